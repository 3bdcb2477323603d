import type { Graph } from '../../analysis/graph';

/** Rounds of either kind, at most. */
const [CENTRINGS, CLIMBS] = [10, 60] as const;
/** Places tried for one point. */
const TRIES = 200;

/** A row under work. */
interface Band {
  readonly graph: Graph;
  readonly row: Uint32Array;
  readonly at: Int32Array;
}

const bandOf = (graph: Graph, row: Uint32Array): Band => {
  const at = new Int32Array(graph.n);
  row.forEach((a, i) => {
    at[a] = i;
  });
  return { graph, row, at };
};

/** How far the farthest of a point's pairs would be, were it at a place and another one, moved to its own, elsewhere. */
function reach({ graph, at }: Band, a: number, place: number, other = -1, there = 0): number {
  let most = 0;
  for (let e = graph.start[a]!; e < graph.start[a + 1]!; e++) {
    const b = graph.to[e]!;
    const far = Math.abs(place - (b === other ? there : at[b]!));
    if (far > most) most = far;
  }
  return most;
}

function widthOf(band: Band): number {
  let most = 0;
  for (const a of band.row) most = Math.max(most, reach(band, a, band.at[a]!));
  return most;
}

/** Ends of where a point's pairs lie. */
function extent({ graph: { start, to }, at }: Band, a: number, own: number): [number, number] {
  let [low, high] = [own, own];
  for (let e = start[a]!; e < start[a + 1]!; e++) {
    const place = at[to[e]!]!;
    if (place < low) low = place;
    if (place > high) high = place;
  }
  return [low, high];
}

/** Each point to the middle of its pairs, all at once; what stood first stays first where that is the same. */
function centred(band: Band): Uint32Array {
  const { row, at } = band;
  const middle = new Float64Array(at.length);
  for (const a of row) {
    const [low, high] = extent(band, a, at[a]!);
    middle[a] = low + high;
  }
  return row.slice().sort((a, b) => middle[a]! - middle[b]! || at[a]! - at[b]!);
}

/** A point that makes the band as wide as it is changes places with one nearer to the middle of its pairs. */
function climbed(band: Band, a: number, width: number): boolean {
  const { graph, row, at } = band;
  const own = at[a]!;
  const first = graph.to[graph.start[a]!]!;
  const [low, high] = extent(band, a, at[first]!);
  const middle = (low + high) >> 1;
  const most = Math.min(Math.abs(middle - own), TRIES);
  for (let k = 0; k < most; k++)
    for (const place of k ? [middle - k, middle + k] : [middle]) {
      const other = row[place];
      if (other === undefined || other === a) continue;
      if (reach(band, a, place, other, own) >= width) continue;
      if (reach(band, other, own, a, place) >= width) continue;
      row[place] = a;
      row[own] = other;
      at[a] = place;
      at[other] = own;
      return true;
    }
  return false;
}

/** Swaps till the band gets no narrower (after Lim, Rodrigues and Xiao 2006). */
function climb(band: Band): number {
  let width = widthOf(band);
  for (let round = 0; round < CLIMBS; round++) {
    let moved = 0;
    for (let a = 0; a < band.at.length; a++)
      if (reach(band, a, band.at[a]!) >= width && climbed(band, a, width)) moved++;
    const now = widthOf(band);
    if (now >= width && !moved) break;
    width = Math.min(width, now);
  }
  return width;
}

/** A row with a narrower band, or the one given where none is found; all its points, and no others, are the graph's. */
export function squeezed(graph: Graph, given: Uint32Array): Uint32Array {
  let best = given;
  let least = widthOf(bandOf(graph, given));
  let row = given;
  for (let round = 0; round < CENTRINGS && least > 1; round++) {
    row = centred(bandOf(graph, row));
    const width = widthOf(bandOf(graph, row));
    if (width < least) [best, least] = [row, width];
  }
  const last = bandOf(graph, best.slice());
  return climb(last) < least && widthOf(last) < least ? last.row : best;
}
