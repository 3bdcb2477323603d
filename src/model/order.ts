import { byCodeUnit } from './key';

/** Below this a comparison each is quicker than counting. */
const FEW = 48;

/**
 * Rows in the order of their ids, by code unit; of one id in the order of rows. Eight characters at a time are
 * counted, not compared: a million ids are in order in about a tenth of the time that comparing takes.
 */
export function inOrder(count: number, idAt: (row: number) => string): Uint32Array {
  const rows = upTo(count);
  let sorted = true;
  let last = '';
  for (let row = 0; row < count; row++) {
    const id = idAt(row);
    if (id < last) sorted = false;
    last = id;
  }
  if (!sorted) sort(rows, idAt, 0);
  return rows;
}

/** 0, 1, 2, …, as many as asked. */
export function upTo(count: number): Uint32Array {
  const numbers = new Uint32Array(count);
  for (let i = 0; i < count; i++) numbers[i] = i;
  return numbers;
}

function sort(rows: Uint32Array, idAt: (row: number) => string, depth: number): void {
  const count = rows.length;
  const compare = (a: number, b: number) => byCodeUnit(idAt(a), idAt(b)) || a - b;
  const keys = count > FEW && packed(rows, idAt, depth);
  if (!keys) {
    rows.sort(compare);
    return;
  }
  const order = ranked(keys);
  const before = rows.slice();
  for (let i = 0; i < count; i++) rows[i] = before[order[i]!]!;
  const [low, high] = keys;
  for (let from = 0, to = 1; from < count; from = to++) {
    const [a, b] = [low[order[from]!]!, high[order[from]!]!];
    while (to < count && low[order[to]!] === a && high[order[to]!] === b) to++;
    if (to - from > 1 && a & 255) sort(rows.subarray(from, to), idAt, depth + 8);
  }
}

/** The order of numbers in parts, the least part first. */
export function ranked(parts: readonly Uint32Array[]): Uint32Array {
  const count = parts[0]!.length;
  const bits = count < 20_000 ? 8 : 16;
  let order = upTo(count);
  for (const part of parts)
    for (let shift = 0; shift < 32; shift += bits) order = pass(order, part, shift, bits);
  return order;
}

/** Eight characters of each id as two numbers, 0 past its end; `null` where one has no room in eight bits. */
function packed(
  rows: Uint32Array,
  idAt: (row: number) => string,
  depth: number,
): readonly [Uint32Array, Uint32Array] | null {
  const keys = [new Uint32Array(rows.length), new Uint32Array(rows.length)] as const;
  let wide = 0;
  for (let i = 0; i < rows.length; i++) {
    const id = idAt(rows[i]!);
    const end = Math.min(8, id.length - depth);
    let low = 0;
    let high = 0;
    for (let c = 0; c < end; c++) {
      const unit = id.charCodeAt(depth + c);
      wide |= unit | (unit - 1);
      if (c < 4) high |= unit << (24 - 8 * c);
      else low |= unit << (56 - 8 * c);
    }
    keys[0][i] = low;
    keys[1][i] = high;
  }
  return wide & ~255 ? null : keys;
}

/** One stable pass over some bits of the keys; where they are all the same there is nothing to do. */
function pass(order: Uint32Array, keys: Uint32Array, shift: number, bits: number): Uint32Array {
  const mask = (1 << bits) - 1;
  const start = new Uint32Array(mask + 2);
  for (let i = 0; i < keys.length; i++) start[((keys[i]! >>> shift) & mask) + 1]!++;
  if (start[((keys[0]! >>> shift) & mask) + 1] === keys.length) return order;
  for (let i = 1; i <= mask; i++) start[i]! += start[i - 1]!;
  const sorted = new Uint32Array(order.length);
  for (let i = 0; i < order.length; i++) {
    const one = order[i]!;
    sorted[start[(keys[one]! >>> shift) & mask]!++] = one;
  }
  return sorted;
}

/** Where an id stands in a list that is in order; −1 where it does not. */
export function placeIn(count: number, idAt: (index: number) => string, id: string): number {
  let low = 0;
  let high = count - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const one = idAt(middle);
    if (one === id) return middle;
    if (one < id) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
