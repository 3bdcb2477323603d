import type { Cursor, Move, Outline, OutlineItem } from '../chart/kind';
import { itemAt, visibleItems } from '../interact/outline';
import { byCodeUnit } from '../model/key';
import type { Actor, Dataset } from '../model/records';
import { tallyOf } from '../model/tally';

const STRIDE = 10;

/** Most relations first, then by name: the order in which actors are read. */
export function rankedActors(dataset: Dataset): Actor[] {
  const { actors } = dataset;
  const { degree } = tallyOf(dataset);
  // Actors stand by id.
  return Array.from(actors, (_, i) => i)
    .sort(
      (p, q) => degree[q]! - degree[p]! || byCodeUnit(actors[p]!.name, actors[q]!.name) || p - q,
    )
    .map((i) => actors[i]!);
}

/** Where a key leads in the tree. */
export function navigateNetwork(outline: Outline, cursor: Cursor, move: Move): Cursor {
  const byId = (id = '') => itemAt(outline, id);
  const item = itemAt(outline, cursor.at);
  const shown = visibleItems(outline, cursor.open);
  const go = (to: OutlineItem | undefined): Cursor => (to ? { ...cursor, at: to.id } : cursor);
  if (!item) return go(shown[0]);
  const place = shown.indexOf(item);
  const step = (by: number) => go(shown[Math.max(0, Math.min(shown.length - 1, place + by))]);
  const flip = (open: boolean): Cursor => {
    const set = new Set(cursor.open);
    if (open) set.add(item.id);
    else set.delete(item.id);
    return { ...cursor, open: set };
  };
  const isOpen = cursor.open.has(item.id);
  const moves: Readonly<Record<Move, () => Cursor>> = {
    up: () => step(-1),
    down: () => step(1),
    pageUp: () => step(-STRIDE),
    pageDown: () => step(STRIDE),
    home: () => go(shown[0]),
    first: () => go(shown[0]),
    end: () => go(shown[shown.length - 1]),
    last: () => go(shown[shown.length - 1]),
    left: () => (isOpen ? flip(false) : go(byId(item.parent))),
    right: () => (!item.expandable ? cursor : isOpen ? step(1) : flip(true)),
    jump: () =>
      item.jump && byId(item.jump)
        ? { ...cursor, at: item.jump, trail: [...cursor.trail, item.id] }
        : cursor,
    back: () => {
      const to = cursor.trail[cursor.trail.length - 1];
      return to !== undefined && byId(to)
        ? { ...cursor, at: to, trail: cursor.trail.slice(0, -1) }
        : { ...cursor, trail: [] };
    },
  };
  return moves[move]();
}
