import type { Box, Layer, Scene } from '../scene/scene';
import { arranged, type MatrixStage } from './arranged';
import { tiesBetween } from './cells';
import { detailOf, MARKED } from './detail';
import { drawDiagonal } from './diagonal';
import { foldTies } from './fold';
import { tiesFor } from './halves';
import { STRIP } from './layout';
import { ownOf } from './own';
import { imageOf } from './pyramid/image';
import { drawCards } from './scene-cards';
import { drawCells } from './scene-cells';
import { drawFrames } from './scene-frames';
import { drawHeadings } from './scene-headings';
import { drawBrackets, drawLabels } from './scene-labels';
import { drawSigns } from './scene-signs';
import { drawPath, drawStrip } from './scene-strip';
import { boxAt, createSheet, type Sheet } from './sheet';
import { type Sight, sightOf } from './sight';
import { drawTree } from './tree/scene';

/** Cells in sight, as marks; of very many those that have room, on an image of all. */
function drawGrid(sheet: Sheet, stage: MatrixStage, sight: Sight): readonly Layer[] {
  const { dataset, state } = stage;
  const { woven } = sight;
  const marked = sight.cell >= MARKED;
  const ties = foldTies(tiesFor(stage, sight.actors), sight.folds);
  if (marked) {
    drawCells(sheet, stage, sight, ties, !woven);
    drawDiagonal(sheet, stage, sight);
  } else drawSigns(sheet, stage, sight, ties);
  const { selected } = state;
  drawFrames(sheet, sight, ties, woven ? selected : null);
  drawPath(sheet, stage, sight);
  if (!woven) return [];
  const { port: clip } = sight;
  const place = { x: clip.x, y: clip.y, id: ['cells'], key: null, count: 1 } as const;
  const image = [imageOf(dataset, state, sight, marked)];
  const batches = [{ kind: 'raster', part: 'cell', ...place, image }] as const;
  // Under marks it is nothing to see, and needs no bitmap of its own.
  return [{ name: 'cells', zooms: false, ...(!(marked && !sight.zoomed) && { clip }), batches }];
}

/** Zoomed in the strip stands where it did, with the rows that are in sight. */
function stripOf(stage: MatrixStage, sight: Sight): readonly Layer[] {
  const { left, relations } = sight.strip;
  if (!relations.length) return [];
  const sheet = createSheet();
  drawStrip(sheet, stage, sight);
  const { y, height } = sight.port;
  const clip = boxAt(left, y, relations.length * STRIP.step, height);
  return [{ name: 'strip', zooms: false, clip, batches: sheet.batches() }];
}

/** Zoomed the tree stands where it did, with the rows that are in sight. */
function treeOf(stage: MatrixStage, sight: Sight): readonly Layer[] {
  if (!sight.tree || ownOf(stage).glide) return [];
  const sheet = createSheet();
  drawTree(sheet, sight);
  const { x, y, width, height } = sight.port;
  const clip = boxAt(x + width, y, sight.tree.room, height);
  return [{ name: 'tree', zooms: false, clip, batches: sheet.batches() }];
}

export function matrixScene(stage: MatrixStage): Scene {
  const { size, view, dataset, options, state } = stage;
  const layout = arranged(stage);
  const sheet = createSheet();
  const heads = createSheet();
  const layers: Layer[] = [];
  let clip: Box | null = null;
  let detail = detailOf(layout);
  if (layout.form === 'cards') drawCards(sheet, stage, layout, tiesBetween(dataset, state));
  else {
    const sight = sightOf(layout, view);
    detail = detailOf(sight);
    layers.push(...drawGrid(sheet, stage, sight));
    if (sight.zoomed) {
      clip = sight.port;
      drawHeadings(heads, stage, sight);
      layers.push(...stripOf(stage, sight), ...treeOf(stage, sight));
    } else {
      drawLabels(sheet, layout);
      drawBrackets(sheet, stage, layout);
      drawStrip(sheet, stage, layout);
      // While rows are on their way its lines would cross.
      if (!ownOf(stage).glide) drawTree(sheet, sight);
    }
  }
  layers.push({ name: 'matrix', zooms: false, ...(clip && { clip }), batches: sheet.batches() });
  if (clip) layers.push({ name: 'headings', zooms: false, batches: heads.batches() });
  // Fewer rows need less room; more never get more than there is.
  const height = layout === stage.layout ? size.height : Math.min(size.height, layout.height);
  const title = options.title ?? dataset.title;
  const crowded = layout.woven && layout.form === 'grid';
  const { description } = dataset;
  return { ...size, height, title, crowded, detail, description, view, layers };
}
