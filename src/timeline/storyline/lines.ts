import { fixed } from '../../scene/shapes';
import { laneY } from '../draw-ground';
import type { TimelineLayout } from '../layout';
import { type Place, rowY } from '../picture';
import type { Storyline } from './story';

/** The storyline of a layout of lanes. */
export type Story = Storyline<TimelineLayout>;

/** Half of the way along which a line keeps to its event, and the way on which it turns, px. */
const STAY = 9;
const TURN = 40;

/** A line is level at y from `from` to `to`, px, and bends from one stretch into the next. */
export interface Level {
  from: number;
  to: number;
  readonly y: number;
}

/** What the lines of a picture are: levels of each lane from left to right. */
export interface Lines {
  readonly levels: readonly (readonly Level[])[];
  /** y of a line at x. */
  at(lane: number, x: number): number;
  /** SVG path of a line between two x, or of one `off` px below it. */
  path(lane: number, from: number, to: number, off?: number): string;
}

interface Knot {
  readonly x: number;
  readonly y: number;
  /** Where the line lies once it is through, where it meets nobody. */
  readonly slot: number;
  /** Whether its actor takes part. */
  readonly own: boolean;
}

/** Where each line has to be, from left to right. */
function knotsOf({ steps }: Story, layout: TimelineLayout, places: readonly Place[]): Knot[][] {
  const knots: Knot[][] = layout.lanes.map(() => []);
  let before = steps[0]?.slots;
  for (const { item, slots, at } of steps) {
    const x = places[item]?.x ?? 0;
    const lanes = layout.items[item]?.lanes ?? [];
    lanes.forEach((lane, nth) => {
      knots[lane]?.push({ x, y: at[nth] as number, slot: slots[lane] as number, own: true });
    });
    if (slots !== before)
      slots.forEach((slot, lane) => {
        if (slot !== before?.[lane] && !lanes.includes(lane))
          knots[lane]?.push({ x, y: slot, slot, own: false });
      });
    before = slots;
  }
  return knots;
}

/** Levels of a line through its knots: between far ones it goes back to its slot. */
function levelsOf(knots: readonly Knot[], home: number, edge: number): Level[] {
  const levels: Level[] = [];
  const add = (from: number, to: number, y: number) => {
    const last = levels.at(-1);
    if (last && last.y === y) last.to = Math.max(last.to, to);
    else
      levels.push({ from: Math.max(from, last?.to ?? from), to: Math.max(to, last?.to ?? to), y });
  };
  const half = (a: Knot | undefined, b: Knot | undefined) =>
    a && b ? Math.min(STAY, Math.abs(b.x - a.x) * 0.3) : STAY;
  knots.forEach((knot, i) => {
    const [last, next] = [knots[i - 1], knots[i + 1]];
    const { x, y, slot, own } = knot;
    const [left, right] = [x - (own ? half(last, knot) : 0), x + (own ? half(knot, next) : 0)];
    // The first turn begins at the name of the line, where there is any room for it.
    if (!last) add(-Infinity, left - Math.min(TURN, Math.max(TURN / 4, left - edge)), home);
    else if (left - (levels.at(-1)?.to ?? left) > 2 * TURN) {
      // There is room to part after the one before, and to turn before this one.
      const part = levels.at(-1)?.y === last.slot ? 0 : TURN;
      add((levels.at(-1)?.to ?? 0) + part, left - TURN, last.slot);
    }
    add(left, right, y);
    if (!next) add(y === slot ? right : right + TURN, Infinity, slot);
  });
  if (!levels.length) levels.push({ from: -Infinity, to: Infinity, y: home });
  return levels;
}

const smooth = (t: number) => t * t * (3 - 2 * t);

/** y of a line at x. */
function yAt(levels: readonly Level[], x: number): number {
  const next = levels.findIndex((level) => level.to >= x);
  const b = levels[next < 0 ? levels.length - 1 : next] as Level;
  const a = levels[next - 1];
  if (!a || x >= b.from) return b.y;
  return a.y + (b.y - a.y) * smooth((x - a.to) / (b.from - a.to));
}

/** Lines that keep out of meetings which are not theirs: where one would go through, it has to be in its slot. */
function clearOf(story: Story, layout: TimelineLayout, places: readonly Place[]): Level[][] {
  const knots = knotsOf(story, layout, places);
  const make = (lane: number) =>
    levelsOf(
      knots[lane] as Knot[],
      story.steps[0]?.slots[lane] ?? laneY(story.base, lane),
      layout.left,
    );
  const levels = knots.map((_, lane) => make(lane));
  for (const { item, slots, at } of story.steps) {
    if (at.length < 2) continue;
    const x = places[item]?.x ?? 0;
    const [high, low] = [Math.min(...at) - STAY, Math.max(...at) + STAY];
    for (const lane of layout.order) {
      const y = yAt(levels[lane] as Level[], x);
      if (y < high || y > low || layout.items[item]?.lanes.includes(lane)) continue;
      const slot = slots[lane] as number;
      const own = knots[lane] as Knot[];
      const place = own.findIndex((knot) => knot.x > x);
      own.splice(place < 0 ? own.length : place, 0, { x, y: slot, slot, own: false });
      levels[lane] = make(lane);
    }
  }
  return levels;
}

/** The lines of a storyline in a view; each bends as an S, level at both ends. */
export function linesOf(story: Story, layout: TimelineLayout, places: readonly Place[]): Lines {
  const { base, share } = story;
  const levels = clearOf(story, layout, places).map((own, lane) =>
    share === 1
      ? own
      : own.map((level) => ({
          ...level,
          y: laneY(base, lane) + (level.y - laneY(base, lane)) * share,
        })),
  );
  const at = (lane: number, x: number) => yAt(levels[lane] as Level[], x);
  function path(lane: number, from: number, to: number, off = 0): string {
    const y = (x: number) => fixed(at(lane, x) + off);
    const d = [`M${fixed(from)} ${y(from)}`];
    const own = levels[lane] ?? [];
    own.forEach((b, i) => {
      const a = own[i - 1];
      if (a && b.from > from && a.to < to) d.push(bend(a, b, from, to, off, y));
    });
    d.push(`L${fixed(to)} ${y(to)}`);
    return d.join('');
  }
  return { levels, at, path };
}

/** The S between two levels, or what of it lies within. */
function bend(
  a: Level,
  b: Level,
  from: number,
  to: number,
  off: number,
  y: (x: number) => string,
): string {
  if (a.to >= from && b.from <= to) {
    const way = (b.from - a.to) / 3;
    // The cubic of the smooth step: control points a third of the way on, level with the ends.
    const [ya, yb] = [fixed(a.y + off), fixed(b.y + off)];
    const [x1, x2] = [fixed(a.to + way), fixed(b.from - way)];
    return `L${fixed(a.to)} ${ya}C${x1} ${ya} ${x2} ${yb} ${fixed(b.from)} ${yb}`;
  }
  const [low, high] = [Math.max(a.to, from), Math.min(b.from, to)];
  return Array.from({ length: 9 }, (_, i) => low + ((high - low) * i) / 8)
    .map((x) => `L${fixed(x)} ${y(x)}`)
    .join('');
}

/** y of a mark in lanes. */
export const markY = (base: TimelineLayout, i: number, nth: number): number =>
  rowY(base, base.items[i]?.lanes[nth] ?? 0, base.rows[i]?.[nth] ?? 0, !base.items[i]?.best);

/** Slots of lines at x, from the last event before it. */
export function slotsAt(
  { steps }: Story,
  places: readonly Place[],
  x: number,
): Float64Array | undefined {
  const before = steps.findLast(({ item }) => (places[item]?.x ?? 0) <= x);
  return (before ?? steps[0])?.slots;
}
