import type { ChartKind } from '../chart/kind';
import type { Attached } from '../chart/plan';
import { describeMatrix, matrixLegend, matrixNotes } from './describe';
import { layoutMatrix, leastGrid, type MatrixLayout, tweenMatrix } from './layout';
import { attachRows } from './live';
import { matrixOutline, navigateMatrix } from './navigate';
import { checkMatrix, MATRIX_DEFAULTS, type MatrixOptions } from './options';
import { ordersFor } from './orders';
import { matrixScene } from './scene';

/** Cells always fit the width, in less detail where they are many; so there is nothing to zoom. */
export const matrixKind: ChartKind<MatrixOptions, MatrixLayout> &
  Attached<MatrixOptions, MatrixLayout> = {
  name: 'matrix',
  mirrors: true,
  zoom: 'none',
  defaults: MATRIX_DEFAULTS,
  check: checkMatrix,
  least: leastGrid,
  height: (dataset, options, width, measure) =>
    layoutMatrix(dataset, options, { width, height: Infinity }, measure).height,
  layout: (dataset, options, size, measure) => layoutMatrix(dataset, options, size, measure),
  needs: ordersFor,
  scene: matrixScene,
  outline: matrixOutline,
  navigate: navigateMatrix,
  describe: describeMatrix,
  legend: matrixLegend,
  notes: matrixNotes,
  tween: tweenMatrix,
  attach: attachRows,
};
