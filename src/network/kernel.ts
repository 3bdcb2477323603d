import type { Progress } from '../chart/kind';
import { randomFrom } from '../model/random';
import { ROUNDS as APART, pushApart } from './apart';
import { ease, easeWork } from './ease';
import { restOf } from './engine/follow';
import { layoutSteps } from './engine/layout';
import { inTurn, type Stage } from './engine/stage';
import { engineInput } from './engine-input';
import { clampTo, type Field, movable, type Places } from './field';
import { seatInPlot } from './frame';
import { search, searchWork, type Words } from './search';

/** A layout to be made: plain data, which a worker can be sent. Nothing in it is changed. */
export interface LayoutJob {
  readonly field: Field;
  /** Where things stand that have a place, px. */
  readonly places: Places;
  /** What a link aims at, px. */
  readonly distance: number;
  readonly seed: number;
  /** Of a small graph that is laid out anew. */
  readonly words: Words | null;
  /** 1 for each node that was there before, and how loose these are: `null` = all anew. */
  readonly known: Uint8Array | null;
  /** 1 for each of them whose ties are not what they were. */
  readonly changed: Uint8Array;
  /** Stress of the layout before when it was made anew; small graphs only. */
  readonly rest: number | undefined;
  readonly stability: number;
  /** How much farther along the longer side of the plot than along the other a large graph may be drawn, from 1. */
  readonly stretch: number;
}

/** What a job becomes. */
export interface Made extends Places {
  readonly rest: number | undefined;
}

/** Rounds of pushing marks apart that stood apart before. */
const FEW = 10;
/** Makes a layout, a few hundred microseconds at a time: whoever runs it may pause, show how far it is, or stop. */
export function* layoutKernel(job: LayoutJob): Generator<Progress, Made> {
  const { field, words, rest } = job;
  if (!words) {
    const after = field.at.length ? beautify : toPlot;
    return { ...(yield* layoutSteps(engineInput(job), (places) => after(job, places))), rest };
  }
  const places = { x: job.places.x.slice(), y: job.places.y.slice() };
  const stage: Stage = [
    'search',
    searchWork(field),
    search(field, words, places, job.distance, randomFrom(job.seed)),
  ];
  // Where room is short the best found may still have marks that touch.
  yield* inTurn([{ weight: 1, stages: () => [stage, apart(job, places)] }]);
  return { ...places, rest: restOf(engineInput(job), places) };
}

/** What stays where it is: what is held, and of what stood before what the engine has not moved. */
function staysIn({ field, known, stability, places: { x, y } }: LayoutJob, now: Places) {
  const stood = stability > 0 ? known : null;
  const isOld = (v: number) => now.x[v] === x[v] && now.y[v] === y[v];
  return (v: number) => field.held.has(v) || (stood?.[v] === 1 && (stability === 1 || isOld(v)));
}

const apart = (job: LayoutJob, places: Places): Stage => [
  'spread',
  job.field.r.length * APART,
  pushApart(job.field, places, staysIn(job, places), job.known ? FEW : APART),
];

/** A small picture after a change: who comes gets a good spot, and no mark covers another. */
function beautify(job: LayoutJob, places: Places): Stage[] {
  const { field, seed, known, changed, stability } = job;
  const those = (is: (i: number) => boolean) => [...field.r.keys()].filter(is);
  const loose = {
    fresh: those((i) => known?.[i] !== 1),
    changed: those((i) => changed[i] === 1),
    share: 1 - stability,
  };
  const stays = staysIn(job, places);
  const clamp = () => {
    for (const v of movable(field)) {
      if (stays(v)) continue;
      places.x[v] = clampTo(v, places.x[v] as number, field.width, field.padX);
      places.y[v] = clampTo(v, places.y[v] as number, field.height, field.padY);
    }
  };
  return [
    ['spread', 1, once(clamp)],
    ['spread', easeWork(field, loose), ease(field, places, loose, randomFrom(seed))],
    apart(job, places),
  ];
}

/** What the engine made is brought to the plot; then no mark covers another. */
function toPlot(job: LayoutJob, places: Places): Stage[] {
  const { field, known, stability, stretch } = job;
  const stood = stability > 0 ? known : null;
  const seat = () => seatInPlot(field, places, stood, staysIn(job, places), stretch);
  return [['spread', 1, once(seat)], apart(job, places)];
}

function* once(run: () => void): Generator<number, void> {
  run();
  yield 1;
}

export function centre({ x, y }: Places, node: number, of: readonly number[]): void {
  const mean = (axis: Float64Array) =>
    of.reduce((sum, i) => sum + (axis[i] as number), 0) / of.length;
  [x[node], y[node]] = [mean(x), mean(y)];
}
