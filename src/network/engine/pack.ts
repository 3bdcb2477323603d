/** A part of a drawing as a rectangle: its size, and where its corner comes to lie. */
export interface Tile {
  readonly width: number;
  readonly height: number;
  left: number;
  top: number;
}

/**
 * Packs tiles, given from large to small, into a shape about as wide as it is high: each where it adds least, on the
 * lowest and leftmost stretch of the skyline it fits on.
 */
export function* pack(tiles: readonly Tile[], gap: number): Generator<number, void> {
  const area = tiles.reduce((sum, { width, height }) => sum + (width + gap) * (height + gap), 0);
  const widest = tiles.reduce((most, { width }) => Math.max(most, width + gap), 0);
  const across = Math.max(widest, 1.1 * Math.sqrt(area));
  // The skyline: where each stretch begins, and how far down it is filled.
  let line = [{ from: 0, down: 0 }];
  for (const [nth, tile] of tiles.entries()) {
    if (nth % 128 === 127) yield 0;
    const spot = lowest(line, tile.width + gap, across);
    tile.left = spot.from;
    tile.top = spot.down;
    line = raised(line, spot.from, spot.from + tile.width + gap, spot.down + tile.height + gap);
  }
}

interface Stretch {
  readonly from: number;
  readonly down: number;
}

function lowest(line: readonly Stretch[], width: number, across: number): Stretch {
  let best: Stretch | null = null;
  for (let i = 0; i < line.length; i++) {
    const { from } = line[i]!;
    if (i > 0 && from + width > across * (1 + 1e-9)) break;
    let down = 0;
    for (let j = i; j < line.length && line[j]!.from < from + width; j++)
      down = Math.max(down, line[j]!.down);
    if (!best || down < best.down) best = { from, down };
  }
  return best as Stretch;
}

function raised(line: readonly Stretch[], from: number, to: number, down: number): Stretch[] {
  const before = line.filter((one) => one.from < from);
  const after = line.filter((one) => one.from > to);
  const under = line.filter((one) => one.from <= to).at(-1) as Stretch;
  const rest = [...before, { from, down }, { from: to, down: under.down }, ...after];
  return rest.filter((one, i) => i === 0 || one.down !== rest[i - 1]!.down);
}
