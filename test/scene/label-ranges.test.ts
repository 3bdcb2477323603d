import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelRanges, type Range } from '../../src/scene/label-ranges';
import type { Shape } from '../../src/scene/labels';

const point = fc.record({
  x: fc.integer({ min: 0, max: 600 }),
  y: fc.integer({ min: 0, max: 400 }),
  r: fc.integer({ min: 2, max: 9 }),
  width: fc.integer({ min: 10, max: 90 }),
});
const bounds = { x: 0, y: 0, width: 600, height: 400 };

/** Above, right, below, left. */
const ways = (r: number, width: number): Shape => ({
  sizes: [{ form: 0, width, height: 14 }],
  spots: [
    { x: 0, y: -r - 4, anchor: 'middle', side: 'above', cost: 0 },
    { x: r + 4, y: 0, anchor: 'start', side: 'middle', cost: 0 },
    { x: 0, y: r + 4, anchor: 'middle', side: 'below', cost: 0 },
    { x: -r - 4, y: 0, anchor: 'end', side: 'middle', cost: 0 },
  ],
});

const planeOf = (points: readonly { x: number; y: number; r: number }[]) => ({
  x: points.map(({ x }) => x),
  y: points.map(({ y }) => y),
  r: points.map(({ r }) => r),
  bounds,
});

describe('names that hold at every zoom', () => {
  const made = (points: readonly { x: number; y: number; r: number; width: number }[]) =>
    labelRanges(
      planeOf(points),
      points.map((_, i) => i),
      (i) => ways(points[i]!.r, points[i]!.width),
    )(16);

  it('touch no mark and no other name from their own scale on', () => {
    fc.assert(
      fc.property(
        fc.array(point, { minLength: 2, maxLength: 60 }),
        fc.double({ min: 0.5, max: 16, noNaN: true }),
        (points, k) => {
          const seen = made(points).filter(({ from }) => from <= k);
          const box = ({ mark, x0, y0, x1, y1 }: Range) => {
            const { x, y } = points[mark]!;
            return [k * x + x0, k * y + y0, k * x + x1, k * y + y1] as const;
          };
          seen.forEach((one, i) => {
            const [l, t, r, b] = box(one);
            for (const other of seen.slice(i + 1)) {
              const [x0, y0, x1, y1] = box(other);
              expect(l < x1 && x0 < r && t < y1 && y0 < b).toBe(false);
            }
            points.forEach((p, mark) => {
              if (mark === one.mark) return;
              const dx = Math.max(l - k * p.x, 0, k * p.x - r);
              const dy = Math.max(t - k * p.y, 0, k * p.y - b);
              expect(dx * dx + dy * dy).toBeGreaterThanOrEqual(p.r * p.r - 1e-6);
            });
          });
        },
      ),
      { numRuns: 60 },
    );
  });

  it('are the same however far they are asked for, and in whatever order marks come', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 2, maxLength: 40 }), (points) => {
        const all = made(points);
        const few = labelRanges(
          planeOf(points),
          points.map((_, i) => i),
          (i) => ways(points[i]!.r, points[i]!.width),
        );
        few(1.2);
        few(3);
        expect(few(16)).toEqual(all);
        const last = points.length - 1;
        const turned = labelRanges(
          planeOf([...points].reverse()),
          points.map((_, i) => last - i),
          (i) => ways(points[last - i]!.r, points[last - i]!.width),
        )(16);
        expect(turned.map(({ mark, ...range }) => ({ ...range, mark: last - mark }))).toEqual(
          all.map(({ mark, ...range }) => ({ ...range, mark })),
        );
      }),
      { numRuns: 30 },
    );
  });

  it('give the most important its first way at once, and stay within the plot at a scale of 1', () => {
    const points = [
      { x: 300, y: 200, r: 4, width: 60 },
      { x: 300, y: 2, r: 4, width: 60 },
    ];
    const [first, top] = made(points);
    expect([first?.spot, first?.from]).toEqual([0, 0]);
    expect([top?.spot, top && top.from <= 1]).toEqual([2, true]);
  });
});
