/**
 * Rows of intervals so that none of one row overlap: as many rows as intervals overlap at most. Intervals that only
 * touch do not overlap. A row is taken from a heap of the rows by the end of their last interval.
 */
export function packRows(
  starts: ArrayLike<number>,
  ends: ArrayLike<number>,
): { rowOf: Uint32Array; rows: number } {
  const rowOf = new Uint32Array(starts.length);
  const turns = [...rowOf.keys()].sort(
    (a, b) => (starts[a] as number) - (starts[b] as number) || a - b,
  );
  const heap: { row: number; end: number }[] = [];
  for (const i of turns) {
    const free = heap[0];
    const row = free && free.end <= (starts[i] as number) ? free.row : heap.length;
    rowOf[i] = row;
    const entry = { row, end: ends[i] as number };
    if (row === heap.length) lift(heap, heap.push(entry) - 1);
    else sink(heap, entry);
  }
  return { rowOf, rows: heap.length };
}

type Heap = { row: number; end: number }[];
const before = (a: Heap[number], b: Heap[number]) =>
  a.end < b.end || (a.end === b.end && a.row < b.row);

function lift(heap: Heap, at: number): void {
  const entry = heap[at] as Heap[number];
  for (
    let up = (at - 1) >> 1;
    at > 0 && before(entry, heap[up] as Heap[number]);
    up = (at - 1) >> 1
  ) {
    heap[at] = heap[up] as Heap[number];
    heap[up] = entry;
    at = up;
  }
}

/** Puts an entry in the place of the first. */
function sink(heap: Heap, entry: Heap[number]): void {
  let at = 0;
  for (;;) {
    let down = 2 * at + 1;
    const other = heap[down + 1];
    if (other && before(other, heap[down] as Heap[number])) down++;
    const child = heap[down];
    if (!child || !before(child, entry)) break;
    heap[at] = child;
    at = down;
  }
  heap[at] = entry;
}
