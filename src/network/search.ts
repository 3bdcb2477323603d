import type { Dataset } from '../model/records';
import type { Placement } from '../scene/labels';
import type { MeasureText } from '../scene/text-width';
import { clampTo, type Field, movable, type Places } from './field';
import { type Body, simulate } from './forces';
import { letter } from './lettering';
import { polish, totalBadness } from './polish';
import { conflicts } from './routes';
import { sketchOf } from './sketch';

/** Starts of the forces; how many of them go on after each stage. */
const STARTS = 14;
const BETTER = 6;
/** How many are moved until labels fit, where the ones before did not get there. */
const TRIED = 3;
/** What the lines count beside the labels. */
const LINES = 1.5;
/** What the ways of edges, as they are drawn, count beside the labels: a crossing is 1 of them. */
const WAYS = 6;
/** Moves of the chosen picture. */
const MOVES = 80;

export function centre({ x, y }: Places, node: number, of: readonly number[]): void {
  const mean = (axis: Float64Array) =>
    of.reduce((sum, i) => sum + (axis[i] as number), 0) / of.length;
  [x[node], y[node]] = [mean(x), mean(y)];
}

function scattered(
  { graph, width, height }: Field,
  distance: number,
  ticks: number,
  random: () => number,
): Body[] {
  const spread = Math.sqrt(width * height);
  const bodies = graph.nodes.map(
    (): Body => ({ x: (random() - 0.5) * spread, y: (random() - 0.5) * spread }),
  );
  simulate(graph, bodies, distance, width / height, random)
    .alphaDecay(4 / ticks)
    .tick(ticks);
  return bodies;
}

/** One run of the forces from scattered places, fitted to the plot. */
export function run(
  field: Field,
  places: Places,
  distance: number,
  ticks: number,
  random: () => number,
): void {
  fit(field, scattered(field, distance, ticks, random), places, 0);
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
function start(field: Field, places: Places, distance: number, random: () => number): Candidate {
  const bodies = scattered(field, distance, 60, random);
  const ways = [0, 1, 2, 3, 4, 5, 6, 7].map((way): Candidate => {
    const at = { x: places.x.slice(), y: places.y.slice() };
    fit(field, bodies, at, way);
    return { at, cost: totalBadness(field, at) };
  });
  return best(ways, 1)[0] as Candidate;
}

const best = (of: readonly Candidate[], count: number) =>
  [...of].sort((a, b) => a.cost - b.cost).slice(0, count);

/** Several starts, each polished; the better half again; the best are judged with their labels, and one is moved until these fit. */
export function search(
  dataset: Dataset,
  field: Field,
  places: Places,
  distance: number,
  lanes: number,
  measure: MeasureText,
  random: () => number,
): void {
  // A larger graph costs more with every look at it, and gets fewer.
  const effort = Math.min(1, 280 / (field.graph.nodes.length * 3 + field.graph.links.length * 12));
  const share = (of: number) => Math.max(1, Math.round(of * effort));
  const moves = share(1000);
  const again = (found: readonly Candidate[], share: number, heat: number) =>
    found.map(({ at }): Candidate => {
      polish(field, at, moves * share, heat, random);
      return { at, cost: totalBadness(field, at) };
    });
  const starts = Array.from({ length: share(STARTS) }, () =>
    start(field, places, distance, random),
  );
  const better = again(best(again(starts, 0.6, 1), share(BETTER)), 1, 0.5);
  const written = new Map();
  const judge: Judge = (at, limit) => {
    const lines = LINES * totalBadness(field, at);
    if (lines >= limit) return { cost: lines, placement: NONE };
    const sketch = sketchOf(dataset, field.graph, at, field, {
      lanes,
      measure,
      relations: true,
      written,
    });
    const drawn = lines + WAYS * conflicts(field.graph, at, sketch.routes);
    if (drawn >= limit) return { cost: drawn, placement: NONE };
    const { placement } = letter(sketch, limit - drawn);
    return { cost: drawn + placement.cost, placement };
  };
  const judged = better.map(
    ({ at }): Candidate => ({ at, cost: judge(at, Number.POSITIVE_INFINITY).cost }),
  );
  const tried: Candidate[] = [];
  for (const { at } of best(judged, share(TRIED))) {
    const { cost, placement } = settle(field, at, judge, share(MOVES * effort), random);
    tried.push({ at, cost });
    if (!unnamed({ cost, placement })) break;
  }
  const { at } = best(tried, 1)[0] as Candidate;
  places.x.set(at.x);
  places.y.set(at.y);
}

const NONE: Placement = { placed: [], missing: [], cost: 0 };
type Judged = { readonly cost: number; readonly placement: Placement };
/** Whether an actor goes without a name; a relation may. */
const unnamed = ({ placement }: Judged) => placement.missing.some((id) => id.startsWith('actor:'));
type Judge = (at: Places, limit: number) => Judged;

/** Nodes that labels hang on: those of a label that found no place or had to be cut. */
function uneasy({ graph }: Field, { placed, missing }: Placement): number[] {
  const cut = new Set([...missing, ...placed.flatMap(({ id, form }) => (form > 1 ? [id] : []))]);
  const nodes = graph.nodes.flatMap(({ key, hub }, i) =>
    cut.has(hub ? hub.key : key) ? [i, i] : [],
  );
  for (const { a, b, relations, spoke } of graph.links)
    if (!spoke && relations.some(({ key }) => cut.has(`${key}/`))) nodes.push(a, b);
  return nodes;
}

/** Small moves that make the labels fit better, of what hangs on a bad one first; goes on a while as long as one has no place. */
function settle(
  field: Field,
  at: Places,
  judge: Judge,
  moves: number,
  random: () => number,
): Judged {
  const free = movable(field);
  let now = judge(at, Number.POSITIVE_INFINITY);
  let bad = uneasy(field, now.placement);
  for (let move = 0; move < moves || (move < 3 * moves && unnamed(now)); move++) {
    const pool = bad.length && random() < 0.6 ? bad : free;
    const i = pool[Math.floor(random() * pool.length)];
    if (i === undefined) break;
    const reach = 150 - (120 * (move % moves)) / moves;
    const [x, y] = [at.x[i] as number, at.y[i] as number];
    if (field.held.has(i)) continue;
    at.x[i] = clampTo(i, x + (random() - 0.5) * reach, field.width, field.padX);
    at.y[i] = clampTo(i, y + (random() - 0.5) * reach, field.height, field.padY);
    const next = judge(at, now.cost);
    if (next.cost < now.cost) {
      now = next;
      bad = uneasy(field, next.placement);
    } else {
      at.x[i] = x;
      at.y[i] = y;
    }
  }
  return now;
}
