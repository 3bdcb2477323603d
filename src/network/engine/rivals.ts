import type { Graph } from './graph';
import type { Made } from './parts';
import { APART } from './settle';

/** Twelve ways: cosine and sine. */
const SIN = [0, 0.5, 0.8660254037844386, 1, 0.8660254037844386, 0.5];
const WAYS = Array.from({ length: 12 }, (_, i) => {
  const at = (k: number) => SIN[k % 6]! * (k % 12 < 6 ? 1 : -1);
  return [at(i + 3), at(i)] as const;
});
/** Between two rings that are tried, and from a node that is no opponent, in ties. */
const STEP = 0.75;
const CLEAR = 1.2;
/** Looks at a node, about; above, who has opponents alone is packed as those without ties. */
const WORK = 2e7;

/**
 * Nodes that have opponents alone come to stand outside the part of these, as far from them as opponents are; nothing
 * draws them there, so that no other place moves. Gives the parts, some of which have grown.
 */
export function* withRivals(
  { n, pushA, pushB }: Graph,
  parts: readonly Made[],
  length: number,
): Generator<number, Made[]> {
  const rivals = rivalsOf(parts, pushA, pushB, n);
  const most = parts[0]?.nodes.length ?? 0;
  if (rivals.size === 0 || rivals.size * most * Math.sqrt(most) > WORK) return [...parts];
  const home = new Map<number, Guests>();
  const hosts = new Map<Made, Guests>();
  for (const part of parts) {
    if (part.nodes.length === 1 && rivals.has(part.nodes[0]!)) continue;
    const host = { nodes: [...part.nodes], x: [...part.at.x], y: [...part.at.y] };
    hosts.set(part, host);
    for (const v of part.nodes) home.set(v, host);
  }
  const own = new Map(parts.map((part) => [part.nodes[0]!, part]));
  const waiting = [...rivals.keys()].sort((a, b) => a - b);
  const hosted = (v: number) => rivals.get(v)!.some((u) => home.has(u));
  for (const first of [...waiting.filter(hosted), ...waiting]) {
    const queue = [first];
    for (const v of queue) {
      if (home.has(v)) continue;
      const from = rivals.get(v)!.find((u) => home.has(u));
      const host = from === undefined ? { nodes: [], x: [], y: [] } : home.get(from)!;
      if (from === undefined) hosts.set(own.get(v)!, host);
      const near = new Set(rivals.get(v)!);
      seat(host, v, near, length);
      home.set(v, host);
      for (const u of near) if (rivals.has(u) && !home.has(u)) queue.push(u);
      yield host.nodes.length;
    }
  }
  return [...hosts].map(([part, { nodes, x, y }]) => ({
    ...part,
    nodes: Int32Array.from(nodes),
    at: { x: Float64Array.from(x), y: Float64Array.from(y) },
  }));
}

interface Guests {
  readonly nodes: number[];
  readonly x: number[];
  readonly y: number[];
}

/** The opponents of each node that has no ties. */
function rivalsOf(
  parts: readonly Made[],
  pushA: Int32Array,
  pushB: Int32Array,
  n: number,
): Map<number, number[]> {
  const lone = new Uint8Array(n);
  const free = new Uint8Array(n);
  for (const { nodes } of parts)
    for (const v of nodes) {
      free[v] = 1;
      lone[v] = Number(nodes.length === 1);
    }
  const rivals = new Map<number, number[]>();
  const add = (v: number, u: number) => {
    if (!lone[v] || !free[u]) return;
    const known = rivals.get(v);
    if (known) known.push(u);
    else rivals.set(v, [u]);
  };
  pushA.forEach((a, e) => {
    add(a, pushB[e]!);
    add(pushB[e]!, a);
  });
  return rivals;
}

/** The nearest free spot on rings round a node's opponents; of some as near, that farthest from the middle of all. */
function seat({ nodes, x, y }: Guests, v: number, near: ReadonlySet<number>, length: number): void {
  const foes = [...nodes.keys()].filter((i) => near.has(nodes[i]!));
  const mean = (of: readonly number[], at: readonly number[]) =>
    at.reduce((sum, i) => sum + of[i]!, 0) / (at.length || 1);
  const [foeX, foeY] = [mean(x, foes), mean(y, foes)];
  const all = [...nodes.keys()];
  const [midX, midY] = [mean(x, all), mean(y, all)];
  const gaps = nodes.map((u) => (near.has(u) ? APART : CLEAR) * length);
  const isFree = (px: number, py: number) =>
    all.every((i) => {
      const [dx, dy, gap] = [x[i]! - px, y[i]! - py, gaps[i]!];
      return dx * dx + dy * dy >= gap * gap * (1 - 1e-9);
    });
  let spot: readonly [number, number] | null = nodes.length ? null : [0, 0];
  for (let ring = APART * length; !spot; ring += STEP * length) {
    let farthest = -1;
    for (const [cos, sin] of WAYS) {
      const [px, py] = [foeX + ring * cos, foeY + ring * sin];
      const far = (px - midX) * (px - midX) + (py - midY) * (py - midY);
      if (far <= farthest || !isFree(px, py)) continue;
      farthest = far;
      spot = [px, py];
    }
  }
  nodes.push(v);
  x.push(spot[0]);
  y.push(spot[1]);
}
