import type { Progress } from '../../worker/protocol';

/** A part of a layout: its name, how much it will tell to have done, and its steps, each of which tells how much it did. */
export type Stage = readonly [phase: string, work: number, steps: Generator<number, void>];

/** Runs stages one after the other; progress only grows, and ends at the total. */
export function* inTurn(stages: readonly Stage[]): Generator<Progress, void> {
  const total = stages.reduce((sum, [, work]) => sum + work, 0);
  let before = 0;
  for (const [phase, work, steps] of stages) {
    let done = 0;
    for (const units of steps) {
      done = Math.min(work, done + units);
      yield { phase, done: before + done, total };
    }
    before += work;
  }
  if (stages.length) yield { phase: stages.at(-1)![0], done: total, total };
}
