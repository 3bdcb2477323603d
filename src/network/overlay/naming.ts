import type { Relation } from '../../model/records';
import { labelBatch } from '../../scene/label-batch';
import type { LabelRequest, PlacedLabel, Placement, Spot } from '../../scene/labels';
import type { Box, MarkBatch } from '../../scene/scene';
import { type Board, block, boardOf, pass } from '../board';
import type { Lettering } from '../lettering';
import { distance, length, type Point } from '../plane';
import { routeId } from '../routes';
import { BADGE } from '../signs';
import type { Sketch } from '../sketch';
import type { Hull } from './hull';
import { FLASH_REACH, lookOf } from './look';
import type { Ring } from './rings';

/** Most names of groups that are drawn. */
const NAMES = 24;

/** Between an outline and the name outside it, px. */
const OFF = 6;

/** Spots for a name along the outlines of a group: just outside, or on the line; the upper ones first. */
export function namingSpots({ outer }: Hull): Spot[] {
  return outer.flatMap((loop, piece) => {
    const every = Math.max(2, Math.round(loop.length / 60));
    return loop.flatMap((_, i): Spot[] => {
      if (i % every) return [];
      const [[ax, ay], [px, py], [bx, by]] = [-2, 0, 2].map(
        (by_) => loop[(i + by_ + loop.length) % loop.length]!,
      ) as [Point, Point, Point];
      const norm = length(bx - ax, by - ay) || 1;
      // The inside lies on the right of the way, y down: outward is to the left.
      const [nx, ny] = [(by - ay) / norm, -(bx - ax) / norm];
      const level = Math.abs(nx) < 0.5;
      const cost = 2 * (1 + ny) + piece * 3;
      return [
        {
          x: px + OFF * nx,
          y: py + OFF * ny,
          anchor: level ? 'middle' : nx > 0 ? 'start' : 'end',
          side: Math.abs(ny) < 0.5 ? 'middle' : ny < 0 ? 'above' : 'below',
          cost,
        },
        { x: px, y: py, anchor: 'middle', side: 'middle', cost: cost + 3 },
      ];
    });
  });
}

/** How many lines pass within the reach of a name at a spot. */
function crossingsOf({ routes, dense }: Sketch): (spot: Spot) => number {
  return ({ x, y, anchor, side }) => {
    const at = x + (anchor === 'start' ? 1 : anchor === 'end' ? -1 : 0) * 32;
    const up = y + (side === 'above' ? -8 : side === 'below' ? 8 : 0);
    // Left, middle and right of it.
    const probes = [at - 28, at, at + 28];
    let sum = 0;
    for (const { points: p } of dense ? [] : routes) {
      const isNear = (from: number) =>
        probes.some((u) => distance(u, up, p[from]!, p[from + 1]!, p[from + 2]!, p[from + 3]!) < 9);
      for (let i = 0; i + 3 < p.length; i += 2)
        if (isNear(i)) {
          sum++;
          break;
        }
    }
    return sum;
  };
}

/** What names of groups must not touch: marks, names of others, signs, and with `lines` edges and outlines. */
function boardFor(
  sketch: Sketch,
  lettering: Lettering,
  flashes: readonly Point[],
  rings: readonly Ring[],
  lines: boolean,
): Board<Relation> {
  const board = boardOf(lines ? sketch : { ...sketch, dense: true }, Infinity);
  for (const { id, box } of lettering.placement.placed) block(board, { id, kind: 'box', ...box });
  for (const [route, [x, y]] of lettering.badges)
    block(board, { id: `badge:${routeId(route, sketch.graph)}`, kind: 'circle', x, y, r: BADGE });
  flashes.forEach(([x, y], i) => {
    block(board, { id: `flash:${i}`, kind: 'circle', x, y, r: FLASH_REACH });
  });
  if (lines)
    for (const { nth, hull } of rings)
      for (const loop of [...hull.outer, ...hull.holes])
        block(board, { id: `group:${nth}`, kind: 'line', points: loop.flat(), width: 2 });
  return board;
}

/** Half of what a short name takes, px. */
const [HALF_WIDTH, HALF_HEIGHT] = [32, 8];

/** How many names lie where a name at a spot would. */
const underneath =
  ({ placement }: Lettering) =>
  ({ x, y, anchor, side }: Spot): number => {
    const at = x + (anchor === 'start' ? 1 : anchor === 'end' ? -1 : 0) * HALF_WIDTH;
    const up = y + (side === 'above' ? -1 : side === 'below' ? 1 : 0) * HALF_HEIGHT;
    return placement.placed.filter(
      ({ box }) =>
        Math.abs(box.x + box.width / 2 - at) < box.width / 2 + HALF_WIDTH &&
        Math.abs(box.y + box.height / 2 - up) < box.height / 2 + HALF_HEIGHT,
    ).length;
  };

/** The names of groups, each once; and the labels that give way to them, where names are crowded. */
export function nameGroups(
  sketch: Sketch,
  lettering: Lettering,
  flashes: readonly Point[],
  rings: readonly Ring[],
  nameOf: (ring: Ring) => string,
): {
  readonly names: readonly MarkBatch[];
  readonly boxes: readonly Box[];
  readonly covered: readonly string[];
} {
  const ringOf = new Map(rings.map((ring) => [`group:${ring.nth}`, ring]));
  const requests = rings
    .filter(({ hull }) => hull.outer.length)
    .slice(0, NAMES)
    .map(
      (ring): LabelRequest => ({
        id: `group:${ring.nth}`,
        priority: 2,
        forms: [{ lines: [{ text: nameOf(ring), note: '', size: 12, weight: 600 }] }],
        spots: namingSpots(ring.hull),
        own: [],
      }),
    );
  const placed: PlacedLabel[] = [];
  /** Those that have no place yet, on a board with less in the way, at what each spot costs more. */
  const next = (of: Lettering, lines: boolean, more: (spot: Spot) => number) => {
    const left = requests.filter(({ id }) => placed.every((one) => one.id !== id));
    if (!left.length) return;
    const board = boardFor(sketch, of, flashes, rings, lines);
    for (const { id, box } of placed) block(board, { id: `named:${id}`, kind: 'box', ...box });
    const dearer = left.map((request) => ({
      ...request,
      spots: request.spots.map((spot) => ({ ...spot, cost: spot.cost + more(spot) })),
    }));
    placed.push(...pass(board, dearer));
  };
  next(lettering, true, () => 0);
  // Better over a line than nowhere; in a crowd, better than the names of actors.
  const crossed = crossingsOf(sketch);
  next(lettering, false, (spot) => 2 * crossed(spot));
  const under = underneath(lettering);
  const bare = { ...lettering, placement: { ...lettering.placement, placed: [] } };
  if (sketch.dense) next(bare, false, (spot) => 4 * under(spot));
  const placement: Placement = { placed, missing: [], cost: 0 };
  const batch = labelBatch(placement, requests, 'group', (id) => {
    const ring = ringOf.get(id)!;
    return { key: ring.owner, fill: lookOf(ring.nth).paint };
  });
  const stands = batch.id.map((id) => ringOf.get(id.split(':').slice(1, 3).join(':'))!.keys);
  const meets = (a: Box, b: Box) =>
    a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
  const covered = lettering.placement.placed
    .filter(({ box }) => placed.some((name) => meets(name.box, box)))
    .map(({ id }) => id);
  return { names: [{ ...batch, stands }], boxes: placed.map(({ box }) => box), covered };
}
