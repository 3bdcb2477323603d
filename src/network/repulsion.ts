/** Nodes a leaf cell holds where they are spread evenly. */
const LEAF = 2;
const DEEPEST = 9;

/**
 * How all nodes push each other away, by 1 ÷ distance times the other's charge: near ones each for itself, far ones by
 * cell of a pyramid of grids. `build` once a round, then `push` for a range of nodes at a time.
 */
export function repulsionOf(x: Float64Array, y: Float64Array, charge: Float64Array) {
  const n = x.length;
  let depth = 2;
  while ((1 << (2 * depth)) * LEAF < n && depth < DEEPEST) depth++;
  // Level l begins at (4^l − 1) ÷ 3 and has 4^l cells, row by row.
  const from = Array.from({ length: depth + 2 }, (_, l) => ((1 << (2 * l)) - 1) / 3);
  const mass = new Float64Array(from[depth + 1] as number);
  const massX = new Float64Array(mass.length);
  const massY = new Float64Array(mass.length);
  const side = 1 << depth;
  const column = new Int32Array(n);
  const row = new Int32Array(n);
  const first = new Int32Array(side * side);
  const next = new Int32Array(n);
  let soft = 0;

  /** Sorts the nodes into the leaves and sums up what each cell holds. */
  function build(softness: number): void {
    soft = softness;
    let [left, top, size] = [Infinity, Infinity, 0];
    for (let v = 0; v < n; v++) {
      left = Math.min(left, x[v] as number);
      top = Math.min(top, y[v] as number);
    }
    for (let v = 0; v < n; v++)
      size = Math.max(size, (x[v] as number) - left, (y[v] as number) - top);
    const scale = side / (size * 1.000001 || 1);
    for (const column of [mass, massX, massY]) column.fill(0);
    first.fill(-1);
    for (let v = n - 1; v >= 0; v--) {
      const i = Math.floor(((x[v] as number) - left) * scale);
      const j = Math.floor(((y[v] as number) - top) * scale);
      [column[v], row[v]] = [i, j];
      const cell = j * side + i;
      next[v] = first[cell] as number;
      first[cell] = v;
      put((from[depth] as number) + cell, charge[v] as number, x[v] as number, y[v] as number);
    }
    for (let l = depth; l > 0; l--)
      for (let j = 0; j < 1 << l; j++)
        for (let i = 0; i < 1 << l; i++) {
          const cell = (from[l] as number) + (j << l) + i;
          const m = mass[cell] as number;
          if (m === 0) continue;
          massX[cell] = (massX[cell] as number) / m;
          massY[cell] = (massY[cell] as number) / m;
          const parent = (from[l - 1] as number) + ((j >> 1) << (l - 1)) + (i >> 1);
          put(parent, m, massX[cell] as number, massY[cell] as number);
        }
  }
  const put = (cell: number, q: number, px: number, py: number) => {
    mass[cell] = (mass[cell] as number) + q;
    massX[cell] = (massX[cell] as number) + q * px;
    massY[cell] = (massY[cell] as number) + q * py;
  };

  let [sumX, sumY] = [0, 0];
  /** What a charge at qx, qy does to a node at px, py. */
  const add = (px: number, py: number, qx: number, qy: number, q: number) => {
    const [dx, dy] = [px - qx, py - qy];
    const w = q / (dx * dx + dy * dy + soft);
    sumX += w * dx;
    sumY += w * dy;
  };
  /** The cells of a level that the level above leaves to it: children of its neighbours that are no neighbours. */
  function far(v: number, l: number): void {
    const [ci, cj] = [(column[v] as number) >> (depth - l), (row[v] as number) >> (depth - l)];
    const [left, top] = [Math.max(0, ((ci >> 1) - 1) * 2), Math.max(0, ((cj >> 1) - 1) * 2)];
    const last = (1 << l) - 1;
    const [right, bottom] = [Math.min(last, left + 5), Math.min(last, ((cj >> 1) + 1) * 2 + 1)];
    const end = Math.min(right, ((ci >> 1) + 1) * 2 + 1);
    for (let j = top; j <= bottom; j++)
      for (let i = left; i <= end; i++) {
        const cell = (from[l] as number) + (j << l) + i;
        const m = mass[cell] as number;
        if (m === 0 || (i >= ci - 1 && i <= ci + 1 && j >= cj - 1 && j <= cj + 1)) continue;
        add(x[v] as number, y[v] as number, massX[cell] as number, massY[cell] as number, m);
      }
  }
  function near(v: number): void {
    const [ci, cj] = [column[v] as number, row[v] as number];
    for (let j = Math.max(0, cj - 1); j <= Math.min(side - 1, cj + 1); j++)
      for (let i = Math.max(0, ci - 1); i <= Math.min(side - 1, ci + 1); i++)
        for (let u = first[j * side + i] as number; u >= 0; u = next[u] as number)
          if (u !== v)
            add(
              x[v] as number,
              y[v] as number,
              x[u] as number,
              y[u] as number,
              charge[u] as number,
            );
  }
  return {
    build,
    /** Writes the push on each node from `start` to before `end`, for each unit of its own charge. */
    push(start: number, end: number, fx: Float64Array, fy: Float64Array): void {
      for (let v = start; v < end; v++) {
        [sumX, sumY] = [0, 0];
        for (let l = 2; l <= depth; l++) far(v, l);
        near(v);
        [fx[v], fy[v]] = [sumX, sumY];
      }
    },
  };
}
