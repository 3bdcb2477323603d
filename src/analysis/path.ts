import { freeze, type Key } from '../model/key';
import type { Dataset } from '../model/records';
import { show } from '../model/show';
import { createHeap } from './heap';
import type { AnalysisOptions } from './options';
import { type Range, rangeOf } from './range';
import { type Finding, finding, incidence, strengthOf, studyOf, type Ties } from './ties';

export interface PathOptions extends AnalysisOptions {
  /** What a step costs: 1, or 1 / strength of the relation. @defaultValue "hops" */
  readonly weights?: 'hops' | 'strength';
}

export interface ShortestPath extends Finding {
  /** Actor, relation, actor and so on, from the first to the last. Of equally short ways the one whose actors, then relations, come first by id. */
  readonly keys: readonly Key[];
  /** Sum over its relations: steps, or 1 / strength. */
  readonly length: number;
  /** How many ways are as short, told apart by actors and relations; this one is among them. */
  readonly ways: number;
  /** Of the length; Infinity where there is no way. */
  readonly range: Range;
}

/** Sums in another order may differ in the last bits. */
const same = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-12 * Math.max(a, b);

/** Distances to one actor, as far as another one needs them. */
interface Reach {
  readonly distance: Float64Array;
  /** Number of shortest ways. */
  readonly ways: Float64Array;
  /** For each relation the distance of its nearest party. */
  readonly near: Float64Array;
  readonly of: ReturnType<typeof incidence>;
}

/** Dijkstra 1959, over actors and relations in turn: one of many parties is one step between any two of them. */
function reach(ties: Ties, costs: Float64Array, to: number, from: number): Reach {
  const { n, start, members } = ties;
  const of = incidence(ties);
  const distance = new Float64Array(n).fill(Infinity);
  const near = new Float64Array(costs.length).fill(Infinity);
  const ways = new Float64Array(n);
  const isDone = new Uint8Array(n);
  const heap = createHeap();
  distance[to] = 0;
  ways[to] = 1;
  heap.push(0, to);
  for (let actor = heap.pop(); actor >= 0; actor = heap.pop()) {
    if (isDone[actor]) continue;
    isDone[actor] = 1;
    const here = distance[actor]!;
    for (let i = of.start[actor]!; i < of.start[actor + 1]!; i++) {
      const r = of.relations[i]!;
      if (near[r]! <= here) {
        if (same(near[r]! + costs[r]!, here) && !same(near[r]!, here))
          for (let j = start[r]!; j < start[r + 1]!; j++)
            if (same(distance[members[j]!]!, near[r]!)) ways[actor]! += ways[members[j]!]!;
        continue;
      }
      near[r] = here;
      const there = here + costs[r]!;
      for (let j = start[r]!; j < start[r + 1]!; j++) {
        const other = members[j]!;
        if (there >= distance[other]!) continue;
        distance[other] = there;
        heap.push(there, other);
      }
    }
    if (actor === from) break;
  }
  return { distance, ways, near, of };
}

/** The relation of an actor that leads on a shortest way to the first actor by id, and that actor. */
function stepFrom(actor: number, ties: Ties, costs: Float64Array, { distance, near, of }: Reach) {
  let [next, by] = [ties.n, -1];
  for (let i = of.start[actor]!; i < of.start[actor + 1]!; i++) {
    const r = of.relations[i]!;
    if (!same(near[r]! + costs[r]!, distance[actor]!)) continue;
    for (let j = ties.start[r]!; j < ties.start[r + 1]!; j++) {
      const other = ties.members[j]!;
      if (other >= next || distance[other]! >= distance[actor]!) continue;
      if (same(distance[other]!, near[r]!)) [next, by] = [other, r];
    }
  }
  return [next, by] as const;
}

const costsOf = ({ relations }: Ties, weights: PathOptions['weights']): Float64Array =>
  Float64Array.from(relations, (relation) =>
    weights === 'strength' ? 1 / strengthOf(relation) : 1,
  );

function placeOf(dataset: Dataset, key: Key): number {
  if (typeof key !== 'string') {
    throw new TypeError(`shortestPath: must be given keys of actors, got ${show(key)}`);
  }
  const place = key.startsWith('actor:') ? dataset.indexOf(dataset.resolve(key)) : -1;
  if (place < 0) throw new RangeError(`shortestPath: no actor ${show(key)}`);
  return place;
}

/**
 * A shortest way from one actor to another; `null` where there is none. A relation of several parties is one step, the
 * direction of a relation does not matter, and neither does its sign: leave out opposed ones by `signs`.
 *
 * @throws RangeError where a key is no actor of the dataset, TypeError where it is no text.
 */
export function shortestPath(
  dataset: Dataset,
  from: Key,
  to: Key,
  options: PathOptions = {},
): ShortestPath | null {
  const { keys, ties, levels } = studyOf('shortestPath', dataset, options);
  const [a, b] = [placeOf(dataset, from), placeOf(dataset, to)];
  const { weights } = options;
  const costs = costsOf(ties, weights);
  const found = reach(ties, costs, b, a);
  if (found.distance[a] === Infinity) return null;
  const path = [keys[a]!];
  for (let actor = a; actor !== b; ) {
    const [next, by] = stepFrom(actor, ties, costs, found);
    path.push(ties.relations[by]!.key, keys[next]!);
    actor = next;
  }
  return freeze({
    ...finding(
      `Shortest path by Dijkstra 1959; a step costs ${weights === 'strength' ? '1 / strength' : '1'}, also through a relation of many parties.`,
      ties,
    ),
    keys: freeze(path),
    length: found.distance[a]!,
    ways: found.ways[a]!,
    range: rangeOf(levels, (some) => reach(some, costsOf(some, weights), b, a).distance[a]!),
  });
}
