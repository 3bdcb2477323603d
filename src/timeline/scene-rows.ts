import { wordsOf } from '../chart/words';
import { visibilityOf } from '../model/visibility';
import { GHOST_OPACITY } from '../scene/attributes';
import type { Scene } from '../scene/scene';
import { DASH, TYPE } from '../scene/theme';
import { lineOf } from './draw-items';
import { LINE } from './flag-forms';
import { type Item, laneId, TEXTURE, weaker } from './items';
import { createSheet } from './marks';
import { INSET, type TimelineStage } from './picture';
import { type Group, type Row, type RowsPlan, TEXT_LEFT } from './rows';
import { drawAsOf, drawPeriod, type RowsView } from './rows-time';

const RAIL = 5;
const head = { size: 12, weight: 600 };

/** Names over the columns; a selected actor's column is framed beside the rows, off the headings. */
function drawColumns({ stage, plan, sheet, ground }: RowsView): void {
  const { lanes } = stage.layout;
  for (const { lane, x, y, name, middle } of plan.columns) {
    const key = lanes[lane]?.key ?? null;
    const id = laneId(lanes[lane]);
    const when = { when: 'selected' } as const;
    plan.groups.forEach(({ top, bottom }, nth) => {
      const box = { x: x - 11, y: top + 25, width: 22, height: bottom - top - 27, radius: 5 };
      const tint = { ...box, fill: 'focus', opacity: 0.08 };
      const line = { ...box, fill: 'none', stroke: 'focus', strokeWidth: 2 };
      ground.add('rect', 'frame', `tint ${nth} ${id}`, key, tint, when);
      ground.add('rect', 'frame', `${nth} ${id}`, key, line, when);
    });
    const fill = id ? 'ink' : 'muted';
    const at = middle ? { x, anchor: 'middle' as const } : { x: x - 6, anchor: 'end' as const };
    sheet.add('text', 'lane-name', `${id}`, key, { ...at, y, text: name, ...head, fill });
    const y1 = middle ? y + 4 : y - 9;
    if (plan.header - y1 < 6) continue;
    const ends = { x1: x, y1, x2: x, y2: plan.header - 2 };
    sheet.add('line', 'lane', `name ${id}`, null, { ...ends, stroke: 'control', strokeWidth: 1 });
  }
}

function drawHeading(
  { stage, plan, sheet, ground }: RowsView,
  group: Group,
  nth: number,
  shown: boolean,
): void {
  const { width } = stage.size;
  const { top, bottom, heading, note, inTray } = group;
  if (inTray) {
    const box = { x: 0, y: top - 2, width, height: bottom - top + 2 };
    ground.add('rect', 'tray', 'ground', null, { ...box, fill: 'band' });
  }
  const rule = { x1: TEXT_LEFT, y1: top, x2: width, y2: top };
  sheet.add('line', 'tick', `rule ${nth}`, null, { ...rule, stroke: 'rule' });
  const at = { x: TEXT_LEFT, y: top + 17 };
  sheet.add('text', 'tick', `heading ${nth}`, null, {
    ...at,
    text: heading,
    note,
    ...head,
    fill: shown ? 'ink' : 'muted',
  });
  for (const { x, lane } of plan.columns) {
    const ends = { x1: x, y1: top + 24, x2: x, y2: bottom };
    sheet.add('line', 'lane', `${nth} ${laneId(stage.layout.lanes[lane])}`, null, {
      ...ends,
      stroke: 'rule',
    });
  }
}

/** The rail at the left: a bar for the best reading, a line as far as more is possible. */
function drawRail({ stage, sheet }: RowsView, group: Group, nth: number, shown: boolean): void {
  const [first, last] = [group.rows[0] as Row, group.rows.at(-1) as Row];
  const item = stage.layout.items[first.i] as Item;
  if (group.inTray || !shown || (!group.wide && group.rows.length < 2)) return;
  const key = group.rows.length === 1 ? item.event.key : null;
  if (!group.wide) {
    const box = { x: RAIL - 2, y: first.top + 2, width: 4, height: last.bottom - first.top - 8 };
    sheet.add('rect', 'bar', `rail ${nth}`, key, { ...box, fill: 'node' });
    return;
  }
  const [top, bottom] = [group.top + 5, last.bottom - 4];
  const end = (y: number, open: boolean, way: number) =>
    open
      ? `M${RAIL - 5} ${y + 6 * way}L${RAIL} ${y}L${RAIL + 5} ${y + 6 * way}`
      : `M${RAIL - 5} ${y}L${RAIL + 5} ${y}`;
  const d = `M${RAIL} ${top}L${RAIL} ${bottom}${end(top, group.open[0], 1)}${end(bottom, group.open[1], -1)}`;
  const line = { stroke: 'control', strokeWidth: 1.5, fill: 'none' };
  sheet.add('path', 'whisker', `rail ${nth}`, key, { d, ...line });
  const middle = (first.top + last.bottom) / 2;
  const box = { x: RAIL - 2, y: middle - 9, width: 4, height: 18 };
  sheet.add('rect', 'bar', `rail ${nth}`, key, { ...box, fill: item.style.paint });
}

function drawWords({ sheet }: RowsView, row: Row, item: Item): void {
  const { key } = item.event;
  const middle = (row.top + row.bottom) / 2;
  const count = row.lines.length + row.who.length;
  const yOf = (line: number) => middle + 4 + (line - (count - 1) / 2) * LINE;
  row.lines.forEach((text, line) => {
    const look = lineOf(text, line === row.lines.length - 1 ? row.note : '', item.style.text);
    sheet.add('text', 'label', `${line} ${key}`, key, { x: TEXT_LEFT, y: yOf(line), ...look });
  });
  row.who.forEach((text, line) => {
    const at = { x: TEXT_LEFT, y: yOf(row.lines.length + line) };
    sheet.add('text', 'label', `who ${line} ${key}`, key, {
      ...at,
      text,
      note: '',
      ...TYPE.note,
      fill: 'secondary',
    });
  });
}

function drawRow(view: RowsView, row: Row, group: Group, ghost: boolean): void {
  const { stage, plan, columnOf, sheet } = view;
  const item = stage.layout.items[row.i] as Item;
  const { event, style, sure } = item;
  const { key } = event;
  const y = (row.top + row.bottom) / 2;
  const dim = ghost ? { opacity: GHOST_OPACITY } : {};
  const ground = { casing: 2, casingPaint: group.inTray ? 'band' : 'paper' };
  const stops = item.lanes
    .map((lane, nth) => ({ lane, nth, x: columnOf.get(lane)?.x ?? stage.size.width - 12 }))
    .slice(0, plan.columns.length || 1)
    .sort((a, b) => a.x - b.x);
  const sureOf = (nth: number) => sure[nth] ?? 'confirmed';
  const [from, to] = [stops[0]?.x as number, stops.at(-1)?.x as number];
  for (const { x, lane } of plan.columns)
    if (x < from || x > to)
      sheet.add(
        'circle',
        'lane',
        `dot ${key.length} ${key} ${laneId(stage.layout.lanes[lane])}`,
        null,
        { x, y, r: 1.5, fill: 'control' },
      );
  if (!ghost) drawWords(view, row, item);
  stops.forEach(({ x, nth, lane }, s) => {
    const id = `${key.length} ${key} ${laneId(stage.layout.lanes[lane])}`;
    const next = stops[s + 1];
    if (next && next.x - x > 2 * INSET) {
      const ends = { x1: x + INSET, y1: y, x2: next.x - INSET, y2: y };
      const dash = DASH[weaker(sureOf(nth), sureOf(next.nth))];
      sheet.add('line', 'spine', id, key, {
        ...ends,
        stroke: style.paint,
        strokeWidth: 2.25,
        dash,
        ...ground,
        ...dim,
      });
    }
    const glyph = {
      size: 12,
      shape: style.shape,
      fill: style.paint,
      texture: TEXTURE[sureOf(nth)],
    };
    sheet.add('symbol', 'mark', id, key, { x, y, ...glyph, ...ground, ...dim });
  });
  const box = {
    x: TEXT_LEFT - 6,
    y: row.top + 1,
    width: stage.size.width - TEXT_LEFT + 5,
    // A title of one line leaves 24 px to touch.
    height: row.bottom - row.top - 2,
  };
  const line = { radius: 6, fill: 'none', stroke: 'focus', strokeWidth: 2 };
  sheet.add('rect', 'ring', key, key, { ...box, ...line }, { when: 'selected' });
}

/** Rows down the page, for narrow places; time has no scale here, so that a view does not change it. */
export function rowsScene(stage: TimelineStage, plan: RowsPlan): Scene {
  const { layout, dataset, options, size, view, state } = stage;
  const [sheet, ground] = [createSheet(), createSheet()];
  const columnOf = new Map(plan.columns.map((column) => [column.lane, column] as const));
  const seen: RowsView = { stage, plan, columnOf, sheet, ground };
  const visible = visibilityOf(dataset, state);
  const howOf = (row: Row) => visible((layout.items[row.i] as Item).event);
  drawPeriod(seen);
  plan.groups.forEach((group, nth) => {
    const shown = group.rows.some((row) => howOf(row) !== 'hidden');
    drawHeading(seen, group, nth, shown);
    drawRail(seen, group, nth, shown);
  });
  drawColumns(seen);
  drawAsOf(seen);
  for (const group of plan.groups)
    for (const row of group.rows)
      if (howOf(row) !== 'hidden') drawRow(seen, row, group, howOf(row) === 'ghost');
  if (!layout.items.length) {
    const at = { x: size.width / 2, y: 24, anchor: 'middle' as const };
    sheet.add('text', 'tick', 'none', null, {
      ...at,
      text: wordsOf(options).timeline.none,
      ...TYPE.label,
      fill: 'muted',
    });
  }
  return {
    width: size.width,
    height: size.height,
    title: options.title ?? dataset.title,
    description: options.subtitle ?? dataset.description,
    view,
    layers: [
      { name: 'ground', zooms: false, batches: ground.batches() },
      { name: 'rows', zooms: false, batches: sheet.batches() },
    ],
  };
}
