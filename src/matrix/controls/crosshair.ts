import { element } from '../../chart/element';
import { type MatrixHold, standing } from '../glide';
import { mirrors, sightIn } from './rows';

/** Row and column of what the pointer is over, or the focus on, in a light band: the cells are not painted anew. */
export function createCrosshair(hold: MatrixHold): { hide(): void } {
  const { context, element: stage } = hold;
  const { document, signal } = context;
  const band = (part: string) =>
    element(document, 'div', { class: 'summitry-cross', 'data-part': part, 'aria-hidden': 'true' });
  const [across, along] = [band('cross-row'), band('cross-column')];
  const bands = [across, along];
  stage.append(...bands);
  function put(made: HTMLElement, x: number, y: number, width: number, height: number): void {
    made.hidden = width <= 0;
    made.style.transform = `translate(${x}px,${y}px)`;
    made.style.width = `${width}px`;
    made.style.height = `${height}px`;
  }
  const hide = () => {
    for (const one of bands) one.hidden = true;
  };
  hide();
  let shown = '';
  let seen: unknown = null;
  function show(row: number, column: number): void {
    const { cells } = hold.outline;
    if (`${row} ${column}` === shown && seen === hold.outline && !across.hidden) return;
    shown = `${row} ${column}`;
    seen = hold.outline;
    const [head, side] = [cells?.at(0, column)?.box, cells?.at(row, 0)?.box];
    const last = cells?.at(cells.size, cells.size)?.box;
    const first = cells?.at(1, 1)?.box;
    if (!last || !first) {
      hide();
      return;
    }
    const sight = sightIn(hold);
    if (!sight) return;
    const { port } = sight;
    const start = mirrors(hold) ? hold.stage().size.width - port.x - port.width : port.x;
    const left = Math.max(start, Math.min(first.x, last.x));
    const right = Math.min(start + port.width, Math.max(first.x, last.x) + first.width);
    const top = Math.max(port.y, first.y);
    const bottom = Math.min(port.y + port.height, last.y + last.height);
    if (side && row) put(across, left, side.y, right - left, side.height);
    else across.hidden = true;
    if (head && column) put(along, head.x, top, head.width, bottom - top);
    else along.hidden = true;
  }
  const isGrid = () => standing(hold)?.form === 'grid';
  stage.addEventListener(
    'focusin',
    () => {
      const item = hold.item();
      if (item && isGrid()) show(item.row ?? 0, item.column ?? 0);
    },
    { signal },
  );
  // Where a key or the wheel takes the view is known by the next move or focus.
  for (const type of ['focusout', 'pointerleave', 'wheel'])
    stage.addEventListener(type, hide, { signal, passive: true });
  stage.addEventListener('keydown', hide, { signal, capture: true });
  stage.addEventListener(
    'pointermove',
    (event) => {
      const { cells } = hold.outline;
      if (event.buttons) hide();
      if (!cells || !isGrid() || event.pointerType === 'touch' || event.buttons) return;
      const box = stage.getBoundingClientRect();
      const at = cellAt(hold, event.clientX - box.left, event.clientY - box.top);
      if (at) show(...at);
      else hide();
    },
    { signal },
  );
  return { hide };
}

/** Row and column, from 1, at a place of the plot; `null` beside the cells. */
export function cellAt(
  { outline: { cells } }: MatrixHold,
  x: number,
  y: number,
): readonly [row: number, column: number] | null {
  if (!cells) return null;
  const row = lineOf(cells.size, (i) => cells.at(i, 0)?.box, 'y', y);
  const column = lineOf(cells.size, (i) => cells.at(0, i)?.box, 'x', x);
  return row && column ? [row, column] : null;
}

type BoxAt = (i: number) => { x: number; y: number; width: number; height: number } | undefined;

/** The row or column at a place, from 1; 0 = none. Boxes come in order, from either end. */
function lineOf(size: number, boxAt: BoxAt, axis: 'x' | 'y', place: number): number {
  const isBack = (boxAt(1)?.[axis] ?? 0) > (boxAt(size)?.[axis] ?? 0);
  const nth = (i: number) => (isBack ? size + 1 - i : i);
  let [low, high] = [1, size];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((boxAt(nth(middle))?.[axis] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  const line = nth(low);
  const box = boxAt(line);
  if (!box) return 0;
  const far = place - box[axis];
  return far >= 0 && far <= (axis === 'x' ? box.width : box.height) ? line : 0;
}
