import type { Stage } from '../chart/kind';
import type { Key } from '../model/key';
import { layoutMatrix, type MatrixLayout, tweenMatrix } from './layout';
import type { MatrixOptions } from './options';
import { arrangementOf } from './orders';
import { ownOf } from './own';

export type MatrixStage = Stage<MatrixOptions, MatrixLayout>;

const made = new WeakMap<MatrixLayout, { keys: readonly Key[]; layout: MatrixLayout }>();

const isSame = (a: readonly Key[], b: readonly Key[]) =>
  a === b || (a.length === b.length && a.every((key, i) => key === b[i]));

/** The layout as selection and reader put it: rows in another order, or on their way there. */
export function arranged(stage: MatrixStage): MatrixLayout {
  const { dataset, layout, options, size, state, measure } = stage;
  const { glide, trial } = ownOf(stage);
  const order = trial ?? state.order;
  const { keys } = arrangementOf(dataset, options, order);
  const before = made.get(layout);
  let to = layout;
  if (before && isSame(before.keys, keys)) to = before.layout;
  else if (!isSame(layout.keys, keys)) {
    to = layoutMatrix(dataset, options, size, measure, order);
    made.set(layout, { keys, layout: to });
  }
  return glide ? tweenMatrix(glide.from, to, glide.t) : to;
}
