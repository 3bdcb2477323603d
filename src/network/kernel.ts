import type { Progress } from '../chart/kind';
import { randomFrom } from '../model/random';
import { ROUNDS as APART, pushApart } from './apart';
import type { EngineInput } from './engine/graph';
import { layoutSteps } from './engine/layout';
import { inTurn, type Stage } from './engine/stage';
import { clampTo, type Field, type Places } from './field';
import { type Body, simulate } from './forces';
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
  /** Of a small graph. */
  readonly words: Words | null;
  /** 1 for each node that was there before, and how loose these are: `null` = all anew. */
  readonly known: Uint8Array | null;
  readonly stability: number;
  /** How much farther along the longer side of the plot than along the other a large graph may be drawn, from 1. */
  readonly stretch: number;
}

/** Weight of a bloc's tie with a member, beside that of a relation. */
const BLOC = 0.2;

/** Makes a layout, a few hundred microseconds at a time: whoever runs it may pause, show how far it is, or stop. */
export function* layoutKernel(job: LayoutJob): Generator<Progress, Places> {
  const { words } = job;
  if (!words) return yield* layoutSteps(engineInput(job), (places) => toPlot(job, places));
  const places = { x: job.places.x.slice(), y: job.places.y.slice() };
  yield* inTurn([{ weight: 1, stages: () => smallStages(job, words, places) }]);
  return places;
}

function smallStages(job: LayoutJob, words: Words, places: Places): Stage[] {
  const { field, known, distance, seed } = job;
  const random = randomFrom(seed);
  if (known) return [['forces', 1, follow(job, words, known, places, random)]];
  return [['search', searchWork(field), search(field, words, places, distance, random)]];
}

/** What the engine made is brought to the plot; then no mark covers another. What stood already stays. */
function toPlot({ field, known, stability, stretch }: LayoutJob, places: Places): Stage[] {
  const isHeld = (v: number) => field.held.has(v);
  const stood = stability > 0 ? known : null;
  const stays = (v: number) => isHeld(v) || stood?.[v] === 1;
  return [
    ['spread', 1, once(() => seatInPlot(field, places, stood, stretch))],
    ['spread', field.r.length * APART, pushApart(field, places, stays)],
  ];
}

function* once(run: () => void): Generator<number, void> {
  run();
  yield 1;
}

/** What the engine reads of a job: blocs hold their members, and what has no place yet is nowhere. */
function engineInput({ field, places, distance, seed, known, stability }: LayoutJob): EngineInput {
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
    stability,
    seed,
  };
}

/** New nodes next to what they are tied to, else in the middle. */
function* seat(
  { field, distance }: LayoutJob,
  known: Uint8Array,
  { x, y }: Places,
  random: () => number,
): Generator<number, void> {
  const near = new Map<number, number[]>();
  field.a.forEach((a, l) => {
    const b = field.b[l] as number;
    for (const [fresh, other] of [
      [a, b],
      [b, a],
    ] as const)
      if (!known[fresh] && known[other]) near.set(fresh, [...(near.get(fresh) ?? []), other]);
  });
  for (const [i, was] of known.entries()) {
    if (was) continue;
    const of = near.get(i);
    if (of) centre({ x, y }, i, of);
    else [x[i], y[i]] = [field.width / 2, field.height / 2];
    x[i] = (x[i] as number) + (random() - 0.5) * distance;
    y[i] = (y[i] as number) + (random() - 0.5) * distance;
  }
  yield 1;
}

export function centre({ x, y }: Places, node: number, of: readonly number[]): void {
  const mean = (axis: Float64Array) =>
    of.reduce((sum, i) => sum + (axis[i] as number), 0) / of.length;
  [x[node], y[node]] = [mean(x), mean(y)];
}

/** A small graph, from where things stood: new ones find their place; then the forces pull a little at all. */
function* follow(
  job: LayoutJob,
  { graph }: Words,
  known: Uint8Array,
  places: Places,
  random: () => number,
): Generator<number, void> {
  const { field, distance, stability } = job;
  yield* seat(job, known, places, random);
  const [midX, midY] = [field.width / 2, field.height / 2];
  const bodies = graph.nodes.map(
    (_, i): Body => ({ x: (places.x[i] as number) - midX, y: (places.y[i] as number) - midY }),
  );
  const run = (alpha: number, ticks: number) => {
    const forces = simulate(graph, bodies, distance, field.width / field.height, random);
    forces.alpha = alpha;
    forces.tick(ticks);
  };
  if (!known.every(Boolean)) {
    bodies.forEach((body, i) => {
      if (known[i]) [body.fx, body.fy] = [body.x, body.y];
    });
    run(0.5, 60);
  }
  const loose = Math.round(40 * (1 - stability));
  if (loose) {
    bodies.forEach((body, i) => {
      if (!field.held.has(i)) [body.fx, body.fy] = [null, null];
    });
    run(0.1, loose);
  }
  bodies.forEach(({ x, y }, i) => {
    if (field.held.has(i)) return;
    places.x[i] = clampTo(i, x + midX, field.width, field.padX);
    places.y[i] = clampTo(i, y + midY, field.height, field.padY);
  });
}
