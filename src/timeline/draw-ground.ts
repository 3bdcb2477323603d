import { wrapText } from '../scene/text-width';
import { TYPE } from '../scene/theme';
import { dayOf, shortDate } from './axis';
import { INDENT } from './columns';
import { LINE } from './flag-forms';
import { ROW } from './flags';
import { laneId } from './items';
import type { TimelineLayout } from './layout';
import type { Sheet } from './marks';
import { type Picture, rowY } from './picture';

/** By so much a stage lets marks stand over its edge, px. */
const BELOW = 8;

const label = { size: TYPE.label.size, weight: TYPE.label.weight };

/** Whether any of a lane is in the plot: of very many in little height those below it are not drawn. */
export const isIn = ({ tops, size }: TimelineLayout, lane: number): boolean =>
  (tops[lane] as number) < size.height + BELOW;

/** Tray, gridlines and the period chosen. */
export function drawGround({ stage, axis, toX, flags }: Picture, sheet: Sheet): void {
  const { layout } = stage;
  const { tray, left, right, lanesTop, lanesBottom, items } = layout;
  if (tray) {
    // Flags of the axis may reach over the tray, which then begins below them.
    const over = [...flags.values()].filter((flag) => items[flag.item]?.best && flag.right > right);
    const lowest = Math.min(Infinity, ...over.map((flag) => flag.row));
    const y = Math.max(0, lanesTop - 8 - ROW * lowest);
    const box = { x: tray.x, y, width: tray.width, height: lanesBottom + 26 - y };
    sheet.add('rect', 'tray', 'ground', null, { ...box, fill: 'band' });
  }
  for (const at of axis?.ticks ?? []) {
    const x = toX(at);
    const ends = { x1: x, y1: lanesTop - 4, x2: x, y2: lanesBottom };
    sheet.add('line', 'tick', String(at), null, { ...ends, stroke: 'rule' });
  }
  const [from, to] = stage.state.period ?? [0, 0];
  const [x1, x2] = [Math.max(left, toX(from)), Math.min(right, toX(to))];
  if (axis && stage.state.period && x1 < x2) {
    const y = lanesTop - 4;
    const box = { x: x1, y, width: x2 - x1, height: lanesBottom - y };
    sheet.add('rect', 'period', 'period', null, { ...box, fill: 'focus', opacity: 0.08 });
  }
}

/** A line for each row; rows of one lane are joined at the left. */
export function drawRows({ stage: { layout } }: Picture, sheet: Sheet): void {
  const { tray, left, right } = layout;
  layout.lanes.forEach((one, lane) => {
    if (!isIn(layout, lane)) return;
    const rowsFrom = (name: string, inTray: boolean, x1: number, x2: number) => {
      const count = layout.rowCounts[Number(inTray)]?.[lane] as number;
      // Where rows lie close, their lines would be a grey field.
      const ys = Array.from({ length: count }, (_, row) => rowY(layout, lane, row, inTray)).filter(
        (_, row) => count < 8 || row % (count - 1) === 0,
      );
      const draw = (id: string, from: number, y1: number, to: number, y2: number) =>
        sheet.add('line', 'lane', `${id} ${laneId(one)}`, null, {
          x1: from,
          y1,
          x2: to,
          y2,
          stroke: 'rule',
        });
      ys.forEach((y, row) => {
        draw(`${name}${row}`, x1, y, x2, y);
      });
      if (count > 1) draw(`${name}join`, x1, ys[0] as number, x1, ys.at(-1) as number);
    };
    rowsFrom('', false, left, right);
    if (tray) rowsFrom('tray ', true, tray.x + 8, tray.x + tray.width);
  });
}

/** Frames of selected actors: lane and name. */
export function drawFrames({ stage: { layout, size } }: Picture, sheet: Sheet): void {
  layout.lanes.forEach(({ key }, lane) => {
    if (!key || !isIn(layout, lane)) return;
    const room = layout.heights[lane] as number;
    const height = Math.max(18, room - 8);
    const y = (layout.tops[lane] as number) + (room - height) / 2;
    const box = { x: 1, y, width: size.width - 2, height, radius: 5 };
    const when = { when: 'selected' } as const;
    sheet.add(
      'rect',
      'frame',
      `ground ${key}`,
      key,
      { ...box, fill: 'focus', opacity: 0.08 },
      when,
    );
    const line = { fill: 'none', stroke: 'focus', strokeWidth: 2 };
    sheet.add('rect', 'frame', key, key, { ...box, ...line }, when);
  });
}

/** The middle of a lane, px. */
export const laneY = ({ tops, heights }: Pick<TimelineLayout, 'tops' | 'heights'>, lane: number) =>
  (tops[lane] as number) + (heights[lane] as number) / 2;

/** Names of lanes, each about its own y. */
export function drawNames(
  { stage: { layout } }: Picture,
  sheet: Sheet,
  middleOf: (lane: number) => number = (lane) => laneY(layout, lane),
): void {
  layout.lanes.forEach((one, lane) => {
    if (!isIn(layout, lane)) return;
    const { key } = one;
    const lines = layout.names[lane] ?? [];
    const middle = middleOf(lane);
    lines.forEach((text, i) => {
      const y = middle + 5 + (i - (lines.length - 1) / 2) * LINE;
      const fill = laneId(one) ? 'ink' : 'muted';
      sheet.add('text', 'lane-name', `${i} ${laneId(one)}`, key, {
        x: one.up === undefined ? 6 : 6 + INDENT,
        y,
        text,
        ...TYPE.name,
        fill,
      });
    });
  });
}

/** Words of the as-of date, and where they stand: under the axis, or in its row where no room was kept. */
function asOfWords({ stage, visible, asOf, words }: Picture) {
  if (!asOf) return null;
  const { layout, dataset, state, measure, size } = stage;
  const bounds =
    state.asOf === null && dataset.asOf
      ? dataset.asOf
      : dayOf(words.dates.clock?.local(asOf.at) ?? asOf.at);
  const text = words.timeline.asOf(shortDate(bounds, visible, words.dates));
  const half = measure(text, 12, 600) / 2;
  const x = Math.min(Math.max(half, asOf.x), size.width - half);
  return { text, x, half, y: layout.lanesBottom + (layout.asOf === null ? 17 : 41) };
}

/** The as-of line and its date; it ends above the axis where it would cross a label there. */
export function drawAsOf(seen: Picture, ground: Sheet, sheet: Sheet): void {
  const words = asOfWords(seen);
  const { axis, asOf, stage } = seen;
  if (!asOf || !words) return;
  const { lanesTop, lanesBottom } = stage.layout;
  const { x } = asOf;
  const hit = axis?.labels.some((tick) => Math.abs(tick.x - x) < tick.half + 1.5);
  const ends = { x1: x, y1: lanesTop - 6, x2: x, y2: hit ? lanesBottom + 4 : words.y - 13 };
  ground.add('line', 'asof', 'line', null, { ...ends, stroke: 'ink', strokeWidth: 1.5 });
  const look = { size: 12, weight: 600, anchor: 'middle' as const, fill: 'ink' };
  sheet.add('text', 'asof', 'label', null, { x: words.x, y: words.y, text: words.text, ...look });
}

export function drawAxis(seen: Picture, sheet: Sheet): void {
  const { axis, stage } = seen;
  const { lanesBottom, tray, left, right } = stage.layout;
  const y = lanesBottom + 17;
  const secondary = { ...label, fill: 'secondary' };
  const words = asOfWords(seen);
  for (const { text, x, half } of axis?.labels ?? []) {
    if (words?.y === y && Math.abs(words.x - x) < words.half + half + 6) continue;
    sheet.add('text', 'tick', `label ${text}`, null, {
      x,
      y,
      text,
      ...secondary,
      anchor: 'middle',
    });
  }
  if (tray) {
    const { tray: name } = seen.words.timeline;
    const lines = wrapText(name, tray.width - 8, label.size, 600, stage.measure);
    lines.forEach((text, i) => {
      const at = { x: tray.x + 8, y: y + i * LINE, text };
      sheet.add('text', 'tray', i ? `heading ${i}` : 'heading', null, {
        ...at,
        ...secondary,
        weight: 600,
      });
    });
  }
  if (axis) return;
  const none = { x: (left + right) / 2, y, text: seen.words.timeline.none, ...secondary };
  sheet.add('text', 'tick', 'none', null, { ...none, anchor: 'middle' });
}
