import type { Hold } from '../chart/hold';
import type { Key } from '../model/key';
import { arranged } from './arranged';
import type { MatrixLayout } from './layout';
import type { MatrixOptions } from './options';
import { type MatrixOwn, ownOf } from './own';

export type MatrixHold = Hold<MatrixOptions, MatrixLayout>;

/** Rows are on their way for so long that one can follow them, ms. */
const GLIDE_MS = 350;

/** Where rows stand; `order` = that of the selection. */
export function standing(hold: MatrixHold, order?: readonly Key[] | null): MatrixLayout | null {
  const stage = hold.stage();
  if (!stage.layout) return null;
  return arranged(order === undefined ? stage : { ...stage, state: { ...stage.state, order } });
}

/** Changes what is the matrix' own; rows go from where they stood to where they stand then. */
export function glide(hold: MatrixHold, change: Partial<MatrixOwn>, from = standing(hold)): void {
  const own = { ...ownOf(hold.stage()), ...change, glide: undefined };
  if (!from || hold.context.still()) {
    hold.put(own);
    return;
  }
  let begin: number | null = null;
  hold.put({ ...own, glide: { from, t: 0 } });
  hold.animate((now) => {
    // Another size or other data come with a layout of their own.
    if (!hold.stage().layout) {
      hold.put({ ...ownOf(hold.stage()), glide: undefined });
      return false;
    }
    begin ??= now;
    const rest = 1 - Math.min(1, (now - begin) / GLIDE_MS);
    const way = rest > 0 ? { from, t: 1 - rest * rest * rest } : undefined;
    hold.put({ ...ownOf(hold.stage()), glide: way }, true);
    return rest > 0;
  });
}
