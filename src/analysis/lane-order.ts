import { LEVELS } from '../model/fields';
import { byCodeUnit, freeze, type Key, kindOf } from '../model/key';
import type { Dataset, EventRecord } from '../model/records';
import { EXACT, type Row, rowLength, shortRow, steadyRow } from './arrangement';
import { type Graph, graphOf, part, partsOf } from './graph';
import type { AnalysisOptions } from './options';
import { type Range, spread } from './range';
import { type Finding, finding, type Study, studyOf, type Ties } from './ties';

export interface LaneOptions extends AnalysisOptions {
  /** Start of the random source, an integer: the same seed gives the same order. @defaultValue 1 */
  readonly seed?: number;
  /** An order before, which is kept: an actor leaves its place only where that saves a fiftieth of the length. @defaultValue none */
  readonly previous?: readonly Key[];
}

export interface LaneOrder extends Finding {
  /** All actors; those of whom nothing was used come last. */
  readonly keys: readonly Key[];
  /** Position i holds the actor `dataset.actors[order[i]]`. */
  readonly order: Uint32Array;
  /** The events used, in the dataset's order. */
  readonly events: readonly Key[];
  readonly scores: { readonly linearArrangement: number };
  /** The same for the order by name. */
  readonly baseline: { readonly linearArrangement: number };
  /** Whether no order is shorter, by proof. */
  readonly exact: boolean;
  /** Of the length of this order, as relations and events of each level are counted. */
  readonly range: Range;
}

/** Part of the length that a move has to save where there is an order before. */
const WORTH = 0.02;

/** Events with two participants or more who are sure enough. */
function meetings(dataset: Dataset, levels: readonly string[]) {
  return dataset.events.flatMap((event): (readonly [EventRecord, readonly number[]])[] => {
    const there = event.participants.filter(({ certainty }) => levels.includes(certainty));
    return levels.includes(event.certainty) && there.length > 1
      ? [[event, there.map(({ key }) => dataset.indexOf(key))]]
      : [];
  });
}

type Meetings = ReturnType<typeof meetings>;

/** Relations and events alike. */
function joined({ n, start, members, relations }: Ties, events: Meetings): Graph {
  const ends = [...start];
  const all = [...members];
  for (const [, actors] of events) ends.push(all.push(...actors));
  return graphOf({
    n,
    start: Uint32Array.from(ends),
    members: Uint32Array.from(all),
    relations: [...relations, ...events.map(() => ({ strength: 1, sign: 1 as const }))],
  });
}

/** Parts one after the other, the largest first: no order that mixes them is shorter. */
function fresh(graph: Graph, seed: number): { readonly row: Row; readonly exact: boolean } {
  const parts = partsOf(graph).sort((a, b) => b.length - a.length);
  const row = parts.flatMap((actors) => {
    const own = part(graph, actors);
    return Array.from(shortRow(own, seed, own.n / graph.n), (i) => actors[i]!);
  });
  return { row: Uint32Array.from(row), exact: parts.every(({ length }) => length <= EXACT) };
}

function orderOf({ dataset }: Study, graph: Graph, { seed = 1, previous = [] }: LaneOptions) {
  const known = previous.map((key) => (kindOf(key) === 'actor' ? dataset.indexOf(key) : -1));
  const before = new Set(known.filter((i) => i >= 0));
  if (!before.size) return fresh(graph, seed);
  return { row: steadyRow(graph, [...before], WORTH), exact: false };
}

/**
 * An order of actors in which those who share relations and events stand near each other: lanes of a timeline, rows of
 * a list. An event counts as a relation of strength 1; the as-of date says nothing of events, a period does.
 */
export function laneOrder(dataset: Dataset, options: LaneOptions = {}): LaneOrder {
  const study = studyOf('laneOrder', dataset, options);
  const allowed = LEVELS.filter((level) => options.certainty?.includes(level) ?? true);
  const from = options.period ? study.dataset : dataset;
  const graphs = study.levels.map((ties, i) =>
    joined(
      ties,
      meetings(
        from,
        allowed.filter((level) => LEVELS.indexOf(level) <= i),
      ),
    ),
  );
  const graph = graphs.at(-1)!;
  const { row, exact } = orderOf(study, graph, options);
  const names = dataset.actors.map(({ name }) => name);
  const byName = Uint32Array.from(
    names.map((_, i) => i).sort((a, b) => byCodeUnit(names[a]!, names[b]!) || a - b),
  );
  const lengths = graphs.map((one) => rowLength(one, row)) as [number, number, number];
  return freeze({
    ...finding(
      'Minimum linear arrangement (Harper 1964; heuristics after Petit 2003 and Safro, Ron and Brandt 2006): the sum over pairs of what joins them × how far apart they stand; one of k parties gives each pair 1 / (k − 1).',
      study.ties,
    ),
    keys: freeze(Array.from(row, (i) => study.keys[i]!)),
    order: row,
    events: freeze(meetings(from, allowed).map(([{ key }]) => key)),
    scores: freeze({ linearArrangement: lengths[2] }),
    baseline: freeze({ linearArrangement: rowLength(graph, byName) }),
    exact,
    range: spread(...lengths),
  });
}
