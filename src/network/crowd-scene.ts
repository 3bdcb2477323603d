import type { Stage } from '../chart/kind';
import { wordsOf } from '../chart/words';
import { keyOf } from '../model/key';
import type { Relation } from '../model/records';
import type { MarkBatch, Scene } from '../scene/scene';
import { crowdOf } from './crowd';
import { late, lineBatches, type Places, unnamed } from './crowd-lines';
import { formsOf } from './forms';
import { sightOf } from './ghosts';
import { actorsOf, HUB_RADIUS, NARROW, type Node } from './graph';
import type { FittedLayout } from './layout';
import { letter } from './lettering';
import type { NetworkOptions } from './options';
import { hullBatches, isDisc, labelBatches, nodeBatches } from './scene-nodes';
import type { Sketch } from './sketch';

/** Actors that may be named: those with most relations in sight. */
const NAMED = 400;
/** Names may stand so far out of the plot, px. */
const AROUND = 20;

/** Actors that are plain discs, as columns; all others as in any picture. */
function discBatches(
  nodes: readonly Node[],
  plain: readonly number[],
  { x, y }: Places,
): MarkBatch[] {
  const column = (of: (i: number) => number) => Float64Array.from(plain, of);
  const keys = late(() => plain.map((i) => nodes[i]!.key));
  const at = {
    kind: 'circle' as const,
    count: plain.length,
    x: column((i) => x[i]!),
    y: column((i) => y[i]!),
  };
  const r = column((i) => nodes[i]!.r);
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

/** A part of the picture, as one of fewer is sketched. */
function part(
  stage: Stage<NetworkOptions, FittedLayout>,
  nodes: readonly Node[],
  blocs: Sketch['graph']['blocs'],
  of: readonly number[],
  { x, y }: Places,
): Sketch {
  const { dataset, options, size, measure, state } = stage;
  const { relation: visible } = sightOf(dataset, state, options);
  const place = new Map(of.map((i, at) => [i, at]));
  const inside = (list: readonly number[]) => list.flatMap((i) => place.get(i) ?? []);
  const own = of.map((i) => nodes[i]!);
  return {
    dataset,
    graph: {
      nodes: own,
      links: [],
      blocs: blocs.flatMap(({ node, members }) =>
        place.has(node) ? [{ node: place.get(node)!, members: inside(members) }] : [],
      ),
    },
    x: of.map((i) => x[i]!),
    y: of.map((i) => y[i]!),
    routes: [],
    faint: (relation) => visible(relation) === 'ghost',
    hubs: own.flatMap(({ hub }, i) => (hub && visible(hub) !== 'hidden' ? [i] : [])),
    size,
    measure,
    forms: formsOf(dataset, size.width < NARROW, wordsOf(options), measure),
    relations: false,
    dense: true,
    close: false,
  };
}

/** Outlines of blocs, and names: what takes longest. */
function named(
  stage: Stage<NetworkOptions, FittedLayout>,
  nodes: readonly Node[],
  blocs: Sketch['graph']['blocs'],
  all: readonly number[],
  places: Places,
) {
  const { size } = stage;
  const { x, y } = places;
  const inSight = (i: number) =>
    x[i]! > -AROUND &&
    y[i]! > -AROUND &&
    x[i]! < size.width + AROUND &&
    y[i]! < size.height + AROUND;
  const members = new Set(blocs.flatMap(({ node, members: all }) => [node, ...all]));
  const top = all
    .filter((i) => nodes[i]!.actor && !members.has(i) && inSight(i))
    .sort((p, q) => nodes[q]!.r - nodes[p]!.r || p - q)
    .slice(0, NAMED);
  const sketch = part(
    stage,
    nodes,
    blocs,
    [...top, ...members].sort((p, q) => p - q),
    places,
  );
  const found = letter(sketch);
  return { hulls: hullBatches(sketch, found), labels: labelBatches(sketch, found) };
}

/** Those of the scene before, as they were. */
function lastWords(before: Scene | null) {
  const of = (name: string) => before?.layers.find((layer) => layer.name === name)?.batches ?? [];
  return { hulls: of('hulls'), labels: of('labels') };
}

/** A network of very many, from columns: the same marks, less bends, arrows and signs that nobody could tell apart. */
export function crowdScene(stage: Stage<NetworkOptions, FittedLayout>): Scene {
  const { dataset, layout, options, size, view, state } = stage;
  const crowd = crowdOf(dataset);
  const { party: seen } = sightOf(dataset, state, options);
  const hubs = crowd.hubs.map((index): Node => {
    const hub = dataset.recordAt('relation', index) as Relation;
    return { key: keyOf('relation', hub.id), actor: null, hub, r: HUB_RADIUS, drawn: true };
  });
  const { nodes, blocs } = actorsOf(dataset, hubs, size.width < NARROW, seen);
  const place = (values: Float64Array, shift: number) =>
    values.map((value) => view.k * value + shift);
  const places = { x: place(layout.x, view.x), y: place(layout.y, view.y) };
  const [plain, special]: [number[], number[]] = [[], []];
  nodes.forEach(({ actor, key }, i) => {
    const round = actor && isDisc(actor.kind) && !layout.held.has(key);
    (round ? plain : special).push(i);
  });
  const odd = part(stage, nodes, [], special, places);
  const words = stage.hasty
    ? lastWords(stage.hasty.before)
    : named(stage, nodes, blocs, plain.concat(special), places);
  const clip = { x: 0, y: 0, ...size };
  const layer = (name: string, batches: readonly MarkBatch[]) =>
    ({ name, zooms: 'xy', clip, batches }) as const;
  return {
    ...size,
    title: options.title ?? dataset.title,
    description: options.subtitle ?? dataset.description,
    view,
    crowded: true,
    layers: [
      layer('hulls', words.hulls),
      layer('edges', lineBatches(stage, crowd, places, nodes)),
      layer('nodes', [
        ...discBatches(nodes, plain, places),
        ...nodeBatches(odd, layout.held, seen),
      ]),
      layer('labels', words.labels),
    ],
  };
}
