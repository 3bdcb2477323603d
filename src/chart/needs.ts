import type { PanelPlan } from './plan';

/** Code that a picture needs beside what is there. */
export interface Needs {
  /** Whether some of it is on its way. */
  readonly lacking: boolean;
  /** Asks for what a plan needs, once at a time: it is drawn without that, and with it as soon as it is there. */
  ask(plan: PanelPlan): void;
}

/** `ended` hears when what was asked for is there, or which chart misses it. */
export function createNeeds(signal: AbortSignal, ended: (missing: string | null) => void): Needs {
  let lacking = false;
  return {
    get lacking() {
      return lacking;
    },
    ask({ kind, options }) {
      const needed = kind.needs?.(options);
      if (!needed || lacking) return;
      lacking = true;
      const end = (missing: string | null) => {
        lacking = false;
        if (!signal.aborted) ended(missing);
      };
      needed.then(
        () => end(null),
        () => end(kind.name),
      );
    },
  };
}
