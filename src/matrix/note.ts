import type { LegendEntry } from '../chart/kind';
import { createSheet, type Sheet } from './sheet';

export type Draw = (sheet: Sheet) => void;
/** A line of the legend that is no chip. */
export const note = (id: string, label: string, width: number, draw: Draw): LegendEntry => {
  const sheet = createSheet();
  draw(sheet);
  return { id: `matrix-${id}`, group: 'note', label, width, marks: sheet.batches() };
};
