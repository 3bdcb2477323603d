import type { Box, Layer, Scene } from '../scene/scene';
import { drawAsOf, drawAxis, drawFrames, drawGround, drawNames, drawRows } from './draw-ground';
import { drawFlag, drawMarks, drawReach, drawRing, drawTails } from './draw-items';
import { drawMembers } from './draw-members';
import { drawSeveral } from './draw-several';
import { createSheet, type Sheet } from './marks';
import { type Picture, pictureOf, type TimelineStage } from './picture';
import { scaleCode } from './scale-slot';

/** What is drawn of lanes themselves, and of what lies along them. */
export interface Drawing {
  readonly rows: (seen: Picture, sheet: Sheet) => void;
  readonly frames: typeof drawFrames;
  readonly members: typeof drawMembers;
  readonly reach: typeof drawReach;
  readonly names: (seen: Picture, sheet: Sheet) => void;
}

const LANES: Drawing = {
  rows: drawRows,
  frames: drawFrames,
  members: drawMembers,
  reach: drawReach,
  names: drawNames,
};

/** Lanes from left to right; made anew for every view, while names and tray stay where they are. `under` draws more beneath the marks. */
export function lanesScene(
  stage: TimelineStage,
  under: (ground: Sheet, words: Sheet) => void = () => {},
  seen: Picture = pictureOf(stage),
  draw: Drawing = LANES,
): Scene {
  const { layout, dataset, options, size, view } = stage;
  const { left, right, tray } = layout;
  const [ground, reach, marks, trayReach, trayMarks, rings, words] = Array.from(
    { length: 7 },
    createSheet,
  ) as [Sheet, Sheet, Sheet, Sheet, Sheet, Sheet, Sheet];
  drawGround(seen, ground);
  draw.rows(seen, ground);
  const { scale } = layout;
  if (scale) scaleCode()?.draw({ ...layout, toX: seen.toX }, scale, ground, words);
  draw.frames(seen, ground);
  under(ground, words);
  drawAsOf(seen, ground, words);
  draw.members(seen, reach, words);
  for (const place of seen.places) {
    if (!place.shown) continue;
    const dated = !!place.item.best;
    const flag = seen.flags.get(place.i);
    const lines = dated ? reach : trayReach;
    draw.reach(seen, place, lines);
    if (dated) drawSeveral(seen, place, lines);
    if (flag) drawFlag(seen, place, flag, lines, words);
    drawMarks(seen, place, dated ? marks : trayMarks);
    if (!dated || (place.x > left - 12 && place.x < right + 12)) drawRing(place, rings);
  }
  drawTails(seen, words);
  drawAxis(seen, words);
  draw.names(seen, words);
  // Names end 6 px before the axis begins.
  const clip: Box = { x: left - 5, y: 0, width: right - left + 13, height: size.height };
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
