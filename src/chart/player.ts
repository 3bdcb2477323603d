import type { Dataset } from '../model/records';
import type { Messages } from './messages';
import type { PeriodContext } from './period-context';
import { timesOf } from './period-times';
import { nameTool, tool } from './tool';

/** How long each date is shown, ms. */
const BEAT = 1100;

/** A button that plays through time: from date to date on which something begins, ends or happens. */
export interface Player {
  readonly element: HTMLElement;
  stand(dataset: Dataset, words: Messages): void;
  /** After the state: whoever else sets it stops the playing. */
  show(): void;
}

/** With reduced motion nothing runs by itself: each press goes one date on. */
export function createPlayer(context: PeriodContext, still: () => boolean): Player {
  const { document, signal, selection, steps } = context;
  const window = document.defaultView!;
  let beats: readonly number[] = [];
  let words: Messages;
  let timer = 0;
  const button = tool(document, signal, '▶', () => {
    if (timer) return stop(true);
    if (!step() || still()) return context.settle();
    timer = window.setInterval(() => {
      if (!step()) stop(true);
    }, BEAT);
    write();
  });
  button.dataset.part = 'play';
  signal.addEventListener('abort', () => window.clearInterval(timer));

  /** Goes to the next date, from the last one to the first; `false` where that was the last. */
  function step(): boolean {
    const { asOf } = selection().get();
    const now = asOf === null ? -Infinity : steps().stepOf(asOf);
    const at = beats.findIndex((beat) => beat > now);
    // While it plays, the last date is the end.
    if (at < 0 && timer) return false;
    const next = beats[Math.max(0, at)];
    if (next === undefined) return false;
    context.asOf(next);
    return next !== beats.at(-1);
  }
  function stop(settle: boolean): void {
    window.clearInterval(timer);
    timer = 0;
    if (settle) context.settle();
    write();
  }
  function write(): void {
    const { play, pause, nextDate } = words.time;
    button.textContent = timer ? '❚❚' : still() ? '▸' : '▶';
    nameTool(button, timer ? pause : still() ? nextDate : play);
  }
  return {
    element: button,
    stand(dataset, next) {
      words = next;
      ({ beats } = timesOf(dataset));
      button.hidden = beats.length < 2;
      write();
    },
    show() {
      if (timer && selection().cause() !== 'preview') stop(false);
    },
  };
}
