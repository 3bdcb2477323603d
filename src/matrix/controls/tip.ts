import { createTip } from '../../chart/tip';
import type { Box } from '../../scene/scene';
import { type MatrixHold, standing } from '../glide';
import { cellAt } from './crosshair';

/** A pointer rests for this long before a cell is told, ms. */
const REST_MS = 250;

/** What a cell that the pointer rests on holds, in words; of one without relations nothing is said. */
export function attachTip(hold: MatrixHold): void {
  const { context, element: stage } = hold;
  const { signal, window } = context;
  const tip = createTip(context, stage);
  let timer = 0;
  let shown: Box | null = null;
  const stop = () => window.clearTimeout(timer);
  stage.addEventListener(
    'pointermove',
    ({ clientX, clientY, pointerType, buttons }) => {
      stop();
      if (shown && !holds(shown, stage, clientX, clientY)) tip.show(null);
      if (pointerType === 'touch' || buttons || standing(hold)?.form !== 'grid') return;
      timer = window.setTimeout(() => {
        const box = stage.getBoundingClientRect();
        const at = cellAt(hold, clientX - box.left, clientY - box.top);
        const item = at && hold.outline.cells?.at(...at);
        const told = item?.selects.length ? item : null;
        shown = told?.box ?? null;
        tip.show(told);
      }, REST_MS);
    },
    { signal },
  );
  for (const type of ['pointerleave', 'pointerdown', 'wheel', 'keydown'])
    stage.addEventListener(type, stop, { signal, passive: true });
  signal.addEventListener('abort', stop);
}

function holds({ x, y, width, height }: Box, stage: HTMLElement, atX: number, atY: number) {
  const { left, top } = stage.getBoundingClientRect();
  const [dx, dy] = [atX - left - x, atY - top - y];
  return dx >= 0 && dx < width && dy >= 0 && dy < height;
}
