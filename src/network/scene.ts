import type { Stage } from '../chart/kind';
import { wordsOf } from '../chart/words';
import type { Key } from '../model/key';
import type { Layer, Scene } from '../scene/scene';
import { collapseCodeOf, collapsedOf, foldStage } from './collapse-slot';
import { isCrowd } from './crowd';
import { crowdScene } from './crowd-scene';
import { formsOf } from './forms';
import { sightOf } from './ghosts';
import { graphOf, type Link, NARROW } from './graph';
import type { FittedLayout } from './layout';
import { type Lettering, letter } from './lettering';
import { MANY } from './names';
import { DEFAULTS, type NetworkOptions } from './options';
import type { Drawn } from './overlay/contract';
import { outlineBlocs } from './overlay/outlines';
import { overlayOf } from './overlay-slot';
import { badgeBatch, edgeBatches } from './scene-edges';
import { hullBatches, labelBatches, nodeBatches } from './scene-nodes';
import { draftOf, type Sketch } from './sketch';
import { isHome, rimOf, steadyFor, steadyOf } from './steady';

/** From this many actors on, relations are named on demand only. */
const NAMED = 60;

/** Words and signs as they are with an overlay: on its ground, less what it names itself. */
function beneath(found: Lettering, { ground, instead }: Drawn): Lettering {
  const placed = found.placement.placed.filter(({ id }) => !instead.has(id));
  return { ...found, ground, placement: { ...found.placement, placed } };
}

/** Whether a stage shows masses; what folds groups or lays something over reads all marks one by one. */
export const isCrowdScene = (stage: Stage<NetworkOptions, FittedLayout>): boolean =>
  isCrowd(stage.dataset) && !overlayOf(stage.options) && !collapsedOf(stage).length;

/** The network as marks: hulls of blocs, edges, nodes, labels. Positions follow the view, marks and text keep their size. */
export function networkScene(given: Stage<NetworkOptions, FittedLayout>): Scene {
  const stage = foldStage(given);
  const { dataset, layout, groups, options, size, view, state, measure } = stage;
  if (!groups.size && isCrowd(dataset) && !overlayOf(options)) return crowdScene(stage);
  const { relation: visible, party: seen } = sightOf(dataset, state, options);
  const folds = groups.size ? collapseCodeOf() : null;
  const bare = graphOf(dataset, size.width, seen);
  const graph = folds?.sized(bare, groups) ?? bare;
  const words = wordsOf(options);
  const manner = {
    lanes: options.lanes ?? DEFAULTS.lanes,
    measure,
    forms: formsOf(dataset, size.width < NARROW, words, measure),
    relations: options.labels !== 'none' && dataset.actors.length <= NAMED,
    closer: options.labels !== 'none' && view.k > 1,
    visible,
    banded: ({ a, b }: Link) => [a, b].some((i) => groups.has(graph.nodes[i]?.key as Key)),
  };
  const place = (values: Float64Array, k: number, shift: number) =>
    values.map((value) => k * value + shift);
  const steady = steadyFor(
    layout,
    [dataset, options, measure, ...Object.values(size), state.filter, state.period, state.asOf],
    () =>
      steadyOf((k, bends) =>
        draftOf(
          graph,
          { x: place(layout.x, k, 0), y: place(layout.y, k, 0) },
          { width: k * size.width, height: k * size.height },
          { ...manner, ...(bends && { bends }) },
        ),
      ),
  );
  const home = isHome(view);
  const many = graph.nodes.length > MANY;
  const held = home && !many ? null : steady();
  const names = held?.names?.(view.k);
  const draft = draftOf(
    graph,
    { x: place(layout.x, view.k, view.x), y: place(layout.y, view.k, view.y) },
    size,
    {
      ...manner,
      scale: view.k,
      ...(!home && held && { bends: held.bends }),
      ...(names && { names }),
    },
  );
  const sketch: Sketch = { ...draft, dataset, graph };
  const kept = home ? null : held?.kept(view.k);
  const found = letter(sketch, Infinity, kept && { ...kept, bounds: rimOf(size) }, (placed) =>
    outlineBlocs(sketch, placed, seen, stage),
  );
  const blocs = found.outlines ?? hullBatches(sketch, found);
  const over = overlayOf(options)?.draw(stage, sketch, found, blocs);
  const lettering = over ? beneath(found, over) : found;
  const clip = { x: 0, y: 0, ...size };
  const layer = (name: string, batches: Layer['batches']): Layer => ({
    name,
    zooms: 'xy',
    clip,
    batches,
  });
  return {
    ...size,
    title: options.title ?? dataset.title,
    description: options.subtitle ?? dataset.description,
    view,
    layers: [
      layer('hulls', over?.hulls ?? blocs),
      layer('edges', [
        ...(over?.rails ?? []),
        ...edgeBatches(sketch, lettering, seen),
        badgeBatch(sketch, lettering),
        ...(over?.signs ?? []),
      ]),
      layer('nodes', [
        ...nodeBatches(sketch, layout.held, seen),
        ...(folds?.draw(sketch, groups, given.dataset, sightOf(given.dataset, state, options)) ??
          []),
      ]),
      layer('labels', [...labelBatches(sketch, lettering), ...(over?.names ?? [])]),
    ],
  };
}
