import { describe, expect, it } from 'vitest';
import { createDataset } from '../../src/model/dataset';
import type { SelectionState } from '../../src/model/selection';
import { createSelection, EMPTY_STATE } from '../../src/model/store';
import { visibilityOf } from '../../src/model/visibility';

const dataset = createDataset({
  actors: ['A', 'B', 'C'].map((id) => ({ id, name: id })),
  relations: [
    { id: 'old', type: 'legal', parties: ['A', 'B'], start: 1900, end: 1909 },
    { id: 'now', type: 'military', parties: ['A', 'B'], start: 1905 },
    { id: 'some', type: 'military', parties: ['A', 'C'] },
    { id: 'left', type: 'legal', parties: ['A', { actor: 'B', end: 1904 }], start: 1900 },
  ],
  events: [{ id: 'e', title: 'E', date: 1907 }],
});
const seen = (change: Partial<SelectionState>) => {
  const visibility = visibilityOf(dataset, { ...EMPTY_STATE, ...change });
  return Object.fromEntries(
    [...dataset.relations, ...dataset.events].map((record) => [record.id, visibility(record)]),
  );
};
const year = (n: number) => Date.UTC(n);

it('shows everything where nothing is asked', () => {
  expect(new Set(Object.values(seen({})))).toEqual(new Set(['shown']));
});

it('ghosts relations that have ended or not begun, and events still to come', () => {
  const ghosts = (asOf: number) =>
    Object.entries(seen({ asOf }))
      .filter(([, how]) => how === 'ghost')
      .map(([id]) => id)
      .sort();
  expect(ghosts(year(1899))).toEqual(['e', 'left', 'now', 'old']);
  expect(ghosts(year(1904))).toEqual(['e', 'now']);
  expect(ghosts(year(1907))).toEqual(['left']);
  expect(ghosts(year(1910) - 1)).toEqual(['left']);
  expect(ghosts(year(1910))).toEqual(['left', 'old']);
});

it('hides what is definitely outside the period, half-open', () => {
  const hidden = (period: [number, number]) =>
    Object.entries(seen({ period }))
      .filter(([, how]) => how === 'hidden')
      .map(([id]) => id)
      .sort();
  expect(hidden([year(1908), year(1920)])).toEqual(['e', 'left']);
  expect(hidden([year(1890), year(1907)])).toEqual(['e']);
  expect(hidden([year(1890), year(1900)])).toEqual(['e', 'left', 'now', 'old']);
});

it('hides rather than ghosts', () => {
  const how = seen({ filter: { kind: 'types', types: ['military'] }, asOf: year(1899) });
  expect(how).toMatchObject({ old: 'hidden', now: 'ghost', some: 'shown' });
});

describe('the day a report speaks of', () => {
  const dataset = createDataset({
    asOf: '1907',
    actors: [
      { id: 'a', name: 'A' },
      { id: 'b', name: 'B' },
    ],
    relations: [
      { id: 'ended', type: 'military', parties: ['a', 'b'], start: '1873', end: '1878' },
      { id: 'in-force', type: 'military', parties: ['a', 'b'], start: '1879' },
      { id: 'undated', type: 'military', parties: ['a', 'b'] },
    ],
    events: [{ id: 'later', title: 'Later', date: '1914' }],
  });
  it('ghosts relations that had ended by then, and no event', () => {
    const seen = visibilityOf(dataset, createSelection().get());
    expect(dataset.relations.map((relation) => [relation.id, seen(relation)])).toEqual([
      ['ended', 'ghost'],
      ['in-force', 'shown'],
      ['undated', 'shown'],
    ]);
    expect(dataset.events.map(seen)).toEqual(['shown']);
  });
  it('gives way to a day that is chosen', () => {
    const asOf = Date.UTC(1875, 0);
    const seen = visibilityOf(dataset, createSelection({ asOf }).get());
    expect(dataset.relations.map(seen)).toEqual(['shown', 'ghost', 'shown']);
    expect(dataset.events.map(seen)).toEqual(['ghost']);
  });
});
