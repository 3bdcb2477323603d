import type { Id } from './key';
import type { Column, Ledger } from './ledger';

/** Ids of content, for rows that came without one. */
export interface Names extends Pick<Column, 'at'> {
  /** The number that a name writes, in halves of five digits to base 36: names are in the order of numbers. */
  readonly low: Uint32Array;
  readonly high: Uint32Array;
  /** Rows of the same content are told apart by a number, from 2. */
  number(row: number, twin: number): void;
  set(row: number, digest: number): void;
  /** Whether two rows have the same content. */
  isSame(a: number, b: number): boolean;
}

/** 36 to the fifth: the numbers of five digits. */
const HALF = 60_466_176;
const digits = (half: number) => half.toString(36).padStart(5, '0');

/** Held as numbers: a text each would take four times the memory. */
export function createNames({ count, kind }: Ledger): Names {
  const low = new Uint32Array(count);
  const high = new Uint32Array(count);
  let twins: Uint32Array | undefined;
  return {
    low,
    high,
    set(row, number) {
      high[row] = number / HALF;
      low[row] = number % HALF;
    },
    number(row, twin) {
      twins ??= new Uint32Array(count);
      twins[row] = twin;
    },
    isSame: (one, other) => low[one] === low[other] && high[one] === high[other],
    at: (row): Id =>
      `${kind[0]}-${digits(high[row]!)}${digits(low[row]!)}${twins?.[row] ? `-${twins[row]}` : ''}`,
  };
}
