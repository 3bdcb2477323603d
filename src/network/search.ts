import type { LabelForm, Placement } from '../scene/labels';
import { gather } from './blocs';
import { clampTo, type Field, movable, type Places } from './field';
import { type Body, simulate } from './forces';
import type { Bare, Tie } from './graph';
import { letter } from './lettering';
import { posed } from './mirrors';
import { polish, totalBadness } from './polish';
import { conflicts } from './routes';
import { type Judge, settle, unnamed } from './settle-words';
import type { Draft } from './sketch';
import { draftOf } from './sketch';
import { bestHop, hopsBetween } from './strain';

/** Starts of the forces; how many of them go on after each stage. */
const STARTS = 14;
const BETTER = 6;
/** How many are moved until labels fit, where the ones before did not get there. */
const TRIED = 3;
/** What the lines count beside the labels. */
const LINES = 1.5;
/** What the ways of edges, as they are drawn, count beside the labels: a crossing is 1 of them. */
const WAYS = 6;
/** Up to this many nodes starts are guessed at beside the layout by distances; above, that is eased alone. */
const GUESSED = 14;
/** Above this many nodes words count more than distances in a picture that is searched for. */
const WORDY = 15;
/** What it costs that distances do not tell hops: in a picture that is searched for, and in one that is eased. */
const STRAIN = 11;
const STRICT = 60;
/** Moves of the chosen picture. */
const MOVES = 80;

/** What a start and a judged move cost, in moves that are only polished. */
const START = 14;
const JUDGED = 12;
/** Ticks of the forces at a start, and between two looks at the clock. */
const TICKS = 60;
const AT_ONCE = 10;

/** What the labels of a small graph are written from; plain data all of it. */
export interface Words {
  readonly graph: Bare;
  readonly forms: ReadonlyMap<unknown, readonly LabelForm[]>;
  /** Widths of all texts that are asked for, px, by `wordOf`. */
  readonly widths: ReadonlyMap<string, number>;
  readonly lanes: number;
}

export const wordOf = (text: string, size: number, weight: number): string =>
  `${weight} ${size} ${text}`;

function* scattered(
  { width, height }: Field,
  graph: Bare,
  distance: number,
  random: () => number,
): Generator<number, Body[]> {
  const spread = Math.sqrt(width * height);
  const bodies = graph.nodes.map(
    (): Body => ({ x: (random() - 0.5) * spread, y: (random() - 0.5) * spread }),
  );
  const forces = simulate(graph, bodies, distance, width / height, random);
  forces.decay = 4 / TICKS;
  for (let tick = 0; tick < TICKS; tick += AT_ONCE) {
    forces.tick(AT_ONCE);
    yield 1;
  }
  return bodies;
}

/** Stretches the bodies to the plot, turned one of eight ways: bit 1 swaps the axes, 2 and 4 mirror them. */
function fit(field: Field, bodies: readonly Body[], { x, y }: Places, way: number): void {
  const moved = movable(field);
  const put = (
    to: Float64Array,
    from: 'x' | 'y',
    mirror: boolean,
    size: number,
    pad: Float64Array,
  ) => {
    const values = moved.map((i) => (bodies[i] as Body)[from] * (mirror ? -1 : 1));
    const low = values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
    const span = values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY) - low;
    moved.forEach((i, nth) => {
      to[i] = clampTo(
        i,
        span ? (((values[nth] as number) - low) / span) * size : size / 2,
        size,
        pad,
      );
    });
  };
  put(x, way & 1 ? 'y' : 'x', (way & 2) > 0, field.width, field.padX);
  put(y, way & 1 ? 'x' : 'y', (way & 4) > 0, field.height, field.padY);
}

type Candidate = { readonly at: Places; cost: number };

/** The best of eight ways to lay one run of the forces into the plot. */
function* start(
  field: Field,
  graph: Bare,
  places: Places,
  distance: number,
  random: () => number,
): Generator<number, Candidate> {
  const bodies = yield* scattered(field, graph, distance, random);
  const ways: Candidate[] = [];
  for (let way = 0; way < 8; way++) {
    const at = { x: places.x.slice(), y: places.y.slice() };
    fit(field, bodies, at, way);
    gather(field, at);
    ways.push({ at, cost: totalBadness(field, at) });
    yield 1;
  }
  return best(ways, 1)[0] as Candidate;
}

const best = (of: readonly Candidate[], count: number) =>
  [...of].sort((a, b) => a.cost - b.cost).slice(0, count);

const effortOf = (nodes: number, links: number) => {
  // A larger graph costs more with every look at it, and gets fewer.
  const effort = Math.min(1, 280 / (nodes * 3 + links * 12));
  const share = (of: number) => Math.max(1, Math.round(of * effort));
  return {
    moves: share(1000),
    starts: share(STARTS),
    better: share(BETTER),
    tried: share(TRIED),
    settled: share(MOVES * effort),
  };
};

/** Units of work that `search` tells of, at most. */
export function searchWork({ r, lanes }: Field): number {
  const { moves, starts, better, tried, settled } = effortOf(r.length, lanes.length);
  return starts * (START + moves * 0.6) + better * (moves + JUDGED) + tried * 5 * settled * JUDGED;
}

/** Several starts, each polished; the better half again; the best are judged with their labels, and one is moved until these fit. */
export function* search(
  bare: Field,
  words: Words,
  places: Places,
  distance: number,
  random: () => number,
): Generator<number, void> {
  const { graph } = words;
  const effort = effortOf(graph.nodes.length, graph.links.length);
  const poses = yield* posed(bare, places, distance, 1 + Math.floor(random() * 1e6));
  const far = hopsBetween(bare);
  const perHop = bestHop(far, poses[0] as Places);
  // A picture with blocs is searched for, too, and the more of it there is the more its words count.
  const few = bare.r.length <= GUESSED || bare.blocs.length > 0;
  const share = Math.min(1, WORDY / bare.r.length);
  const field = { ...bare, hops: { far, perHop, cost: few ? STRAIN * share * share : STRICT } };
  const candidates = poses.map((at): Candidate => ({ at, cost: totalBadness(field, at) }));
  const [pose] = best(candidates, 1);
  candidates.length = 0;
  const guesses = few ? effort.starts : 0;
  for (let i = 0; i < guesses; i++) {
    candidates.push(yield* start(field, graph, places, distance, random));
  }
  const again = function* (found: readonly Candidate[], share: number, heat: number) {
    for (const one of found) {
      yield* polish(field, one.at, effort.moves * share, heat, random);
      one.cost = totalBadness(field, one.at);
    }
  };
  yield* again(candidates, 0.6, 1);
  if (guesses) yield* again([pose as Candidate], 0.6, 0.3);
  candidates.push(pose as Candidate);
  const better = best(candidates, effort.better);
  if (guesses) yield* again(better, 1, 0.5);
  const judge = judgeOf(field, words);
  for (const one of better) {
    one.cost = (yield* judge(one.at, Number.POSITIVE_INFINITY)).cost;
  }
  const tried: Candidate[] = [];
  for (const { at } of best(better, effort.tried)) {
    const settled = yield* settle(field, graph, at, judge, effort.settled, random, few);
    tried.push({ at, cost: settled.cost });
    if (!unnamed(settled)) break;
  }
  const { at } = best(tried, 1)[0] as Candidate;
  places.x.set(at.x);
  places.y.set(at.y);
}

/** What a picture costs: its straight lines, the ways of its edges, its labels. */
function judgeOf(field: Field, { graph, forms, widths, lanes }: Words): Judge {
  const manner = {
    lanes,
    relations: true,
    measure: (text: string, size: number, weight: number) =>
      widths.get(wordOf(text, size, weight)) as number,
    forms: ((of) => forms.get(of) ?? []) satisfies Draft<Tie>['forms'],
  };
  return function* (at, limit) {
    yield JUDGED / 4;
    const lines = LINES * totalBadness(field, at);
    if (lines >= limit) return { cost: lines, placement: NONE };
    yield JUDGED / 4;
    const draft = draftOf(graph, at, field, manner);
    yield JUDGED / 4;
    const drawn = lines + WAYS * conflicts(graph, at, draft.routes);
    if (drawn >= limit) return { cost: drawn, placement: NONE };
    yield JUDGED / 4;
    const { placement } = letter(draft, limit - drawn);
    return { cost: drawn + placement.cost, placement };
  };
}

const NONE: Placement = { placed: [], missing: [], cost: 0 };
