import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../src/model/random';
import type { DatasetInput } from '../../src/model/records';
import { isCrowd } from '../../src/network/crowd';
import { networkKind } from '../../src/network/kind';
import { at, type Scene, type View } from '../../src/scene/scene';
import { discs, gap, keysOf, make, marks, meet, texts } from './stage';

/** Blocs in clumps, tied within; every third relation has a direction, some are opposed, one pair has three. */
function blocs(n: number, of = 6): DatasetInput {
  const random = randomFrom(3);
  const one = (most: number) => Math.floor(random() * most);
  const relation = (i: number) => {
    const a = one(n);
    const b = random() < 0.9 ? (a % of) + of * one(Math.floor(n / of)) : one(n);
    return {
      ...{ id: `r${i}`, type: ['military', 'energy'][i % 2]!, directed: i % 3 === 0 },
      ...{ parties: [`s${a}`, `s${a === b ? (a + of) % n : b}`], sign: i % 4 ? 1 : -1 },
    };
  };
  const three = ['x', 'y', 'z'].map((id) => ({ id, type: 'energy', parties: ['s1', 's7'] }));
  return {
    actors: [
      ...Array.from({ length: of }, (_, i) => ({ id: `b${i}`, name: `Bloc ${i}`, kind: 'bloc' })),
      ...Array.from({ length: n }, (_, i) => ({
        ...{ id: `s${i}`, name: `State ${i}`, partOf: [`b${i % of}`] },
      })),
    ],
    relations: [...Array.from({ length: 3 * n }, (_, i) => relation(i)), ...three],
  } as never;
}

/** Clumps in two rows. */
function spread(n: number, width: number, height: number, of = 6) {
  const random = randomFrom(5);
  const near = () => (random() + random() - 1) * Math.min(width / 3, height / 2) * 0.8;
  const entries = Array.from({ length: n }, (_, i): [string, [number, number]] => {
    const [column, row] = [i % 3, Math.floor((i % of) / 3)];
    return [
      `s${i}`,
      [(width * (column + 0.5)) / 3 + near(), (height * (row + 0.5)) / 2 + near() * 0.9],
    ];
  });
  return Object.fromEntries(entries);
}

const N = 1020;
const made = make(blocs(N), 890, { positions: spread(N, 890, 480) });
const { size, layout, dataset } = made.stage;
const look = (view: View, more = {}) => networkKind.scene({ ...made.stage, ...more, view });
const about = (k: number, nth = 40, dx = 0, dy = 0): View => ({
  k,
  x: size.width / 2 - k * layout.x[nth]! + dx,
  y: size.height / 2 - k * layout.y[nth]! + dy,
});
const inSight = ({ x, y }: { x: number; y: number }) =>
  x > 0 && y > 0 && x < size.width && y < size.height;
const nodesOf = (scene: Scene) => discs(scene).filter(({ id }) => id.startsWith('actor:'));
/** Where each name stands from its mark. */
function names(scene: Scene) {
  const nodes = new Map(nodesOf(scene).map((disc) => [disc.key, disc]));
  return new Map(
    texts(scene).flatMap((text) => {
      const node = nodes.get(text.key);
      return node && inSight(node)
        ? [[text.key, `${Math.round(text.x - node.x)} ${Math.round(text.y - node.y)}`] as const]
        : [];
    }),
  );
}

describe('words in a crowd', () => {
  it('lie over no mark and no other word, at any zoom', () => {
    expect(isCrowd(dataset)).toBe(true);
    for (const k of [1, 1.2, 2, 4, 8, 16]) {
      const scene = look(k === 1 ? { k, x: 0, y: 0 } : about(k));
      const written = texts(scene);
      const dots = discs(scene);
      const hits = written.flatMap((text, i) => [
        ...written.slice(i + 1).filter((other) => meet(text, other)),
        ...dots.filter(({ x, y, r }) => gap(text, x, y) < r - 0.01),
      ]);
      expect(hits, `at ${k}`).toEqual([]);
    }
  });

  it('stand still while a hand pans, and stay as it zooms in', () => {
    for (const k of [1.5, 3, 6]) {
      const before = names(look(about(k)));
      const panned = names(look(about(k, 40, 31, -17)));
      for (const [key, place] of panned) if (before.has(key)) expect(place).toBe(before.get(key));
      const common = nodesOf(look(about(k, 40, 31, -17)))
        .filter((node) => inSight(node) && inSight({ x: node.x - 31, y: node.y + 17 }))
        .map(({ key }) => key);
      // Names of blocs stand where they are seen, and actors give way to these.
      const moved = common.filter((key) => before.has(key) !== panned.has(key));
      expect(moved.length).toBeLessThanOrEqual(0.05 * before.size);
      const closer = look(about(k * 1.3));
      const now = names(closer);
      const seen = new Set(
        nodesOf(closer)
          .filter(inSight)
          .map(({ key }) => key),
      );
      const gone = [...before.keys()].filter((key) => seen.has(key) && !now.has(key));
      expect(gone.length).toBeLessThanOrEqual(0.05 * before.size);
    }
  });

  it('are more of those in sight the closer one is, all at last', () => {
    const shares = [1, 2, 4, 8, 16].map((k) => {
      const scene = look(k === 1 ? { k, x: 0, y: 0 } : about(k));
      return names(scene).size / nodesOf(scene).filter(inSight).length;
    });
    expect(shares[0]).toBeGreaterThan(0);
    shares.slice(1).forEach((share, i) => {
      expect(share).toBeGreaterThanOrEqual(shares[i]!);
    });
    expect(shares.at(-1)).toBeGreaterThan(0.9);
  });
});

describe('a crowd that is near', () => {
  const near = look(about(16));

  it('has arrows, signs and lanes again, each relation once', () => {
    const count = (part: string, scene = near) =>
      marks(scene, part).reduce((sum, batch) => sum + batch.count, 0);
    expect(count('arrow', look(about(2)))).toBe(0);
    expect(count('arrow')).toBeGreaterThan(0);
    expect(count('badge')).toBeGreaterThan(0);
    const told = [...keysOf(marks(near, 'edge'))];
    expect(told.length).toBe(dataset.relations.length);
    const drawn = marks(near, 'edge').filter(({ when }) => !when);
    expect(drawn.reduce((sum, batch) => sum + batch.count, 0)).toBe(told.length);
    const place = dataset.indexOf('actor:s1');
    const lanes = marks(look(about(16, place)), 'edge').flatMap((batch) =>
      batch.kind === 'curve'
        ? batch.id.flatMap((id, i) =>
            /:[xyz]\//.test(id)
              ? [`${Math.round(at(batch.cx, i))} ${Math.round(at(batch.cy, i))}`]
              : [],
          )
        : [],
    );
    expect(new Set(lanes).size).toBe(3);
  });

  it('has outlines of its blocs, each with its name before those of actors', () => {
    const [hulls] = marks(look({ k: 1, x: 0, y: 0 }), 'hull');
    expect(hulls?.count).toBe(6);
    const written = texts(look({ k: 1, x: 0, y: 0 })).map(({ text }) => text);
    expect(written.filter((text) => text.startsWith('Bloc')).length).toBe(6);
  });

  it('shows who is held by a mark that a pin fits on', () => {
    const held = new Set(['actor:s5'] as const);
    const scene = look(about(2), { layout: { ...layout, held }, hasty: { before: null } });
    const pinned = discs(scene).find(({ key }) => key === 'actor:s5');
    const [pin] = marks(scene, 'pin');
    expect(pin?.count).toBe(1);
    expect(pinned!.r).toBeGreaterThan(4.5);
  });

  it('has smaller marks where these would hide all else', () => {
    const small = (axis: Float64Array) => axis.map((value) => value / 3.2);
    const tight = {
      ...{ size: { width: 278, height: 150 }, hasty: { before: null } },
      layout: { ...layout, x: small(layout.x), y: small(layout.y) },
    };
    const radius = (k: number) => {
      const scene = look({ k, x: 0, y: 0 }, tight);
      const own = nodesOf(scene).map(({ r }) => r);
      return [Math.max(...own), own.reduce((sum, r) => sum + Math.PI * r * r, 0)] as const;
    };
    expect(radius(1)[1]).toBeLessThan(0.3 * 278 * 150);
    expect(radius(8)[0]).toBeGreaterThan(radius(1)[0]);
  });
});
