import type { Places } from '../field';
import { type Graph, rowsOf } from './graph';

/** Nodes and ties between two looks at the clock. */
const CHUNK = 1 << 16;

/** A part of a graph that hangs together by its ties, with the number that each of its nodes has in the whole. */
export interface Part {
  readonly graph: Graph;
  readonly nodes: Int32Array;
}

/** A part with the places of its own nodes. */
export interface Made extends Part {
  readonly at: Places;
}

const NONE = new Int32Array();
/** A node without ties: there may be thousands. */
const LONE: Graph = {
  n: 1,
  source: NONE,
  target: NONE,
  weight: new Float64Array(),
  ...rowsOf(1, NONE, NONE),
  pushA: NONE,
  pushB: NONE,
};

/** The parts of a graph, the largest first; of two as large, that with the lower first node. */
export function* partsOf(graph: Graph): Generator<number, Part[]> {
  const { n, source } = graph;
  const part = new Int32Array(n).fill(-1);
  const lists = gather(graph, part);
  if (lists.length === 1) return [{ graph, nodes: lists[0]! }];
  yield 0;
  const place = new Int32Array(n);
  for (const nodes of lists) for (let i = 0; i < nodes.length; i++) place[nodes[i]!] = i;
  const ties = lists.map((): number[] => []);
  for (let e = 0; e < source.length; e++) ties[part[source[e]!]!]!.push(e);
  const pushes = lists.map((): number[] => []);
  graph.pushA.forEach((a, e) => {
    if (part[a] === part[graph.pushB[e]!]) pushes[part[a]!]!.push(e);
  });
  yield 0;
  const parts: Part[] = [];
  let work = 0;
  for (const [p, nodes] of lists.entries()) {
    const lone = nodes.length === 1;
    parts.push(lone ? { graph: LONE, nodes } : cut(graph, nodes, place, ties[p]!, pushes[p]!));
    work += nodes.length + ties[p]!.length + 40;
    if (work < CHUNK) continue;
    yield 0;
    work = 0;
  }
  return parts.sort((a, b) => b.graph.n - a.graph.n || a.nodes[0]! - b.nodes[0]!);
}

/** Writes the part of each node; gives the nodes of each, in order. */
function gather({ n, offset, neighbour }: Graph, part: Int32Array): Int32Array[] {
  const queue = new Int32Array(n);
  const lists: Int32Array[] = [];
  for (let v = 0; v < n; v++) {
    if (part[v]! >= 0) continue;
    part[v] = lists.length;
    queue[0] = v;
    let tail = 1;
    for (let head = 0; head < tail; head++)
      for (let k = offset[queue[head]!]!; k < offset[queue[head]! + 1]!; k++) {
        const u = neighbour[k]!;
        if (part[u]! >= 0) continue;
        part[u] = lists.length;
        queue[tail++] = u;
      }
    lists.push(tail === n ? queue.map((_, i) => i) : queue.slice(0, tail).sort());
  }
  return lists;
}

function cut(
  whole: Graph,
  nodes: Int32Array,
  place: Int32Array,
  ties: readonly number[],
  pushes: readonly number[],
): Part {
  const n = nodes.length;
  const ends = (of: Int32Array, at: readonly number[]) =>
    Int32Array.from(at, (e) => place[of[e]!]!);
  const source = ends(whole.source, ties);
  const target = ends(whole.target, ties);
  const weight = Float64Array.from(ties, (e) => whole.weight[e]!);
  const [pushA, pushB] = [ends(whole.pushA, pushes), ends(whole.pushB, pushes)];
  return {
    nodes,
    graph: { n, source, target, weight, ...rowsOf(n, source, target), pushA, pushB },
  };
}
