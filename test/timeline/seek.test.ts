import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mirrored } from '../../src/chart/mirror';
import { europeanAlliances } from '../../src/datasets';
import type { View } from '../../src/scene/scene';
import { timelineKind } from '../../src/timeline/kind';
import { homeX } from '../../src/timeline/layout';
import type { TimelineOptions } from '../../src/timeline/options';
import { lensOf } from '../../src/timeline/picture';
import { seekTime } from '../../src/timeline/seek';
import { pictureAt } from './picture';

const day = 86_400_000;
const [first, last] = [Date.UTC(1871, 0, 1), Date.UTC(1915, 0, 1)];
const stretch = fc
  .tuple(fc.integer({ min: first, max: last }), fc.integer({ min: 0, max: 20 * 365 * day }))
  .map(([from, long]) => [from, Math.min(last, from + long)] as const);

it('a date that is gone to stands in the middle of the view, whole, and not too close', () => {
  const times: TimelineOptions['time'][] = ['linear', 'folded', 'equal'];
  for (const time of times)
    fc.assert(
      fc.property(stretch, fc.constantFrom(1, 3, 200), ([from, to], before) => {
        const { stage } = pictureAt(
          europeanAlliances,
          800,
          { ...(time && { time }) },
          {},
          {
            ...{ k: before, x: -(before - 1) * 400, y: 0 },
          },
        );
        const view = seekTime(stage, from, to) as View;
        const { left, right } = stage.layout;
        const toX = homeX(stage.layout);
        const at = (time: number) => view.k * Math.max(left, Math.min(right, toX(time))) + view.x;
        expect(Math.abs((at(from) + at(to)) / 2 - (left + right) / 2)).toBeLessThan(0.01);
        expect(at(from)).toBeGreaterThanOrEqual(left - 0.01);
        expect(at(to)).toBeLessThanOrEqual(right + 0.01);
        expect(view.k).toBeGreaterThanOrEqual(1);
        if (before === 1) expect(view.k).toBeLessThanOrEqual(40);
        expect(lensOf({ ...stage, view }).visible.every(Number.isFinite)).toBe(true);
      }),
      { numRuns: 30 },
    );
});

it('in rows the event that has begun by then is gone to, and without dates nothing is', () => {
  const { stage } = pictureAt(europeanAlliances, 300);
  const { dataset } = stage;
  const titled = (key: unknown) => dataset.events.find((event) => event.key === key)?.title;
  expect(titled(seekTime(stage, Date.UTC(1904, 3, 1), Date.UTC(1904, 4, 1)))).toBe(
    'Entente Cordiale signed',
  );
  expect(titled(seekTime(stage, Date.UTC(1950, 0, 1), Date.UTC(1951, 0, 1)))).toBe(
    'Murder at Sarajevo',
  );
  const none = pictureAt({ actors: [{ id: 'a', name: 'A' }], events: [] }, 800);
  expect(seekTime(none.stage, 0, 1)).toBeNull();
});

it('in a mirror it is the same stretch from the other side', () => {
  const { stage } = pictureAt(europeanAlliances, 800);
  const [from, to] = [Date.UTC(1904, 0, 1), Date.UTC(1905, 0, 1)];
  const plain = seekTime(stage, from, to) as View;
  const turned = mirrored(timelineKind).seek?.(stage, from, to) as View;
  expect(turned.k).toBe(plain.k);
  expect(turned.x).toBeCloseTo(800 - 800 * plain.k - plain.x, 6);
});
