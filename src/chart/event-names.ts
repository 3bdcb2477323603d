import type { ChartEvents } from './options';

/** Each once: the compiler asks for one that is missing. */
const NAMES: Readonly<Record<keyof ChartEvents, true>> = {
  highlight: true,
  select: true,
  filter: true,
  period: true,
  open: true,
  collapse: true,
  invalid: true,
  progress: true,
  ready: true,
};

/** Names of all that a chart tells. */
export const EVENT_NAMES = Object.keys(NAMES) as readonly (keyof ChartEvents)[];
