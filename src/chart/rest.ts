import { inSlices } from '../render/slices';

/** What follows once something has rested for a while. */
export interface Rest {
  /** Begins the wait anew, ms. */
  wait(ms: number): void;
  stop(): void;
}

/** After the wait takes the steps there are, in slices, and then acts. */
export function createRest(
  window: Window,
  stepsOf: () => Iterator<unknown> | null | undefined,
  act: () => void,
): Rest {
  let timer = 0;
  let halt = () => {};
  const stop = () => {
    window.clearTimeout(timer);
    halt();
  };
  function go(): void {
    const steps = stepsOf();
    if (!steps) {
      act();
      return;
    }
    halt = inSlices(window, () => {
      if (!steps.next().done) return true;
      act();
      return false;
    });
  }
  return {
    wait(ms) {
      stop();
      timer = window.setTimeout(go, ms);
    },
    stop,
  };
}
