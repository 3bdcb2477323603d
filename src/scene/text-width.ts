/**
 * Width of one line of text in px: an upper bound over common system sans-serif fonts, from a table,
 * so that Node and every browser agree.
 */
export type MeasureText = (text: string, size: number, weight: number) => number;

export const textWidth: MeasureText = (text, size, weight) =>
  text.length * size * (weight >= 600 ? 0.7 : 0.63);

/** Breaks at spaces so that no line is wider than `width` px where a word allows it. */
export function wrapText(
  text: string,
  width: number,
  size: number,
  weight: number,
  measure: MeasureText,
): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[ \t\n\r]+/)) {
    const longer = line ? `${line} ${word}` : word;
    if (line && measure(longer, size, weight) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}
