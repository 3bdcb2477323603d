import type { Places } from '../field';
import { type Graph, meanTie } from './graph';
import { level } from './pose';

const PASSES = 20;
const GAP = 0.42;

/** Work that `spread` tells of, at most. */
export const spreadWork = (n: number): number => n * PASSES;

/**
 * Turns a layout so that it lies along, and pushes nodes apart that are nearer than a part of the usual spacing, but not beyond the length of a tie: a path has
 * no room for more. By a grid, in place.
 */
export function* spread(graph: Graph, places: Places): Generator<number, void> {
  const { x, y } = places;
  level(places);
  yield 0;
  const limit = 0.9 * meanTie(graph, places);
  const n = x.length;
  yield 0;
  const box = boxOf(x, y);
  const wide = Math.max(box.width, box.height);
  const reach = Math.min(limit, (GAP * wide) / Math.sqrt(n));
  if (!(reach > 0)) return;
  const size = Math.max(reach, wide / (4 * Math.sqrt(n)));
  const columns = Math.floor(box.width / size) + 3;
  const rows = Math.floor(box.height / size) + 3;
  const first = new Int32Array(columns * rows + 2);
  const [item, cell] = [new Int32Array(n), new Int32Array(n)];
  const clamp = (at: number, most: number) => Math.min(most - 2, Math.max(1, 1 + Math.floor(at)));
  function* sort(): Generator<number, void> {
    first.fill(0);
    for (let v = 0; v < n; v++) {
      const i = clamp((x[v]! - box.left) / size, columns);
      const j = clamp((y[v]! - box.top) / size, rows);
      cell[v] = j * columns + i;
      first[cell[v]! + 2]! += 1;
    }
    yield 0;
    for (let c = 2; c < first.length; c++) first[c]! += first[c - 1]!;
    yield 0;
    for (let v = 0; v < n; v++) {
      item[first[cell[v]! + 1]!] = v;
      first[cell[v]! + 1]! += 1;
    }
  }
  /** A node and those after it in the cells around; whether any moved. */
  function push(v: number): boolean {
    let moved = false;
    for (let c = cell[v]! - columns; c <= cell[v]! + columns; c += columns)
      for (let k = first[c - 1]!; k < first[c + 2]!; k++) {
        const u = item[k]!;
        if (u <= v) continue;
        const dx = x[u]! - x[v]!;
        const dy = y[u]! - y[v]!;
        const d2 = dx * dx + dy * dy;
        if (d2 >= reach * reach || d2 === 0) continue;
        const d = Math.sqrt(d2);
        const f = (0.5 * (reach - d)) / d;
        x[u]! += f * dx;
        y[u]! += f * dy;
        x[v]! -= f * dx;
        y[v]! -= f * dy;
        moved = true;
      }
    return moved;
  }
  for (let pass = 0; pass < PASSES; pass++) {
    yield* sort();
    yield 0;
    let moved = false;
    for (let v = 0; v < n; v++) {
      if (push(v)) moved = true;
      if (v % 4096 === 4095) yield 0;
    }
    yield n;
    if (!moved) return;
  }
}

export function boxOf(x: Float64Array, y: Float64Array) {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let v = 0; v < x.length; v++) {
    left = Math.min(left, x[v]!);
    right = Math.max(right, x[v]!);
    top = Math.min(top, y[v]!);
    bottom = Math.max(bottom, y[v]!);
  }
  return { left, top, width: right - left, height: bottom - top };
}
