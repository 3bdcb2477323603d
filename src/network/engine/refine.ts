import type { Places } from '../field';
import { type Graph, meanTie } from './graph';
import { repulsionOf } from './multipole';
import { type Pivots, stressOf } from './pivots';
import { APART } from './settle';
import { part } from './start';

/** A start with less stress than this is like a mesh: forces fade, and stress alone is left. */
const MESH = 0.1;
const MOMENTUM = 0.9;
const STEP = 0.4;
/** Rounds that the tree of the repulsion serves; pivots looked at in each; their weight beside the forces. */
const REBUILD = 6;
const BATCH = 20;
const STRESS = 16;
/** Pull to the middle: of a tree, and how much more of a graph with two ties to a node. */
const GRAVITY = 0.05;
const CHUNK = 1 << 16;

export const roundsFor = (n: number): number =>
  n <= 150 ? 100 : n <= 2000 ? 260 : n <= 20_000 ? 180 : 150;

/**
 * Forces on a layout that has its rough form: repulsion by number of ties, √-springs along ties, stress to ever other
 * pivots, and a weak pull to the middle, with momentum, cooling.
 */
export function* refine(
  graph: Graph,
  pivots: Pivots,
  places: Places,
  rounds: number,
): Generator<number, void> {
  const { x, y } = places;
  const { n, source, target, offset } = graph;
  const start = stressOf(pivots, places);
  const forces = Math.min(1, start.stress / MESH);
  const of = () => new Float64Array(n);
  const [fx, fy, ax, ay, sx, sy, vx, vy] = [
    of(),
    of(),
    of(),
    of(),
    of(),
    of(),
    of(),
    of(),
  ] as const;
  const charge = Float64Array.from(x, (_, v) => 1 + offset[v + 1]! - offset[v]!);
  yield 0;
  const balance = balanced(graph, places, charge);
  yield 0;
  const { spacing, spring } = balance;
  const soft = 0.01 * spacing * spacing;
  // What is long must not be drawn together: trees bear less than graphs with many rings, meshes next to nothing.
  const pull = GRAVITY * (1 + Math.min(1, (source.length - n + 1) / n)) * forces * forces;
  const repulsion = repulsionOf(charge);
  yield 0;
  const weight = evenly(graph.weight);
  const inverse = new Float64Array(pivots.widest + 1);
  for (let d = 1; d <= pivots.widest; d++) inverse[d] = 1 / d;
  const batch = Math.min(BATCH, pivots.at.length);
  let unit = start.unit * balance.scale;
  let cursor = 0;

  function springs(from: number, to: number): void {
    for (let e = from; e < to; e++) {
      const a = source[e]!;
      const b = target[e]!;
      const dx = x[b]! - x[a]!;
      const dy = y[b]! - y[a]!;
      const w = (spring * weight[e]!) / Math.sqrt(Math.sqrt(dx * dx + dy * dy + soft));
      ax[a]! += w * dx;
      ay[a]! += w * dy;
      ax[b]! -= w * dx;
      ay[b]! -= w * dy;
    }
  }
  let [ratios, squares] = [0, 0];
  function stressTo(p: number): void {
    const row = p * n;
    const { at, hops } = pivots;
    const px = x[at[p]!]!;
    const py = y[at[p]!]!;
    let r1 = 0;
    let r2 = 0;
    for (let v = 0; v < n; v++) {
      const dx = x[v]! - px;
      const dy = y[v]! - py;
      const i = inverse[hops[row + v]!]!;
      const r = Math.sqrt(dx * dx + dy * dy) + 1e-9;
      const q = r * i;
      r1 += q;
      r2 += q * q;
      const f = i * (unit / r - i);
      sx[v]! += f * dx;
      sy[v]! += f * dy;
    }
    ratios += r1;
    squares += r2;
  }
  function* stress(): Generator<number, void> {
    sx.fill(0);
    sy.fill(0);
    [ratios, squares] = [0, 0];
    for (let i = 0; i < batch; i++) {
      stressTo(cursor++ % pivots.at.length);
      if (((i + 1) * n) % CHUNK < n) yield 0;
    }
    if (ratios > 0) unit = 0.7 * unit + (0.3 * squares) / ratios;
  }
  function move(heat: number): void {
    const h = STEP * Math.min(1, 0.05 + 2 * heat);
    const w = STRESS / batch;
    const limit = 3 * spacing * (0.05 + heat);
    for (let v = 0; v < n; v++) {
      const give = 1 / charge[v]!;
      const pushX = forces * (fx[v]! + ax[v]! * give - pull * x[v]!) + w * sx[v]!;
      const pushY = forces * (fy[v]! + ay[v]! * give - pull * y[v]!) + w * sy[v]!;
      const ux = MOMENTUM * vx[v]! + h * pushX;
      const uy = MOMENTUM * vy[v]! + h * pushY;
      const size = Math.sqrt(ux * ux + uy * uy);
      const f = size > limit ? limit / size : 1;
      vx[v] = f * ux;
      vy[v] = f * uy;
      x[v]! += f * ux;
      y[v]! += f * uy;
    }
  }
  for (let round = 0; round < rounds; round++) {
    yield* repulsion.field(x, y, fx, fy, soft, round % REBUILD === 0);
    yield 0;
    ax.fill(0);
    ay.fill(0);
    for (let e = 0; e < source.length; e += CHUNK) {
      springs(e, Math.min(source.length, e + CHUNK));
      yield 0;
    }
    yield 0;
    yield* stress();
    if (graph.pushA.length)
      part(graph, x, y, Math.max(APART * unit, 2.1 * meanTie(graph, places)), 0.1);
    move(1 - round / rounds);
    yield n;
  }
}

/** Weights with mean 1. */
function evenly(weight: Float64Array): Float64Array {
  let total = 0;
  for (const w of weight) total += w;
  return weight.map((w) => (w * weight.length) / total);
}

/**
 * Moves a layout to its middle and gives it the scale at which repulsion and linear springs balance (virial), so that
 * no constant needs tuning. `spring` makes a √-spring equal to a linear one at the mean length.
 */
function balanced({ n, source, target }: Graph, { x, y }: Places, charge: Float64Array) {
  let [total, own, midX, midY, edges, lengths, around] = [0, 0, 0, 0, 0, 0, 0];
  for (let v = 0; v < n; v++) {
    total += charge[v]!;
    own += charge[v]! * charge[v]!;
    midX += x[v]! / n;
    midY += y[v]! / n;
  }
  for (let e = 0; e < source.length; e++) {
    const dx = x[source[e]!]! - x[target[e]!]!;
    const dy = y[source[e]!]! - y[target[e]!]!;
    edges += dx * dx + dy * dy;
    lengths += Math.sqrt(dx * dx + dy * dy);
  }
  const scale = edges > 0 ? Math.sqrt((total * total - own) / 2 / edges) : 1;
  for (let v = 0; v < n; v++) {
    const [px, py] = [(x[v]! - midX) * scale, (y[v]! - midY) * scale];
    x[v] = px;
    y[v] = py;
    around += px * px + py * py;
  }
  return {
    scale,
    spacing: Math.sqrt((2 * Math.PI * around) / n / n),
    spring: Math.sqrt((lengths * scale) / Math.max(1, source.length)),
  };
}
