import { describe, expect, it } from 'vitest';
import { europeanAlliances } from '../../src/datasets/european-alliances';
import { createDataset } from '../../src/model/dataset';
import type { Dataset, Relation } from '../../src/model/records';

const dataset = createDataset(europeanAlliances);

/** Sign of each pair: that of the relations in force; a pair with both signs has none. */
function signs(then: Dataset): Map<string, number> {
  const found = new Map<string, number>();
  for (const { a, b, relations } of then.pairs()) {
    const all = new Set(relations.map(({ sign }) => sign));
    const [sign] = all;
    if (all.size === 1 && sign) found.set(`${a} ${b}`, sign);
  }
  return found;
}

function triads(then: Dataset): number[] {
  const sign = signs(then);
  const keys = then.actors.map(({ key }) => key);
  const of = (a = '', b = '') => sign.get(a < b ? `${a} ${b}` : `${b} ${a}`);
  const products: number[] = [];
  keys.forEach((a, i) => {
    keys.slice(i + 1).forEach((b, j) => {
      for (const c of keys.slice(i + j + 2)) {
        const [x, y, z] = [of(a, b), of(b, c), of(a, c)];
        if (x && y && z) products.push(x * y * z);
      }
    });
  });
  return products;
}

/** Actors joined by co-operative ties, each group sorted. */
function blocs(then: Dataset): string[][] {
  const group = new Map(then.actors.map(({ key }) => [key as string, new Set([key as string])]));
  for (const [pair, sign] of signs(then)) {
    if (sign < 0) continue;
    const [a = '', b = ''] = pair.split(' ');
    const joined = new Set([...(group.get(a) ?? []), ...(group.get(b) ?? [])]);
    for (const key of joined) group.set(key, joined);
  }
  return [...new Set(group.values())].map((keys) =>
    [...keys].map((key) => key.replace('actor:', '')).sort(),
  );
}

describe('europeanAlliances', () => {
  it('is balanced at the end of 1907: all twenty triads, two blocs', () => {
    const then = dataset.at('1907-12-31');
    expect(signs(then).size).toBe(15);
    expect(triads(then)).toHaveLength(20);
    expect(triads(then).filter((product) => product < 0)).toEqual([]);
    expect(blocs(then).sort()).toEqual([
      ['austria-hungary', 'germany', 'italy'],
      ['britain', 'france', 'russia'],
    ]);
  });

  it('was not balanced on the way there', () => {
    expect(triads(dataset.at('1885-01-01')).some((product) => product < 0)).toBe(true);
  });

  it.each([
    ['1874-06-01', ['austria-hungary', 'germany', 'russia']],
    ['1883-01-01', ['austria-hungary', 'germany', 'italy', 'russia']],
    ['1895-01-01', ['france', 'russia']],
    ['1905-01-01', ['britain', 'france', 'russia']],
  ])('shows who was bound to whom on %s', (day, bloc) => {
    expect(blocs(dataset.at(day))).toContainEqual(bloc);
  });

  it('never has one pair allied and opposed on one day', () => {
    const days = dataset.relations
      .flatMap(({ when }) => [when?.earliestStart, when?.latestEnd])
      .filter((at) => at !== undefined && Number.isFinite(at))
      .flatMap((at) => [new Date(at as number), new Date((at as number) - 1)]);
    expect(days.length).toBeGreaterThan(20);
    for (const day of days) {
      const then = dataset.at(day);
      expect([day, signs(then).size]).toEqual([day, then.pairs().length]);
    }
  });

  it('has every treaty signed on a day that is an event', () => {
    const treaties = dataset.relations.filter(({ sign }) => sign === 1);
    expect(treaties).toHaveLength(8);
    for (const { id, when, events } of treaties) {
      const days = events.map((event) => dataset.events.find((one) => one.id === event)?.when);
      expect([id, days.some((day) => day?.earliestStart === when?.earliestStart)]).toEqual([
        id,
        true,
      ]);
    }
  });

  it('keeps a co-operative tie of three powers one relation', () => {
    const triple = dataset.get('relation:triple-alliance') as Relation;
    expect(triple.parties).toHaveLength(3);
    expect(dataset.pairs().filter(({ relations }) => relations.includes(triple))).toHaveLength(3);
  });
});
