/** Holds the page no longer than this at a stretch, ms, however many have work. */
const SLICE_MS = 10;

interface Queue {
  readonly waiting: Set<() => boolean>;
  timer: number;
}
const queues = new WeakMap<Window, Queue>();

/**
 * Calls `step` until it says `false`, a few times and then again once the page had its turn; all that a window has to
 * do takes turns. Returns the way to stop.
 */
export function inSlices(window: Window, step: () => boolean): () => void {
  const queue = queues.get(window) ?? { waiting: new Set(), timer: 0 };
  queues.set(window, queue);
  const { waiting } = queue;
  const go = () => {
    queue.timer = 0;
    const until = window.performance.now() + SLICE_MS;
    for (const next of waiting)
      while (waiting.has(next) && window.performance.now() < until)
        if (!next()) waiting.delete(next);
    if (waiting.size) queue.timer = window.setTimeout(go);
  };
  waiting.add(step);
  queue.timer ||= window.setTimeout(go);
  return () => {
    waiting.delete(step);
    if (waiting.size) return;
    window.clearTimeout(queue.timer);
    queue.timer = 0;
  };
}
