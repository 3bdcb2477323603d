import type { Edges, Ledger } from './ledger';

const { imul } = Math;

/** Parties and lists of which the digest is kept; more would only fill memory. */
const MOST_KEPT = 65_536;

/** 51 bits of a row's content alone, so that row order does not matter: FNV-1a in two halves, well stirred. */
export function digestOf({
  fields,
  times,
  offset,
  parties,
  ...ledger
}: Ledger): (row: number) => number {
  const columns = [...fields.values()];
  const who = fields.get(ledger.kind === 'event' ? 'participants' : 'parties');
  const kept = new Map<object, number>();
  let a = 0;
  let b = 0;
  const feed = (unit: number) => {
    a = imul(a ^ unit, 0x01000193);
    b = imul((b ^ unit) + 1, 0x85ebca6b);
    a ^= a >>> 15;
    b ^= b >>> 16;
  };
  const sum = (tell: () => void): number => {
    const outer = [a, b] as const;
    a = 0x811c9dc5;
    b = 0xc9dc5118;
    tell();
    const number = (a >>> 0) * 524_288 + (b >>> 13);
    [a, b] = outer;
    return number;
  };
  const tell = (value: unknown): void => {
    if (typeof value === 'number' && Number.isInteger(value)) {
      feed(value);
      feed(value / 4_294_967_296);
    } else if (typeof value === 'object' && value) tell(known(value));
    else {
      // A text says how long it is, so that none can pose as two.
      const text = `${value}`;
      feed(text.length);
      for (let i = 0; i < text.length; i++) feed(text.charCodeAt(i));
    }
  };
  const known = (value: object): number => {
    const before = kept.get(value);
    if (before !== undefined) return before;
    const number = sum(() => {
      for (const entry of Object.entries(value)) entry.forEach(tell);
    });
    if (kept.size < MOST_KEPT) kept.set(value, number);
    return number;
  };
  const bounds: Edges<void> = (first, late, early, last, kind) => {
    tell(first);
    tell(late);
    tell(early);
    tell(last);
    tell(kind);
  };
  const tellRow = (row: number) => {
    for (let place = 0; place < columns.length; place++) {
      const column = columns[place]!;
      feed(place);
      if (column === times) times.read(row, bounds);
      else if (column === who)
        for (let i = offset[row]!; i < offset[row + 1]!; i++) tell(parties[ledger.party[i]!]);
      else {
        const value = column.at(row);
        if (value !== undefined) tell(value);
      }
    }
  };
  return (row) => sum(() => tellRow(row));
}
