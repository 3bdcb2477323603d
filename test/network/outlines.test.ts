import { beforeAll, describe, expect, it } from 'vitest';
import { beijingSummit, coldWarBlocs } from '../../src/datasets/index';
import type { Key } from '../../src/model/key';
import { randomFrom } from '../../src/model/random';
import { partyVisibilityOf } from '../../src/model/visibility';
import { networkKind } from '../../src/network/kind';
import { isWithin } from '../../src/network/overlay/contour';
import type { Point } from '../../src/network/plane';
import type { Scene } from '../../src/scene/scene';
import { discs, gap, type Made, make, marks, meet, texts } from './stage';

/** Outlines as polygons, by key; a hole turns what is in it out (even-odd). */
function rings(scene: Scene): Map<string, Point[][]> {
  const found = new Map<string, Point[][]>();
  for (const batch of marks(scene, 'hull'))
    if (batch.kind === 'path')
      batch.d.forEach((d, i) => {
        const loops = d.split('Z').filter(Boolean);
        const points = loops.map((loop) => {
          const n = (loop.match(/-?[\d.]+/g) ?? []).map(Number);
          const line: Point[] = [[n[0]!, n[1]!]];
          for (let at = 2; at + 3 < n.length; at += 4) {
            const [[x0, y0], [cx, cy, x1, y1]] = [line.at(-1)!, n.slice(at, at + 4)] as [
              Point,
              number[],
            ];
            for (const t of [0.25, 0.5, 0.75, 1]) {
              const [a, b, c] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t];
              line.push([a * x0 + b * cx! + c * x1!, a * y0 + b * cy! + c * y1!]);
            }
          }
          return line;
        });
        found.set((batch.key as string[])[i]!, points);
      });
  return found;
}
const holds = (loops: readonly Point[][], x: number, y: number) =>
  loops.filter((loop) => isWithin(loop, x, y)).length % 2 === 1;

/** Who stands in an outline, and who belongs there, by key. */
function sides({ dataset, scene }: Made) {
  const seen = partyVisibilityOf(dataset, { asOf: null, period: null });
  const nodes = discs(scene).filter(({ id }) => id.startsWith('actor:'));
  return [...rings(scene)].map(([key, loops]) => {
    const members = dataset
      .membersOf(key as Key)
      .filter(({ memberships }) =>
        memberships.some((one) => one.key === key && seen(one) === 'shown'),
      );
    const ids = new Set<string>([key, ...members.map((member) => member.key)]);
    return {
      key,
      own: nodes.filter(({ id }) => ids.has(id)).map(({ id }) => id),
      within: nodes.filter(({ x, y }) => holds(loops, x, y)).map(({ id }) => id),
    };
  });
}

function planted(n: number, blocs: number) {
  const random = randomFrom(3);
  const one = (most: number) => Math.floor(random() * most);
  const mate = (i: number) =>
    (i % blocs) + blocs * one(Math.floor((n - 1 - (i % blocs)) / blocs) + 1);
  return {
    actors: [
      ...Array.from({ length: n }, (_, i) => ({
        id: `a${i}`,
        name: `Actor ${i}`,
        partOf: [`bloc${i % blocs}`],
      })),
      ...Array.from({ length: blocs }, (_, i) => ({
        id: `bloc${i}`,
        name: `Bloc ${i}`,
        kind: 'bloc',
      })),
    ],
    relations: Array.from({ length: 2 * n }, (_, i) => {
      const [a, b] = [i % n, i % 9 ? mate(i % n) : one(n)];
      return { id: `r${i}`, type: 'trade', parties: [`a${a}`, `a${a === b ? (a + 1) % n : b}`] };
    }),
  };
}

/** Places near the middle of each bloc, so that nothing need be laid out. */
function gathered(n: number, blocs: number) {
  const random = randomFrom(5);
  const about = (i: number): [number, number] => [
    130 + 180 * (i % blocs) + 150 * (random() - 0.5),
    240 + 300 * (random() - 0.5),
  ];
  return Object.fromEntries([
    ...Array.from({ length: n }, (_, i) => [`a${i}`, about(i)] as const),
    ...Array.from({ length: blocs }, (_, i) => [`bloc${i}`, about(i)] as const),
  ]);
}

const full = Boolean(process.env.SUMMITRY_FULL);
const CASES: Record<string, Made> = {};
beforeAll(() => {
  CASES['real blocs'] = full ? make(coldWarBlocs, 620) : make(beijingSummit, 620);
  CASES['many actors in blocs'] = make(
    planted(full ? 800 : 205, 3) as never,
    620,
    full ? {} : { positions: gathered(205, 3) },
  );
});

describe.each(['real blocs', 'many actors in blocs'])('outlines of %s', (name) => {
  it('hold all members and nobody else', () => {
    const all = sides(CASES[name]!);
    expect(all.length).toBeGreaterThan(1);
    for (const { key, own, within } of all) {
      expect(own.length).toBeGreaterThan(1);
      expect(within.sort(), key).toEqual(own.sort());
    }
  });

  it('are smooth: no corner anywhere', () => {
    for (const batch of marks(CASES[name]!.scene, 'hull'))
      if (batch.kind === 'path') for (const d of batch.d) expect(d).toMatch(/^(M[^LA]*Z)+$/);
  });

  it('have names that lie on nothing', () => {
    const { scene, dataset } = CASES[name]!;
    const written = texts(scene);
    const named = new Set(written.map(({ key }) => key));
    for (const { key, kind } of dataset.actors)
      if (kind === 'bloc') expect(named.has(key), key).toBe(true);
    const dots = discs(scene);
    const hits = written.flatMap((text, i) => [
      ...written.slice(i + 1).filter((other) => meet(text, other)),
      ...dots.filter(({ x, y, r }) => gap(text, x, y) < r - 0.01),
    ]);
    expect(hits).toEqual([]);
  });
});

describe('outlines', () => {
  it('of many actors grow with the view', () => {
    const { stage, scene } = CASES['many actors in blocs']!;
    const view = { k: 2, x: -30, y: 12 };
    const [one, two] = [scene, networkKind.scene({ ...stage, view })].map(rings);
    for (const [key, loops] of one!)
      loops.forEach(([first], i) => {
        const [x, y] = two!.get(key)![i]![0]!;
        expect(x).toBeCloseTo(2 * first![0] - 30, 1);
        expect(y).toBeCloseTo(2 * first![1] + 12, 1);
      });
  });

  it('go round an actor and its parts where these have marks of their own', () => {
    const data = {
      actors: [
        { id: 's', name: 'State' },
        { id: 't', name: 'Other' },
        { id: 'c', name: 'Company', kind: 'company', partOf: ['s'] },
      ],
      relations: [{ id: 'r', type: 'trade', parties: ['c', 't'] }],
    };
    const { scene } = make(data as never, 620, { rolled: false });
    expect([...rings(scene).keys()]).toEqual(['actor:s']);
  });
});
