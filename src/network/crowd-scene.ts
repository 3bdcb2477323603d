import type { Scene } from '../scene/scene';
import { lifted } from './crowd-lift';
import { type CrowdStage, castOf, lastWords, marksOf, placesOf, type Sheet } from './crowd-marks';
import { closeLines, crowdWords } from './crowd-words';

/** A network of very many, from columns: the same marks, less bends, arrows and signs where nobody could tell them apart. */
export function crowdScene(stage: CrowdStage): Scene {
  const { dataset, layout, options, size, view, hasty } = stage;
  const layers = hasty && layout.lifted ? lifted(stage, layout.lifted) : whole(stage);
  const clip = { x: 0, y: 0, ...size };
  return {
    ...size,
    title: options.title ?? dataset.title,
    description: options.subtitle ?? dataset.description,
    view,
    crowded: true,
    layers: layers.map((layer) => ({ ...layer, zooms: 'xy', clip })),
  };
}

function whole(stage: CrowdStage): Sheet[] {
  const { hasty } = stage;
  const cast = castOf(stage);
  const places = placesOf(stage);
  const close = hasty ? new Set<number>() : closeLines(cast.crowd, places, stage);
  const { edges, nodes } = marksOf(stage, cast, places, close);
  const words = hasty
    ? lastWords(hasty.before)
    : crowdWords(stage, cast.crowd, cast.given, places, close);
  return [
    { name: 'hulls', batches: words.hulls },
    { name: 'edges', batches: [...edges, ...words.edges] },
    { name: 'nodes', batches: nodes },
    { name: 'labels', batches: words.labels },
  ];
}
