import { localOf, momentOf } from '../../model/zone';
import { binEdges, tierOf } from './bins';
import { massBetween } from './mass';
import { type Tracks, tracksIn } from './tracks';

/** Times that bars stand for, UTC ms, and by lane and kind the events in each of them. */
interface Bars {
  readonly edges: Float64Array;
  readonly masses: readonly (readonly Float64Array[])[];
}

/** Bars of a view and of what lies beside it, kept while a reader moves there. */
interface Tile {
  readonly tier: number;
  readonly edges: Float64Array;
  /** By lane, made when first asked for. */
  readonly masses: (readonly Float64Array[] | undefined)[];
}

const tiles = new WeakMap<Tracks, Tile>();
/** How far a bar's width may pass the bounds of its tier before another takes its place: none flickers between two. */
const SLACK = 1.25;

/** Events of a lane in each time, kind by kind. */
export function massesOf(tracks: Tracks, lane: number, edges: Float64Array): Float64Array[] {
  return tracksIn(tracks, lane).map((track) => {
    const mass = new Float64Array(edges.length - 1);
    if (tracks.offset[track]! < tracks.offset[track + 1]!) massBetween(tracks, track, edges, mass);
    return mass;
  });
}

/** Bars of the lanes that are drawn `together`, each at least `wanted` ms; `fresh`: whatever was seen before. */
export function barsIn(
  tracks: Tracks,
  visible: readonly [number, number],
  wanted: number,
  together: Uint8Array,
  fresh: boolean,
): Bars {
  const { tier, edges, masses } = tileFor(tracks, visible, wanted, fresh);
  let [low, high] = [0, edges.length - 1];
  while (low + 1 < high && edges[low + 1]! <= visible[0]) low++;
  while (high - 1 > low && edges[high - 1]! >= visible[1]) high--;
  tiles.set(tracks, { tier, edges, masses });
  return {
    edges: edges.subarray(low, high + 1),
    masses: Array.from(together, (isTogether, lane) => {
      if (!isTogether) return [];
      masses[lane] ??= massesOf(tracks, lane, edges);
      return masses[lane].map((mass) => mass.subarray(low, high));
    }),
  };
}

function tileFor(
  tracks: Tracks,
  visible: readonly [number, number],
  wanted: number,
  fresh: boolean,
): Tile {
  const known = fresh ? undefined : tiles.get(tracks);
  const keeps =
    known && known.tier >= wanted / SLACK && known.tier <= tierOf(visible, wanted * SLACK);
  const tier = keeps ? known.tier : tierOf(visible, wanted);
  const covers = known && known.edges[0]! <= visible[0] && known.edges.at(-1)! >= visible[1];
  if (known && tier === known.tier && covers) return known;
  const beside = fresh ? 0 : (visible[1] - visible[0]) / 2;
  const { zone } = tracks;
  const local = (time: number) => localOf(zone, time);
  const days = binEdges([local(visible[0] - beside), local(visible[1] + beside)], tier);
  const edges = zone
    ? days.map((at) => momentOf(zone, at)).filter((at, i, all) => !i || at > all[i - 1]!)
    : days;
  return { tier, edges, masses: [] };
}
