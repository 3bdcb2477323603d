import type { Progress } from '../chart/kind';
import { randomFrom } from '../model/random';
import { ROUNDS as APART, pushApart } from './apart';
import { clampTo, type Field, movable, type Places } from './field';
import { type Body, simulate } from './forces';
import { unfold, unfoldWork } from './hops';
import { relax, roundsFor, springsOf } from './relax';
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
}

type Stage = readonly [
  phase: 'start' | 'forces' | 'spread' | 'search',
  work: number,
  steps: Generator<number, void>,
];

/** Makes a layout, a few hundred microseconds at a time: whoever runs it may pause, show how far it is, or stop. */
export function* layoutKernel(job: LayoutJob): Generator<Progress, Places> {
  const places = { x: job.places.x.slice(), y: job.places.y.slice() };
  const stages = stagesOf(job, places, randomFrom(job.seed));
  const total = stages.reduce((sum, [, work]) => sum + work, 0);
  let before = 0;
  for (const [phase, work, steps] of stages) {
    let done = 0;
    for (const units of steps) {
      done = Math.min(work, done + units);
      yield { phase, done: before + done, total };
    }
    before += work;
    yield { phase, done: before, total };
  }
  return places;
}

function stagesOf(job: LayoutJob, places: Places, random: () => number): Stage[] {
  const { field, words, known, distance } = job;
  const n = field.r.length;
  if (known && words) return [['forces', 1, follow(job, words, known, places, random)]];
  if (words) return [['search', searchWork(field), search(field, words, places, distance, random)]];
  const springs = springsOf(field);
  const spread = (fixed: (v: number) => boolean): Stage => [
    'spread',
    n * APART,
    pushApart(field, places, fixed),
  ];
  const isHeld = (v: number) => field.held.has(v);
  if (!known) {
    const rounds = roundsFor(n);
    return [
      ['start', unfoldWork(n), unfold(places, springs.a, springs.b, random)],
      ['forces', n * rounds, relax(field, places, springs, never, rounds, 1)],
      ['spread', 1, fill(field, places, job.places)],
      spread(isHeld),
    ];
  }
  const loose = Math.round(40 * (1 - job.stability));
  const stays = (v: number) => known[v] === 1;
  const settle = known.every(Boolean) ? 0 : 60;
  return [
    ['start', 1, seat(job, known, places, random)],
    ['forces', n * settle, relax(field, places, springs, stays, settle, 0.5)],
    ['forces', n * loose, relax(field, places, springs, isHeld, loose, 0.1)],
    spread(loose ? isHeld : stays),
  ];
}

const never = () => false;

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

/** Share of a place that its rank among the others decides: evenly filled, and still near what the forces found. */
const RANK = 0.5;
/** Share at either end that the rest of a place does not look at: a few far off do not squeeze all others. */
const ENDS = 0.02;

/** Stretches what may move to the plot, so that all of it is used; what is held goes back to its place. */
function* fill(field: Field, { x, y }: Places, held: Places): Generator<number, void> {
  const moved = movable(field);
  const put = (of: Float64Array, size: number, pad: Float64Array) => {
    const order = [...moved].sort((p, q) => (of[p] as number) - (of[q] as number) || p - q);
    const values = order.map((i) => of[i] as number);
    const last = Math.max(1, order.length - 1);
    const end = Math.floor(last * ENDS);
    const low = values[end] as number;
    const span = (values[order.length - 1 - end] as number) - low || 1;
    order.forEach((i, rank) => {
      const far = Math.max(0, Math.min(1, ((values[rank] as number) - low) / span));
      const room = Math.min(pad[i] as number, size / 2);
      of[i] = room + (RANK * (rank / last) + (1 - RANK) * far) * (size - 2 * room);
    });
  };
  put(x, field.width, field.padX);
  put(y, field.height, field.padY);
  for (const i of field.held) [x[i], y[i]] = [held.x[i] as number, held.y[i] as number];
  yield 1;
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
