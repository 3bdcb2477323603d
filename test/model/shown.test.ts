import { describe, expect, it } from 'vitest';
import { beijingSummit, coldWarBlocs } from '../../src/datasets';
import { createDataset } from '../../src/model/dataset';
import { shownOf } from '../../src/model/shown';
import { EMPTY_STATE } from '../../src/model/store';
import { visibilityOf } from '../../src/model/visibility';

const cold = createDataset(coldWarBlocs).rollUp();
const year = (n: number) => Date.UTC(n, 0, 1);

describe('shownOf', () => {
  it('is the dataset itself where nothing is asked for', () => {
    expect(shownOf(cold, EMPTY_STATE)).toBe(cold);
  });

  it.each([
    { filter: { kind: 'types', types: ['military'] } },
    { period: [year(1955), year(1970)] },
    { filter: { kind: 'not', of: { kind: 'certainty', levels: ['confirmed'] } } },
  ] as const)('keeps what is not hidden: %j', (change) => {
    for (const dataset of [cold, createDataset(beijingSummit)]) {
      const state = { ...EMPTY_STATE, ...change };
      const seen = visibilityOf(dataset, state);
      const shown = shownOf(dataset, state);
      for (const what of ['relations', 'events'] as const) {
        const records: readonly Parameters<typeof seen>[0][] = dataset[what];
        const ids = records.filter((one) => seen(one) !== 'hidden').map(({ id }) => id);
        expect(shown[what].map(({ id }) => id)).toEqual(ids);
      }
      expect(shown.actors).toBe(dataset.actors);
    }
  });

  it('has the members of a day, and nothing that was not in force on it', () => {
    const membersOf = (day: number, name: RegExp) =>
      shownOf(cold, { ...EMPTY_STATE, asOf: day })
        .relations.find(({ label }) => name.test(label ?? ''))
        ?.parties.map(({ actor }) => actor) ?? [];
    expect(membersOf(year(1950), /^North Atlantic Treaty/)).toHaveLength(12);
    expect(membersOf(year(1953), /^North Atlantic Treaty/)).toHaveLength(14);
    expect(membersOf(year(1960), /^North Atlantic Treaty/)).toHaveLength(15);
    expect(membersOf(year(1950), /^Warsaw Treaty/)).toHaveLength(0);
    expect(membersOf(year(1960), /^Warsaw Treaty/)).toHaveLength(8);
    expect(membersOf(year(1970), /^Warsaw Treaty/)).toHaveLength(7);
    expect(membersOf(year(1995), /^Warsaw Treaty/)).toHaveLength(0);
  });
});
