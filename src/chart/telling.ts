import { type Cursor, itemAt, type Outline, visibleItems } from '../interact/outline';
import type { Proxies } from '../interact/proxies';
import type { Key } from '../model/key';
import type { Scene } from '../scene/scene';
import type { Stage } from './kind';
import type { PanelPlan } from './plan';

/** What is read of very many marks waits this long after they were drawn, ms. */
const LATE_MS = 200;

/** What stands in a picture, for those who read it: its outline, made when it is asked for, and the cursor in that. */
export interface Telling {
  readonly outline: Outline;
  /** Another picture stands; of very many marks it is told once they are seen. */
  stand(staged: Stage<PanelPlan['options'], unknown>, scene: Scene): void;
  /** Tells it, unless that is to come by itself and nobody reads. */
  follow(): void;
  stop(): void;
}

export function createTelling(
  window: Window,
  plot: { readonly plan: PanelPlan; readonly proxies: Proxies; cursor: Cursor },
  selected: () => ReadonlySet<Key>,
): Telling {
  let outline: Outline = { role: 'tree', label: '', items: [] };
  /** What the outline is made of, where it is not yet made. */
  let untold: readonly [Stage<PanelPlan['options'], unknown>, Scene] | null = null;
  let settled: readonly [Outline?, Cursor?] = [];
  let timer = 0;

  function tell(): Outline {
    if (untold) {
      const given = untold;
      untold = null;
      outline = plot.plan.kind.outline(...given);
    }
    return outline;
  }
  function stop(): void {
    window.clearTimeout(timer);
    timer = 0;
  }
  function read(): void {
    stop();
    settle();
    plot.proxies.render(outline, plot.cursor, selected());
  }

  /** The cursor always stands on an item that is there: one tab stop, never none. */
  function settle(): void {
    tell();
    if (settled[0] === outline && settled[1] === plot.cursor) return;
    const { at, open } = plot.cursor;
    const items = visibleItems(outline, open);
    const has = (id: string | null | undefined) => items.some((item) => item.id === id);
    if (!has(at) && (at === null || !outline.cells?.byId(at))) {
      const parent = (itemAt(outline, at) ?? (settled[0] && itemAt(settled[0], at)))?.parent;
      const beside = items.find((item) => item.parent === parent) ?? items[0];
      plot.cursor = { ...plot.cursor, at: (has(parent) ? parent : beside?.id) ?? null };
    }
    settled = [outline, plot.cursor];
  }

  return {
    get outline() {
      return tell();
    },
    stand(staged, scene) {
      untold = [staged, scene];
      stop();
      if (scene.crowded) timer = window.setTimeout(read, LATE_MS);
    },
    follow() {
      if (!timer || plot.proxies.element.matches(':focus-within')) read();
    },
    stop,
  };
}
