import type { Scene } from '../../scene/scene';
import { drawFrames, drawNames, laneY } from '../draw-ground';
import { endOf, faint, reachIn } from '../draw-items';
import type { Sheet } from '../marks';
import { type Picture, type Place, pictureOf, type TimelineStage } from '../picture';
import { lanesScene } from '../scene-lanes';
import { type Lines, linesOf, markY, type Story, slotsAt } from './lines';
import { BEYOND, drawEnds, drawInline } from './names';

/** From a line to whiskers, which would be lost on it, and from bar to bar of events that overlap, px. */
const OVER_LINE = -6;
const BESIDE = 4;

/** Lines of actors from left to right, what happens on them, and where they meet. */
export function storyScene(stage: TimelineStage): Scene {
  const { layout } = stage;
  const story = layout.story as Story;
  const seen = pictureOf(stage, (place) => moved(place, story));
  const lines = linesOf(story, layout, seen.places);
  const { left, right } = layout;
  const ends = [left, right + BEYOND] as const;
  return lanesScene(stage, undefined, seen, {
    rows() {},
    frames(_, sheet) {
      drawFrames(framed(seen, story), sheet);
      layout.lanes.forEach(({ key }, lane) => {
        if (!key) return;
        const d = lines.path(lane, left, right);
        const line = { d, fill: 'none', stroke: 'focus', strokeWidth: 8, opacity: 0.25 };
        sheet.add('path', 'frame', `line ${key}`, key, line, { when: 'selected' });
      });
    },
    members(_, sheet, words) {
      layout.lanes.forEach(({ key }, lane) => {
        const line = { d: lines.path(lane, ...ends), fill: 'none', stroke: 'control' };
        const id = key ?? 'nobody';
        sheet.add('path', 'line', id, key, { ...line, strokeWidth: 2, casing: 2 });
      });
      if (story.share < 1) return;
      drawEnds(seen, lines, words);
      drawInline(seen, story, lines, words);
    },
    reach: (_, place, sheet) => drawAlong(seen, place, lines, sheet),
    names(_, sheet) {
      const slots = slotsAt(story, seen.places, left);
      const own = (lane: number) => slots?.[lane] ?? laneY(story.base, lane);
      drawNames(seen, sheet, (lane) => mixed(story, laneY(story.base, lane), own(lane)));
    },
  });
}

const mixed = ({ share }: Story, lane: number, line: number) =>
  share === 1 ? line : lane + (line - lane) * share;

/** Marks on lines; what has no date stands where the lines end. */
function moved(place: Place, story: Story): Place {
  const step = stepOf(story).get(place.i);
  const last = story.steps.at(-1)?.slots;
  const yOf = (nth: number) =>
    step ? (step.at[nth] as number) : last?.[place.item.lanes[nth] as number];
  const stops = place.item.lanes.map((_, nth) => {
    const lane = markY(story.base, place.i, nth);
    return { nth, y: mixed(story, lane, yOf(nth) ?? lane) };
  });
  return { ...place, stops: stops.sort((a, b) => a.y - b.y) };
}

const found = new WeakMap<Story['steps'], Map<number, Story['steps'][number]>>();
function stepOf({ steps }: Story) {
  const known = found.get(steps) ?? new Map(steps.map((step) => [step.item, step]));
  found.set(steps, known);
  return known;
}

/** Frames are about names, of the height of a slot. */
function framed(seen: Picture, story: Story): Picture {
  const { layout } = seen.stage;
  const slots = slotsAt(story, seen.places, layout.left);
  if (!slots) return seen;
  const tall = Math.min(32, (layout.lanesBottom - layout.lanesTop) / Math.max(1, slots.length));
  const own = {
    tops: slots.map((y) => y - tall / 2),
    heights: slots.map(() => tall),
    size: { ...layout.size, width: layout.left },
  };
  return { ...seen, stage: { ...seen.stage, size: own.size, layout: { ...layout, ...own } } };
}

/** Bar and whiskers of a date that is not to the tick, along the line of the topmost party. */
function drawAlong(seen: Picture, place: Place, lines: Lines, sheet: Sheet): void {
  const reach = reachIn(seen, place);
  const top = place.stops[0];
  if (!reach || !top) return;
  const { layout } = seen.stage;
  const { item, i } = place;
  const lane = item.lanes[top.nth] as number;
  const off = (layout.rows[i]?.[top.nth] ?? 0) * BESIDE;
  const { from, to, low, high, offStart, offEnd } = reach;
  const { outer, bar, event, style, wide } = item;
  // In the tray no line goes on.
  const along = (a: number, b: number, off: number) =>
    item.best ? lines.path(lane, a, b, off) : `M${a} ${top.y}L${b} ${top.y}`;
  const yAt = (x: number) => (item.best ? lines.at(lane, x) + OVER_LINE : top.y);
  if (wide) {
    const before = outer[0] < bar[0] ? endOf(low, yAt(low), offStart, 1) : '';
    const after = outer[1] > bar[1] ? endOf(high, yAt(high), offEnd, -1) : '';
    const d = `${along(low, high, OVER_LINE)}${before}${after}`;
    const line = { d, stroke: 'control', strokeWidth: 1.5, fill: 'none' };
    sheet.add('path', 'whisker', event.key, event.key, { ...line, ...faint(place) });
  }
  if (to - from < 8) return;
  const line = { d: along(from, to, off), stroke: style.paint, strokeWidth: 4, fill: 'none' };
  sheet.add('path', 'bar', event.key, event.key, { ...line, ...faint(place) });
}
