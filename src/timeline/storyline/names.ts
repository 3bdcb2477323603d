import type { Ask } from '../ask';
import { laneId } from '../items';
import type { Sheet } from '../marks';
import type { Picture } from '../picture';
import { type Level, type Lines, type Story, slotsAt } from './lines';

const SIZE = 12;
const AIR = 6;
/** Of lines beyond the end of the axis, px. */
export const BEYOND = 8;

/** From the end of a line to its name, px. */
const GAP = 4;
/** Least width of a plot with names at both ends of its lines, px, and the largest share of it that these take. */
const LEAST = 460;
const SHARE = 0.2;

/** Room for short names behind the axis; none where they would take too much of it. */
export function endsRoom(names: readonly string[], { width, measure }: Ask): number {
  const widest = Math.max(0, ...names.map((name) => measure(name, SIZE, 600)));
  const room = BEYOND + GAP + Math.ceil(widest);
  return width < LEAST || room > SHARE * width ? 0 : room;
}

/** Names once more where lines end, where room was kept for all; each clear of the next. */
export function drawEnds({ stage }: Picture, lines: Lines, words: Sheet): void {
  const { layout, measure, size } = stage;
  const x = layout.right + BEYOND + GAP;
  const room = (layout.tray?.x ?? size.width) - x;
  if (layout.lanes.some(({ shortName }) => measure(shortName, SIZE, 600) > room)) return;
  const ends = layout.lanes.map((one, lane) => ({ one, y: lines.at(lane, layout.right + BEYOND) }));
  let last = -Infinity;
  for (const { one, y } of ends.sort((a, b) => a.y - b.y)) {
    if (y - last < SIZE) continue;
    last = y;
    words.add('text', 'line-name', `end ${laneId(one)}`, one.key, {
      ...{ x, y: y + 4, text: one.shortName, fill: 'secondary' },
      ...{ size: SIZE, weight: 600 },
    });
  }
}

/** Names once more beside lines that are elsewhere than at the left edge, where a level stretch has the room. */
export function drawInline(seen: Picture, story: Story, lines: Lines, words: Sheet): void {
  const { layout, measure } = seen.stage;
  const { left, right } = layout;
  const first = slotsAt(story, seen.places, left);
  layout.lanes.forEach((one, lane) => {
    const width = measure(one.shortName, SIZE, 600);
    const home = first?.[lane];
    for (const level of (lines.levels[lane] ?? []).toReversed()) {
      if (level.y === home) continue;
      const x = roomIn(level, width, lane);
      if (x === null) continue;
      words.add('text', 'line-name', `${laneId(one)}`, one.key, {
        ...{ x, y: level.y - 5, text: one.shortName, fill: 'secondary' },
        ...{ size: SIZE, weight: 600, anchor: 'end' as const, casingPaint: 'paper' },
      });
      return;
    }
  });

  /** x of the end of a name over a stretch: the rightmost where it lies on nothing. */
  function roomIn(level: Level, width: number, lane: number): number | null {
    const [from, to] = [Math.max(left, level.from) + AIR, Math.min(right, level.to) - AIR];
    for (let x = to; x - width >= from; x -= 12)
      if (isFree(x - width - 3, x + 3, level.y, lane)) return x;
    return null;
  }

  function isFree(from: number, to: number, y: number, lane: number): boolean {
    const [high, low] = [y - 18, y];
    if (seen.asOf && seen.asOf.x > from && seen.asOf.x < to) return false;
    for (const { x, stops, i } of seen.places) {
      if (x + 9 < from || x - 9 > to) continue;
      const ys = stops.map((stop) => stop.y);
      const top = seen.flags.has(i) ? -Infinity : Math.min(...ys) - 9;
      if (top < low && Math.max(...ys) + 9 > high) return false;
    }
    return layout.lanes.every((_, other) => {
      if (other === lane) return true;
      for (let i = 0; i <= 4; i++) {
        const at = lines.at(other, from + ((to - from) * i) / 4);
        if (at > high && at < low + 2) return false;
      }
      return true;
    });
  }
}
