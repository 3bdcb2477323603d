import type { Key } from '../model/key';
import type { Dataset } from '../model/records';
import type { Size } from '../scene/scene';
import { type MeasureText, textWidth } from '../scene/text-width';
import type { Places } from './field';
import { graphOf, NARROW } from './graph';
import { jobOf } from './job';
import { centre, type LayoutJob, layoutKernel } from './kernel';
import { DEFAULTS, type LayoutOptions, type NetworkLayout, type NetworkOptions } from './options';

export type { LayoutOptions, NetworkLayout } from './options';

/** A layout with the size it was made for and the actors that a hand holds. */
export interface FittedLayout extends NetworkLayout {
  readonly size: Size;
  readonly held: ReadonlySet<Key>;
  readonly seed: number;
}

/** A layout before it is made. */
export interface LayoutPlan<L extends NetworkLayout = NetworkLayout> {
  readonly job: LayoutJob;
  /** Nodes and links. */
  readonly count: number;
  /** The layout, of what the kernel made of the job. */
  finish(made: Places): L;
}

/** How much a chart stretches a large network along the longer side of its plot, as it does when that is resized. */
const STRETCH = 1.25;

export function planLayout(
  dataset: Dataset,
  options: LayoutOptions = {},
  measure: MeasureText = textWidth,
  pinned: ReadonlySet<Key> = new Set(),
  stretch = 1,
): LayoutPlan {
  const graph = graphOf(dataset, options.width ?? 660);
  return {
    job: jobOf(dataset, graph, options, measure, pinned, stretch),
    count: graph.nodes.length + graph.links.length,
    finish(made) {
      for (const { node, members } of graph.blocs)
        if (!graph.nodes[node]?.drawn) centre(made, node, members);
      return { keys: graph.nodes.map(({ key }) => key), x: made.x, y: made.y };
    },
  };
}

/** Runs a plan to its end. */
export function runPlan<L extends NetworkLayout>({ job, finish }: LayoutPlan<L>): L {
  const steps = layoutKernel(job);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return finish(value);
  }
}

/** Deterministic: the same dataset, options and size give the same numbers, in any engine and from any row order. */
export function layoutNetwork(
  dataset: Dataset,
  options: LayoutOptions = {},
  measure: MeasureText = textWidth,
): NetworkLayout {
  return runPlan(planLayout(dataset, options, measure));
}

/** Plan of a chart's layout: as before where only the size changed within its class, near to it where data changed, else anew. */
export function planFitted(
  dataset: Dataset,
  options: NetworkOptions,
  size: Size,
  measure: MeasureText,
  previous: FittedLayout | null,
): LayoutPlan<FittedLayout> {
  const seed = options.seed ?? DEFAULTS.seed;
  const sized = previous && previous.seed === seed ? resized(previous, size) : null;
  const held = new Set([...(sized?.held ?? [])].filter((key) => dataset.get(key)));
  const given: LayoutOptions = { ...options, ...size, ...(sized ? { previous: sized } : {}) };
  const plan = planLayout(dataset, given, measure, held, STRETCH);
  return { ...plan, finish: (made) => ({ ...plan.finish(made), size, held, seed }) };
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
