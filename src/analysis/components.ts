import { freeze, type Key } from '../model/key';
import type { Dataset } from '../model/records';
import { grouped } from './groups';
import type { AnalysisOptions } from './options';
import { type Range, rangeOf } from './range';
import { type Finding, finding, studyOf, type Ties } from './ties';

export interface Components extends Finding {
  /** Every actor in one of them; the largest first, of equals the one with the first actor. */
  readonly components: readonly (readonly Key[])[];
  /** Of how many there are. */
  readonly range: Range;
}

/** For each actor the first one that it is joined to, by relations of any number of parties. */
export function roots({ n, start, members }: Ties): Uint32Array {
  const root = Uint32Array.from({ length: n }, (_, i) => i);
  const find = (actor: number) => {
    let top = actor;
    while (root[top] !== top) {
      root[top] = root[root[top]!]!;
      top = root[top]!;
    }
    return top;
  };
  for (let r = 0; r + 1 < start.length; r++)
    for (let i = start[r]! + 1; i < start[r + 1]!; i++) {
      const [a, b] = [find(members[start[r]!]!), find(members[i]!)];
      // The lower one is the root, so that labels do not hang on the order of relations.
      if (a < b) root[b] = a;
      else root[a] = b;
    }
  return root.map((_, i) => find(i));
}

/**
 * The parts of a network that no relation joins. An actor without relations is a part of its own; signs and strengths
 * do not matter.
 */
export function components(dataset: Dataset, options: AnalysisOptions = {}): Components {
  const { keys, ties, levels } = studyOf('components', dataset, options);
  return freeze({
    ...finding(
      'Connected components: actors that a chain of relations joins, whatever their signs.',
      ties,
    ),
    components: grouped(keys, roots(ties)),
    range: rangeOf(levels, (some) => new Set(roots(some)).size),
  });
}
