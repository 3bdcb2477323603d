import type { Progress } from '../chart/kind';
import { randomFrom } from '../model/random';
import { ROUNDS as APART, pushApart } from './apart';
import { ease, easeWork } from './ease';
import { restOf } from './engine/follow';
import type { EngineInput } from './engine/graph';
import { layoutSteps } from './engine/layout';
import { inTurn, type Stage } from './engine/stage';
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
/** Weight of a bloc's tie with a member, beside that of a relation. */
const BLOC = 0.2;

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
  yield* inTurn([{ weight: 1, stages: () => [stage] }]);
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

/** What the engine reads of a job: blocs hold their members, and what has no place yet is nowhere. */
function engineInput({
  field,
  places,
  distance,
  seed,
  known,
  changed,
  rest,
  stability,
}: LayoutJob): EngineInput {
  const { a, b, weight, opposed, blocs, held } = field;
  const ties = blocs.flatMap(({ node, members }) =>
    members.flatMap((member) => (member === node ? [] : [[node, member] as const])),
  );
  const join = (column: ArrayLike<number>, more: (tie: readonly [number, number]) => number) =>
    Float64Array.from([...Array.from(column), ...ties.map(more)]);
  const isPlaced = (v: number) => held.has(v) || known?.[v] === 1;
  const placed = (of: Float64Array) => of.map((at, v) => (isPlaced(v) ? at : NaN));
  return {
    n: field.r.length,
    source: join(a, ([node]) => node),
    target: join(b, ([, member]) => member),
    weight: join(weight, () => BLOC),
    opposed: join(opposed, () => 0),
    length: distance,
    x: placed(places.x),
    y: placed(places.y),
    fixed: Uint8Array.from(field.r, (_, v) => Number(held.has(v))),
    changed,
    rest,
    stability,
    seed,
  };
}

export function centre({ x, y }: Places, node: number, of: readonly number[]): void {
  const mean = (axis: Float64Array) =>
    of.reduce((sum, i) => sum + (axis[i] as number), 0) / of.length;
  [x[node], y[node]] = [mean(x), mean(y)];
}
