import type { Actor } from '../model/records';
import { type MeasureText, wrapText } from '../scene/text-width';

export interface Fit {
  readonly lines: readonly string[];
  /** Whether words had to be cut. */
  readonly cut: boolean;
}

/** Where words go: width in px, lines, font size in px and weight. */
export interface Room {
  readonly width: number;
  readonly lines: number;
  readonly size: number;
  readonly weight: number;
}

/** The forms of an actor's name, longest first. */
export const formsOf = ({ name, shortName = name }: Actor): string[] => [name, shortName];

/** The longest form that fits, breaking at hyphens too; else the last one cut. */
export function fitLabel(
  forms: readonly string[],
  { width, lines: most, size, weight }: Room,
  measure: MeasureText,
): Fit {
  const fits = (line: string) => measure(line, size, weight) <= width;
  for (const form of forms)
    for (const mark of ['', '\u200b']) {
      // A hyphen between letters is a place to break; the mark is taken out again.
      const loose = mark ? form.replace(/(\p{L}-)(?=\p{L})/gu, `$1 ${mark}`) : form;
      const lines = wrapText(loose, width, size, weight, measure).map((line) =>
        line.replaceAll(` ${mark}`, mark ? '' : ' ').replace('\u200b', ''),
      );
      if (lines.length <= most && lines.every(fits)) return { lines, cut: false };
    }
  const letters = [...(forms.at(-1) ?? '')];
  const short = () => `${letters.join('').trimEnd()}…`;
  while (letters.length > 1 && !fits(short())) letters.pop();
  return { lines: letters.length ? [short()] : [], cut: true };
}
