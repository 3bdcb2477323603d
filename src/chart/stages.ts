/** How much of a picture is out of date: each stage includes those after it. */
export type StageName = 'layout' | 'scene' | 'paint';

const ORDER: readonly StageName[] = ['paint', 'scene', 'layout'];

export function later(a: StageName | null, b: StageName): StageName {
  return a && ORDER.indexOf(a) > ORDER.indexOf(b) ? a : b;
}

/** Merges all that is asked for within a frame into one run. */
export interface Frames {
  /** Runs the work at the next frame, or at the end of this task where motion is reduced. */
  request(): void;
  /** Calls `step` once a frame until it says `false`; returns the way to stop. */
  animate(step: (now: number) => boolean): () => void;
  stop(): void;
}

export function createFrames(window: Window, work: () => void, still: () => boolean): Frames {
  const pending = new Set<number>();
  let asked = false;
  let stopped = false;
  const frame = (callback: (now: number) => void) => {
    const id = window.requestAnimationFrame((now) => {
      pending.delete(id);
      if (!stopped) callback(now);
    });
    pending.add(id);
    return id;
  };
  const run = () => {
    asked = false;
    if (!stopped) work();
  };
  return {
    request() {
      if (asked || stopped) return;
      asked = true;
      if (still()) queueMicrotask(run);
      else frame(run);
    },
    animate(step) {
      let live = true;
      const next = (now: number) => {
        if (live && step(now)) frame(next);
      };
      frame(next);
      return () => {
        live = false;
      };
    },
    stop() {
      stopped = true;
      for (const id of pending) window.cancelAnimationFrame(id);
      pending.clear();
    },
  };
}
