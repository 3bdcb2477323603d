/** Up to here the best of all rows is found: 2ⁿ sets are weighed. */
const EXACT = 12;
/** Triples that the search may look at. */
const WORK = 60_000_000;
const LEAST = 1e-12;

const over = (x: number): number => (x > 0 ? x : 0);

/** What three in a row cost: b should be nearer to either end than the ends are to each other. */
const cost = (d: Float64Array, n: number, a: number, b: number, c: number): number =>
  over(d[a * n + b]! - d[a * n + c]!) + over(d[b * n + c]! - d[a * n + c]!);

/** Each three are paid for by the one in the middle, whom the sets before and after it alone concern. */
function exact(d: Float64Array, n: number): Uint32Array {
  const full = (1 << n) - 1;
  const rest = new Float64Array(full + 1);
  const next = new Int8Array(full + 1);
  for (let set = full - 1; set >= 0; set--) {
    let least = Infinity;
    for (let b = 0; b < n; b++) {
      if ((set >> b) & 1) continue;
      let sum = rest[set | (1 << b)]!;
      for (let a = 0; a < n && sum < least; a++) {
        if (!((set >> a) & 1)) continue;
        for (let c = 0; c < n; c++) if (c !== b && !((set >> c) & 1)) sum += cost(d, n, a, b, c);
      }
      if (sum < least - LEAST) [least, next[set]] = [sum, b];
    }
    rest[set] = least;
  }
  const row = new Uint32Array(n);
  for (let set = 0, i = 0; i < n; i++) {
    row[i] = next[set]!;
    set |= 1 << row[i]!;
  }
  return row;
}

/** How much is lost where two neighbours, a then b, change places. */
function swapped(d: Float64Array, row: Uint32Array, i: number): number {
  const n = row.length;
  const [a, b] = [row[i]!, row[i + 1]!];
  let sum = 0;
  for (let k = 0; k < i; k++) sum += cost(d, n, row[k]!, b, a) - cost(d, n, row[k]!, a, b);
  for (let k = i + 2; k < n; k++) sum += cost(d, n, b, a, row[k]!) - cost(d, n, a, b, row[k]!);
  return sum;
}

/** Brings the point at a place to where it costs least, step by step; whether that gains. */
function settle(d: Float64Array, row: Uint32Array, from: number, least: number): boolean {
  const n = row.length;
  let [best, place] = [-least, from];
  const swap = (i: number) => {
    [row[i], row[i + 1]] = [row[i + 1]!, row[i]!];
  };
  let change = 0;
  for (let i = from; i + 1 < n; i++) {
    change += swapped(d, row, i);
    swap(i);
    if (change < best) [best, place] = [change, i + 1];
  }
  for (let i = n - 2; i >= from; i--) swap(i);
  change = 0;
  for (let i = from - 1; i >= 0; i--) {
    change += swapped(d, row, i);
    swap(i);
    if (change < best) [best, place] = [change, i];
  }
  for (let i = 0; i < from; i++) swap(i);
  for (let i = from; i < place; i++) swap(i);
  for (let i = from - 1; i >= place; i--) swap(i);
  return place !== from;
}

/**
 * A row in which distances rise going away from the diagonal, as far as they can (Robinson 1951; deviations after
 * Chen 2002): the best of all up to 12 points, else the given one with points moved while that gains.
 */
export function robinsonRow(d: Float64Array, from: Uint32Array): Uint32Array {
  const n = from.length;
  if (n <= EXACT) return exact(d, n);
  const row = from.slice();
  const least = LEAST * n * n * d.reduce((most, far) => Math.max(most, Math.abs(far)), 0);
  let left = WORK;
  for (let isRising = true; isRising && left > 0; ) {
    isRising = false;
    for (const point of from) {
      left -= n * n;
      if (left <= 0) break;
      if (settle(d, row, row.indexOf(point), least)) isRising = true;
    }
  }
  return row;
}
