import type { Column } from './column';
import type { Id } from './key';
import type { Ledger } from './ledger';

/** Ids of content, for rows that came without one: a letter and ten digits to base 36. */
export interface Names extends Pick<Column, 'at'> {
  /** The number that a name writes, in halves of five digits: names are in the order of numbers. */
  readonly halves: readonly [low: Uint32Array, high: Uint32Array];
  set(row: number, digest: number): void;
  /** Rows of the same content are told apart by a number, from 2. */
  number(row: number, twin: number): void;
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
    halves: [low, high],
    set(row, digest) {
      high[row] = digest / HALF;
      low[row] = digest % HALF;
    },
    number(row, twin) {
      twins ??= new Uint32Array(count);
      twins[row] = twin;
    },
    at(row): Id {
      const twin = twins?.[row];
      return `${kind[0]}-${digits(high[row]!)}${digits(low[row]!)}${twin ? `-${twin}` : ''}`;
    },
  };
}
