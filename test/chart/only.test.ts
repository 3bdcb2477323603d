import { expect, it } from 'vitest';
import { toggleChip } from '../../src/chart/chips';
import { asksActors, onlyOf } from '../../src/chart/only';
import { createDataset } from '../../src/model/dataset';
import type { Predicate } from '../../src/model/selection';
import { shownOf } from '../../src/model/shown';
import { EMPTY_STATE } from '../../src/model/store';

const dataset = createDataset({
  actors: ['a', 'b', 'c'].map((id) => ({ id, name: id })),
  relations: [
    { id: 'ab', type: 'political', parties: ['a', 'b'] },
    { id: 'bc', type: 'military', parties: ['b', 'c'] },
    { id: 'ac', type: 'political', parties: ['a', 'c'] },
  ],
});
const shown = (filter: Predicate | null) =>
  shownOf(dataset, { ...EMPTY_STATE, filter }).relations.map(({ id }) => id);

it('keeps what the chosen take part in, one of them or all, beside what chips ask', () => {
  const one = onlyOf(null, ['a']);
  expect(shown(one)).toEqual(['ab', 'ac']);
  const both = onlyOf(one, ['a', 'b'], 'all');
  expect(shown(both)).toEqual(['ab']);
  const chips = toggleChip(onlyOf(null, ['b']), { kind: 'types', types: ['military'] });
  expect(shown(chips)).toEqual(['ab']);
  expect(shown(onlyOf(chips, ['c']))).toEqual(['ac']);
  expect(asksActors(chips)).toBe(true);
  const left = onlyOf(chips, null);
  expect(asksActors(left)).toBe(false);
  expect(shown(left)).toEqual(['ab', 'ac']);
  expect(onlyOf(one, null)).toBeNull();
  expect(asksActors(null)).toBe(false);
});
