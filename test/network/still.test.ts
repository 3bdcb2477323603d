import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDataset } from '../../src/model/dataset';
import { randomFrom } from '../../src/model/random';
import type { RelationInput } from '../../src/model/records';
import { layoutNetwork, type NetworkLayout } from '../../src/network/layout';
import { layoutMetrics } from '../../src/network/metrics/metrics';

const DIAGONAL = Math.sqrt(660 * 660 + 480 * 480);
type Pairs = ReadonlyMap<string, RelationInput>;

const tie = (a: number, b: number, sign: 1 | -1 = 1): readonly [string, RelationInput] => [
  `${Math.min(a, b)}-${Math.max(a, b)}`,
  {
    id: `r${Math.min(a, b)}-${Math.max(a, b)}`,
    type: 'political',
    parties: [`a${a}`, `a${b}`],
    sign,
  },
];

/** A tree with half as many ties more. */
function network(n: number, seed: number): Map<string, RelationInput> {
  const random = randomFrom(seed);
  const one = () => Math.floor(random() * n);
  const pairs = new Map<string, RelationInput>();
  for (let i = 1; i < n; i++) pairs.set(...tie(i, Math.floor(random() * random() * i)));
  while (pairs.size < 1.5 * n - 1) {
    const [a, b] = [one(), one()];
    if (a !== b) pairs.set(...tie(a, b, random() < 0.15 ? -1 : 1));
  }
  return pairs;
}

const read = (n: number, pairs: Pairs, more: readonly string[] = []) =>
  createDataset({
    actors: [...Array.from({ length: n }, (_, i) => `a${i}`), ...more].map((id) => ({
      id,
      name: id,
    })),
    relations: [...pairs.values()],
  });

/** One tie more or less, by turns. */
function edit(
  pairs: Map<string, RelationInput>,
  n: number,
  turn: number,
  random: () => number,
): void {
  if (turn % 2) {
    pairs.delete([...pairs.keys()][Math.floor(random() * pairs.size)] as string);
    return;
  }
  for (;;) {
    const [a, b] = [Math.floor(random() * n), Math.floor(random() * n)];
    const [name, one] = tie(a, b);
    if (a === b || pairs.has(name)) continue;
    pairs.set(name, one);
    return;
  }
}

/** How far who is in both has gone, as shares of the diagonal of the plot. */
function moves(from: NetworkLayout, to: NetworkLayout): { mean: number; most: number } {
  const at = new Map(from.keys.map((key, i) => [key, i]));
  const far = to.keys.flatMap((key, i) => {
    const was = at.get(key);
    if (was === undefined) return [];
    const dx = (to.x[i] as number) - (from.x[was] as number);
    const dy = (to.y[i] as number) - (from.y[was] as number);
    return [Math.sqrt(dx * dx + dy * dy) / DIAGONAL];
  });
  return { mean: far.reduce((a, b) => a + b, 0) / far.length, most: Math.max(...far) };
}

const FULL = Boolean(process.env.SUMMITRY_FULL);
const SIZES = FULL ? [12, 40, 90, 300] : [12, 90];

describe('a layout after a little change', () => {
  it.each(SIZES)('is the one before, to the bit, where nothing has changed: %i actors', (n) => {
    const dataset = read(n, network(n, n));
    const previous = layoutNetwork(dataset);
    for (const stability of [0.1, 0.8, 1]) {
      const { x, y } = layoutNetwork(dataset, { previous, stability });
      expect({ x, y }).toEqual({ x: previous.x, y: previous.y });
    }
  });

  it.each(SIZES)('moves little for one relation more or less: %i actors', (n) => {
    const pairs = network(n, n + 1);
    const previous = layoutNetwork(read(n, pairs));
    const random = randomFrom(n);
    for (let turn = 0; turn < 4; turn++) {
      const other = new Map(pairs);
      edit(other, n, turn, random);
      const { mean, most } = moves(previous, layoutNetwork(read(n, other), { previous }));
      expect(mean).toBeGreaterThan(0);
      expect(mean).toBeLessThan(0.02);
      expect(most).toBeLessThan(0.1);
    }
  });

  it.each(SIZES)('moves the less the more stable it is to be: %i actors', (n) => {
    const pairs = network(n, n + 2);
    const previous = layoutNetwork(read(n, pairs));
    const [a, b] = [1, n - 1];
    const dataset = read(n, new Map([...pairs, tie(a, b)]));
    const by = [0.1, 0.4, 0.7, 0.9, 1].map(
      (stability) => moves(previous, layoutNetwork(dataset, { previous, stability })).mean,
    );
    expect(by).toEqual([...by].sort((p, q) => q - p));
    expect(by.at(-1)).toBe(0);
    const free = layoutNetwork(dataset, { previous, stability: 0 });
    expect(free).toEqual(layoutNetwork(dataset));
  });

  it('lets who loses the last tie stand, and brings in others where there is room', () => {
    const pairs = network(12, 5);
    const previous = layoutNetwork(read(12, pairs));
    const last = [...pairs].filter(([, { parties }]) => !(parties as string[]).includes('a11'));
    const dataset = read(12, new Map(last), ['new', 'newer']);
    const next = layoutNetwork(dataset, { previous });
    expect(moves(previous, next).most).toBeLessThan(0.1);
    const place = (id: string) => next.keys.indexOf(`actor:${id}`);
    for (const id of ['new', 'newer'])
      next.keys.forEach((key, i) => {
        const dx = (next.x[i] as number) - (next.x[place(id)] as number);
        const dy = (next.y[i] as number) - (next.y[place(id)] as number);
        if (key !== `actor:${id}`) expect(Math.sqrt(dx * dx + dy * dy)).toBeGreaterThan(20);
      });
  });

  it.each(FULL ? [90, 200] : [90])('does not get worse by 50 changes in a row: %i actors', (n) => {
    const pairs = network(n, 3);
    const random = randomFrom(1);
    let previous = layoutNetwork(read(n, pairs));
    for (let turn = 0; turn < 50; turn++) {
      edit(pairs, n, turn, random);
      previous = layoutNetwork(read(n, pairs), { previous });
    }
    const dataset = read(n, pairs);
    const fresh = layoutMetrics(dataset, layoutNetwork(dataset)).stress;
    expect(layoutMetrics(dataset, previous).stress).toBeLessThan(1.2 * fresh);
  });

  it('reads a layout that was saved, and one that is broken or of another size', () => {
    const dataset = read(40, network(40, 4));
    const whole = layoutNetwork(dataset, { width: 1200, height: 900 });
    const saved = JSON.parse(JSON.stringify({ ...whole, x: [...whole.x], y: [...whole.y] }));
    const again = layoutNetwork(dataset, { width: 1200, height: 900, previous: saved });
    expect([again.x, again.y]).toEqual([whole.x, whole.y]);
    const x = whole.x.map((at, i) => (i % 3 ? at : Number.NaN));
    for (const previous of [whole, { ...whole, x }]) {
      const small = layoutNetwork(dataset, { width: 400, height: 300, previous });
      for (const at of small.x) expect(at >= 0 && at <= 400).toBe(true);
      for (const at of small.y) expect(at >= 0 && at <= 300).toBe(true);
    }
  });

  it('holds what is given a place, and who was there stays in the plot, whatever comes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 6, max: 25 }),
        fc.integer({ min: 6, max: 25 }),
        fc.integer({ min: 1, max: 1e6 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (before, after, seed, stability) => {
          const previous = layoutNetwork(read(before, network(before, seed)));
          const positions = { a1: [300, 200] as const };
          const dataset = read(after, network(after, seed + 1));
          const { keys, x, y } = layoutNetwork(dataset, { previous, positions, stability });
          const pinned = keys.indexOf('actor:a1');
          return (
            x[pinned] === 300 &&
            y[pinned] === 200 &&
            [...x, ...y].every(Number.isFinite) &&
            x.every((at) => at >= 0 && at <= 660) &&
            y.every((at) => at >= 0 && at <= 480)
          );
        },
      ),
      { numRuns: FULL ? 40 : 5 },
    );
  });

  it.runIf(FULL)('holds for 30 networks more', () => {
    for (let seed = 1; seed <= 30; seed++) {
      const n = 15 + 5 * seed;
      const pairs = network(n, seed);
      const previous = layoutNetwork(read(n, pairs));
      for (let turn = 0; turn < 4; turn++) {
        const other = new Map(pairs);
        edit(other, n, turn, randomFrom(seed + turn));
        const { mean, most } = moves(previous, layoutNetwork(read(n, other), { previous }));
        expect(mean, `seed ${seed}`).toBeLessThan(0.02);
        expect(most, `seed ${seed}`).toBeLessThan(0.1);
      }
    }
  });
});
