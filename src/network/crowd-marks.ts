import type { Stage } from '../chart/kind';
import type { Dataset } from '../model/records';
import type { Layer, MarkBatch, Scene } from '../scene/scene';
import { crowdOf } from './crowd';
import { late, lineBatches, type Places, unnamed } from './crowd-lines';
import { sightOf } from './ghosts';
import { actorsOf, hubsOf, NARROW, type Node } from './graph';
import type { FittedLayout } from './layout';
import type { NetworkOptions } from './options';
import { isDisc, nodeBatches } from './scene-nodes';
import type { Sketch } from './sketch';

export type CrowdStage = Stage<NetworkOptions, FittedLayout>;
export type Sheet = Pick<Layer, 'name' | 'batches' | 'apart'>;

/** How much of the plot marks of a crowd take, at most, before they shrink; and how small they get, px. */
const SHARE = 0.25;
const LEAST = 0.6;
/** A pin is seen on a mark of this size, px. */
const PINNED = 7;

/** Marks as large as leave room between them, each in full once one is near enough. */
function sized(nodes: readonly Node[], { layout, size, view }: CrowdStage): Node[] {
  const area = nodes.reduce((sum, { r, drawn }) => sum + (drawn ? Math.PI * r * r : 0), 0);
  const by = Math.min(1, view.k * Math.sqrt((SHARE * size.width * size.height) / (area || 1)));
  return nodes.map((node) => {
    if (layout.held.has(node.key)) return { ...node, r: Math.max(PINNED, node.r) };
    return node.actor && by < 1 ? { ...node, r: Math.max(LEAST, by * node.r) } : node;
  });
}

function column(of: Uint32Array, value: (i: number) => number): Float64Array {
  const made = new Float64Array(of.length);
  for (let i = 0; i < made.length; i++) made[i] = value(of[i]!);
  return made;
}

/** Actors that are plain discs, as columns; all others as in any picture. */
function discBatches(
  { actors }: Dataset,
  plain: Uint32Array,
  { x, y }: Places,
  radius: (i: number) => number,
): MarkBatch[] {
  // Kept for as long as the picture: so it holds no node.
  const keys = late(() => Array.from(plain, (i) => actors[i]!.key));
  const at = {
    kind: 'circle' as const,
    count: plain.length,
    x: column(plain, (i) => x[i]!),
    y: column(plain, (i) => y[i]!),
  };
  const r = column(plain, radius);
  return [
    unnamed(
      {
        ...at,
        part: 'ring',
        when: 'selected' as const,
        r: r.map((own) => own + 5),
        fill: 'none',
        stroke: 'focus',
        strokeWidth: 2,
      },
      () => keys().map((key) => `ring:${key}`),
      keys,
    ),
    unnamed({ ...at, part: 'node', r, fill: 'node' }, keys, keys),
  ];
}

/** Nodes of other shapes, as in a picture of fewer. */
function part(
  stage: CrowdStage,
  nodes: readonly Node[],
  of: readonly number[],
  { x, y }: Places,
): Sketch {
  const { dataset, options, size, measure, state } = stage;
  const { relation: visible } = sightOf(dataset, state, options);
  const own = of.map((i) => nodes[i]!);
  return {
    dataset,
    graph: { nodes: own, links: [], blocs: [] },
    x: of.map((i) => x[i]!),
    y: of.map((i) => y[i]!),
    routes: [],
    faint: (relation) => visible(relation) === 'ghost',
    hubs: own.flatMap(({ hub }, i) => (hub && visible(hub) !== 'hidden' ? [i] : [])),
    size,
    measure,
    forms: () => [],
    relations: false,
    dense: true,
    close: false,
  };
}

/** Those of the scene before, as they were. */
export function lastWords(before: Scene | null) {
  const of = (name: string) =>
    before?.layers.flatMap((layer) => (layer.name.endsWith(name) ? layer.batches : [])) ?? [];
  return { hulls: of('hulls'), edges: [], labels: of('labels') };
}

/** All that is drawn of a dataset, before it has places. */
export function castOf(stage: CrowdStage) {
  const { dataset, options, size, state } = stage;
  const crowd = crowdOf(dataset);
  const { party: seen } = sightOf(dataset, state, options);
  const given = actorsOf(dataset, hubsOf(dataset), size.width < NARROW, seen);
  return { given, nodes: sized(given.nodes, stage), crowd, seen };
}
export type Cast = ReturnType<typeof castOf>;

export function placesOf({ layout, view }: CrowdStage): Places {
  const place = (values: Float64Array, shift: number) =>
    values.map((value) => view.k * value + shift);
  return { x: place(layout.x, view.x), y: place(layout.y, view.y) };
}

/** Lines of a crowd, `without` some, and actors and hubs: all, or some. */
export function marksOf(
  stage: CrowdStage,
  { nodes, crowd, seen }: Cast,
  places: Places,
  without: ReadonlySet<number>,
  of: Iterable<number> = nodes.keys(),
) {
  const { held } = stage.layout;
  const [plain, special]: [number[], number[]] = [[], []];
  for (const i of of) {
    const { actor, key } = nodes[i]!;
    const round = actor && isDisc(actor.kind) && !held.has(key);
    (round ? plain : special).push(i);
  }
  const odd = part(stage, nodes, special, places);
  return {
    edges: lineBatches(stage, crowd, places, stage.view.k, without),
    nodes: [
      ...discBatches(stage.dataset, Uint32Array.from(plain), places, (i) => nodes[i]!.r),
      ...nodeBatches(odd, held, seen),
    ],
  };
}
