import { locatorOf } from '../chart/words';
import type { Id, Key } from '../model/key';
import { keyOf } from '../model/key';
import type { Dataset } from '../model/records';
import type { Size } from '../scene/scene';
import { type MeasureText, textWidth } from '../scene/text-width';
import { TYPE } from '../scene/theme';
import { type Body, simulate } from './forces';
import { type Graph, graphOf, type Link, NARROW } from './graph';
import { DEFAULTS, type NetworkOptions } from './options';
import { clampTo, type Field, type Places } from './polish';
import { randomFrom } from './random';
import { centre, run, search } from './search';

/** Where each actor stands, then the hub of each relation of three parties or more. */
export interface NetworkLayout {
  /** All actors in the dataset's order, then "relation:…" of the hubs. */
  readonly keys: readonly Key[];
  /** px of the size the layout was made for. */
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** A layout with the size it was made for and the actors that a hand holds. */
export interface FittedLayout extends NetworkLayout {
  readonly size: Size;
  readonly held: ReadonlySet<Key>;
  readonly seed: number;
}

export interface LayoutOptions {
  /** @defaultValue 1 */
  readonly seed?: number;
  /** px. @defaultValue 660 */
  readonly width?: number;
  /** px. @defaultValue 480 */
  readonly height?: number;
  /** What it knows of stays near its place. @defaultValue none */
  readonly previous?: NetworkLayout;
  /** Actors held at a place, px. @defaultValue none */
  readonly positions?: Readonly<Record<Id, readonly [number, number]>>;
  /** 0 to 1. @defaultValue 0.8 */
  readonly stability?: number;
  /** px. @defaultValue what the plot has room for */
  readonly linkDistance?: number;
  /** @defaultValue 5 */
  readonly lanes?: number;
}

/** Above this many nodes a layout is one run of the forces, judged by nothing. */
const SMALL = 60;

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
  else if (graph.nodes.length > SMALL) run(inner, places, distance, 140, random);
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

/** Room that each node asks for, and the actors that nothing ties to another. */
function fieldOf(
  dataset: Dataset,
  graph: Graph,
  { width, height }: Size,
  options: LayoutOptions,
  measure: MeasureText,
): { field: Field; lone: number[]; held: Set<number> } {
  const narrow = width < NARROW;
  const small = graph.nodes.length <= SMALL;
  const zeros = () => new Float64Array(graph.nodes.length);
  const [padX, padY, nameX, nameY] = [zeros(), zeros(), zeros(), zeros()] as const;
  const fan = zeros();
  for (const { a, b, relations } of graph.links)
    for (const end of [a, b])
      fan[end] = Math.max(fan[end] as number, Math.min(5, relations.length) - 1);
  graph.nodes.forEach(({ actor, r }, i) => {
    const name = actor ? (narrow ? (actor.shortName ?? actor.name) : actor.name) : '';
    const second =
      !narrow && actor && dataset.foldedInto(actor.key).some(({ kind }) => kind === 'person');
    const lanes = fan[i] as number;
    nameX[i] = Math.max(
      20,
      Math.min(measure(name, TYPE.name.size, TYPE.name.weight) / 2 + 2, width / 6),
    );
    nameY[i] = second ? 19 : 11;
    // Lanes leave no room above and below their ends: there a name stands to the outside.
    padX[i] = !small
      ? 20
      : !actor
        ? narrow
          ? 30
          : 50
        : Math.max(r + 8, (nameX[i] as number) * (lanes > 1 ? 1.6 : 1));
    padY[i] = !small
      ? 20
      : !actor
        ? 26
        : Math.max(r + 8 + 2 * (nameY[i] as number), lanes > 1 ? 15 * lanes + 8 : 0);
  });
  const { links } = graph;
  const at = graph.nodes.map((): number[] => []);
  links.forEach(({ a, b }, l) => {
    at[a]?.push(l);
    at[b]?.push(l);
  });
  const want = Float64Array.from(links, (link) =>
    small ? wanted(dataset, link, narrow, measure) : 70,
  );
  const tied = new Set(graph.links.flatMap(({ a, b }) => [a, b]));
  for (const { members } of graph.blocs) for (const member of members) tied.add(member);
  const held = new Set(
    Object.keys(options.positions ?? {}).map((id) => dataset.indexOf(keyOf('actor', id))),
  );
  const lone = graph.nodes.flatMap((node, i) =>
    node.drawn && !tied.has(i) && !held.has(i) ? [i] : [],
  );
  for (const i of lone) held.add(i);
  return {
    held,
    lone,
    field: {
      graph,
      width,
      height,
      padX,
      padY,
      nameX,
      nameY,
      freest: new Uint8Array(graph.nodes.length),
      want,
      held,
      at: at.map((of) => Int32Array.from(of)),
      a: Int32Array.from(links, ({ a }) => a),
      b: Int32Array.from(links, ({ b }) => b),
      lanes: Float64Array.from(links, ({ relations }) => relations.length),
    },
  };
}

/** px that the labels of a link ask for. A label between two arcs fits where they run side by side: under half their length. */
function wanted(dataset: Dataset, link: Link, narrow: boolean, measure: MeasureText): number {
  if (link.spoke || link.relations.length > 8) return 70;
  const wide = link.relations.map((relation) => {
    const { label, shortLabel } = relation;
    const text = (narrow && shortLabel) || label || relation.type;
    return measure(
      `${text} ${locatorOf(dataset, relation.evidence)}`,
      TYPE.label.size,
      TYPE.label.weight,
    );
  });
  const most = (of: readonly number[]) => of.reduce((a, b) => Math.max(a, b), 0);
  if (wide.length > 2 && !narrow)
    return Math.max(most(wide.slice(1, -1)) / 0.47 + 40, most(wide) + 40);
  return wide.length > 1 ? most(wide) + 40 : most(wide) * 0.5 + 50;
}

/** Lines up actors without ties along the foot of the plot; gives the height that takes, px. */
function alone(
  graph: Graph,
  lone: readonly number[],
  field: Field,
  height: number,
  { x, y }: Places,
): number {
  if (lone.length === 0) return 0;
  const all = lone.length === graph.nodes.filter(({ drawn }) => drawn).length;
  const share = all ? height : height * 0.35;
  const cell = Math.min(110, Math.sqrt((field.width * share) / lone.length));
  const across = Math.max(1, Math.min(lone.length, Math.floor(field.width / cell)));
  const rows = Math.ceil(lone.length / across);
  const tall = Math.min(64, share / rows);
  lone.forEach((i, nth) => {
    x[i] = ((nth % across) + 0.5) * (field.width / across);
    y[i] =
      height -
      rows * tall +
      Math.floor(nth / across) * tall +
      Math.min(tall / 2, (graph.nodes[i]?.r ?? 0) + 6);
  });
  return all ? 0 : rows * tall;
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
