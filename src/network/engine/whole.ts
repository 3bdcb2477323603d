import { randomFrom } from '../../model/random';
import type { Places } from '../field';
import { closedForm, isTree, radial } from './forms';
import { type Graph, opponents } from './graph';
import { measure, type Pivots, pivotsFor, pivotsOf, stressOf } from './pivots';
import { refine, roundsFor } from './refine';
import { scale } from './scaling';
import { settle } from './settle';
import { spread, spreadWork } from './spread';
import type { Stage } from './stage';
import { descend, scatter } from './start';
import { untangle, untangleWork } from './untangle';

/** Up to this many nodes a layout is settled pair by pair, and its crossings are looked at one by one. */
const SMALL = 150;
/** The same of a tree, whose crossings are few. */
const BRANCHED = 1500;
/** Rounds of settling. */
const SETTLE = 100;
/** Passes of descent on a start that is drawn by lot, and on one that has a form; what the latter begins with. */
const FROM_LOT = 20;
const FROM_FORM = 10;
const GENTLE = { radial: 0.002, scaled: 0.02 };

type Start = 'lot' | 'scaled' | 'radial';

/** The parts of laying out a graph that hangs together by its ties: they write to `places`. */
export function stagesOf(graph: Graph, places: Places, seed: number): Stage[] {
  const { n } = graph;
  if (n < 2) return [];
  const closed = closedForm(graph);
  if (closed) {
    places.x.set(closed.x);
    places.y.set(closed.y);
    return [];
  }
  const random = randomFrom(seed);
  const pivots = pivotsOf(n);
  const starts = startsFor(graph);
  const work = n * pivotsFor(n);
  const rounds = roundsFor(n);
  const small = n <= SMALL;
  const stages: Stage[] = [
    ['hops', work, measure(graph, pivots, random)],
    ['start', 16 * work * starts.length, begin(graph, pivots, places, starts, random)],
    ['forces', rounds * n, refine(graph, pivots, places, rounds)],
    ['spread', spreadWork(n), spread(graph, places)],
  ];
  if (small) stages.push(['settle', SETTLE * n * n, finish(graph, pivots, places)]);
  if (small || (isTree(graph) && n <= BRANCHED))
    stages.push(['crossings', untangleWork(n), untangle(graph, pivots, places, random)]);
  return stages;
}

function startsFor(graph: Graph): Start[] {
  if (isTree(graph)) return ['radial'];
  if (graph.n > 20_000) return ['scaled'];
  if (graph.n > 2000) return ['scaled', 'scaled'];
  const lots = graph.n <= SMALL ? 6 : 2;
  return ['scaled', 'scaled', ...Array<Start>(lots).fill('lot')];
}

/** The best of some starts: how they end can be told from how they begin. */
function* begin(
  graph: Graph,
  pivots: Pivots,
  places: Places,
  starts: readonly Start[],
  random: () => number,
): Generator<number, void> {
  const { n } = graph;
  const first = pivots.widest * pivots.widest;
  let least = Infinity;
  for (const [nth, start] of starts.entries()) {
    const made = { x: new Float64Array(n), y: new Float64Array(n) };
    if (start === 'lot') {
      scatter(made, pivots.widest / 2, random);
      yield* descend(graph, pivots, made, random, FROM_LOT, first);
    } else {
      if (start === 'scaled') yield* scale(pivots, nth, made, random);
      else radial(graph, made);
      yield* descend(graph, pivots, made, random, FROM_FORM, first * GENTLE[start]);
    }
    const { stress } = stressOf(pivots, made);
    if (stress < least) {
      least = stress;
      places.x.set(made.x);
      places.y.set(made.y);
    }
    yield 0;
  }
}

function* finish(graph: Graph, pivots: Pivots, places: Places): Generator<number, void> {
  const { unit } = stressOf(pivots, places);
  const opposed = opponents(graph, pivots.at);
  yield* settle({ rows: pivots, unit, opposed }, places, SETTLE);
}
