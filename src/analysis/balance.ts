import { freeze, type Key } from '../model/key';
import type { Dataset } from '../model/records';
import { aloneIn } from './communities';
import { factionsOf } from './factions';
import { type Graph, graphOf, part, partsOf } from './graph';
import { grouped } from './groups';
import type { AnalysisOptions } from './options';
import { once, type Range, rangeOf } from './range';
import { type Finding, finding, studyOf, type Ties } from './ties';
import { triads } from './triads';

export interface BalanceOptions extends Omit<AnalysisOptions, 'signs'> {
  /** The most factions that `free` may have, 1 or more. @defaultValue as many as there are actors */
  readonly maxFactions?: number;
  /** Start of the random source where factions are searched for, an integer. @defaultValue 1 */
  readonly seed?: number;
}

/** Actors in factions: friends within, foes across. */
export interface Partition {
  /** Pairs that are at odds with it: co-operative ones across factions, opposed ones within. */
  readonly frustration: number;
  /** Whether no division has less, by proof; otherwise it is an upper bound. */
  readonly exact: boolean;
  /** The largest first, of equals the one with the first actor. */
  readonly factions: readonly (readonly Key[])[];
  /** The relations that are at odds with it, in the dataset's order. */
  readonly frustrated: readonly Key[];
}

export interface SignedBalance extends Finding {
  /** Three actors, each two of them with a sign. */
  readonly triads: {
    /** With no opposed pair or two. */
    readonly balanced: number;
    /** With one or three. */
    readonly unbalanced: number;
    readonly byNegatives: readonly [number, number, number, number];
  };
  /** Into two factions at most. */
  readonly two: Partition;
  /** Into any number. */
  readonly free: Partition;
  /** Pairs with a sign. */
  readonly pairs: number;
  /** Actors in no such pair; they are in no faction. */
  readonly alone: readonly Key[];
  readonly range: {
    /** Of the frustration of `two` and of `free`. */
    readonly two: Range;
    readonly free: Range;
    /** Of the number of unbalanced triads. */
    readonly unbalanced: Range;
  };
}

/** Pairs by the sign that more of their relations have; those with as many of either have none. */
function signedPairs(ties: Ties): Graph {
  const { n, start, members, relations } = ties;
  const each = relations.map(({ sign }, r) => ({ sign, strength: start[r + 1]! - start[r]! - 1 }));
  const graph = graphOf({ n, start, members, relations: each }, true);
  const rows = [0];
  const kept: number[] = [];
  for (let a = 0; a < n; a++) {
    for (let e = graph.start[a]!; e < graph.start[a + 1]!; e++)
      if (graph.plus[e] !== graph.minus[e]) kept.push(e);
    rows.push(kept.length);
  }
  return {
    n,
    start: Uint32Array.from(rows),
    to: Uint32Array.from(kept, (e) => graph.to[e]!),
    plus: Float64Array.from(kept, (e) => +(graph.plus[e]! > graph.minus[e]!)),
    minus: Float64Array.from(kept, (e) => +(graph.plus[e]! < graph.minus[e]!)),
  };
}

interface Divided {
  /** −1 of those in no pair. */
  readonly label: Int32Array;
  readonly frustration: number;
  readonly exact: boolean;
}

/** Part by part: what nothing joins cannot be at odds. */
function divided(graph: Graph, most: number, seed: number): Divided {
  const label = new Int32Array(graph.n).fill(-1);
  let frustration = 0;
  let exact = true;
  let first = 0;
  partsOf(graph).forEach((actors) => {
    if (actors.length < 2) return;
    const found = factionsOf(part(graph, actors), most, seed);
    frustration += found.frustration;
    exact &&= found.exact;
    actors.forEach((actor, i) => {
      label[actor] = first + found.label[i]!;
    });
    // Where their number is limited, factions of different parts are put together.
    if (most >= graph.n) first += actors.length;
  });
  return { label, frustration, exact };
}

/** Relations that make a pair what it is and are at odds with the factions. */
function frustrated(ties: Ties, { start, to, plus }: Graph, label: Int32Array): readonly Key[] {
  const signs = new Map<number, number>();
  for (let a = 0; a < ties.n; a++)
    for (let e = start[a]!; e < start[a + 1]!; e++)
      signs.set(a * ties.n + to[e]!, plus[e]! ? 1 : -1);
  const isAtOdds = (r: number): boolean => {
    const { sign } = ties.relations[r]!;
    const parties = ties.members.subarray(ties.start[r], ties.start[r + 1]);
    return parties.some((a, i) =>
      parties
        .subarray(i + 1)
        .some((b) => signs.get(a * ties.n + b) === sign && (label[a] === label[b]) !== sign > 0),
    );
  };
  return freeze(ties.relations.flatMap(({ key }, r) => (isAtOdds(r) ? [key] : [])));
}

/**
 * How far a signed network is from balance: triads, and the fewest pairs at odds with a division into two factions and
 * into any number. Unweighted: each pair counts once, with the sign that more of its relations have; mixed relations and
 * those of unknown sign are not used. Exact where each connected part has at most 24 actors, or where nothing is at odds.
 */
export function signedBalance(dataset: Dataset, options: BalanceOptions = {}): SignedBalance {
  const { maxFactions = Infinity, seed = 1 } = options;
  const { keys, ties, levels } = studyOf('signedBalance', dataset, options, ({ sign }) => !!sign);
  const graph = once(signedPairs);
  const two = once((some) => divided(graph(some), 2, seed));
  const free = once((some) => divided(graph(some), maxFactions, seed));
  const partition = ({ label, frustration, exact }: Divided): Partition =>
    freeze({
      frustration,
      exact,
      factions: grouped(keys, label),
      frustrated: frustrated(ties, graph(ties), label),
    });
  const byNegatives = triads(graph(ties));
  const odd = ([, one, , three]: readonly number[]) => one! + three!;
  return freeze({
    ...finding(
      'Structural balance (Heider 1946, Cartwright and Harary 1956): a triad with an odd number of opposed pairs is unbalanced. Frustration (Doreian and Mrvar 1996; any number of factions: Davis 1967): the fewest pairs that are opposed within a faction or co-operative across, each pair once, by the sign of most of its relations.',
      ties,
    ),
    triads: freeze({
      balanced: byNegatives[0] + byNegatives[2],
      unbalanced: odd(byNegatives),
      byNegatives: freeze(byNegatives),
    }),
    two: partition(two(ties)),
    free: partition(free(ties)),
    pairs: graph(ties).to.length / 2,
    alone: aloneIn(keys, two(ties).label),
    range: freeze({
      two: rangeOf(levels, (some) => two(some).frustration),
      free: rangeOf(levels, (some) => free(some).frustration),
      unbalanced: rangeOf(levels, (some) => odd(triads(graph(some)))),
    }),
  });
}
