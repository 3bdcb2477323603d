/** What waits in a heap: the least `at` comes first, then the lowest row. */
interface Entry {
  readonly row: number;
  readonly at: number;
}

const before = (a: Entry, b: Entry) => a.at < b.at || (a.at === b.at && a.row < b.row);

function push(heap: Entry[], entry: Entry): void {
  let at = heap.push(entry) - 1;
  for (let up = (at - 1) >> 1; at > 0 && before(entry, heap[up] as Entry); up = (at - 1) >> 1) {
    heap[at] = heap[up] as Entry;
    heap[up] = entry;
    at = up;
  }
}

function pop(heap: Entry[]): Entry | undefined {
  const first = heap[0];
  const entry = heap.pop();
  if (!entry || !heap.length) return first;
  let at = 0;
  for (;;) {
    let down = 2 * at + 1;
    const other = heap[down + 1];
    if (other && before(other, heap[down] as Entry)) down++;
    const child = heap[down];
    if (!child || !before(child, entry)) break;
    heap[at] = child;
    at = down;
  }
  heap[at] = entry;
  return first;
}

/**
 * Rows of intervals so that none of one row overlap: as many rows as intervals overlap at most, and each takes the
 * first free one. Intervals that only touch do not overlap.
 */
export function packRows(
  starts: ArrayLike<number>,
  ends: ArrayLike<number>,
): { readonly rowOf: Uint32Array; readonly rows: number } {
  const rowOf = new Uint32Array(starts.length);
  const turns = [...rowOf.keys()].sort(
    (a, b) => (starts[a] as number) - (starts[b] as number) || a - b,
  );
  const busy: Entry[] = [];
  const free: Entry[] = [];
  let rows = 0;
  for (const i of turns) {
    while (busy[0] && busy[0].at <= (starts[i] as number)) {
      const { row } = pop(busy) as Entry;
      push(free, { row, at: row });
    }
    const row = pop(free)?.row ?? rows++;
    rowOf[i] = row;
    push(busy, { row, at: ends[i] as number });
  }
  return { rowOf, rows };
}
