import { describe, expect, it } from 'vitest';
import { en } from '../../src/chart/english';
import { countsLine } from '../../src/chart/footer';
import { createDataset } from '../../src/model/dataset';
import { EMPTY_STATE } from '../../src/model/store';

describe('counts under a picture', () => {
  it('counts a relation of several parties once, and names kinds of actors', () => {
    const dataset = createDataset({
      actors: [
        { id: 'a', name: 'A' },
        { id: 'b', name: 'B' },
        { id: 'c', name: 'C', kind: 'company' },
        { id: 'd', name: 'Apart' },
      ],
      relations: [{ type: 'military', parties: ['a', 'b', 'c'] }],
      events: [{ title: 'One', date: '1914' }],
    });
    expect(countsLine(dataset, en)).toBe(
      '1 relation among 2 states and 1 company; a relation of several parties counts once; 1 event.',
    );
  });
  it('says nothing of nothing', () => {
    expect(countsLine(createDataset({ actors: [], relations: [], events: [] }), en)).toBe('');
  });
  it('counts what a filter or a period leaves, of all', () => {
    const dataset = createDataset({
      actors: ['a', 'b'].map((id) => ({ id, name: id })),
      relations: [
        { type: 'military', parties: ['a', 'b'], start: 1900, end: 1901 },
        { type: 'energy', parties: ['a', 'b'] },
      ],
      events: [{ title: 'One', date: '1914' }],
    });
    const state = { ...EMPTY_STATE, filter: { kind: 'types', types: ['military'] } } as const;
    expect(countsLine(dataset, en, state)).toBe('1 of 2 relations among 2 states; 1 of 1 events.');
    const later = { ...EMPTY_STATE, period: [Date.UTC(1910, 0), Date.UTC(1920, 0)] } as const;
    expect(countsLine(dataset, en, later)).toBe('1 of 2 relations among 2 states; 1 of 1 events.');
  });
});
