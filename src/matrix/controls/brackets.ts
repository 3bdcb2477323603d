import type { Key } from '../../model/key';
import type { MatrixHold } from '../glide';
import { BRACKET, extent } from '../grid';
import { arrangementOf } from '../orders';
import { mirrors, sightIn, toggleFold } from './rows';

/** A press that moved less than this is a tap, px; how far over a bracket it may lie. */
const SLOP = 4;
const OVER = 24;
/** From one look at what is under the pointer to the next, ms. */
const PAUSE = 100;

/** The group whose bracket is at a point of the layout, above its columns or beside its rows; `null` where there is none. */
export function groupAt(hold: MatrixHold, x: number, y: number): readonly Key[] | null {
  const sight = sightIn(hold);
  if (!sight || sight.zoomed || sight.spans.length < 2) return null;
  const { left, top, at, cell, spans, keys, folds } = sight;
  const isBeside = x >= left - BRACKET.side && x < left && y >= top;
  const isOver = x >= left && y < Math.min(OVER, top);
  const along = isBeside ? y - top : x - left;
  if (!(isBeside || isOver) || along > extent(sight)) return null;
  const span = spans.find(
    ({ from, count }) => along >= at[from]! && along <= at[from + count - 1]! + cell,
  );
  const actors = span
    ? keys.slice(span.from, span.from + span.count).flatMap((key) => folds.get(key)?.keys ?? [key])
    : [];
  return actors.length > 1 ? actors : null;
}

/** Brackets of groups: a tap folds one into a row, or takes it apart; so do Alt and an arrow on any of its names. */
export function attachBrackets(hold: MatrixHold): void {
  const { element: stage, context } = hold;
  const { signal, window } = context;
  const options = { signal, capture: true };
  let asked = 0;
  let pressed: { id: number; x: number; y: number; keys: readonly Key[] } | null = null;
  const groupUnder = ({ clientX, clientY }: MouseEvent) => {
    const box = stage.getBoundingClientRect();
    const x = clientX - box.left;
    return groupAt(hold, mirrors(hold) ? box.width - x : x, clientY - box.top);
  };
  stage.addEventListener(
    'pointerdown',
    (event) => {
      const keys = event.button === 0 && !event.shiftKey ? groupUnder(event) : null;
      pressed = keys && { id: event.pointerId, x: event.clientX, y: event.clientY, keys };
    },
    options,
  );
  stage.addEventListener(
    'pointermove',
    (event) => {
      // A hand that moves is not asked at each of its places.
      if (event.buttons || event.timeStamp - asked < PAUSE) return;
      asked = event.timeStamp;
      const cursor = groupUnder(event) ? 'pointer' : '';
      if (stage.style.cursor !== cursor) stage.style.cursor = cursor;
    },
    options,
  );
  stage.addEventListener(
    'pointerup',
    (event) => {
      const press = pressed;
      pressed = null;
      const { pointerId, clientX, clientY } = event;
      if (press?.id !== pointerId) return;
      if (Math.abs(clientX - press.x) + Math.abs(clientY - press.y) >= SLOP) return;
      event.stopImmediatePropagation();
      toggleFold(hold, press.keys);
      // What heard the press must not wait for its end.
      stage.dispatchEvent(new window.PointerEvent('pointercancel', { pointerId }));
    },
    options,
  );
  stage.addEventListener(
    'keydown',
    (event) => {
      const way = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
      const { row = 0, column = 0 } = hold.item() ?? {};
      const sight = sightIn(hold);
      const line = (row || column) - 1;
      // Names alone: in cells an arrow with Alt is the browser's.
      if (!way || !event.altKey || !sight || line < 0 || (row && column && row !== column)) return;
      const { dataset, options: given, state } = hold.stage();
      const { groups } = arrangementOf(dataset, given, state.order);
      const own = sight.keys[line]!;
      const { keys } = groups.find((group) => group.keys.includes(own)) ?? { keys: [] };
      const closes = (mirrors(hold) ? -way : way) < 0;
      if (groups.length < 2 || keys.length < 2 || closes === sight.folds.has(own)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      toggleFold(hold, keys);
    },
    options,
  );
}
