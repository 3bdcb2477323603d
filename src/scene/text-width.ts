/**
 * Width of one line of text in px: an upper bound over common system sans-serif fonts, from a table,
 * so that Node and every browser agree.
 */
export type MeasureText = (text: string, size: number, weight: number) => number;
