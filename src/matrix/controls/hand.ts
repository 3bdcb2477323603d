import { element } from '../../chart/element';
import type { Key } from '../../model/key';
import type { MatrixHold } from '../glide';
import { glide } from '../glide';
import { createArea, type Span } from './area';
import { createCrosshair } from './crosshair';
import { lineAt, mirrors, movedRows, movedWords, sightIn, sortByRow, toggleFold } from './rows';

/** A press that moved less than this is a tap, px. */
const SLOP = 4;

interface Point {
  /** Of the layout, which is seen in a mirror where pages are read from the right. */
  readonly x: number;
  readonly y: number;
}

/** What a hand does to rows: drags one, folds a group, selects a part; keys do the same. */
export function attachHand(hold: MatrixHold): void {
  const { context, element: stage } = hold;
  const { document, window, selection, signal } = context;
  const score = element(document, 'div', { class: 'summitry-score', 'aria-hidden': 'true' });
  const area = createArea(hold);
  const cross = createCrosshair(hold);

  const pointOf = (event: MouseEvent): Point => {
    const box = stage.getBoundingClientRect();
    const x = event.clientX - box.left;
    return { x: mirrors(hold) ? box.width - x : x, y: event.clientY - box.top };
  };
  const grid = () => sightIn(hold);

  // By pointer.
  let start:
    | (Point & { id: number; tool: boolean; shift: boolean; row: number; column: number })
    | null = null;
  let doing: 'row' | 'part' | null = null;
  let rows: readonly Key[] = [];
  let key: Key | null = null;
  let before: readonly Key[] = [];

  function moveRow({ x, y }: Point): void {
    const layout = grid();
    if (!layout || !key) return;
    const to = lineAt(layout.at, y - layout.top);
    if (layout.keys[to] !== key) {
      rows = movedRows(hold, key, to);
      glide(hold, { trial: rows });
    }
    score.textContent = movedWords(hold, key, rows, before);
    score.style.left = `${Math.max(0, x)}px`;
    score.style.top = `${y + 14}px`;
    if (!score.isConnected) stage.append(score);
  }

  function drop(done: boolean): void {
    score.remove();
    area.hide();
    if (doing === 'row' && key) {
      glide(hold, { trial: undefined });
      const isMoved = done && rows.join() !== before.join();
      if (isMoved) selection.set({ order: rows }, movedWords(hold, key, rows, before));
    }
    start = doing = key = null;
  }

  const listen = <T extends keyof HTMLElementEventMap>(
    type: T,
    hear: (event: HTMLElementEventMap[T]) => void,
  ) => stage.addEventListener(type, hear, { signal, capture: true });

  listen('pointerdown', (event) => {
    const layout = grid();
    const { x, y } = pointOf(event);
    // Two fingers zoom.
    if (start) return drop(false);
    const tool = hold.armed;
    if (!layout || event.button !== 0 || (event.pointerType === 'touch' && !tool)) return;
    const inCells = x >= layout.port.x && y >= layout.port.y;
    start = {
      ...{ x, y, id: event.pointerId, tool, shift: tool || (event.shiftKey && inCells) },
      row: lineAt(layout.at, y - layout.top),
      column: lineAt(layout.at, x - layout.left),
    };
    // Names of rows, and no other place, can be dragged.
    if (!start.shift && (x > layout.port.x || y < layout.port.y)) start = null;
  });
  listen('pointermove', (event) => {
    if (!start || event.pointerId !== start.id) return;
    // Escape puts the tool away.
    if (start.tool && !hold.armed) return drop(false);
    const point = pointOf(event);
    if (!doing && Math.abs(point.x - start.x) + Math.abs(point.y - start.y) < SLOP) return;
    event.stopImmediatePropagation();
    const layout = grid();
    if (!layout) return;
    if (!doing) {
      doing = start.shift ? 'part' : 'row';
      key = layout.keys[start.row]!;
      before = rows = layout.actors;
      cross.hide();
      stage.setPointerCapture(event.pointerId);
    }
    if (doing === 'row') moveRow(point);
    else area.show(partTo(point));
  });
  function partTo({ x, y }: Point): Span {
    const { at, left, top } = grid()!;
    return [start!.row, start!.column, lineAt(at, y - top), lineAt(at, x - left)];
  }
  listen('pointerup', (event) => {
    if (!start || event.pointerId !== start.id) return;
    if (!doing) {
      start = null;
      return;
    }
    event.stopImmediatePropagation();
    if (doing === 'part') area.select(partTo(pointOf(event)), event.ctrlKey || event.metaKey);
    drop(true);
    // What heard the press must not wait for its end.
    const { pointerId } = event;
    stage.dispatchEvent(new window.PointerEvent('pointercancel', { pointerId }));
  });
  listen('pointercancel', () => doing && drop(false));

  // By keys.
  let extent: [number, number, number, number] | null = null;
  let nudged = false;

  function nudge(row: number, by: 1 | -1): void {
    const layout = grid();
    // A held key comes sooner than the picture.
    const own = nudged ? key : layout?.keys[row];
    if (!layout || !own) return;
    const to = layout.keys.indexOf(own) + by;
    if (to < 0 || to >= layout.keys.length) return;
    if (!nudged) before = layout.actors;
    nudged = true;
    key = own;
    rows = movedRows(hold, own, to);
    selection.preview({ order: rows });
    score.textContent = movedWords(hold, own, rows, before);
    score.style.left = `${layout.left}px`;
    score.style.top = `${layout.top + layout.at[to]!}px`;
    stage.append(score);
  }

  function extend(row: number, column: number, [dy, dx]: readonly [number, number]): void {
    const layout = grid();
    if (!layout || !row || !column) return;
    extent ??= [row - 1, column - 1, row - 1, column - 1];
    const inside = (n: number) => Math.max(0, Math.min(layout.keys.length - 1, n));
    extent = [extent[0], extent[1], inside(extent[2] + dy), inside(extent[3] + dx)];
    area.preview(extent);
    area.show(extent);
    const to = hold.outline.cells?.at(extent[2] + 1, extent[3] + 1);
    if (to) hold.go(to.id);
  }

  const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
    ArrowUp: [-1, 0],
    ArrowDown: [1, 0],
    ArrowLeft: [0, -1],
    ArrowRight: [0, 1],
  };

  /** `true` where the press was for rows. */
  function obey(event: KeyboardEvent): boolean {
    const item = hold.item();
    const layout = grid();
    if (!item || !layout || event.ctrlKey || event.metaKey) return false;
    const { row = 0, column = 0 } = item;
    const line = (row || column) - 1;
    const arrow = ARROWS[event.key];
    if (event.key === 'Escape' && doing) {
      drop(false);
      return true;
    }
    if (event.altKey && arrow?.[0]) nudge(line, arrow[0] as 1 | -1);
    else if (event.altKey && event.key === 'Home' && layout.keys[line])
      sortByRow(hold, layout.keys[line]);
    else if (event.shiftKey && !event.altKey && arrow && row && column) {
      const [dy, dx] = arrow;
      extend(row, column, [dy, mirrors(hold) ? -dx : dx]);
    } else if (event.key === 'Enter' && item.key === null && !item.pair) {
      const fold = layout.folds.get(layout.keys[line]!);
      if (!fold) return false;
      toggleFold(hold, fold.keys);
    } else return false;
    return true;
  }
  listen('keydown', (event) => {
    if ((nudged && !event.altKey) || (extent && !event.shiftKey)) settle();
    if (!obey(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  });
  /** One step once the keys are let go. */
  function settle(): void {
    if (nudged && key) selection.set({ order: rows }, movedWords(hold, key, rows, before));
    if (extent) area.select(extent);
    if (nudged) score.remove();
    if (extent) area.hide();
    nudged = false;
    extent = null;
  }
  listen('keyup', ({ key: name }) => {
    if (name === 'Alt' || name === 'Shift') settle();
  });
  signal.addEventListener('abort', () => {
    score.remove();
    area.hide();
  });
}
