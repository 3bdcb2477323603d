import type { Messages } from '../chart/messages';
import type { MeasureText } from '../scene/text-width';
import type { Tie } from './cells';
import { sidesIn } from './fold';
import { boxAt, round, type Sheet } from './sheet';
import type { Slot } from './slot';

const TONES = ['#3f9b91', '#c4405a', 'control'] as const;
const SIGNS = ['+', '−', '±'] as const;
const [BAR, LINE, SIZE] = [4, 14, 12] as const;
/** A bar that stands for something is never narrower, px. */
const LEAST = 2;

/** The cell of a group: how many relations are allied, opposed, neither, each by itself, in numbers and as a bar. */
export function drawSides(
  sheet: Sheet,
  ties: readonly Tie[],
  { id, pair, box }: Slot,
  words: Messages,
  measure: MeasureText,
): void {
  const relations = sidesIn(ties);
  const sides = relations.map((side) => side.length);
  const all = sides[0]! + sides[1]! + sides[2]!;
  if (!all) return;
  const { x, y, width, height } = box;
  const there = ([0, 1, 2] as const).filter((side) => sides[side]);
  const texts = there.map((side) => SIGNS[side] + words.figure(sides[side]!));
  const wide = Math.max(...texts.map((text) => measure(text, SIZE, 600)));
  const fits = wide + 2 <= width && texts.length * LINE + BAR + 3 <= height;
  const deep = fits ? BAR : height;
  const room = width - LEAST * there.length;
  let at = x;
  for (const side of there) {
    const across = LEAST + (room * sides[side]!) / all;
    const stands = relations[side]!.map(({ key }) => key);
    const bar = boxAt(round(at), round(y + height - deep), round(across), deep);
    sheet.add('rect', 'sign', { id: `${id} ${side}`, pair, stands, ...bar, fill: TONES[side]! });
    at += across;
  }
  const top = y + (height - BAR - texts.length * LINE) / 2;
  if (fits)
    texts.forEach((text, i) => {
      sheet.add('text', 'count', {
        id: `${id} ${i}`,
        pair,
        x: round(x + width / 2),
        y: round(top + LINE * (i + 0.8)),
        text,
        size: SIZE,
        weight: 600,
        anchor: 'middle',
        fill: there[i] === 1 ? 'opposed' : 'ink',
      });
    });
}
