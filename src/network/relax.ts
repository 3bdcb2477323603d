import type { Field, Places } from './field';
import { repulsionOf } from './repulsion';

/** Nodes that are pushed between two looks at the clock. */
const CHUNK = 128;
const MOMENTUM = 0.9;
const STEP = 0.3;
const GRAVITY = 0.05;
/** Pull of a bloc on its members, beside that of a relation. */
const BLOC = 0.2;

/** Rounds of the forces on a graph of n nodes: fewer where each costs more. */
export const roundsFor = (n: number): number =>
  Math.max(60, Math.min(250, Math.round(400_000 / n)));

export interface Springs {
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly pull: Float64Array;
}

/** What holds together: co-operative links, spokes, and blocs with their members. */
export function springsOf({ a, b, opposed, weight, blocs }: Field): Springs {
  const pulls = [...a.keys()]
    .filter((l) => !opposed[l])
    .map((l) => [a[l] as number, b[l] as number, 0.5 + Math.min(1, (weight[l] as number) / 2)]);
  for (const { node, members } of blocs)
    for (const member of members) if (member !== node) pulls.push([node, member, BLOC]);
  const column = (of: number) => pulls.map((pull) => pull[of] as number);
  return {
    a: Int32Array.from(column(0)),
    b: Int32Array.from(column(1)),
    pull: Float64Array.from(column(2)),
  };
}

/**
 * Forces on a large graph: all nodes push each other away by their number of ties, ties pull, the ends of opposed
 * ones are pushed apart, all lean to the middle. Each round a little; `heat` (0 to 1) bounds its steps and falls to
 * nothing. What is `fixed` stays. Positions keep their scale.
 */
export function* relax(
  field: Field,
  { x, y }: Places,
  springs: Springs,
  fixed: (v: number) => boolean,
  rounds: number,
  heat: number,
): Generator<number, void> {
  const n = x.length;
  const zeros = () => new Float64Array(n);
  const [fx, fy, ax, ay, vx, vy] = [zeros(), zeros(), zeros(), zeros(), zeros(), zeros()] as const;
  const charge = Float64Array.from(field.drawn);
  const stays = Uint8Array.from(charge, (_, v) => Number(fixed(v)));
  const tied = charge.slice();
  for (const ends of [springs.a, springs.b])
    for (const v of ends) {
      tied[v] = (tied[v] as number) + 1;
      if (field.drawn[v]) charge[v] = (charge[v] as number) + 1;
    }
  const middle = middleOf(x, y);
  const { unit, spacing, long } = scaleOf(x, y, charge, springs, middle);
  for (let v = 0; v < n; v++) {
    x[v] = ((x[v] as number) - middle[0]) * unit;
    y[v] = ((y[v] as number) - middle[1]) * unit;
  }
  const soft = 0.01 * spacing * spacing;
  const repulsion = repulsionOf(x, y, charge);
  const tie = (from: number, to: number, w: number) => {
    const dx = ((x[to] as number) - (x[from] as number)) * w;
    const dy = ((y[to] as number) - (y[from] as number)) * w;
    ax[from] = (ax[from] as number) + dx;
    ay[from] = (ay[from] as number) + dy;
    ax[to] = (ax[to] as number) - dx;
    ay[to] = (ay[to] as number) - dy;
  };
  const far = (from: number, to: number) => {
    const dx = (x[to] as number) - (x[from] as number);
    const dy = (y[to] as number) - (y[from] as number);
    return dx * dx + dy * dy + soft;
  };
  /** Springs grow by the root of their length: a few long ones do not draw all together. */
  const pullAll = () => {
    ax.fill(0);
    ay.fill(0);
    for (let l = 0; l < springs.a.length; l++) {
      const [p, q] = [springs.a[l] as number, springs.b[l] as number];
      tie(p, q, ((springs.pull[l] as number) * long) / Math.sqrt(Math.sqrt(far(p, q))));
    }
    for (let l = 0; l < field.a.length; l++) {
      if (!field.opposed[l]) continue;
      const [p, q] = [field.a[l] as number, field.b[l] as number];
      const apart = Math.sqrt(far(p, q));
      const want = 2 * long * long;
      if (apart < want) tie(p, q, (apart - want) / apart);
    }
  };
  const aspect = field.width / field.height;
  const [leanX, leanY] = [GRAVITY / Math.max(1, aspect), GRAVITY * Math.min(1, aspect)];
  const moveAll = (warm: number) => {
    const step = STEP * Math.min(1, 0.05 + warm / 0.3);
    const limit = 3 * spacing * (0.05 + warm) * heat;
    for (let v = 0; v < n; v++) {
      if (stays[v]) continue;
      const give = 1 / ((tied[v] as number) || 1);
      const pushX = (fx[v] as number) + (ax[v] as number) * give - leanX * (x[v] as number);
      const pushY = (fy[v] as number) + (ay[v] as number) * give - leanY * (y[v] as number);
      const ux = MOMENTUM * (vx[v] as number) + step * pushX;
      const uy = MOMENTUM * (vy[v] as number) + step * pushY;
      const size = Math.sqrt(ux * ux + uy * uy);
      const f = size > limit ? limit / size : 1;
      vx[v] = ux * f;
      vy[v] = uy * f;
      x[v] = (x[v] as number) + (vx[v] as number);
      y[v] = (y[v] as number) + (vy[v] as number);
    }
  };
  for (let round = 0; round < rounds; round++) {
    repulsion.build(soft);
    for (let v = 0; v < n; v += CHUNK) {
      const end = Math.min(n, v + CHUNK);
      repulsion.push(v, end, fx, fy);
      yield end - v;
    }
    pullAll();
    moveAll(1 - round / rounds);
  }
  for (let v = 0; v < n; v++) {
    x[v] = (x[v] as number) / unit + middle[0];
    y[v] = (y[v] as number) / unit + middle[1];
  }
}

function middleOf(x: Float64Array, y: Float64Array): readonly [number, number] {
  const mean = (of: Float64Array) => of.reduce((sum, value) => sum + value, 0) / (of.length || 1);
  return [mean(x), mean(y)];
}

/** The scale at which springs and repulsion balance, so that no constant needs tuning; then spacing and root of the mean length. */
function scaleOf(
  x: Float64Array,
  y: Float64Array,
  charge: Float64Array,
  { a, b }: Springs,
  [midX, midY]: readonly [number, number],
): { unit: number; spacing: number; long: number } {
  let [total, squares, around, edges, lengths] = [0, 0, 0, 0, 0];
  for (let v = 0; v < x.length; v++) {
    const [dx, dy, q] = [(x[v] as number) - midX, (y[v] as number) - midY, charge[v] as number];
    total += q;
    squares += q * q;
    around += dx * dx + dy * dy;
  }
  for (let l = 0; l < a.length; l++) {
    const dx = (x[a[l] as number] as number) - (x[b[l] as number] as number);
    const dy = (y[a[l] as number] as number) - (y[b[l] as number] as number);
    edges += dx * dx + dy * dy;
    lengths += Math.sqrt(dx * dx + dy * dy);
  }
  const unit = edges > 0 ? Math.sqrt((total * total - squares) / 2 / edges) : 1;
  const spacing = (unit * Math.sqrt((2 * Math.PI * around) / x.length)) / Math.sqrt(x.length) || 1;
  const long = edges > 0 ? Math.sqrt((lengths * unit) / a.length) : Math.sqrt(spacing);
  return { unit, spacing, long };
}
