import type { Placement } from '../scene/labels';
import { clampTo, type Field, movable, type Places } from './field';
import type { Bare } from './graph';

/** How far an actor without a name may go, as a share of the height: searched for, and eased. */
const FAR = [0.3, 0.15] as const;
/** Longest other move of a settled picture, px, and how short they become. */
const REACH = [150, 50] as const;
const NEAR = 30;

export interface Judged {
  readonly cost: number;
  readonly placement: Placement;
}

/** Whether an actor goes without a name; a relation may. */
export const unnamed = ({ placement }: Judged) =>
  placement.missing.some((id) => id.startsWith('actor:'));

/** What a picture costs; stops once over `limit`. */
export type Judge = (at: Places, limit: number) => Generator<number, Judged>;

/** Nodes that labels hang on: those of a label that found no place or had to be cut. */
function uneasy(graph: Bare, { placed, missing }: Placement): number[] {
  const cut = new Set([...missing, ...placed.flatMap(({ id, form }) => (form > 1 ? [id] : []))]);
  const nodes = graph.nodes.flatMap(({ key, hub }, i) =>
    cut.has(hub ? hub.key : key) ? [i, i] : [],
  );
  for (const { a, b, relations, spoke } of graph.links)
    if (!spoke && relations.some(({ key }) => cut.has(`${key}/`))) nodes.push(a, b);
  return nodes;
}

const nameless = ({ nodes }: Bare, { missing }: Placement): number[] =>
  missing.length
    ? nodes.flatMap(({ key, actor }, i) => (actor && missing.includes(key) ? [i] : []))
    : [];

/** Small moves that make the labels fit better, of what hangs on a bad one first; goes on a while as long as one has no place. */
export function* settle(
  field: Field,
  graph: Bare,
  at: Places,
  judge: Judge,
  moves: number,
  random: () => number,
  few: boolean,
): Generator<number, Judged> {
  const [far, most] = few ? [FAR[0], REACH[0]] : [FAR[1], REACH[1]];
  const free = movable(field);
  let now = yield* judge(at, Number.POSITIVE_INFINITY);
  let bad = uneasy(graph, now.placement);
  for (let move = 0; move < moves || (move < 5 * moves && unnamed(now)); move++) {
    // Who has no name may go further.
    const lost = nameless(graph, now.placement);
    const isFar = lost.length > 0 && random() < 0.6;
    const pool = isFar ? lost : bad.length && random() < 0.6 ? bad : free;
    const i = pool[Math.floor(random() * pool.length)];
    if (i === undefined) break;
    const reach = isFar ? far * field.height : most - ((most - NEAR) * (move % moves)) / moves;
    const [x, y] = [at.x[i] as number, at.y[i] as number];
    if (field.held.has(i)) continue;
    at.x[i] = clampTo(i, x + (random() - 0.5) * reach, field.width, field.padX);
    at.y[i] = clampTo(i, y + (random() - 0.5) * reach, field.height, field.padY);
    const next = yield* judge(at, now.cost);
    if (next.cost < now.cost) {
      now = next;
      bad = uneasy(graph, next.placement);
    } else {
      at.x[i] = x;
      at.y[i] = y;
    }
  }
  return now;
}
