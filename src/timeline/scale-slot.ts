import type { TimelineOptions } from './options';
import type { ScaleCode } from './scales/contract';

let code: ScaleCode | null = null;

/** The code of scales that are not even, where it is there. */
export const scaleCode = (): ScaleCode | null => code;

/** The same, where these options ask for it. */
export const scaleOf = ({ time = 'linear' }: TimelineOptions): ScaleCode | null =>
  time === 'linear' ? null : code;

/** Gives the code at once, where a picture cannot wait for it. */
export function provideScales(given: ScaleCode): void {
  code = given;
}

/** Loads it where these options ask for it; `null` where there is nothing to wait for. */
export function scalesFor({ time = 'linear' }: TimelineOptions): Promise<unknown> | null {
  if (time === 'linear' || code) return null;
  return import('./scales/whole').then((made) => provideScales(made.scales));
}
