import { type Key, keyOf } from '../model/key';
import { randomFrom } from '../model/random';
import type { Dataset } from '../model/records';
import type { Size } from '../scene/scene';
import { type MeasureText, textWidth } from '../scene/text-width';
import { alone, clampTo, type Field, fieldOf, type Places, SMALL } from './field';
import { type Body, simulate } from './forces';
import { type Graph, graphOf, NARROW } from './graph';
import { DEFAULTS, type LayoutOptions, type NetworkLayout, type NetworkOptions } from './options';
import { centre, run, search } from './search';

export type { LayoutOptions, NetworkLayout } from './options';

/** A layout with the size it was made for and the actors that a hand holds. */
export interface FittedLayout extends NetworkLayout {
  readonly size: Size;
  readonly held: ReadonlySet<Key>;
  readonly seed: number;
}

/** Deterministic: the same dataset, options and size give the same numbers, in any engine and from any row order. */
export function layoutNetwork(
  dataset: Dataset,
  options: LayoutOptions = {},
  measure: MeasureText = textWidth,
  pinned: ReadonlySet<Key> = new Set(),
): NetworkLayout {
  const { width = 660, height = 480, previous } = options;
  const graph = graphOf(dataset, width);
  const places = {
    x: new Float64Array(graph.nodes.length),
    y: new Float64Array(graph.nodes.length),
  };
  const keys = graph.nodes.map(({ key }) => key);
  const { field, lone, held } = fieldOf(dataset, graph, { width, height }, options, measure);
  const rows = alone(graph, lone, field, height, places);
  const inner: Field = { ...field, height: height - rows };
  for (const [id, at] of Object.entries(options.positions ?? {})) {
    const i = dataset.indexOf(keyOf('actor', id));
    if (i >= 0) [places.x[i], places.y[i]] = at;
  }
  const known = previous && new Map(previous.keys.map((key, i) => [key, i]));
  if (previous && known)
    keys.forEach((key, i) => {
      const was = known.get(key);
      if (was === undefined || !pinned.has(key)) return;
      held.add(i);
      [places.x[i], places.y[i]] = [previous.x[was] as number, previous.y[was] as number];
    });
  const random = randomFrom(options.seed ?? DEFAULTS.seed);
  const distance =
    options.linkDistance ?? 0.75 * Math.sqrt((width * height) / Math.max(1, graph.nodes.length));
  if (previous && known && keys.some((key) => known.has(key)))
    follow(
      graph,
      inner,
      places,
      previous,
      known,
      options.stability ?? DEFAULTS.stability,
      distance,
      random,
    );
  else if (graph.nodes.length > SMALL)
    run(
      inner,
      places,
      distance,
      Math.max(40, Math.min(140, Math.round(100_000 / graph.nodes.length))),
      random,
    );
  else search(dataset, inner, places, distance, options.lanes ?? DEFAULTS.lanes, measure, random);
  for (const { node, members } of graph.blocs)
    if (!graph.nodes[node]?.drawn) centre(places, node, members);
  return { keys, ...places };
}

/** Layout of a chart: as before where only the size changed within its class, near to it where data changed, else anew. */
export function fitNetwork(
  dataset: Dataset,
  options: NetworkOptions,
  size: Size,
  measure: MeasureText,
  previous: FittedLayout | null,
): FittedLayout {
  const seed = options.seed ?? DEFAULTS.seed;
  const sized = previous && previous.seed === seed ? resized(previous, size) : null;
  const held = new Set([...(sized?.held ?? [])].filter((key) => dataset.get(key)));
  const given: LayoutOptions = { ...options, ...size, ...(sized ? { previous: sized } : {}) };
  return { ...layoutNetwork(dataset, given, measure, held), size, held, seed };
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

/** Starts where things stood; new ones next to what they are tied to; then lets the forces pull a little. */
function follow(
  graph: Graph,
  field: Field,
  places: Places,
  previous: NetworkLayout,
  known: ReadonlyMap<Key, number>,
  stability: number,
  distance: number,
  random: () => number,
): void {
  const stays = graph.nodes.map(({ key }, i) => {
    const was = known.get(key);
    if (was === undefined || field.held.has(i)) return field.held.has(i);
    places.x[i] = previous.x[was] as number;
    places.y[i] = previous.y[was] as number;
    return true;
  });
  const fresh = stays.flatMap((known, i) => (known ? [] : [i]));
  for (const i of fresh) {
    const near = graph.links.flatMap(({ a, b }) =>
      a === i && stays[b] ? [b] : b === i && stays[a] ? [a] : [],
    );
    if (near.length) centre(places, i, near);
    else [places.x[i], places.y[i]] = [field.width / 2, field.height / 2];
    places.x[i] = (places.x[i] as number) + (random() - 0.5) * distance;
    places.y[i] = (places.y[i] as number) + (random() - 0.5) * distance;
  }
  const [midX, midY] = [field.width / 2, field.height / 2];
  const bodies = graph.nodes.map(
    (_, i): Body => ({ x: (places.x[i] as number) - midX, y: (places.y[i] as number) - midY }),
  );
  const loose = Math.round(40 * (1 - stability));
  const settleOne = (i: number) => {
    places.x[i] = clampTo(i, (bodies[i] as Body).x + midX, field.width, field.padX);
    places.y[i] = clampTo(i, (bodies[i] as Body).y + midY, field.height, field.padY);
  };
  if (fresh.length) {
    bodies.forEach((body, i) => {
      if (stays[i]) [body.fx, body.fy] = [body.x, body.y];
    });
    simulate(graph, bodies, distance, field.width / field.height, random)
      .alpha(0.5)
      .tick(60);
  }
  if (loose) {
    bodies.forEach((body, i) => {
      if (!field.held.has(i)) [body.fx, body.fy] = [null, null];
    });
    simulate(graph, bodies, distance, field.width / field.height, random)
      .alpha(0.1)
      .tick(loose);
  }
  bodies.forEach((_, i) => {
    if (!field.held.has(i)) settleOne(i);
  });
}
