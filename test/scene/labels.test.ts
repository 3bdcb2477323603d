import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Obstacle } from '../../src/scene/ground';
import { labelBatch } from '../../src/scene/label-batch';
import type { LabelRequest, Placement, Spot } from '../../src/scene/labels';
import { lineWidth, placeLabels } from '../../src/scene/labels';
import type { Box } from '../../src/scene/scene';
import { textWidth } from '../../src/scene/text-width';

const BOUNDS: Box = { x: 0, y: 0, width: 400, height: 300 };
const coordinate = fc.integer({ min: 0, max: 400 });

const spot = fc.record({
  x: coordinate,
  y: fc.integer({ min: 0, max: 300 }),
  anchor: fc.constantFrom('start', 'middle', 'end'),
  side: fc.constantFrom('above', 'below', 'middle'),
  cost: fc.nat(20),
}) as fc.Arbitrary<Spot>;

const form = fc.record({
  lines: fc.array(
    fc.record({
      text: fc.constantFrom('Gas pipeline deal', 'Drills', 'Opposes', 'Joint drills, only hinted'),
      note: fc.constantFrom('', '¶5'),
      size: fc.constantFrom(12, 14),
      weight: fc.constantFrom(500, 600),
    }),
    { minLength: 1, maxLength: 2 },
  ),
});

const requests = fc
  .array(
    fc.record({
      priority: fc.nat(3),
      forms: fc.array(form, { minLength: 1, maxLength: 3 }),
      spots: fc.array(spot, { minLength: 1, maxLength: 6 }),
      own: fc.subarray(['o0', 'o1']),
    }),
    { maxLength: 25 },
  )
  .map((all) => all.map((one, i): LabelRequest => ({ ...one, id: `r${i}` })));

const obstacles = fc
  .array(
    fc.oneof(
      fc.record({
        kind: fc.constant('circle' as const),
        x: coordinate,
        y: coordinate,
        r: fc.nat(20),
      }),
      fc.record({
        kind: fc.constant('box' as const),
        x: coordinate,
        y: coordinate,
        width: fc.nat(60),
        height: fc.nat(60),
      }),
      fc.record({
        kind: fc.constant('line' as const),
        points: fc.array(coordinate, { minLength: 2, maxLength: 9 }),
        width: fc.integer({ min: 1, max: 4 }),
      }),
    ),
    { maxLength: 10 },
  )
  .map((all) => all.map((one, i): Obstacle => ({ ...one, id: `o${i}` })));

const overlap = (a: Box, b: Box, gap: number) =>
  a.x < b.x + b.width + gap - 1e-9 &&
  b.x < a.x + a.width + gap - 1e-9 &&
  a.y < b.y + b.height + gap - 1e-9 &&
  b.y < a.y + a.height + gap - 1e-9;

/** Nearest distance of a point to a box. */
const distance = (x: number, y: number, b: Box) =>
  Math.hypot(Math.max(b.x - x, 0, x - b.x - b.width), Math.max(b.y - y, 0, y - b.y - b.height));

/** Whether a box keeps 2 px from an obstacle; lines are walked in small steps, independently of the placer's test. */
function isOff(box: Box, it: Obstacle): boolean {
  if (it.kind === 'box') return !overlap(box, it, 2) || it.width === 0 || it.height === 0;
  if (it.kind === 'circle') return distance(it.x, it.y, box) >= it.r + 2 - 1e-9;
  const p = it.points;
  for (let i = 0; i + 3 < p.length; i += 2)
    for (let t = 0; t <= 1; t += 1 / 64) {
      const x = p[i]! + (p[i + 2]! - p[i]!) * t;
      const y = p[i + 1]! + (p[i + 3]! - p[i + 1]!) * t;
      if (distance(x, y, box) < it.width / 2 + 2 - 1e-9) return false;
    }
  return true;
}

/** A dense row: n labels, each with one spot of its own and one that it shares with the next. */
const chain = (n: number): LabelRequest[] =>
  Array.from({ length: n }, (_, i) => ({
    id: `c${String(i).padStart(2, '0')}`,
    priority: 1,
    forms: [{ lines: [{ text: 'Label', note: '', size: 12, weight: 500 }] }],
    // The cheapest is the neighbour's only one: greed alone loses the last.
    spots: [i + 1, i].map((row, cost) => ({
      x: 5,
      y: row * 18,
      anchor: 'start',
      side: 'below',
      cost,
    })),
    own: [],
  }));

describe('placeLabels', () => {
  test('a placed label touches no obstacle, no label, not the bounds', () => {
    fc.assert(
      fc.property(requests, obstacles, (all, things) => {
        const { placed, missing } = placeLabels(all, things, BOUNDS, textWidth);
        expect(placed.length + missing.length).toBe(all.length);
        placed.forEach(({ id, box }, i) => {
          const { own } = all.find((r) => r.id === id)!;
          expect(Math.min(box.x, box.y)).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width).toBeLessThanOrEqual(400);
          expect(box.y + box.height).toBeLessThanOrEqual(300);
          for (const other of placed.slice(i + 1)) expect(overlap(box, other.box, 2)).toBe(false);
          for (const it of things)
            if (!own.includes(it.id)) expect([it, box, isOff(box, it)]).toEqual([it, box, true]);
        });
      }),
    );
  });

  test('the order of requests and obstacles decides nothing', () => {
    fc.assert(
      fc.property(
        requests.chain((all) =>
          fc.tuple(
            fc.constant(all),
            fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
          ),
        ),
        obstacles,
        ([all, shuffled], things) => {
          const again = placeLabels(shuffled, things.toReversed(), BOUNDS, textWidth);
          expect(again).toEqual(placeLabels(all, things, BOUNDS, textWidth));
        },
      ),
    );
  });

  test('no label is missing while labels that weigh less hold a place it could take', () => {
    fc.assert(
      fc.property(requests, obstacles, (all, things) => {
        const { placed, missing } = placeLabels(all, things, BOUNDS, textWidth);
        const weight = (id: string) => 1 + all.find((r) => r.id === id)!.priority;
        for (const id of missing)
          for (const box of ways(all.find((r) => r.id === id)!, things)) {
            const gone = placed.filter((other) => overlap(box, other.box, 2 + 2e-9));
            const lost = gone.reduce((sum, other) => sum + weight(other.id), 0);
            expect(lost).toBeGreaterThanOrEqual(weight(id));
          }
      }),
    );
  });

  test('without obstacles no fewer labels are placed', () => {
    fc.assert(
      fc.property(requests, obstacles, (all, things) => {
        const count = (p: Placement) => p.missing.length;
        const free = all.map((r) => ({ ...r, priority: 0 }));
        const crowded = placeLabels(free, things, BOUNDS, textWidth);
        expect(count(placeLabels(free, [], BOUNDS, textWidth))).toBeLessThanOrEqual(count(crowded));
      }),
    );
  });

  test('a chain of labels that must all give way is solved', () => {
    const bounds = { x: 0, y: 0, width: 80, height: 18 * 40 - 1 };
    expect(placeLabels(chain(40), [], bounds, textWidth).missing).toEqual([]);
  });

  test('a planted solution is found again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.infiniteStream(fc.nat(59)), (n, random) => {
        const seat = (k: number): Spot => ({
          x: 10 + (k % 5) * 60,
          y: 5 + Math.floor(k / 5) * 18,
          anchor: 'start',
          side: 'below',
          cost: 0,
        });
        // As many seats as labels; each label may take its own and four others at random.
        const all = Array.from({ length: n }, (_, i): LabelRequest => {
          const seats = [i, ...Array.from(random.take(4), (r) => r % n)].sort((a, b) => a - b);
          return { ...chain(1)[0]!, id: `p${i}`, spots: seats.map(seat) };
        });
        expect(placeLabels(all, [], BOUNDS, textWidth).missing).toEqual([]);
      }),
    );
  });

  test('cost counts spots, shorter forms and what is missing', () => {
    const one = { ...chain(1)[0]!, forms: [...chain(1)[0]!.forms, ...chain(1)[0]!.forms] };
    expect(placeLabels([one], [], BOUNDS, textWidth).cost).toBe(0);
    expect(placeLabels([one], [], { ...BOUNDS, height: 0 }, textWidth).cost).toBe(2000);
  });
});

/** Every box of a request that is within bounds and off the obstacles. */
function ways(request: LabelRequest, things: readonly Obstacle[]): Box[] {
  return request.forms.flatMap((_, form) =>
    request.spots.flatMap((spot) => {
      const alone = { ...request, forms: [request.forms[form]!], spots: [spot] };
      return placeLabels([alone], things, BOUNDS, textWidth).placed.map(({ box }) => box);
    }),
  );
}

test('labelBatch gives a mark for each line, with the note on its own line', () => {
  const lines = ['Joint drills,', 'only hinted'].map((text, i) => ({
    text,
    note: i ? '¶6' : '',
    size: 12,
    weight: 500,
  }));
  const request: LabelRequest = {
    id: 'relation:drills',
    priority: 1,
    forms: [{ lines }],
    spots: [{ x: 100, y: 50, anchor: 'middle', side: 'below', cost: 0 }],
    own: [],
  };
  const placement = placeLabels([request], [], BOUNDS, textWidth);
  const batch = labelBatch(placement, [request], 'label', (_, line) => ({
    key: 'relation:drills',
    fill: line ? 'muted' : 'ink',
  }));
  expect(batch).toMatchObject({
    count: 2,
    part: 'label',
    text: ['Joint drills,', 'only hinted'],
    note: ['', '¶6'],
    fill: ['ink', 'muted'],
    x: [100, 100],
    y: [62, 78],
    anchor: ['middle', 'middle'],
  });
  expect(new Set(batch.id).size).toBe(2);
  expect(placement.placed[0]!.box.width).toBe(
    Math.max(...lines.map((line) => lineWidth(line, textWidth))),
  );
});
