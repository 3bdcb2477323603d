import type { Messages } from '../chart/messages';
import type { Dataset } from '../model/records';
import { type MeasureText, wrapText } from '../scene/text-width';
import { TYPE } from '../scene/theme';
import { flagOf } from './event-flag';
import { placeFlags } from './flags';
import type { Item, Lane } from './items';

/** By how much names of lanes within a group stand in, px. */
export const INDENT = 12;

/** Names in at most two lines: full where they fit into 28 % of the width, else the short ones. */
export function nameLines(lanes: readonly Lane[], width: number, measure: MeasureText) {
  const { size, weight } = TYPE.name;
  const widest = Math.max(72, width * (width < 560 ? 0.2 : 0.24));
  const linesOf = (lane: Lane) => {
    const most = widest - (lane.up === undefined ? 0 : INDENT);
    for (const text of [lane.name, lane.shortName])
      for (const lines of [[text], wrapText(text, most, size, weight, measure)])
        if (lines.length < 3 && lines.every((line) => measure(line, size, weight) <= most))
          return lines;
    return [cut(lane.shortName, (text) => measure(text, size, weight) <= most)];
  };
  const names = lanes.map(linesOf);
  const widthOf = (lines: readonly string[], lane: number) =>
    Math.max(...lines.map((line) => measure(line, size, weight))) +
    (lanes[lane]?.up === undefined ? 0 : INDENT);
  return { names, width: Math.max(40, ...names.map(widthOf)) };
}

function cut(text: string, fits: (text: string) => boolean): string {
  const letters = [...text];
  while (letters.length > 1 && !fits(`${letters.join('')}…`)) letters.pop();
  return `${letters.join('')}…`;
}

/** The column of what has no date. */
export interface Tray {
  readonly x: number;
  readonly width: number;
}

/** As wide as its heading and its flags need, up to a third of the plot. */
export function trayOf(
  dataset: Dataset,
  items: readonly Item[],
  width: number,
  measure: MeasureText,
  words: Messages,
): Tray | null {
  const undated = [...items.keys()].filter((i) => !items[i]?.best);
  if (!undated.length) return null;
  const heading = measure(words.timeline.tray, TYPE.label.size, 600) + 20;
  const most = Math.max(heading, width * 0.34);
  const least = Math.max(heading, width >= 850 ? 176 : width >= 560 ? 140 : 104);
  for (const lines of [2, 4])
    for (let wide = least; wide <= most; wide += 12) {
      const tray = { x: width - wide, width: wide };
      const places = trayPlaces({ items, tray });
      const flags = undated.map((i) =>
        flagOf(dataset, items[i] as Item, i, places[i] as number, words),
      );
      const bounds = [tray.x, tray.x + tray.width - 4] as const;
      if (placeFlags(flags, { bounds, rows: 8, most: lines, measure }, []).length === flags.length)
        return tray;
    }
  return { x: width - most, width: most };
}

/** x of the marks that have no date, by index of `items`; `NaN` for the others. */
export function trayPlaces({
  items,
  tray,
}: {
  readonly items: readonly Item[];
  readonly tray: Tray | null;
}): Float64Array {
  const places = new Float64Array(items.length).fill(NaN);
  if (!tray) return places;
  const undated = [...items.keys()].filter((i) => !items[i]?.best);
  const pitch = Math.min(48, (tray.width - 36) / Math.max(1, undated.length - 0.5));
  undated.forEach((i, nth) => {
    places[i] = tray.x + 18 + nth * pitch;
  });
  return places;
}
