import type { Places } from '../field';
import { type EngineInput, type Graph, meanTie } from './graph';
import { pack, type Tile } from './pack';
import type { Made } from './parts';
import { align } from './pose';
import { withRivals } from './rivals';
import { boxOf } from './spread';

/** Mean length of a tie where none is asked for, px; free space between parts, in ties. */
const LENGTH = 60;
const GAP = 2.5;

/**
 * Gives each part its size and turns it to lie along; one with fixed nodes goes where these are, the others are packed:
 * round 0, 0, or below what has a place already.
 */
export function* place(
  input: EngineInput,
  graph: Graph,
  parts: readonly Made[],
  places: Places,
): Generator<number, void> {
  if (parts.length === 0) return;
  const length = input.length ?? LENGTH;
  const gap = GAP * length;
  const isFixed = (v: number) => Boolean(input.fixed?.[v]) && Number.isFinite(input.x?.[v]);
  const inPart = new Uint8Array(places.x.length);
  const free: Made[] = [];
  for (const [nth, part] of parts.entries()) {
    if (nth % 256 === 255) yield 256;
    const { nodes, at } = part;
    const size = length / meanTie(part.graph, at);
    for (const to of [at.x, at.y]) for (let i = 0; i < nodes.length; i++) to[i]! *= size || 1;
    const pins = [...nodes.keys()].filter((i) => isFixed(nodes[i]!));
    if (pins.length) {
      const want = (of: Float64Array) => Float64Array.from(nodes, (v) => of[v]!);
      align(at, pins, { x: want(places.x), y: want(places.y) });
      write(part, places, 0, 0, isFixed);
      continue;
    }
    free.push(part);
    for (const v of nodes) inPart[v] = 1;
  }
  const own = yield* withRivals(graph, free, length);
  const blocks = [...own.filter(({ nodes }) => nodes.length > 1), ...block(own, length)];
  const tiles = blocks.map(({ at }, nth) => tileOf(at, nth));
  tiles.sort((a, b) => b.height - a.height || b.width - a.width || a.nth - b.nth);
  yield* pack(tiles, gap);
  yield 0;
  const [dx, dy] = shiftOf(tiles, places, inPart, gap);
  for (const { nth, left, top, from, over } of tiles)
    write(blocks[nth]!, places, left + dx - from, top + dy - over, () => false);
}

function tileOf(at: Places, nth: number): Tile & { from: number; over: number; nth: number } {
  const { left, top, width, height } = boxOf(at.x, at.y);
  return { width, height, left: 0, top: 0, from: left, over: top, nth };
}

function write(
  { nodes, at }: Made,
  places: Places,
  dx: number,
  dy: number,
  stays: (v: number) => boolean,
): void {
  nodes.forEach((v, i) => {
    if (!stays(v)) [places.x[v], places.y[v]] = [at.x[i]! + dx, at.y[i]! + dy];
  });
}

/** Nodes without ties as one part: a block, row by row. */
function block(parts: readonly Made[], length: number): Made[] {
  const nodes = Int32Array.from(
    parts.filter((one) => one.nodes.length === 1),
    (one) => one.nodes[0]!,
  );
  if (nodes.length === 0) return [];
  nodes.sort();
  let across = 1;
  while (across * across < 2 * nodes.length) across++;
  return [
    {
      graph: parts[0]!.graph,
      nodes,
      at: {
        x: Float64Array.from(nodes, (_, i) => (i % across) * length),
        y: Float64Array.from(nodes, (_, i) => Math.floor(i / across) * length),
      },
    },
  ];
}

/** Where the packed parts go: below what stands already, or round 0, 0. */
function shiftOf(
  tiles: readonly Tile[],
  { x, y }: Places,
  inPart: Uint8Array,
  gap: number,
): readonly [number, number] {
  const wide = tiles.reduce((most, { left, width }) => Math.max(most, left + width), 0);
  const tall = tiles.reduce((most, { top, height }) => Math.max(most, top + height), 0);
  const standing = x.filter((_, v) => !inPart[v]);
  if (standing.length === 0) return [-wide / 2, -tall / 2];
  const box = boxOf(
    standing,
    y.filter((_, v) => !inPart[v]),
  );
  return [box.left + box.width / 2 - wide / 2, box.top + box.height + gap];
}
