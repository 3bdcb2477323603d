import type { Field, Hops, Places } from './field';

/** Hops between all nodes of a small graph, breadth first. */
export function hopsBetween({ r, a, b, opposed }: Field): Uint16Array {
  const n = r.length;
  const near: number[][] = Array.from({ length: n }, () => []);
  a.forEach((from, l) => {
    if (opposed[l]) return;
    near[from]?.push(b[l] as number);
    near[b[l] as number]?.push(from);
  });
  const far = new Uint16Array(n * n);
  for (let source = 0; source < n; source++) {
    const queue = [source];
    for (const v of queue)
      for (const u of near[v] as number[]) {
        if (u === source || far[source * n + u]) continue;
        far[source * n + u] = (far[source * n + v] as number) + 1;
        queue.push(u);
      }
  }
  return far;
}

/** px of a hop at which the drawn distances fit the hops best. */
export function bestHop(far: Uint16Array, { x, y }: Places): number {
  const n = x.length;
  let [ratios, squares] = [0, 0];
  for (let v = 0; v < n; v++)
    for (let u = 0; u < v; u++) {
      const hops = far[v * n + u] as number;
      if (!hops) continue;
      const dx = (x[v] as number) - (x[u] as number);
      const dy = (y[v] as number) - (y[u] as number);
      const ratio = Math.sqrt(dx * dx + dy * dy) / hops;
      ratios += ratio;
      squares += ratio * ratio;
    }
  return ratios ? squares / ratios : 0;
}

/** What node i costs by stress: the mean of (distance ÷ wanted distance − 1)² to all others. */
export function strainAt(
  { far, perHop, cost }: Hops,
  x: Float64Array,
  y: Float64Array,
  i: number,
): number {
  const n = x.length;
  let sum = 0;
  for (let j = 0; j < n; j++) {
    const hops = far[i * n + j] as number;
    if (!hops) continue;
    const dx = (x[j] as number) - (x[i] as number);
    const dy = (y[j] as number) - (y[i] as number);
    const off = Math.sqrt(dx * dx + dy * dy) / (perHop * hops) - 1;
    sum += off * off;
  }
  return (cost * sum) / n;
}
