import type { ChartKind } from '../chart/kind';
import type { Attached } from '../chart/plan';
import { describeMatrix, matrixNotes } from './describe';
import { firstDetail } from './detail';
import { layoutMatrix, leastGrid, type MatrixLayout, naturalLayout, tweenMatrix } from './layout';
import { matrixLegend } from './legend';
import { attachRows } from './live';
import { matrixOutline, navigateMatrix } from './navigate';
import { checkMatrix, MATRIX_DEFAULTS, type MatrixOptions } from './options';
import { ordersFor } from './orders';
import { readMatrix } from './reading';
import { matrixScene } from './scene';
import { closestOf, heldView } from './sight';

/** Cells always fit the width, in less detail where they are many; a reader can come closer. */
export const matrixKind: ChartKind<MatrixOptions, MatrixLayout> &
  Attached<MatrixOptions, MatrixLayout> = {
  name: 'matrix',
  mirrors: true,
  zoom: 'anew',
  hold: heldView,
  closest: closestOf,
  restages: (state, before, _, layout) =>
    state.selected !== before.selected && layout?.form === 'grid' && layout.woven,
  defaults: MATRIX_DEFAULTS,
  check: checkMatrix,
  least: leastGrid,
  height: (dataset, options, width, measure) =>
    naturalLayout(dataset, options, width, measure).height,
  layout: (dataset, options, size, measure) => layoutMatrix(dataset, options, size, measure),
  needs: ordersFor,
  read: readMatrix,
  scene: matrixScene,
  outline: matrixOutline,
  navigate: navigateMatrix,
  describe: describeMatrix,
  detail: firstDetail,
  legend: matrixLegend,
  notes: matrixNotes,
  tween: tweenMatrix,
  attach: attachRows,
};
