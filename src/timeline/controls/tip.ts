import { createTip } from '../../chart/tip';
import { manyAt } from '../../interact/outline';
import type { TimelineHold } from '../hold';

/** Words beside, and a line about, the time of a lane drawn together that the pointer is over or the focus on. */
export function attachTip(hold: TimelineHold): void {
  const { context, element: stage } = hold;
  const { signal } = context;
  const tip = createTip(context, stage);
  stage.addEventListener(
    'pointermove',
    (event) => {
      if (event.pointerType === 'touch') return;
      const box = stage.getBoundingClientRect();
      const [x, y] = [event.clientX - box.left, event.clientY - box.top];
      tip.show((!event.buttons && manyAt(hold.outline, x, y)) || null);
    },
    { signal },
  );
  stage.addEventListener(
    'focusin',
    () => {
      const item = hold.item();
      tip.show(item?.holds ? item : null);
    },
    { signal },
  );
}
