import type { Progress } from '../../worker/protocol';

/** A part of a layout: its name, how much it will tell to have done, and its steps, each of which tells how much it did. */
export type Stage = readonly [phase: string, work: number, steps: Generator<number, void>];

/** Stages that are made when their turn comes, and what they weigh beside others. */
export interface Chapter {
  readonly weight: number;
  readonly stages: () => readonly Stage[];
}

/** What progress counts up to. */
const TOTAL = 1000;

/** Runs chapters one after the other; progress only grows, and ends at the total. */
export function* inTurn(chapters: readonly Chapter[]): Generator<Progress, void> {
  const all = sum(chapters.map(({ weight }) => weight)) / TOTAL;
  let before = 0;
  for (const { weight, stages } of chapters) {
    const parts = stages();
    const scale = weight / all / sum(parts.map(([, work]) => work));
    let at = before;
    for (const [phase, work, steps] of parts) {
      let done = 0;
      for (const units of steps) {
        done = Math.min(work, done + units);
        yield told(phase, at + done * scale);
      }
      at += work * scale;
    }
    before += weight / all;
    yield told(parts.at(-1)?.[0] ?? 'start', before);
  }
  yield told('pack', TOTAL);
}

/** Runs what comes before it is known how much there is to do. */
export function* ahead<T>(steps: Generator<number, T>): Generator<Progress, T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield told('start', 0);
  }
}

const told = (phase: string, done: number): Progress => ({
  phase,
  done: Math.min(TOTAL, Math.floor(done)),
  total: TOTAL,
});

const sum = (of: readonly number[]) => of.reduce((a, b) => a + b, 0) || 1;
