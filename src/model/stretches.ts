/** Rows that are read at a stretch: about a millisecond. */
const ROWS = 8192;

/** Work on very many rows, a stretch at a time: whoever takes the steps may let others in between. */
export type Steps<R = void> = Generator<void, R>;

/** Runs a loop over 0 … n − 1 from bound to bound. */
export function* inStretches(n: number, run: (from: number, to: number) => void): Steps {
  for (let from = 0; from < n; from += ROWS) {
    run(from, Math.min(n, from + ROWS));
    yield;
  }
}

/** How many steps a loop over so many rows takes. */
export const stepsIn = (n: number): number => Math.ceil(n / ROWS);

/** Takes all steps at once. */
export function atOnce<R>(steps: Iterator<unknown, R>): R {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
