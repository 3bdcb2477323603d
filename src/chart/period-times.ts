import type { Dataset } from '../model/records';
import { atOnce, type Steps } from '../model/stretches';
import { whenSteps } from '../model/whens';
import { type Density, densitySteps, spanSteps, type TimeSteps } from '../scene/time-steps';

/** Most bars that density is drawn in; none is narrower than a step. */
const BINS = 60;
/** Dates that are played, at most; of more, each stands for those since the one before it. */
const BEATS = 120;

/** What time controls show of a dataset. */
export interface Times {
  /** `null`: no date. */
  readonly steps: TimeSteps | null;
  /** Bars of density. */
  readonly count: number;
  readonly density: Density;
  /** Steps on which something begins, ends or happens, in order. */
  readonly beats: readonly number[];
}

const known = new WeakMap<Dataset, Times>();

export const timesOf = (dataset: Dataset): Times => known.get(dataset) ?? atOnce(timesIn(dataset));

/** The same a stretch at a time. */
export function* timesIn(dataset: Dataset): Steps<Times> {
  const found = known.get(dataset) ?? (yield* read(dataset));
  known.set(dataset, found);
  return found;
}

function* read(dataset: Dataset): Steps<Times> {
  const steps = yield* spanSteps(dataset);
  const count = Math.min(BINS, steps ? steps.last - steps.first + 1 : 1);
  const density = yield* densitySteps(dataset, steps?.span ?? [0, 1], count);
  return { steps, count, density, beats: steps ? yield* beatsOf(dataset, steps) : [] };
}

function* beatsOf(dataset: Dataset, { first, last, startOf }: TimeSteps): Steps<readonly number[]> {
  // There are some hundreds of them: looking one up takes less than counting years and months.
  const count = last - first + 1;
  const starts = Float64Array.from({ length: count + 1 }, (_, i) => startOf(first + i));
  const found = new Uint8Array(count);
  const add = (ms: number) => {
    if (!(ms >= starts[0]! && ms < starts[count]!)) return;
    let [low, high] = [0, count];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= ms) low = middle;
      else high = middle;
    }
    found[low] = 1;
  };
  yield* whenSteps(dataset, 'event', (start) => add(start));
  yield* whenSteps(dataset, 'relation', (start, _, __, end) => {
    add(start);
    add(end);
  });
  const all = [...found.keys()].filter((i) => found[i]).map((i) => first + i);
  const every = Math.ceil(all.length / BEATS);
  return all.filter((_, i) => (all.length - 1 - i) % every === 0);
}
