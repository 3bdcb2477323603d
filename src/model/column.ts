/** Whole numbers from 0, in as few bytes as they need. */
export type Codes = Uint8Array | Uint16Array | Uint32Array;

/** Values, and the place of each row's among them: no places where there is one value only. */
export interface Coded {
  readonly values: readonly unknown[];
  readonly of: Codes | undefined;
}

/** One field of all records. */
export interface Column {
  at(row: number): unknown;
  set(row: number, value: unknown): void;
  /** Nothing is set any more. */
  seal?(): void;
  /** What repeats, where it does; `null` once too many differ. */
  coded?(): Coded | null;
}

/** What differs from row to row; one reference each. */
export function listed(room: number): Column {
  let list: unknown[] | undefined;
  return {
    at: (row) => list?.[row],
    set(row, value) {
      if (value === undefined) return;
      list ??= new Array(room);
      list[row] = value;
    },
  };
}

/** More different values than this do not repeat enough to be worth a table. */
const MOST_VALUES = 65_536;

/** What repeats: a number each, in as few bytes as they need; none while there is one value only. */
export function coded(room: number): Column {
  const values: unknown[] = [];
  const codes = new Map<unknown, number>();
  let column: Codes | undefined;
  /** A reference each, once they are too many. */
  let all: unknown[] | undefined;
  let last: unknown = codes;
  let code = 0;
  const add = (value: unknown) => {
    const next = values.push(value) - 1;
    codes.set(value, next);
    if (next === 1) column = new Uint8Array(room);
    else if (next === 256) column = new Uint16Array(column!);
    else if (next === MOST_VALUES) all = Array.from(column!, (one) => values[one]);
    return next;
  };
  return {
    at: (row) => (all ? all[row] : values[column ? column[row]! : 0]),
    set(row, value) {
      if (!all && value !== last) code = codes.get(value) ?? add(value);
      last = value;
      if (all) all[row] = value;
      else if (column) column[row] = code;
    },
    seal() {
      codes.clear();
    },
    coded: () => (all ? null : { values, of: column }),
  };
}
