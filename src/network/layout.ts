import type { HeldPlaces } from '../chart/kind';
import { type Id, idOf, type Key } from '../model/key';
import type { Dataset } from '../model/records';
import { tallyOf } from '../model/tally';
import type { Size } from '../scene/scene';
import { type MeasureText, textWidth } from '../scene/text-width';
import { crowdOf, isCrowd } from './crowd';
import { crowdTies } from './crowd-ties';
import { actorsOf, type Graph, graphOf, hubsOf, NARROW } from './graph';
import { jobOf } from './job';
import { centre, type LayoutJob, layoutKernel, type Made } from './kernel';
import type { Lift } from './lift';
import {
  checkNetwork,
  DEFAULTS,
  type LayoutOptions,
  type NetworkLayout,
  type NetworkOptions,
} from './options';
import { tieDigests } from './ties';

export type { LayoutOptions, NetworkLayout } from './options';

/** A layout with the size it was made for and the actors that a hand holds. */
export interface FittedLayout extends NetworkLayout {
  readonly size: Size;
  readonly held: ReadonlySet<Key>;
  /** The option `positions` it was made with, and actors that a reader has let go of since. */
  readonly given: NetworkOptions['positions'];
  readonly freed?: ReadonlySet<Id>;
  readonly seed: number;
  /** While a hand holds one of very many. */
  readonly lifted?: Lift;
}

/** A layout before it is made. */
export interface LayoutPlan<L extends NetworkLayout = NetworkLayout> {
  readonly job: LayoutJob;
  /** Nodes and links. */
  readonly count: number;
  /** The layout, of what the kernel made of the job. */
  finish(made: Made): L;
  /** There is nothing to make: all places are given. */
  readonly given?: L;
}

/** How much a chart stretches a large network along the longer side of its plot, as it does when that is resized. */
const STRETCH = 1.25;
/** What is held keeps so far from the sides of a chart's plot, px. */
const EDGE = 8;

/** What a layout reads of a dataset. Of very many no record is made, and each step takes some ms. */
function* readGraph(dataset: Dataset, width: number): Generator<void, Graph> {
  if (!isCrowd(dataset)) return graphOf(dataset, width);
  yield;
  crowdOf(dataset);
  yield;
  const links = crowdTies(dataset);
  yield;
  return { ...actorsOf(dataset, hubsOf(dataset), width < NARROW), links };
}

/** Makes a plan, a step at a time. */
export function* planSteps(
  dataset: Dataset,
  options: LayoutOptions = {},
  measure: MeasureText = textWidth,
  pinned: ReadonlySet<Key> = new Set(),
  stretch = 1,
): Generator<void, LayoutPlan> {
  const graph = yield* readGraph(dataset, options.width ?? 660);
  yield;
  const ties = tieDigests(graph);
  yield;
  return {
    job: jobOf(dataset, graph, options, measure, pinned, stretch, ties),
    count: graph.nodes.length + graph.links.length,
    finish(made) {
      for (const { node, members } of graph.blocs)
        if (!graph.nodes[node]?.drawn) centre(made, node, members);
      return {
        keys: graph.nodes.map(({ key }) => key),
        x: made.x,
        y: made.y,
        ties,
        rest: made.rest,
      };
    },
  };
}

/** The rest of what is made step by step. */
export function finished<T>(steps: Iterator<unknown, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

export const planLayout = (...given: Parameters<typeof planSteps>): LayoutPlan =>
  finished(planSteps(...given));

/** Runs a plan to its end. */
export function runPlan<L extends NetworkLayout>({ job, finish, given }: LayoutPlan<L>): L {
  return given ?? finish(finished(layoutKernel(job)));
}

/**
 * Where each actor and hub stands. Deterministic: the same dataset, options and size give the same numbers, in any engine
 * and from any row order.
 *
 * With `previous`, a layout of data that may differ: where nothing has changed all stays, to the bit; for one relation
 * more or less, what was there goes some of the way to where it would stand best, at the default `stability` 2 % of the
 * diagonal in the mean and 9 % at most. The higher the stability the less: at 1 nothing moves, at 0 all is laid out anew.
 * @throws TypeError or RangeError where an option cannot be meant.
 */
export function layoutNetwork(
  dataset: Dataset,
  options: LayoutOptions = {},
  measure: MeasureText = textWidth,
): NetworkLayout {
  checkNetwork(options);
  return runPlan(planLayout(dataset, options, measure));
}

/** Plan of a chart's layout: as before where only the size changed within its class, near to it where data changed, else anew. */
export function* fittedSteps(
  dataset: Dataset,
  options: NetworkOptions,
  size: Size,
  measure: MeasureText,
  previous: FittedLayout | null,
): Generator<void, LayoutPlan<FittedLayout>> {
  const seed = options.seed ?? DEFAULTS.seed;
  const sized = previous && previous.seed === seed ? resized(previous, size) : null;
  const { positions } = options;
  // Places that are given anew win over a hand, which wins over those that were given before.
  const isNew = positions !== sized?.given;
  const placed = (key: Key) => isNew && Object.hasOwn(positions ?? {}, idOf(key));
  const freed = isNew ? undefined : sized?.freed;
  const held = new Set([...(sized?.held ?? [])].filter((key) => dataset.get(key) && !placed(key)));
  const own = { size, held, given: positions, seed, ...(freed && { freed }) };
  const at =
    isCrowd(dataset) && !freed?.size && positions && givenPlaces(dataset, positions, held, size);
  if (at)
    return {
      job: null as never,
      count: 0,
      finish: () => ({ ...at, ...own }),
      given: { ...at, ...own },
    };
  const given: LayoutOptions = {
    ...options,
    ...size,
    ...(sized ? { previous: sized } : {}),
    positions: inPlot(positions ?? {}, size, freed),
  };
  const { job, count, finish } = yield* planSteps(dataset, given, measure, held, STRETCH);
  return {
    job,
    count,
    finish: (made) => ({ ...finish(made), ...own }),
  };
}

/** The layout where every actor's place is given, and no hub needs one; `null` where something is left to lay out. */
function givenPlaces(
  dataset: Dataset,
  positions: HeldPlaces,
  held: ReadonlySet<Key>,
  size: Size,
): NetworkLayout | null {
  const { degree, several } = tallyOf(dataset);
  const { actors } = dataset;
  if (held.size || (several && crowdOf(dataset).hubs.length)) return null;
  const [x, y] = [new Float64Array(actors.length), new Float64Array(actors.length)];
  const keys: Key[] = [];
  for (const [i, { id, key, kind }] of actors.entries()) {
    if (!Object.hasOwn(positions, id) || (kind === 'bloc' && !degree[i])) return null;
    const at = positions[id]!;
    keys.push(key);
    x[i] = within(at[0], size.width);
    y[i] = within(at[1], size.height);
  }
  return { keys, x, y };
}

const within = (at: number, most: number) => Math.max(EDGE, Math.min(most - EDGE, at));

/** What is to be held out of the plot is held at its side. */
function inPlot(
  positions: NonNullable<NetworkOptions['positions']>,
  { width, height }: Size,
  freed: ReadonlySet<Id> = new Set(),
): HeldPlaces {
  return Object.fromEntries(
    Object.entries(positions).flatMap(([id, [x, y]]) =>
      freed.has(id) ? [] : [[id, [within(x, width), within(y, height)]]],
    ),
  );
}

/** A layout stretched to another size; `null` where that is of another class and asks for another picture. */
function resized(layout: FittedLayout, size: Size): FittedLayout | null {
  if (layout.held.size === 0 && layout.size.width < NARROW !== size.width < NARROW) return null;
  const scale = (values: Float64Array, by: number) => values.map((value) => value * by);
  return {
    ...layout,
    size,
    x: scale(layout.x, size.width / layout.size.width),
    y: scale(layout.y, size.height / layout.size.height),
  };
}
