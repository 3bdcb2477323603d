import type { Frames } from './stages';

/** What moves in a plot by itself: one thing at a time. */
export interface Motion {
  /** Whether the scene changes from frame to frame. */
  readonly moving: boolean;
  /** Calls `step` once a frame until it says `false`, in place of any motion before it. */
  start(step: (now: number) => boolean): void;
  stop(): void;
}

export function createMotion(frames: Frames): Motion {
  let moving = false;
  let end = () => {};
  return {
    get moving() {
      return moving;
    },
    start(step) {
      end();
      moving = true;
      end = frames.animate((now) => {
        moving = step(now);
        return moving;
      });
    },
    stop() {
      moving = false;
      end();
    },
  };
}
