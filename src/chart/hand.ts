import { itemOf, manyAt } from '../interact/outline';
import { listenToPointer } from '../interact/pointer';
import { panBy } from '../interact/viewport';
import type { Picked } from '../render/renderer';
import { choose } from './choose';
import type { Gear } from './gear';
import type { Drag } from './kind';
import type { Lasso } from './lasso';
import type { Plot } from './plot';
import type { PlotContext } from './plot-context';

/** A pointer rests for this long before what is under it lights up, ms. */
const HOVER_MS = 120;
/** Where a finger is looked for, px: a line is found within 5 px of each. */
const FINGER = [0, 7, -7].flatMap((dx) => [0, 7, -7].map((dy) => [dx, dy] as const));

/** What a pointer does to a plot: hover highlights, a tap selects, a drag moves an actor or the view. */
export function attachHand(plot: Plot, context: PlotContext, lasso: Lasso, gear: Gear): void {
  const { window, signal } = context;
  let timer = 0;
  let drag: Drag<unknown> | null = null;

  function lightUp(picked: Picked | null): void {
    const pair = picked?.pair && !picked.key ? picked.pair : null;
    if (pair?.join() !== plot.pair?.join()) {
      plot.pair = pair;
      context.invalidate('paint');
    }
    const key = picked?.key ?? null;
    if (context.selection.get().highlight !== key) context.selection.set({ highlight: key });
  }

  /** What a point is on; a finger finds what is up to 12 px from where it is taken to be. */
  function pickAt(x: number, y: number, wide: boolean): Picked | null {
    for (const [dx, dy] of wide ? FINGER : FINGER.slice(0, 1)) {
      const found = plot.renderer.pick(x + dx, y + dy);
      if (found) return found;
    }
    return null;
  }

  function tap(x: number, y: number, add: boolean, wide: boolean): void {
    const picked = pickAt(x, y, wide);
    const pair = picked?.pair;
    const keys = picked?.key ? [picked.key] : ((pair && itemOf(plot.outline, pair)?.selects) ?? []);
    const target = picked?.key ?? picked?.pair;
    const many = manyAt(plot.outline, x, y);
    // A mark on its own goes before the bars that it lies on.
    if (many && (!target || picked?.part === many.part)) context.list(many);
    else if (!picked || !target) {
      if (!context.closeCard() && context.selection.get().selected.size) context.selection.clear();
    } else if (choose(context.selection, keys, add) || keys.length === 0) {
      context.open(target, { x: x - 8, y: y - 8, width: 16, height: 16 });
    }
  }

  function grab(x: number, y: number): boolean {
    const { kind } = plot.plan;
    const key = lasso.armed ? null : plot.renderer.pick(x, y)?.key;
    drag = key && kind.drag ? kind.drag(plot.staged(), key) : null;
    if (!drag) return false;
    const held = drag;
    if (!context.still()) plot.animate(() => step(held) || drag === held);
    return true;
  }

  function step(held: Drag<unknown>): boolean {
    const next = held.tick();
    if (next === null) return false;
    plot.layout = next;
    plot.run('scene');
    return true;
  }

  /** Without motion: the steps of a drag at once, and one drawing of where they lead. */
  function settle(held: Drag<unknown>, steps: number): void {
    for (let i = 0; i < steps; i++) {
      const next = held.tick();
      if (next === null) break;
      plot.layout = next;
    }
    context.invalidate('scene');
  }

  function drop(): void {
    const held = drag;
    drag = null;
    held?.release();
    if (held && context.still()) settle(held, 400);
  }

  const hooks = {
    hover(x: number, y: number) {
      window.clearTimeout(timer);
      const picked = plot.renderer.pick(x, y);
      plot.element.style.cursor = picked ? 'pointer' : '';
      timer = window.setTimeout(() => lightUp(picked), HOVER_MS);
    },
    leave() {
      window.clearTimeout(timer);
      lightUp(null);
    },
    tap,
    double(x: number, y: number) {
      const key = plot.renderer.pick(x, y)?.key;
      if (!key || plot.plan.kind.zoom !== 'xy') return false;
      gear.enter(key);
      return true;
    },
    grab,
    drag(x: number, y: number) {
      const { view } = plot;
      drag?.move((x - view.x) / view.k, (y - view.y) / view.k);
      if (drag && context.still()) settle(drag, 1);
    },
    drop,
    area: (x: number, y: number, shift: boolean) =>
      lasso.armed || (shift && !plot.renderer.pick(x, y)),
    draw: lasso.draw,
    close: lasso.close,
    pan: (dx: number, dy: number) =>
      plot.look(panBy(plot.view, dx, plot.plan.kind.zoom === 'x' ? 0 : dy, plot.plan.size)),
    zoom: (factor: number, x: number, y: number) => plot.look(plot.scaled(factor, x, y)),
  };
  listenToPointer(plot.element, hooks, signal);
  signal.addEventListener('abort', () => window.clearTimeout(timer));
}
