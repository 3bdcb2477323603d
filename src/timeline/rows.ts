import type { Messages } from '../chart/messages';
import { capital, wordsOf } from '../chart/words';
import { formatBounds } from '../model/format';
import { lineWidth } from '../scene/labels';
import { breakWord, type MeasureText, wrapText } from '../scene/text-width';
import { TYPE } from '../scene/theme';
import type { Ask } from './ask';
import { dayWords, range, shortDate } from './axis';
import { flagOf } from './event-flag';
import { LINE, wrapNoted } from './flag-forms';
import { type Item, itemsOf, type Lane, lanesOf } from './items';
import { plannedLanes } from './lane-plan';
import { hull } from './scale';

/** Where text begins, right of the rail, px. */
export const TEXT_LEFT = 18;
/** Least distance of columns, px. */
const PITCH = 17;

/** An actor's column in the narrow form. */
export interface Column {
  readonly lane: number;
  readonly x: number;
  readonly name: string;
  /** Baseline and end of the name; `middle`: it stands over its column, else left of a line down to it. */
  readonly y: number;
  readonly middle: boolean;
}

export interface Row {
  readonly i: number;
  readonly top: number;
  readonly bottom: number;
  readonly lines: readonly string[];
  readonly note: string;
  /** Names of the parties where there is no room for columns. */
  readonly who: readonly string[];
}

/** Events of one date under a heading. */
export interface Group {
  readonly heading: string;
  readonly note: string;
  readonly top: number;
  readonly bottom: number;
  readonly inTray: boolean;
  /** Of the rail at the left: what is possible beyond the best reading. */
  readonly open: readonly [before: boolean, after: boolean];
  readonly wide: boolean;
  readonly rows: readonly Row[];
}

export interface RowsPlan {
  readonly columns: readonly Column[];
  /** Height of the names over the columns. */
  readonly header: number;
  readonly groups: readonly Group[];
  /** y of the as-of line, or `null`. */
  readonly asOfY: number | null;
  readonly textWidth: number;
  readonly height: number;
}

interface Head {
  readonly columns: readonly Column[];
  readonly header: number;
  readonly textWidth: number;
}

/** Names over their columns: all on one line, else on two in turn, else as stairs that fall to the left, else none. */
function columnsOf(
  lanes: readonly Lane[],
  order: readonly number[],
  width: number,
  least: number,
  measure: MeasureText,
): Head {
  const names = order.map((lane) => lanes[lane]?.shortName ?? '');
  const halves = names.map((name) => measure(name, 12, 600) / 2);
  const half = (i: number) => halves[i] ?? 0;
  const last = names.length - 1;
  const head = (
    xs: readonly number[],
    y: (i: number) => number,
    header: number,
    middle: boolean,
  ) => ({
    columns: order.map((lane, i) => ({
      lane,
      x: xs[i] as number,
      name: names[i] as string,
      y: y(i),
      middle,
    })),
    header,
    textWidth: (xs[0] ?? width) - 18 - TEXT_LEFT,
  });
  const apart = (pitch: (i: number) => number, end: number) => {
    const xs = names.map(() => end);
    for (let i = last - 1; i >= 0; i--) xs[i] = (xs[i + 1] as number) - pitch(i);
    return xs;
  };
  const end = width - Math.max(9, half(last)) - 1;
  const level = head(
    apart((i) => Math.max(24, half(i) + half(i + 1) + 5), end),
    () => 13,
    20,
    true,
  );
  if (level.textWidth >= least) return level;
  for (const low of [0, 1]) {
    const isLow = (i: number) => (last - i) % 2 === low;
    const pitch = Math.max(
      24,
      ...names.map((_, i) => Math.max(isLow(i) ? half(i) + 4 : 0, (half(i) + half(i + 2) + 6) / 2)),
    );
    const turns = head(
      apart(() => pitch, end),
      (i) => (isLow(i) ? 29 : 13),
      36,
      true,
    );
    const spill = (turns.columns.at(-2)?.x ?? 0) + half(last - 1) > width;
    if (turns.textWidth >= least && !spill) return turns;
  }
  const pitch = Math.min(32, (width - TEXT_LEFT - least - 28) / Math.max(1, last));
  const stairs = apart(() => pitch, width - 10);
  // Names that would leave the plot at the left stand in their rows instead.
  if (pitch < PITCH || stairs.some((x, i) => 2 * half(i) > x - 6))
    return { columns: [], header: 0, textWidth: width - TEXT_LEFT - 32 };
  return head(stairs, (i) => 12 + (last - i) * LINE, 14 + names.length * LINE, false);
}

/** A heading and its note: the day of the week gives way where both do not fit, then the note. */
function headingOf(
  item: Item,
  count: number,
  domain: readonly [number, number],
  { timeline, dates }: Messages,
  fits: (heading: string, note: string) => boolean,
): readonly [string, string] {
  const { best, outer, event, span, wide } = item;
  if (!best) return [timeline.tray, ''];
  const bounds = event.best ?? event.when;
  const mark = bounds?.uncertain ? dates.doubt : '';
  if (best[0] === best[1] && outer[0] === -Infinity)
    return [
      timeline.onOrBefore(dayWords(Math.min(outer[1], 8e15) - 1, domain, dates)[0]) + mark,
      '',
    ];
  const heading = (weekday: boolean) =>
    capital(bounds ? shortDate(bounds, domain, dates, weekday) : '');
  const possible = wide
    ? timeline.possible(
        formatBounds(range(outer[0], outer[1]), dates, {
          short: true,
          noYear: domain[1] - domain[0] < 2.6e10,
        }),
      )
    : '';
  const note = count > 1 && !span ? timeline.orderUnknown : possible;
  const full = heading(true);
  if (fits(full, note)) return [full, note];
  return fits(heading(false), note) ? [heading(false), note] : [full, ''];
}

/** Of all titles, px: a column of text is not narrower. */
function longestWord({ dataset, measure, options }: Ask): number {
  const { size, weight } = TYPE.label;
  const said = wordsOf(options);
  const flags = itemsOf(dataset, plannedLanes(dataset, options)).items.map((item, i) =>
    flagOf(dataset, item, i, 0, said),
  );
  const words = flags.flatMap(({ title, note }) => {
    const all = wrapText(title, 1, size, weight, measure);
    return note ? [...all, `${all.at(-1)}\u00a0${note}`] : all;
  });
  return words.reduce((most, word) => Math.max(most, measure(word, size, weight)), 0) + 1;
}

/** Events down the page under their dates, one row an event and one column an actor. */
export function planRows(ask: Ask, order: readonly number[], asOf: number | null): RowsPlan {
  const { dataset, options, width, measure } = ask;
  const words = wordsOf(options);
  const planned = plannedLanes(dataset, options);
  const lanes = lanesOf(dataset, words, planned);
  const { items } = itemsOf(dataset, planned);
  const { columns, header, textWidth } = columnsOf(
    lanes,
    order,
    width,
    Math.min(Math.max(100, longestWord(ask)), width * 0.5),
    measure,
  );
  const dated = items.filter((item) => item.best);
  const whole = hull(dated.map((item) => item.best as readonly [number, number])) ?? [0, 0];
  const keyOf = ({ best, outer }: Item) => (best ? [...best, ...outer].join() : '');
  const fits = (text: string, note: string) =>
    lineWidth({ text, note, size: 12, weight: 600 }, measure) <= width - TEXT_LEFT;
  const groups: Group[] = [];
  let asOfY: number | null = null;
  let y = header;
  for (let i = 0; i < items.length; ) {
    const first = items[i] as Item;
    const { best, outer, wide } = first;
    let end = i + 1;
    while (end < items.length && keyOf(items[end] as Item) === keyOf(first)) end++;
    if (asOf !== null && asOfY === null && (!best || best[0] >= asOf) && i > 0) {
      asOfY = y + 12;
      y += 26;
    }
    if (!best && i > 0) y += 6;
    const [heading, note] = headingOf(first, end - i, whole, words, fits);
    const top = y;
    y += 24;
    const rows: Row[] = [];
    for (; i < end; i++) {
      const flag = flagOf(dataset, items[i] as Item, i, 0, words);
      const wrap = (text: string) =>
        wrapNoted(text, flag.note, textWidth, measure).flatMap((line) =>
          breakWord(line, textWidth, TYPE.label.size, TYPE.label.weight, measure),
        );
      const full = wrap(flag.title);
      const lines =
        full.length > 2 && wrap(flag.shortTitle).length < full.length
          ? wrap(flag.shortTitle)
          : full;
      const names = (items[i] as Item).lanes
        .map((lane) => lanes[lane]?.shortName ?? '')
        .join(words.comma);
      const who = columns.length ? [] : wrapText(names, textWidth, 12, 400, measure);
      const bottom = y + (lines.length + who.length) * LINE + 10;
      rows.push({ i, top: y, bottom, lines, note: flag.note, who });
      y = bottom;
    }
    const open = [outer[0] === -Infinity, outer[1] === Infinity] as const;
    groups.push({ heading, note, top, bottom: y, inTray: !best, open, wide, rows });
  }
  if (asOf !== null && asOfY === null && items.length) {
    asOfY = y + 12;
    y += 24;
  }
  return { columns, header, groups, asOfY, textWidth, height: Math.max(40, y + 4) };
}
