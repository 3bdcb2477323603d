import type { Linkage } from './linkage';
import type { Matrix } from './matrix';
import type { Made, Method } from './methods';
import { createProblem } from './problem';
import { madeBy, type Order, orderOf, placesOf } from './seriate';

/** An order to be made, as plain data: what a worker is sent. Rows by number. */
export interface OrderJob {
  readonly task: 'order';
  readonly matrix: Matrix;
  readonly method: Method;
  readonly seed: number;
  readonly linkage: Linkage;
  /** The order that scores are compared with. */
  readonly baseline: readonly number[];
  readonly previous?: readonly number[];
  readonly manual?: readonly number[];
  /** Where these are given, they are the order. */
  readonly groups?: readonly (readonly number[])[];
}

/** A row by groups, with a label for each of two or more. */
function madeOf(groups: readonly (readonly number[])[], places: Uint32Array, by: Method): Made {
  const row = Uint32Array.from(groups.flat(), (i) => places[i]!);
  if (groups.length < 2) return { row, by };
  const labels = new Int32Array(row.length);
  groups.forEach((rows, g) => {
    for (const i of rows) labels[places[i]!] = g;
  });
  return { row, by, labels };
}

export function orderKernel(job: OrderJob): Order {
  const { matrix, method, groups, baseline } = job;
  const problem = createProblem(matrix, 'adjacency');
  const places = placesOf(problem.label);
  const made = groups ? madeOf(groups, places, method) : madeBy(problem, job);
  return orderOf(problem, made, method, madeOf([baseline], places, 'name').row);
}
