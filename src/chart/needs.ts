import type { ChartName } from './kind';
import type { PanelPlan } from './plan';

/** Code that a picture needs beside what is there. */
export interface Needs {
  /** Whether some of it is on its way. */
  readonly lacking: boolean;
  /** Asks for what a plan needs, once at a time: it is drawn without that, and with it as soon as it is there. */
  ask(plan: PanelPlan): void;
}

/** `ended` hears for which chart it is that what was asked for is there, or is missed. */
export function createNeeds(
  signal: AbortSignal,
  ended: (chart: ChartName, came: boolean) => void,
): Needs {
  let lacking = false;
  return {
    get lacking() {
      return lacking;
    },
    ask({ kind, options }) {
      const needed = kind.needs?.(options);
      if (!needed || lacking) return;
      lacking = true;
      const end = (came: boolean) => {
        lacking = false;
        if (!signal.aborted) ended(kind.name, came);
      };
      needed.then(
        () => end(true),
        () => end(false),
      );
    },
  };
}
