import { element } from '../../chart/element';
import type { Key } from '../../model/key';
import { tiesAt, tiesBetween } from '../cells';
import { foldTies } from '../fold';
import type { MatrixHold } from '../glide';
import { glide } from '../glide';
import { createCrosshair } from './crosshair';
import {
  lineAt,
  mirrors,
  movedRows,
  movedWords,
  said,
  sightIn,
  sortByRow,
  toggleFold,
} from './rows';

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
  const frame = element(document, 'div', { class: 'summitry-part', 'aria-hidden': 'true' });
  const cross = createCrosshair(hold);

  const pointOf = (event: MouseEvent): Point => {
    const box = stage.getBoundingClientRect();
    const x = event.clientX - box.left;
    return { x: mirrors(hold) ? box.width - x : x, y: event.clientY - box.top };
  };
  const grid = () => sightIn(hold);

  /** Relations in a rectangle of rows and columns, each end with it. */
  function within([r0, c0, r1, c1]: readonly [number, number, number, number]): Key[] {
    const layout = grid();
    const { dataset, state } = hold.stage();
    if (!layout) return [];
    const ties = foldTies(tiesBetween(dataset, state), layout.folds);
    const span = (a: number, b: number) => layout.keys.slice(Math.min(a, b), Math.max(a, b) + 1);
    const at = (row: Key, column: Key) => tiesAt(ties, row, column).map((tie) => tie.relation.key);
    const rows = span(r0, r1).map((row) => span(c0, c1).map((column) => at(row, column)));
    return [...new Set(rows.flat(2))];
  }
  function showPart([r0, c0, r1, c1]: readonly [number, number, number, number]): void {
    const layout = grid();
    if (!layout) return;
    const { at, cell, left, top } = layout;
    const [x0, x1] = [Math.min(c0, c1), Math.max(c0, c1)];
    const [y0, y1] = [Math.min(r0, r1), Math.max(r0, r1)];
    const width = at[x1]! + cell - at[x0]!;
    const x = left + at[x0]!;
    frame.style.left = `${mirrors(hold) ? hold.stage().size.width - x - width : x}px`;
    frame.style.top = `${top + at[y0]!}px`;
    frame.style.width = `${width}px`;
    frame.style.height = `${at[y1]! + cell - at[y0]!}px`;
    if (!frame.isConnected) stage.append(frame);
  }
  const part = ([r0, c0, r1, c1]: readonly [number, number, number, number]) =>
    said(hold)[1].area(Math.abs(r1 - r0) + 1, Math.abs(c1 - c0) + 1);

  // By pointer.
  let start: (Point & { id: number; shift: boolean; row: number; column: number }) | null = null;
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
    frame.remove();
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
    if (!layout || event.button !== 0 || event.pointerType === 'touch') return;
    const inCells = x >= layout.port.x && y >= layout.port.y;
    start = {
      ...{ x, y, id: event.pointerId, shift: event.shiftKey && inCells },
      row: lineAt(layout.at, y - layout.top),
      column: lineAt(layout.at, x - layout.left),
    };
    // Names of rows, and no other place, can be dragged.
    if (!start.shift && (x > layout.port.x || y < layout.port.y)) start = null;
  });
  listen('pointermove', (event) => {
    if (!start || event.pointerId !== start.id) return;
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
    else showPart(partTo(point));
  });
  function partTo({ x, y }: Point): readonly [number, number, number, number] {
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
    if (doing === 'part') {
      const span = partTo(pointOf(event));
      selection.set({ selected: new Set(within(span)) }, part(span));
    }
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
    selection.preview({ selected: new Set(within(extent)) });
    showPart(extent);
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
    if (extent) selection.set({ selected: new Set(within(extent)) }, part(extent));
    if (nudged) score.remove();
    if (extent) frame.remove();
    nudged = false;
    extent = null;
  }
  listen('keyup', ({ key: name }) => {
    if (name === 'Alt' || name === 'Shift') settle();
  });
  signal.addEventListener('abort', () => {
    score.remove();
    frame.remove();
  });
}
