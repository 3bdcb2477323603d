import { createGrid } from '../scene/grid';
import { clampTo, type Field, type Places } from './field';

/** Rounds; free space between two marks, px; most of the usual spacing that is asked for. */
export const ROUNDS = 40;
const GAP = 2;
const SHARE = 0.75;
/** Nodes that are looked at between two looks at the clock. */
const AT_ONCE = 1000;

/** Pushes marks that touch apart, within the plot, until none do or the rounds are over. What is fixed stays. */
export function* pushApart(
  field: Field,
  { x, y }: Places,
  fixed: (v: number) => boolean,
  rounds = ROUNDS,
): Generator<number, void> {
  const { r, drawn, width, height, padX, padY } = field;
  const shown = [...drawn.keys()].filter((v) => drawn[v]);
  const widest = r.reduce((a, b) => Math.max(a, b), 0);
  const most = SHARE * Math.sqrt((width * height) / (shown.length || 1));
  const cell = Math.max(4, Math.min(most, 2 * widest + GAP));
  const stays = Uint8Array.from(r, (_, v) => Number(fixed(v)));
  for (let round = 0; round < rounds; round++) {
    const grid = createGrid({ x: 0, y: 0, width, height }, cell);
    for (const v of shown)
      grid.add(v, x[v] as number, y[v] as number, x[v] as number, y[v] as number);
    let moved = false;
    for (const [i, v] of shown.entries()) {
      if (i % AT_ONCE === AT_ONCE - 1) yield 0;
      const [vx, vy] = [x[v] as number, y[v] as number];
      grid.some(vx - cell, vy - cell, vx + cell, vy + cell, (u) => {
        if (u <= v || (stays[u] && stays[v])) return false;
        const want = Math.min(most, (r[u] as number) + (r[v] as number) + GAP);
        // Two at one place part sideways, by their numbers.
        const dx = (x[u] as number) - (x[v] as number) || (u - v) * 1e-6;
        const dy = (y[u] as number) - (y[v] as number);
        const far = Math.sqrt(dx * dx + dy * dy);
        if (far >= want) return false;
        const by = (stays[u] || stays[v] ? 1 : 0.5) * (want / far - 1);
        if (!stays[u]) shift(u, dx * by, dy * by);
        if (!stays[v]) shift(v, -dx * by, -dy * by);
        moved = true;
        return false;
      });
    }
    yield x.length;
    if (!moved) return;
  }
  function shift(v: number, dx: number, dy: number): void {
    x[v] = clampTo(v, (x[v] as number) + dx, width, padX);
    y[v] = clampTo(v, (y[v] as number) + dy, height, padY);
  }
}
