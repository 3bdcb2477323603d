import type { Box, Layer, Scene } from '../scene/scene';
import { drawAsOf, drawAxis, drawFrames, drawGround, drawNames } from './draw-ground';
import { drawFlag, drawMarks, drawReach, drawRing, drawTails } from './draw-items';
import { drawMembers } from './draw-members';
import { drawSeveral } from './draw-several';
import { createSheet, type Sheet } from './marks';
import { pictureOf, type TimelineStage } from './picture';
import { scaleCode } from './scale-slot';

/** Lanes from left to right; made anew for every view, while names and tray stay where they are. `under` draws more beneath the marks. */
export function lanesScene(
  stage: TimelineStage,
  under: (ground: Sheet, words: Sheet) => void = () => {},
): Scene {
  const { layout, dataset, options, size, view } = stage;
  const { left, right, tray } = layout;
  const seen = pictureOf(stage);
  const [ground, reach, marks, trayReach, trayMarks, rings, words] = Array.from(
    { length: 7 },
    createSheet,
  ) as [Sheet, Sheet, Sheet, Sheet, Sheet, Sheet, Sheet];
  drawGround(seen, ground);
  const { scale } = layout;
  if (scale) scaleCode()?.draw({ ...layout, toX: seen.toX }, scale, ground, words);
  drawFrames(seen, ground);
  under(ground, words);
  drawAsOf(seen, ground, words);
  drawMembers(seen, reach, words);
  for (const place of seen.places) {
    if (!place.shown) continue;
    const dated = !!place.item.best;
    const flag = seen.flags.get(place.i);
    const lines = dated ? reach : trayReach;
    drawReach(seen, place, lines);
    if (dated) drawSeveral(seen, place, lines);
    if (flag) drawFlag(seen, place, flag, lines, words);
    drawMarks(seen, place, dated ? marks : trayMarks);
    if (!dated || (place.x > left - 12 && place.x < right + 12)) drawRing(place, rings);
  }
  drawTails(seen, words);
  drawAxis(seen, words);
  drawNames(seen, words);
  const clip: Box = { x: left - 8, y: 0, width: right - left + 16, height: size.height };
  const layer = (name: string, sheet: Sheet, zooms: Layer['zooms'], cut?: Box): Layer => ({
    name,
    zooms,
    batches: sheet.batches(),
    ...(cut && { clip: cut }),
  });
  const layers = [
    layer('ground', ground, false),
    layer('reach', reach, 'x', clip),
    layer('marks', marks, 'x', clip),
    ...(tray ? [layer('tray-reach', trayReach, false), layer('tray', trayMarks, false)] : []),
    layer('rings', rings, false),
    layer('words', words, false),
  ];
  const [title, description] = [
    options.title ?? dataset.title,
    options.subtitle ?? dataset.description,
  ];
  return { width: size.width, height: size.height, title, description, view, layers };
}
