/** What a hand does, in px of the stage. A chart gives these; the gestures below call them. */
export interface PointerHooks {
  hover(x: number, y: number): void;
  leave(): void;
  /** `wide`: by a finger, which covers more than a point. */
  tap(x: number, y: number, add: boolean, wide: boolean): void;
  /** `false` = nothing to do there: it was two taps. */
  double(x: number, y: number): boolean;
  /** Whether something can be dragged there; true takes hold of it. */
  grab(x: number, y: number): boolean;
  drag(x: number, y: number): void;
  drop(): void;
  /** Whether a drag from there draws a line round an area; then its points, and its end: `null` = given up. */
  area(x: number, y: number, shift: boolean): boolean;
  draw(x: number, y: number): void;
  close(add: boolean | null): void;
  /** `false` = the chart has no view to move. */
  pan(dx: number, dy: number): boolean;
  zoom(factor: number, x: number, y: number): boolean;
}

/** A press that moved less than this is a tap, px. */
const SLOP = 4;
/** The same for a finger, px. */
const TOUCH_SLOP = 10;
/** Touch drags an actor after this long, so that one finger still scrolls the page, ms. */
const LONG_PRESS = 300;
/** Two taps of a finger are one double tap within this time and distance, ms and px. */
const TWICE = { ms: 350, px: 24 } as const;

/**
 * Pointer, wheel and touch on a stage: the plain wheel scrolls the page, Ctrl or ⌘ with it zooms, as do two fingers;
 * one finger scrolls; a drag pans, or moves what it started on. Everything ends with the signal.
 */
export function listenToPointer(
  stage: HTMLElement,
  hooks: PointerHooks,
  signal: AbortSignal,
): void {
  const view = stage.ownerDocument.defaultView as Window;
  const down = new Map<number, { x: number; y: number }>();
  let start: { x: number; y: number } | null = null;
  let mode: 'idle' | 'press' | 'pan' | 'drag' | 'area' | 'pinch' = 'idle';
  let timer = 0;
  let clicks = 0;
  let tapped = { x: 0, y: 0, time: -Infinity };
  let doubled = false;
  const at = (event: MouseEvent) => {
    const box = stage.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const listen = <K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (event: HTMLElementEventMap[K]) => void,
    passive = true,
  ) => stage.addEventListener(type, listener, { signal, passive });
  const spread = () => {
    const [a, b] = [...down.values()];
    if (!a || !b) return null;
    const [dx, dy] = [a.x - b.x, a.y - b.y];
    return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, d: Math.sqrt(dx * dx + dy * dy) };
  };
  const end = () => {
    view.clearTimeout(timer);
    if (mode === 'drag') hooks.drop();
    if (mode === 'area') hooks.close(null);
    mode = 'idle';
    start = null;
  };
  const capture = (id: number) => {
    try {
      stage.setPointerCapture(id);
    } catch {
      // A pointer that is already gone cannot be held, and need not be.
    }
  };

  /** The system counts the clicks of a mouse. */
  const isSecond = (event: PointerEvent, { x, y }: { x: number; y: number }) =>
    event.pointerType === 'touch'
      ? event.timeStamp - tapped.time < TWICE.ms &&
        Math.abs(x - tapped.x) + Math.abs(y - tapped.y) < TWICE.px
      : clicks === 2;
  listen('mousedown', (event) => {
    clicks = event.detail;
  });
  listen('pointerdown', (event) => {
    if (event.button !== 0) return;
    const point = at(event);
    down.set(event.pointerId, point);
    if (down.size === 2) {
      end();
      mode = 'pinch';
      return;
    }
    start = point;
    mode = 'press';
    const hold = () => {
      if (mode === 'press' && hooks.grab(point.x, point.y)) {
        mode = 'drag';
        capture(event.pointerId);
      }
    };
    if (event.pointerType === 'touch') timer = view.setTimeout(hold, LONG_PRESS);
  });
  listen('pointermove', (event) => {
    const point = at(event);
    const last = down.get(event.pointerId);
    if (!last) {
      if (event.pointerType !== 'touch') hooks.hover(point.x, point.y);
      return;
    }
    const before = mode === 'pinch' ? spread() : null;
    down.set(event.pointerId, point);
    if (mode === 'pinch') {
      const after = spread();
      if (before && after && before.d > 0) {
        hooks.zoom(after.d / before.d, after.x, after.y);
        hooks.pan(after.x - before.x, after.y - before.y);
      }
      return;
    }
    if (mode === 'press' && start) {
      const moved = Math.abs(point.x - start.x) + Math.abs(point.y - start.y);
      const touch = event.pointerType === 'touch';
      if (moved < (touch ? TOUCH_SLOP : SLOP)) return;
      if (hooks.area(start.x, start.y, event.shiftKey)) {
        mode = 'area';
        hooks.draw(start.x, start.y);
      } else if (touch) {
        // A finger that wanders is no tap.
        mode = 'idle';
        return;
      } else mode = hooks.grab(start.x, start.y) ? 'drag' : 'pan';
      capture(event.pointerId);
      hooks.leave();
    }
    if (mode === 'drag') hooks.drag(point.x, point.y);
    if (mode === 'area') hooks.draw(point.x, point.y);
    if (mode === 'pan') hooks.pan(point.x - last.x, point.y - last.y);
  });
  listen('pointerup', (event) => {
    const pressed = mode === 'press' && down.has(event.pointerId);
    down.delete(event.pointerId);
    const point = at(event);
    if (mode === 'area') {
      mode = 'idle';
      hooks.close(event.ctrlKey || event.metaKey);
    }
    end();
    if (!pressed) return;
    doubled = isSecond(event, point) && hooks.double(point.x, point.y);
    tapped = { ...point, time: doubled ? -Infinity : event.timeStamp };
    const add = event.shiftKey || event.ctrlKey || event.metaKey;
    if (!doubled) hooks.tap(point.x, point.y, add, event.pointerType === 'touch');
  });
  listen('pointercancel', (event) => {
    down.delete(event.pointerId);
    end();
  });
  listen('pointerleave', () => hooks.leave());
  listen('dblclick', (event) => {
    const point = at(event);
    if (!doubled) hooks.double(point.x, point.y);
    doubled = false;
  });
  // While a finger drags an actor the page must not scroll under it; only this listener may refuse that.
  listen('touchmove', (event) => mode === 'drag' && event.preventDefault(), false);
  listen(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      const point = at(event);
      const lines = event.deltaMode === 1 ? 20 : 1;
      const delta = Math.max(-100, Math.min(100, event.deltaY * lines));
      if (hooks.zoom(2 ** (-delta / 100), point.x, point.y)) event.preventDefault();
    },
    false,
  );
  signal.addEventListener('abort', () => {
    view.clearTimeout(timer);
    down.clear();
  });
}
