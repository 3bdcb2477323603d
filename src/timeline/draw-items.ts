import { GHOST_OPACITY } from '../scene/attributes';
import type { Box } from '../scene/scene';
import { DASH, TYPE } from '../scene/theme';
import { dayWords } from './axis';
import type { PlacedFlag } from './flag-tries';
import { laneId, TEXTURE, weaker } from './items';
import type { Sheet } from './marks';
import { flagY, INSET, type Picture, type Place } from './picture';

const CAP = 5;
/** Air between the end of a whisker and the line of its day, px. */
const AIR = 3;
/** Whiskers whose arrows are told in words: of all events, and where there are so many that a picture holds a part. */
const MOST_TAILS = 40;
const FEW_TAILS = 8;

export const faint = (place: Place) => (place.ghost ? { opacity: GHOST_OPACITY } : {});

/** One end of a whisker: a cap, or an arrow where it runs off the axis. */
export const endOf = (x: number, y: number, off: boolean, way: number) =>
  off
    ? `M${x + way * 7} ${y - CAP}L${x + way} ${y}L${x + way * 7} ${y + CAP}`
    : `M${x} ${y - CAP}L${x} ${y + CAP}`;

/** From where to where bar and whiskers of an item are drawn, px; `null` where there are none in view. */
export function reachIn({ stage: { layout }, toX, axis }: Picture, { item }: Place) {
  const { left, right } = layout;
  const { best, outer, bar, span, wide } = item;
  const [from, to] = [Math.max(left, toX(bar[0])), Math.min(right, toX(bar[1]))];
  const broad = bar[1] - bar[0] > 1.5 * (axis?.step ?? Infinity) && to - from > 16;
  const offStart = toX(outer[0]) < left - 0.5;
  const offEnd = toX(outer[1]) > right + 0.5;
  const low = offStart ? left : toX(outer[0]) + AIR;
  const high = offEnd ? right : toX(outer[1]) - AIR;
  if (!best || (!wide && !span && !broad) || high < left || low > right) return null;
  return { from, to, low, high, offStart, offEnd };
}

/** Bar and whiskers of a date that is not to the tick, in the lane of the topmost party. */
export function drawReach(seen: Picture, place: Place, sheet: Sheet): void {
  const reach = reachIn(seen, place);
  if (!reach) return;
  const { from, to, low, high, offStart, offEnd } = reach;
  const { outer, bar, event, style, wide } = place.item;
  const y = place.stops[0]?.y as number;
  if (wide) {
    const before = outer[0] < bar[0] ? endOf(low, y, offStart, 1) : '';
    const after = outer[1] > bar[1] ? endOf(high, y, offEnd, -1) : '';
    const d = `M${low} ${y}L${high} ${y}${before}${after}`;
    const line = { stroke: 'control', strokeWidth: 1.5, fill: 'none' };
    sheet.add('path', 'whisker', event.key, event.key, { d, ...line, ...faint(place) });
  }
  // Less than a mark's width lies under the mark.
  if (to - from < 8) return;
  const box = { x: from, y: y - 2, width: to - from, height: 4 };
  sheet.add('rect', 'bar', event.key, event.key, { ...box, fill: style.paint, ...faint(place) });
}

/** What words in the lanes keep off: marks, spines, leaders, bars, whiskers and the as-of line. */
function obstaclesOf(seen: Picture): Box[] {
  const { places, flags, asOf, stage } = seen;
  const tall = { y: 0, height: stage.layout.lanesBottom };
  const boxes: Box[] = asOf ? [{ x: asOf.x - 1, width: 2, ...tall }] : [];
  for (const { x, half } of seen.axis?.labels ?? [])
    boxes.push({ x: x - half, y: stage.layout.lanesBottom + 5, width: 2 * half, height: 16 });
  for (const place of places) {
    const { i, x, stops, shown } = place;
    const top = stops[0]?.y as number;
    if (!shown) continue;
    for (const { y } of stops) boxes.push({ x: x - 8, y: y - 8, width: 16, height: 15 });
    boxes.push({ x: x - 2, y: top, width: 4, height: (stops.at(-1)?.y as number) - top });
    if (flags.has(i)) boxes.push({ x: x - 1, y: 0, width: 2, height: top });
    const reach = reachIn(seen, place);
    if (reach)
      boxes.push({
        x: reach.low - 2,
        y: top - CAP,
        width: reach.high - reach.low + 4,
        height: 2 * CAP,
      });
  }
  return boxes;
}

const apart = (a: Box, b: Box) =>
  a.x >= b.x + b.width + 2 ||
  b.x >= a.x + a.width + 2 ||
  a.y >= b.y + b.height ||
  b.y >= a.y + a.height;

/** Words at the arrows, where they touch nothing: "to Sun 7 Sept", "earlier". */
export function drawTails(seen: Picture, sheet: Sheet): void {
  const { stage, places, visible } = seen;
  const { timeline, dates } = seen.words;
  const { left, right } = stage.layout;
  const most = stage.layout.tracks ? FEW_TAILS : MOST_TAILS;
  const ends = places
    .filter(({ item, shown, ghost }) => item.wide && shown && !ghost)
    .slice(0, most);
  const taken = ends.length ? obstaclesOf(seen) : [];
  const words = (time: number, way: (day: string) => string) =>
    dayWords(time, visible, dates).map(way);
  for (const place of ends) {
    const { item, stops } = place;
    const reach = reachIn(seen, place);
    const [start, end] = item.outer;
    const y = stops[0]?.y as number;
    const tail = (forms: readonly string[], x: number, anchor: 'start' | 'end') => {
      for (const text of forms) {
        const width = stage.measure(text, 12, 400);
        const box = { x: anchor === 'start' ? x : x - width, width, height: 13 };
        const free = (base: number) => {
          const tried = { ...box, y: base - 10 };
          return taken.every((other) => apart(other, tried));
        };
        const base = [y + 18, y - 8].find(free);
        if (base === undefined) continue;
        taken.push({ ...box, y: base - 10 });
        const look = { size: 12, weight: 400, anchor, fill: 'secondary' };
        const { key } = item.event;
        return sheet.add('text', 'tail', `${anchor} ${key}`, key, { x, y: base, text, ...look });
      }
    };
    if (reach?.offStart)
      tail(
        start === -Infinity ? [timeline.earlier] : words(start, timeline.from),
        left + 2,
        'start',
      );
    if (reach?.offEnd)
      tail(end === Infinity ? [timeline.later] : words(end - 1, timeline.to), right - 3, 'end');
  }
}

/** Marks of all parties and the spine between them, piece by piece. */
export function drawMarks({ stage: { layout } }: Picture, place: Place, sheet: Sheet): void {
  const { item, stops, x } = place;
  const { event, style, sure } = item;
  const ground = { casing: 2, casingPaint: item.best ? 'paper' : 'band' };
  const idOf = (nth: number) =>
    `${event.key.length} ${event.key} ${laneId(layout.lanes[item.lanes[nth] as number])}`;
  const sureOf = (nth: number) => sure[nth] ?? 'confirmed';
  stops.forEach(({ nth, y }, s) => {
    const next = stops[s + 1];
    if (!next || next.y - y <= 2 * INSET) return;
    const ends = { x1: x, y1: y + INSET, x2: x, y2: next.y - INSET };
    const dash = DASH[weaker(sureOf(nth), sureOf(next.nth))];
    const line = { stroke: style.paint, strokeWidth: 2.25, dash, ...ground };
    sheet.add('line', 'spine', idOf(nth), event.key, { ...ends, ...line, ...faint(place) });
  });
  for (const { nth, y } of stops) {
    const glyph = {
      size: 12,
      shape: style.shape,
      fill: style.paint,
      texture: TEXTURE[sureOf(nth)],
    };
    sheet.add('symbol', 'mark', idOf(nth), event.key, {
      x,
      y,
      ...glyph,
      ...ground,
      ...faint(place),
    });
  }
}

/** Around all parties of a selected event. */
export function drawRing({ item: { event }, stops, x }: Place, sheet: Sheet): void {
  const top = stops[0]?.y as number;
  const low = stops.at(-1)?.y as number;
  const box = { x: x - 12, y: top - 12, width: 24, height: low - top + 24, radius: 7 };
  const line = { fill: 'none', stroke: 'focus', strokeWidth: 2 };
  sheet.add('rect', 'ring', event.key, event.key, { ...box, ...line }, { when: 'selected' });
}

/** A line of a title with its locator, which may stand alone. */
export const lineOf = (text: string, note: string, fill: string) =>
  text || !note
    ? { text, note, ...TYPE.label, fill }
    : { text: note, note: '', ...TYPE.note, fill: 'muted' };

/** The leader, and the words beside it. */
export function drawFlag(
  { stage: { layout } }: Picture,
  { item: { event, style }, stops, x }: Place,
  flag: PlacedFlag,
  lines: Sheet,
  words: Sheet,
): void {
  const last = flag.lines.length - 1;
  const y2 = (stops[0]?.y as number) - INSET;
  const ends = { x1: x, y1: flagY(layout, flag, last) - 10, x2: x, y2 };
  lines.add('line', 'leader', event.key, event.key, { ...ends, stroke: 'control', strokeWidth: 1 });
  flag.lines.forEach((text, i) => {
    const { anchor } = flag;
    const at = { x: anchor === 'start' ? flag.left : flag.right, y: flagY(layout, flag, last - i) };
    const look = { ...lineOf(text, i === last ? flag.note : '', style.text), anchor };
    words.add('text', 'label', `${i} ${event.key}`, event.key, { ...at, ...look });
  });
}
