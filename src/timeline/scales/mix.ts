import { shareAt, type TimeScale } from '../time-scale';
import type { ScaleCode } from './contract';

const even = ([from, to]: readonly [number, number]): TimeScale => ({
  times: Float64Array.of(from, to),
  shares: Float64Array.of(0, 1),
  folds: [],
  marks: new Float64Array(0),
  origin: null,
});

/** Each moment on its way from where it was to where it will be; two rising ways between them rise too. */
export const mix: ScaleCode['mix'] = (from, to, t) => {
  const [a, b] = [from.scale ?? even(from.domain), to.scale ?? even(to.domain)];
  const times = [...new Set([...a.times, ...b.times])].sort((x, y) => x - y);
  return {
    ...b,
    times: Float64Array.from(times),
    shares: Float64Array.from(times, (time) => shareAt(a, time) * (1 - t) + shareAt(b, time) * t),
  };
};
