import { describe, expect, it } from 'vitest';
import { en } from '../../src/chart/english';
import { countsLine } from '../../src/chart/footer';
import { createDataset } from '../../src/model/dataset';

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
});
