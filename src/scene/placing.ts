import { createGrid } from './grid';
import type { Box } from './scene';

/** Free space between labels, and between a label and any obstacle, px. */
export const LABEL_GAP = 2;

/** A way to place a label: form and spot, its box, what it costs. */
export interface Candidate {
  readonly owner: number;
  readonly form: number;
  readonly spot: number;
  readonly cost: number;
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  /** Not to be used again before this step of the search. */
  tabu: number;
}

/** The nth candidate of a label, the cheapest first, or none. Asked in turn. */
export type Pool = (nth: number) => Candidate | undefined;

/** Candidates weighed before a search ends, and steps without gain. */
export const EFFORT = 100_000;
const PATIENCE = 250;

/** The state of a search: which candidate each label has, and what stands where. */
export function createBoard(count: number, bounds: Box) {
  const grid = createGrid(bounds, 64);
  const chosen: (Candidate | undefined)[] = Array.from({ length: count });
  const lift = (owner: number) => {
    const c = chosen[owner];
    if (c) grid.remove(owner, c.x0, c.y0, c.x1, c.y1);
    chosen[owner] = undefined;
  };
  const put = (c: Candidate) => {
    lift(c.owner);
    chosen[c.owner] = c;
    grid.add(c.owner, c.x0, c.y0, c.x1, c.y1);
  };
  let asked: Candidate;
  let found: number[];
  const meet = (owner: number) => {
    const o = chosen[owner]!;
    const { x0, y0, x1, y1 } = asked;
    if (
      owner !== asked.owner &&
      x0 - LABEL_GAP < o.x1 &&
      x1 + LABEL_GAP > o.x0 &&
      y0 - LABEL_GAP < o.y1 &&
      y1 + LABEL_GAP > o.y0 &&
      !found.includes(owner)
    )
      found.push(owner);
    return false;
  };
  /** The labels that would have to go for this candidate. */
  const rivals = (c: Candidate): number[] => {
    asked = c;
    found = [];
    grid.some(c.x0 - LABEL_GAP, c.y0 - LABEL_GAP, c.x1 + LABEL_GAP, c.y1 + LABEL_GAP, meet);
    return found;
  };
  return {
    get: (owner: number) => chosen[owner],
    put,
    lift,
    rivals,
    save: () => chosen.slice(),
    load(saved: (Candidate | undefined)[]) {
      chosen.forEach((_, owner) => {
        lift(owner);
      });
      for (const c of saved) if (c) put(c);
    },
  };
}
type Board = ReturnType<typeof createBoard>;

/** Each label in turn to its cheapest place that disturbs nobody. */
export function settle(board: Board, pools: readonly Pool[]): void {
  pools.forEach((pool, owner) => {
    const now = board.get(owner);
    for (let nth = 0, c = pool(0); c && c !== now; c = pool(++nth))
      if (!board.rivals(c).length) {
        board.put(c);
        return;
      }
  });
}

/**
 * Tabu search over partial placements: a label without a place takes the one that costs least, whoever stands there
 * goes and may not come straight back. Counts its steps, never the time: the same result everywhere.
 * Tells whether there was anything to search for.
 */
export function search(
  board: Board,
  pools: readonly Pool[],
  weights: readonly number[],
  limit: number,
): boolean {
  let out = pools.map((_, owner) => owner).filter((o) => pools[o]!(0) && !board.get(o));
  if (!out.length) return false;
  let best = board.save();
  let loss = 0;
  let least = 0;
  let effort = 0;
  let last = 0;
  const moved = pools.map(() => 0);
  for (let step = 1; out.length && effort < limit && step - last < PATIENCE; step++) {
    let move: Candidate | undefined;
    let gone: number[] = [];
    let change = Infinity;
    let warmth = Infinity;
    for (const owner of out)
      for (let nth = 0, c = pools[owner]!(0); c; c = pools[owner]!(++nth)) {
        effort++;
        const rivals = board.rivals(c);
        const delta = rivals.reduce((sum, r) => sum + weights[r]!, -weights[owner]!);
        if (delta > change || (c.tabu > step && loss + delta >= least)) continue;
        // Of equal moves, the one that disturbs labels least often disturbed: no going round in circles.
        const heat = rivals.reduce((sum, r) => sum + moved[r]!, 0);
        if (delta < change || heat < warmth || (heat === warmth && c.cost < move!.cost))
          [move, gone, change, warmth] = [c, rivals, delta, heat];
      }
    if (!move) continue;
    const { owner } = move;
    for (const rival of gone) {
      board.get(rival)!.tabu = step + 3 + out.length + (step % 7);
      board.lift(rival);
      moved[rival]!++;
    }
    board.put(move);
    out = [...out.filter((o) => o !== owner), ...gone];
    loss += change;
    if (loss < least) [least, last, best] = [loss, step, board.save()];
  }
  board.load(best);
  return true;
}
