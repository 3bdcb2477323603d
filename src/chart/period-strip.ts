import { isRtl } from '../interact/direction';
import { listenToDrag, listenToKeys, type Slide } from '../interact/slider';
import { HANDLES, type Handle, type Period, type PeriodContext } from './period-context';

const PAGE = { day: 7, month: 12, year: 10 };

/** What a hand and keys do on the strip: each gesture is one step of the history, shown while it lasts. */
export function attachStrip(
  context: PeriodContext,
  strip: HTMLElement,
  handles: Readonly<Record<Handle, HTMLElement>>,
): void {
  /** What it was like before a gesture; `null` between gestures. */
  let before: { readonly period: Period | null; readonly asOf: number | null } | null = null;
  let drag: (time: number) => void = () => {};
  let tapped: number | null = null;
  let grip = 0;

  function begin(): void {
    const { period, asOf } = context.selection().get();
    before ??= { period, asOf };
  }
  function done(): void {
    if (before) context.settle();
    before = null;
  }
  function cancel(): boolean {
    if (!before) return false;
    context.selection().preview(before);
    done();
    return true;
  }

  const within = (step: number) =>
    Math.max(context.steps().first, Math.min(context.steps().last, step));
  /** The period as steps, both in it. */
  const chosen = (): Period => {
    const { stepOf, startOf } = context.steps();
    const [from, to] = context.period();
    const end = within(stepOf(to));
    return [within(stepOf(from)), startOf(end) < to ? end : end - 1];
  };
  /** The bound of a step that is nearest. */
  const boundary = (time: number) => {
    const { stepOf, startOf } = context.steps();
    const step = stepOf(time);
    return time - startOf(step) < startOf(step + 1) - time ? step : step + 1;
  };
  const show = (a: number, e: number) =>
    context.preview([context.steps().startOf(a), context.steps().startOf(e + 1)]);

  /** Moves one end to a step; the other end stays as exactly as it is. */
  function moveEnd(which: 'start' | 'end', step: number): void {
    const { startOf } = context.steps();
    const [a, e] = chosen();
    const [from, to] = context.period();
    if (which === 'start') context.preview([startOf(Math.min(e, within(step))), to]);
    else context.preview([from, startOf(Math.max(a, within(step)) + 1)]);
  }

  function slide(which: Handle, by: Slide): void {
    const { first, last, stepOf, span } = context.steps();
    begin();
    if (which === 'asOf') {
      const { asOf } = context.selection().get();
      const shown = Number(handles.asOf.getAttribute('aria-valuenow'));
      const now = asOf === null ? shown : stepOf(Math.min(asOf, span[1] - 1));
      const to = { first, last, reset: null };
      const step = typeof by === 'number' ? now + by : to[by];
      context.asOf(step === null ? null : within(step));
      return;
    }
    const [a, e] = chosen();
    const home = which === 'start' ? first : last;
    const far = { first, last, reset: home };
    moveEnd(which, typeof by === 'number' ? (which === 'start' ? a : e) + by : far[by]);
  }

  /** UTC ms at px from the strip's left. */
  function timeAt(x: number): number {
    const { span } = context.steps();
    const { width } = strip.getBoundingClientRect();
    const share = Math.max(0, Math.min(1, (isRtl(strip) ? width - x : x) / (width || 1)));
    return span[0] + share * (span[1] - span[0]);
  }

  /** Where a handle points, px from the strip's left. */
  function placeOf(held: Handle): number {
    const name = { start: '--from', end: '--to', asOf: '--at' }[held];
    const share = Number.parseFloat(strip.style.getPropertyValue(name)) / 100;
    return (isRtl(strip) ? 1 - share : share) * strip.getBoundingClientRect().width;
  }

  /** A new period from where the hand came down. */
  function sweep(anchor: number): (time: number) => void {
    const { stepOf } = context.steps();
    return (time) => {
      const [a, e] = [
        within(stepOf(Math.min(anchor, time))),
        within(stepOf(Math.max(anchor, time))),
      ];
      show(a, e);
    };
  }

  /** The period moved as a whole. */
  function shift(anchor: number): (time: number) => void {
    const { first, last, stepOf } = context.steps();
    const [a, e] = chosen();
    return (time) => {
      const by = Math.max(first - a, Math.min(last - e, stepOf(time) - stepOf(anchor)));
      show(a + by, e + by);
    };
  }

  /** A tap beside the period stretches it to there. */
  function reachTo(time: number): void {
    const [from, to] = context.period();
    const step = context.steps().stepOf(time);
    if (time < from) moveEnd('start', step);
    else if (time >= to) moveEnd('end', step);
  }

  const dragOf = (which: Handle) => (time: number) =>
    which === 'asOf'
      ? context.asOf(within(context.steps().stepOf(time)))
      : moveEnd(which, boundary(time) - (which === 'end' ? 1 : 0));

  listenToDrag(
    strip,
    {
      begin(x, target) {
        begin();
        const time = timeAt(x);
        const held = HANDLES.find((name) => handles[name] === target);
        const [from, to] = context.period();
        const whole = context.selection().get().period === null;
        tapped = held || whole ? null : time;
        // A handle is held beside what it moves.
        grip = held ? x - placeOf(held) : 0;
        if (held) drag = dragOf(held);
        else if (!whole && time >= from && time < to) drag = shift(time);
        else drag = sweep(time);
      },
      drag: (x) => drag(timeAt(x - grip)),
      end(moved) {
        if (!moved && tapped !== null) reachTo(tapped);
        done();
      },
      cancel,
    },
    context.signal,
  );
  for (const name of HANDLES) {
    const hooks = { slide: (by: Slide) => slide(name, by), done, cancel };
    listenToKeys(handles[name], hooks, () => PAGE[context.steps().unit], context.signal);
  }
}
