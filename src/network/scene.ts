import type { Stage } from '../chart/kind';
import { wordsOf } from '../chart/words';
import type { Layer, Scene } from '../scene/scene';
import { collapseCodeOf, foldStage } from './collapse-slot';
import { formsOf } from './forms';
import { sightOf } from './ghosts';
import { graphOf, NARROW } from './graph';
import type { FittedLayout } from './layout';
import { type Lettering, letter } from './lettering';
import { DEFAULTS, type NetworkOptions } from './options';
import type { Drawn } from './overlay/contract';
import { overlayOf } from './overlay-slot';
import { badgeBatch, edgeBatches } from './scene-edges';
import { hullBatches, labelBatches, nodeBatches } from './scene-nodes';
import { draftOf, type Sketch } from './sketch';

/** From this many actors on, relations are named on demand only. */
const NAMED = 60;

/** Words and signs as they are with an overlay: on its ground, less what it names itself. */
function beneath(found: Lettering, { ground, instead }: Drawn): Lettering {
  const placed = found.placement.placed.filter(({ id }) => !instead.has(id));
  return { ...found, ground, placement: { ...found.placement, placed } };
}

/** The network as marks: hulls of blocs, edges, nodes, labels. Positions follow the view, marks and text keep their size. */
export function networkScene(given: Stage<NetworkOptions, FittedLayout>): Scene {
  const stage = foldStage(given);
  const { dataset, layout, groups, options, size, view, state, measure } = stage;
  const { relation: visible, party: seen } = sightOf(dataset, state, options);
  const folds = groups.size ? collapseCodeOf() : null;
  const bare = graphOf(dataset, size.width, seen);
  const graph = folds?.sized(bare, groups) ?? bare;
  const place = (values: Float64Array, shift: number) =>
    values.map((value) => view.k * value + shift);
  const places = { x: place(layout.x, view.x), y: place(layout.y, view.y) };
  const draft = draftOf(graph, places, size, {
    lanes: options.lanes ?? DEFAULTS.lanes,
    measure,
    forms: formsOf(dataset, size.width < NARROW, wordsOf(options), measure),
    relations: options.labels !== 'none' && dataset.actors.length <= NAMED,
    visible,
  });
  const sketch: Sketch = { ...draft, dataset, graph };
  const found = letter(sketch);
  const blocs = hullBatches(sketch, found);
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
