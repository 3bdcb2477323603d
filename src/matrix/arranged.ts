import type { Stage } from '../chart/kind';
import type { Key } from '../model/key';
import { layoutMatrix, type MatrixLayout, type MatrixView, tweenMatrix } from './layout';
import type { MatrixOptions } from './options';
import { arrangementOf } from './orders';
import { ownOf } from './own';

export type MatrixStage = Stage<MatrixOptions, MatrixLayout>;

interface Made {
  readonly keys: readonly Key[];
  readonly folded: MatrixView['folded'];
  readonly strip: MatrixView['strip'];
  readonly branches: MatrixView['branches'];
  readonly layout: MatrixLayout;
}
const made = new WeakMap<MatrixLayout, Made>();

const isSame = (a: readonly Key[], b: readonly Key[]) =>
  a === b || (a.length === b.length && a.every((key, i) => key === b[i]));

/** The layout as selection and reader put it: rows in another order, or on their way there; groups folded. */
export function arranged(stage: MatrixStage): MatrixLayout {
  const { dataset, layout, options, size, state, measure } = stage;
  const { glide, trial, folded, strip, branches } = ownOf(stage);
  const order = trial ?? state.order;
  const { keys } = arrangementOf(dataset, options, order);
  const none = { folded: undefined, strip: undefined, branches: undefined };
  const first: Made = { keys: layout.actors, ...none, layout };
  const known = [first, made.get(layout)].find(
    (one) =>
      one &&
      one.folded === folded &&
      one.strip === strip &&
      one.branches === branches &&
      isSame(one.keys, keys),
  );
  const to =
    known?.layout ??
    layoutMatrix(dataset, options, size, measure, order, { folded, strip, branches });
  if (!known) made.set(layout, { keys, folded, strip, branches, layout: to });
  return glide ? tweenMatrix(glide.from, to, glide.t) : to;
}
