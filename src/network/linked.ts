import type { Dataset } from '../model/records';
import { partiesIn } from '../model/slice';
import { rowsOf } from './engine/graph';
import { count, UNREACHED } from './engine/pivots';
import { APART } from './engine/settle';
import { clampTo, type Field } from './field';
import type { NetworkLayout } from './options';

/** How strongly each date holds to the layout of all, beside its own stress. */
const HOME = 0.01;
/** Free space between two marks, px. */
const GAP = 30;

/** One date: hops between all nodes by what is in force then, and who is opposed. */
export interface State {
  readonly hops: readonly Uint16Array[];
  readonly opposed: readonly (readonly number[])[];
}

export function stateAt(
  dataset: Dataset,
  { keys }: NetworkLayout,
  span: readonly [number, number],
): State {
  const n = keys.length;
  const place = new Map(keys.map((key, v) => [key, v]));
  const signs = new Map<number, number>();
  const tie = (a: number, b: number, sign: number) => {
    const pair = Math.min(a, b) * n + Math.max(a, b);
    if (a !== b) signs.set(pair, (signs.get(pair) ?? 0) + sign);
  };
  for (const relation of dataset.relations) {
    const there = partiesIn(relation, span) ?? [];
    const ends = [...new Set(there.map(({ key }) => place.get(key)!))];
    const hub = place.get(relation.key);
    if (hub !== undefined && ends.length > 2) for (const end of ends) tie(end, hub, 0);
    else if (ends.length === 2) tie(ends[0]!, ends[1]!, relation.sign ?? 0);
  }
  const pairs = [...signs].sort(([a], [b]) => a - b);
  const opposed: number[][] = keys.map(() => []);
  const allied = pairs.filter(([pair, sign]) => {
    if (sign >= 0) return true;
    const [a, b] = [Math.floor(pair / n), pair % n];
    opposed[a]!.push(b);
    opposed[b]!.push(a);
    return false;
  });
  const rows = rowsOf(
    n,
    Int32Array.from(allied, ([pair]) => Math.floor(pair / n)),
    Int32Array.from(allied, ([pair]) => pair % n),
  );
  const queue = new Int32Array(n);
  const hops = keys.map((_, v) => {
    const row = new Uint16Array(n);
    count(rows, v, row, queue);
    return row;
  });
  return { hops, opposed };
}

/** Places of all nodes, date by date. */
export interface DatedPlaces {
  readonly x: readonly Float64Array[];
  readonly y: readonly Float64Array[];
}

export interface Linked {
  readonly states: readonly State[];
  readonly whole: NetworkLayout;
  readonly field: Field;
  readonly moved: readonly number[];
}

interface Task extends Linked {
  /** How strongly each date and the next hold to each other. */
  readonly links: Float64Array;
  /** How much the stress of each date counts. */
  readonly cares: Float64Array;
}

/** All dates at once, node by node: each goes to where it has least stress and is near where it stands on the dates beside. */
export function settleDates(
  { states, whole, field, moved, links, cares }: Task,
  { x, y }: DatedPlaces,
  rounds: number,
): void {
  const last = states.length - 1;
  for (let round = 0; round < rounds; round++)
    for (let step = 0; step <= last; step++) {
      // There and back, by turns: what one date wants gets to all.
      const k = round % 2 ? last - step : step;
      const [kx, ky] = [x[k]!, y[k]!];
      const { unit } = stressAt(states[k]!, kx, ky);
      const [before, after, care] = [links[k - 1] ?? 0, links[k] ?? 0, cares[k]!];
      const mean = (of: readonly Float64Array[], v: number, own: number, home: number) =>
        (care * own +
          before * (of[k - 1]?.[v] ?? 0) +
          after * (of[k + 1]?.[v] ?? 0) +
          HOME * home) /
        (care + before + after + HOME);
      for (const v of moved) {
        const [gx, gy] = goalOf(states[k]!, kx, ky, v, unit, field.r) ?? [kx[v]!, ky[v]!];
        kx[v] = clampTo(v, mean(x, v, gx, whole.x[v]!), field.width, field.padX);
        ky[v] = clampTo(v, mean(y, v, gy, whole.y[v]!), field.height, field.padY);
      }
    }
}

/** Where a node has least stress while the others stand (Gansner, Koren & North 2004); `null` without a tie. */
function goalOf(
  { hops, opposed }: State,
  x: Float64Array,
  y: Float64Array,
  v: number,
  unit: number,
  r: Float64Array,
): readonly [number, number] | null {
  let [goalX, goalY, weight] = [0, 0, 0];
  const pull = (u: number, far: number, w: number, least: boolean) => {
    const [dx, dy] = [x[v]! - x[u]!, y[v]! - y[u]!];
    const now = Math.sqrt(dx * dx + dy * dy) + 1e-9;
    if (least && now >= far) return;
    goalX += w * (x[u]! + (far / now) * dx);
    goalY += w * (y[u]! + (far / now) * dy);
    weight += w;
  };
  for (let u = 0; u < x.length; u++) {
    const d = hops[v]![u]!;
    if (u === v) continue;
    if (d !== UNREACHED) pull(u, d * unit, 1 / (d * d), false);
    pull(u, r[u]! + r[v]! + GAP, 1, true);
  }
  for (const u of opposed[v]!) pull(u, APART * unit, 1, true);
  return weight ? [goalX / weight, goalY / weight] : null;
}

/** Stress of a date at its best scale, and the length of a hop at that. */
export function stressAt({ hops }: State, x: Float64Array, y: Float64Array) {
  let [a, b, pairs] = [0, 0, 0];
  hops.forEach((row, v) => {
    row.forEach((d, u) => {
      if (d === 0 || d === UNREACHED) return;
      const [dx, dy] = [x[v]! - x[u]!, y[v]! - y[u]!];
      const one = Math.sqrt(dx * dx + dy * dy) / d;
      a += one;
      b += one * one;
      pairs++;
    });
  });
  return a ? { unit: b / a, stress: 1 - (a * a) / (b * pairs) } : { unit: 0, stress: 0 };
}

/** px that all move in the mean from each date to the next. */
export function stepsOf({ x, y }: DatedPlaces): number[] {
  return x.slice(1).map((to, k) => {
    let sum = 0;
    for (let v = 0; v < to.length; v++) {
      const [dx, dy] = [to[v]! - x[k]![v]!, y[k + 1]![v]! - y[k]![v]!];
      sum += Math.sqrt(dx * dx + dy * dy);
    }
    return sum / to.length;
  });
}
