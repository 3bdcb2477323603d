import { tablesOf } from '../model/indexed';
import { byCodeUnit, type Id, type Key } from '../model/key';
import type { Dataset, Relation } from '../model/records';
import { eachParty, inMemory, type View } from '../model/view';

/** Rows of relations by each of their parties but the last: those of actor a from `start[a]` to `start[a + 1]`. */
interface Rows {
  readonly start: Uint32Array;
  readonly list: Uint32Array;
}

/** Places of a row's parties, each once, ascending. */
function placesIn(view: View<Relation>, row: number): readonly number[] {
  const places = new Set<number>();
  eachParty(view, row, (place) => places.add(place));
  return [...places].sort((a, b) => a - b);
}

function rowsOf(view: View<Relation>, n: number): Rows {
  const { ledger, places, rows } = view;
  const { offset, party, plain } = ledger;
  const order = inMemory(view);
  const start = new Uint32Array(n + 2);
  const walk = (visit: (place: number, row: number) => void) => {
    for (let i = 0; i < rows.length; i++) {
      const row = order ? order[i]! : i;
      const from = offset[row]!;
      const [a, b] = [party[from]!, party[from + 1]!];
      if (offset[row + 1]! - from === 2 && !places && a < plain && b < plain)
        visit(a < b ? a : b, row);
      else for (const place of placesIn(view, row).slice(0, -1)) visit(place, row);
    }
  };
  // Counted two places on, then shifted by the filling to where they belong.
  walk((place) => {
    start[place + 2]!++;
  });
  for (let place = 2; place < start.length; place++) start[place]! += start[place - 1]!;
  const list = new Uint32Array(start.at(-1)!);
  walk((place, row) => {
    list[start[place + 1]!++] = row;
  });
  return { start, list };
}

/** Of so many actors what stands with others is kept. */
const KEPT = 1000;

type Between = (a: Key, b: Key) => readonly Relation[];
const known = new WeakMap<Dataset, Between>();

/** The relations between two of very many, in their order: no record is made of any other. */
export function relationsBetween(dataset: Dataset): Between {
  const before = known.get(dataset);
  if (before) return before;
  const view = tablesOf(dataset)!.relations;
  const { ids } = view.ledger;
  let all: Rows | null = null;
  const kept = new Map<number, ReadonlyMap<number, readonly number[]>>();
  const read = (low: number) => {
    all ??= rowsOf(view, dataset.actors.length);
    const found = new Map<number, number[]>();
    for (let i = all.start[low]!; i < all.start[low + 1]!; i++)
      for (const place of placesIn(view, all.list[i]!))
        if (place > low) found.get(place)?.push(all.list[i]!) ?? found.set(place, [all.list[i]!]);
    if (kept.size >= KEPT) kept.delete(kept.keys().next().value!);
    kept.set(low, found);
    return found;
  };
  const between: Between = (a, b) => {
    const [low, high] = [dataset.indexOf(a), dataset.indexOf(b)].sort((x, y) => x - y);
    const rows = low! < 0 ? [] : ((kept.get(low!) ?? read(low!)).get(high!) ?? []);
    const idOf = (row: number) => ids.at(row) as Id;
    return [...rows].sort((x, y) => byCodeUnit(idOf(x), idOf(y))).map((row) => view.made.at(row));
  };
  known.set(dataset, between);
  return between;
}
