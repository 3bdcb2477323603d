import type { Progress } from '../../worker/protocol';
import type { Places } from '../field';
import { clear, clearWork } from './boxes';
import { type Change, follow, followWork, type Leash } from './follow';
import { type EngineInput, type Graph, graphSteps } from './graph';
import { type Made, type Part, partsOf } from './parts';
import { place } from './place';
import { ahead, inTurn, type Stage } from './stage';
import { stagesOf } from './whole';

const STABILITY = 0.8;
/** Up to this many nodes, all of a part with fixed nodes are settled round these; in a larger one, those near them. */
const ALL = 450;

/**
 * Lays out a graph, a millisecond or so at a time: whoever runs it may pause, show how far it is, or stop. Places are
 * px: round 0, 0 unless some stand already. The same input gives the same bits in any engine. `after`: what the caller
 * does to the places at the end.
 */
export function* layoutSteps(
  input: EngineInput,
  after: (places: Places) => readonly Stage[] = () => [],
): Generator<Progress, Places> {
  const { n, seed = 1, stability = STABILITY } = input;
  const graph = yield* ahead(graphSteps(input));
  const parts = yield* ahead(partsOf(graph));
  const state = stateOf(input, stability);
  const places = { x: new Float64Array(n), y: new Float64Array(n) };
  for (let v = 0; v < n; v++)
    if (state.stands(v) || state.fixed(v)) {
      places.x[v] = input.x![v]!;
      places.y[v] = input.y![v]!;
    }
  const isOld = ({ nodes }: Part) => nodes.some(state.stands) || nodes.every(state.fixed);
  const old = input.x ? parts.filter(isOld) : [];
  const made = (old.length ? parts.filter((part) => !isOld(part)) : parts).map(withPlaces);
  const change = changeOf(input, old, state);
  yield* inTurn([
    ...made
      .filter(({ graph }) => graph.n > 1)
      .map(({ graph, at }) => ({
        weight: graph.n,
        stages: () => stagesOf(graph, at, seed),
      })),
    {
      weight: n / 10,
      stages: () => {
        const round = aroundPins(graph, made, state.fixed);
        return [
          ['pack', n, place(input, graph, made, places)],
          ...followStage(graph, places, round, 0, state.fixed, { pairs: ALL * ALL }),
          ...followStage(graph, places, change, stability, state.fixed, { rest: input.rest }),
          ...boxStage(input, made, change, places, state.fixed),
        ];
      },
    },
    { weight: n / 10, stages: () => after(places) },
  ]);
  return places;
}

function followStage(
  graph: Graph,
  places: Places,
  change: Change,
  stability: number,
  fixed: (v: number) => boolean,
  leash: Leash,
): Stage[] {
  if (change.fresh.length + change.changed.length === 0) return [];
  return [['settle', followWork(graph.n), follow(graph, places, change, stability, fixed, leash)]];
}

/** The same in one go. */
export function layOut(input: EngineInput): Places {
  const steps = layoutSteps(input);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

interface State {
  /** Nodes that nothing may move. */
  readonly fixed: (v: number) => boolean;
  /** Nodes that have a place they may be moved from, as little as can be. */
  readonly stands: (v: number) => boolean;
}

function stateOf({ x, y, fixed }: EngineInput, stability: number): State {
  const placed = (v: number) => Number.isFinite(x?.[v]) && Number.isFinite(y?.[v]);
  const isFixed = (v: number) => Boolean(fixed?.[v]) && placed(v);
  return { fixed: isFixed, stands: (v) => stability > 0 && placed(v) && !isFixed(v) };
}

function withPlaces(part: Part): Made {
  const { n } = part.graph;
  return { ...part, at: { x: new Float64Array(n), y: new Float64Array(n) } };
}

/** Nodes that make room for fixed ones in parts that were laid out without regard to these. */
function aroundPins(graph: Graph, made: readonly Made[], fixed: (v: number) => boolean): Change {
  const { offset, neighbour } = graph;
  const changed = new Set<number>();
  for (const { nodes } of made) {
    const pins = nodes.filter(fixed);
    if (pins.length === 0) continue;
    const near =
      nodes.length <= ALL
        ? nodes
        : [...pins].flatMap((v) => [...neighbour.subarray(offset[v], offset[v + 1])]);
    for (const v of near) if (!fixed(v)) changed.add(v);
  }
  return { fresh: [], changed: [...changed] };
}

function changeOf(
  { changed }: EngineInput,
  old: readonly Part[],
  { fixed, stands }: State,
): Change {
  const nodes = old.flatMap((part) => [...part.nodes]);
  return {
    fresh: nodes.filter((v) => !stands(v) && !fixed(v)),
    changed: nodes.filter((v) => (stands(v) || fixed(v)) && changed?.[v]),
  };
}

/** Boxes keep clear of each other; what stood already and has not changed stays. */
function boxStage(
  { n, halfWidth, halfHeight }: EngineInput,
  made: readonly Made[],
  { fresh, changed }: Change,
  places: Places,
  fixed: (v: number) => boolean,
): Stage[] {
  if (!halfWidth || !halfHeight) return [];
  const loose = new Uint8Array(n);
  for (const { nodes } of made) for (const v of nodes) loose[v] = 1;
  for (const v of [...fresh, ...changed]) loose[v] = 1;
  const stays = (v: number) => !loose[v] || fixed(v);
  return [['boxes', clearWork(n), clear({ halfWidth, halfHeight, fixed: stays }, places)]];
}
