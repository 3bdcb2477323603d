import { timesIn } from '../../chart/period-times';
import type { Dataset } from '../../model/records';
import { type Steps, stepsIn } from '../../model/stretches';
import { laneSteps } from '../items';
import { plannedLanes } from '../lane-plan';
import type { TimelineOptions } from '../options';
import { columnSteps } from './events';
import { ownSteps } from './layout';

/** Events that are read at once. */
export const AT_ONCE = 8000;
/** How often each event is read, about. */
const PASSES = 15;

const read = new WeakMap<Dataset, Set<string>>();

/** Options by which it is read. */
const nameOf = ({ lanes, openGroups, timeZone }: TimelineOptions) =>
  JSON.stringify([lanes, openGroups?.map(String), timeZone]);

function* steps(dataset: Dataset, options: TimelineOptions): Steps {
  yield* columnSteps(dataset);
  // Words speak of actors, whatever lanes there are.
  yield* ownSteps(dataset, yield* laneSteps(dataset));
  yield* ownSteps(dataset, plannedLanes(dataset, options));
  const done = read.get(dataset) ?? new Set();
  read.set(dataset, done.add(nameOf(options)));
}

/** What a picture of very many events is made from, read once, in steps. */
export function readMany(dataset: Dataset, options: TimelineOptions) {
  const count = dataset.count('event');
  if (count <= AT_ONCE || read.get(dataset)?.has(nameOf(options))) return null;
  return {
    steps: steps(dataset, options),
    total: PASSES * stepsIn(count),
    late: timesIn(dataset),
  };
}
