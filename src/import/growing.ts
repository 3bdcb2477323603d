/** A column that grows: twice as long each time it is full. */
export interface Growing<T> {
  length: number;
  push(value: number): void;
  at(index: number): number;
  set(index: number, value: number): void;
  /** A list of just that length. */
  done(): T;
}

type Numbers = Float64Array | Uint32Array | Uint16Array | Uint8Array | Int8Array;

/** Rows to begin with. */
const FIRST = 1024;

export function growing<T extends Numbers>(make: new (length: number) => T): Growing<T> {
  let values = new make(FIRST);
  return {
    length: 0,
    push(value) {
      if (this.length === values.length) {
        const more = new make(values.length * 2);
        more.set(values);
        values = more;
      }
      values[this.length++] = value;
    },
    at: (index) => values[index]!,
    set: (index, value) => {
      values[index] = value;
    },
    done() {
      return values.slice(0, this.length) as T;
    },
  };
}
