import { expect, it } from 'vitest';
import { createDataset } from '../../src/model/dataset';
import type { SelectionState } from '../../src/model/selection';
import { EMPTY_STATE } from '../../src/model/store';
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

it('ghosts what has ended or not begun', () => {
  const ghosts = (asOf: number) =>
    Object.entries(seen({ asOf }))
      .filter(([, how]) => how === 'ghost')
      .map(([id]) => id)
      .sort();
  expect(ghosts(year(1899))).toEqual(['e', 'left', 'now', 'old']);
  expect(ghosts(year(1904))).toEqual(['e', 'now']);
  expect(ghosts(year(1907))).toEqual(['left']);
  expect(ghosts(year(1910) - 1)).toEqual(['e', 'left']);
  expect(ghosts(year(1910))).toEqual(['e', 'left', 'old']);
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
