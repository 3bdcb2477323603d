import type { Box, View } from '../scene/scene';
import { HOME } from '../scene/scene';
import { extent } from './grid';
import type { MatrixLayout } from './layout';
import { boxAt } from './sheet';

/** A layout as a view shows it: `left` and `top` are where its first cell begins, in sight or not. */
export interface Sight extends MatrixLayout {
  /** Where cells are seen, px of the plot. */
  readonly port: Box;
  readonly zoomed: boolean;
  /** Rows and columns in sight: from one place up to, not with, another. */
  readonly rows: Range;
  readonly columnsIn: Range;
}
export type Range = readonly [from: number, to: number];

/** Cells are never larger than this, px; but any matrix can be drawn twice as large. */
const CLOSEST = 96;

export const closestOf = ({ form, cell }: MatrixLayout): number =>
  form === 'cards' ? 1 : Math.max(2, CLOSEST / cell);

/** The nearest view in which cells fill their place; `null` where there is nothing to move. */
export function heldView(layout: MatrixLayout, { k: wanted, x, y }: View): View | null {
  if (layout.form === 'cards') return null;
  const k = Math.max(1, Math.min(closestOf(layout), wanted));
  const all = extent(layout);
  const held = (shift: number, start: number) => {
    const most = start * (1 - k);
    return Math.min(most, Math.max(most + all * (1 - k), shift)) || 0;
  };
  return { k, x: held(x, layout.left), y: held(y, layout.top) };
}

export function sightOf(layout: MatrixLayout, view: View): Sight {
  const all = extent(layout);
  const { left, top } = layout;
  const port = boxAt(left, top, all, all);
  const n = layout.keys.length;
  const whole = { port, rows: [0, n], columnsIn: [0, n] } as const;
  const { k, x, y } = heldView(layout, view) ?? HOME;
  if (k === 1) return { ...layout, ...whole, zoomed: false };
  const at = layout.at.map((start) => k * start);
  const cell = k * layout.cell;
  const moved = { left: k * left + x, top: k * top + y };
  const range = (start: number, edge: number): Range => {
    let [from, to] = [n, 0];
    for (let i = 0; i < n; i++)
      if (start + at[i]! < edge + all && start + at[i]! + cell > edge) {
        from = Math.min(from, i);
        to = i + 1;
      }
    return [Math.min(from, to), to];
  };
  return {
    ...layout,
    at,
    cell,
    ...moved,
    port,
    zoomed: true,
    rows: range(moved.top, top),
    columnsIn: range(moved.left, left),
  };
}
