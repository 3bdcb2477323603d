import { fixed } from '../../scene/shapes';
import type { Sheet } from '../sheet';
import type { Sight } from '../sight';
import { jointsOf } from './rows';

/** Joints that are less than this apart are one line, px. */
const LEAST = 0.5;

/** The tree beside the rows in sight, as one line: joints farther from the cells join what is less alike. */
export function drawTree(sheet: Sheet, sight: Sight): void {
  const { tree, at, cell, top, port } = sight;
  if (!tree) return;
  const { from, to, branches } = tree;
  const { left, right } = branches;
  const n = left.length + 1;
  const start = port.x + port.width;
  const { x, y } = jointsOf(tree, (row) => top + at[row]! + cell / 2);
  const [first, last] = sight.rows;
  let d = '';
  for (let m = 0; m < left.length; m++) {
    const c = n + m;
    const [a, b] = [left[m]!, right[m]!];
    if (to[c]! - from[c]! < 2 || to[c]! <= first || from[c]! >= last) continue;
    if (Math.abs(y[a]! - y[b]!) < LEAST) continue;
    const point = (c: number, across = c) => `${fixed(start + x[across]!)} ${fixed(y[c]!)}`;
    d += `M${point(a)}L${point(a, c)}L${point(b, c)}L${point(b)}`;
  }
  if (d)
    sheet.add('path', 'tree', { id: 'tree', d, fill: 'none', stroke: 'control', strokeWidth: 1 });
}
