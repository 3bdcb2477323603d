import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDataset } from '../../src/model/dataset';
import { networkKind } from '../../src/network/kind';
import { pickScene } from '../../src/scene/pick';
import { at, HOME } from '../../src/scene/scene';
import { lines, make, marks } from './stage';

/** Two actors and n relations between them, side by side. */
function pair(n: number, labels: 'auto' | 'none', b: readonly [number, number] = [500, 300]) {
  const data = {
    actors: ['a', 'b'].map((id) => ({ id, name: id.toUpperCase() })),
    relations: Array.from({ length: n }, (_, i) => ({
      id: `r${i}`,
      type: 'military',
      parties: ['a', 'b'],
    })),
  };
  const positions = { a: [110, 200], b };
  return make(data as never, 620, { lanes: 8, labels, positions } as never);
}
const COUNTS = [1, 2, 3, 4, 5, 6, 7, 8];

describe('parallel relations under a pointer', () => {
  it.each(COUNTS)('are each hit at their centre: %d of them', (n) => {
    for (const labels of ['auto', 'none'] as const)
      for (const k of [1, 1.6]) {
        const { stage } = pair(n, labels);
        const view = { k, x: 310 * (1 - k), y: 240 * (1 - k) };
        const scene = networkKind.scene({ ...stage, view });
        const ways = lines(scene);
        expect(ways.length).toBe(n);
        const hits = ways.map(({ points }) => pickScene(scene, view, ...points[50]!)?.key);
        expect(hits).toEqual(ways.map(({ key }) => key));
      }
  });

  it('are so at any angle and distance', () => {
    const end = fc.record({
      x: fc.integer({ min: 20, max: 600 }),
      y: fc.integer({ min: 20, max: 460 }),
    });
    const far = end.filter(({ x, y }) => Math.hypot(x - 110, y - 200) > 70);
    fc.assert(
      fc.property(fc.constantFrom(...COUNTS), far, (n, { x, y }) => {
        const { scene, stage } = pair(n, 'none', [x, y]);
        const hits = lines(scene).map(
          ({ points }) => pickScene(scene, stage.view, ...points[50]!)?.key,
        );
        expect(hits).toEqual(lines(scene).map(({ key }) => key));
      }),
      { numRuns: 20 },
    );
  });

  it('are so amid thousands, from afar and near', () => {
    const id = (i: number) => `a${String(i).padStart(4, '0')}`;
    const many = createDataset({
      actors: Array.from({ length: 2100 }, (_, i) => ({ id: id(i), name: `Actor ${i}` })),
      relations: [
        ...Array.from({ length: 8 }, (_, i) => ({
          id: `x${i}`,
          type: 'energy',
          parties: [id(0), id(1)],
        })),
        ...Array.from({ length: 2000 }, (_, i) => ({
          type: 'legal',
          parties: [id(i + 50), id(i + 51)],
        })),
      ],
    } as never);
    // A pair by itself at the top, the others in rows below.
    const positions = Object.fromEntries(
      many.actors.map(({ id: one }, i) => [
        one,
        i < 2
          ? [200 + 200 * i, 40 + 20 * i]
          : [20 + ((i * 11) % 580), 140 + 5 * Math.floor(i / 53)],
      ]),
    );
    const { stage } = make(many, 620, { lanes: 8, labels: 'none', positions: positions as never });
    for (const view of [HOME, { k: 1.5, x: -140, y: 30 }]) {
      const scene = networkKind.scene({ ...stage, view, hasty: { before: null } });
      const centres = marks(scene, 'edge').flatMap((batch) =>
        batch.kind === 'line' && !batch.when
          ? batch.id.flatMap((name, i) =>
              name.startsWith('relation:x')
                ? [
                    [
                      (at(batch.x1, i) + at(batch.x2, i)) / 2,
                      (at(batch.y1, i) + at(batch.y2, i)) / 2,
                      name,
                    ] as const,
                  ]
                : [],
            )
          : [],
      );
      expect(centres.length).toBe(8);
      for (const [x, y, name] of centres)
        expect(`${pickScene(scene, view, x, y)?.key}/`).toBe(name);
    }
  });

  it('reach 5 px to each side of a line that has room, and no farther', () => {
    const { scene, stage } = pair(1, 'none');
    const [way] = lines(scene);
    const [[ax, ay], [x, y], [bx, by]] = [way!.points[49]!, way!.points[50]!, way!.points[51]!];
    const far = Math.sqrt((bx - ax) * (bx - ax) + (by - ay) * (by - ay));
    const hit = (off: number) =>
      pickScene(scene, stage.view, x + ((ay - by) / far) * off, y + ((bx - ax) / far) * off)?.key;
    for (const off of [-4.9, -2, 0, 2, 4.9]) expect(hit(off), `${off} px`).toBe(way!.key);
    for (const off of [-9, 9]) expect(hit(off), `${off} px`).toBeUndefined();
  });
});
