import type { Dataset } from '../model/records';
import { EMPTY_STATE } from '../model/store';
import { type Steps, stepsIn } from '../model/stretches';
import { tallySteps } from '../model/tally';
import { NO_FOLDS } from './fold';
import type { MatrixOptions } from './options';
import { arrangementOf } from './orders';
import { levelsOf } from './pyramid/levels';
import { weaveOf, weaveSteps } from './pyramid/weave';

/** Relations that are read at once. */
const AT_ONCE = 60_000;
/** How often each relation is read, about. */
const PASSES = 8;

const read = new WeakSet<Dataset>();

function* steps(dataset: Dataset, options: MatrixOptions): Steps {
  yield* tallySteps(dataset);
  const weave = yield* weaveSteps(dataset, EMPTY_STATE);
  const { keys } = arrangementOf(dataset, options);
  yield;
  const levels = levelsOf(dataset, weave, keys, NO_FOLDS);
  for (const level of [2, 3]) {
    yield;
    levels.at(level);
  }
  read.add(dataset);
}

/** What the first look closer needs. */
function* late(dataset: Dataset, options: MatrixOptions): Steps {
  const { keys } = arrangementOf(dataset, options);
  yield;
  levelsOf(dataset, weaveOf(dataset, EMPTY_STATE), keys, NO_FOLDS).rows();
}

/** What a picture of very many relations is made from, read once, in steps. */
export function readMatrix(dataset: Dataset, options: MatrixOptions) {
  const count = dataset.count('relation');
  if (count <= AT_ONCE || read.has(dataset)) return null;
  return {
    steps: steps(dataset, options),
    total: PASSES * stepsIn(count),
    late: late(dataset, options),
  };
}
