import { element } from '../../chart/element';
import { adoptStyles } from '../../chart/sheet';
import { manyAt, type OutlineItem } from '../../interact/outline';
import type { TimelineHold } from '../hold';
import { TIP_STYLES } from './styles';

/** From a tip to what it tells of, px. */
const GAP = 6;

/** Words beside, and a line about, the time of a lane drawn together that the pointer is over or the focus on. */
export function attachTip(hold: TimelineHold): void {
  const { context, element: stage } = hold;
  const { document, signal } = context;
  adoptStyles(stage, TIP_STYLES, signal);
  const part = (name: string) =>
    element(document, 'div', {
      class: `summitry-${name}`,
      'data-part': name,
      'aria-hidden': 'true',
    });
  const [frame, tip] = [part('held'), part('tip')];
  stage.append(frame, tip);
  let shown: OutlineItem | null = null;

  function show(item: OutlineItem | null): void {
    if (item === shown) return;
    shown = item;
    frame.hidden = tip.hidden = item === null;
    if (!item) return;
    const { width, height } = stage.getBoundingClientRect();
    const { box } = item;
    const left = Math.max(0, box.x);
    const right = Math.min(width, box.x + box.width);
    Object.assign(frame.style, {
      left: `${left}px`,
      top: `${box.y}px`,
      width: `${right - left}px`,
      height: `${box.height}px`,
    });
    tip.textContent = item.name;
    const own = tip.getBoundingClientRect();
    const middle = (left + right - own.width) / 2;
    const under = box.y + box.height + GAP;
    const top = under + own.height <= height ? under : Math.max(0, box.y - own.height - GAP);
    Object.assign(tip.style, {
      left: `${Math.max(0, Math.min(width - own.width, middle))}px`,
      top: `${top}px`,
    });
  }
  const hide = () => show(null);
  frame.hidden = tip.hidden = true;
  stage.addEventListener(
    'pointermove',
    (event) => {
      if (event.pointerType === 'touch') return;
      const box = stage.getBoundingClientRect();
      const [x, y] = [event.clientX - box.left, event.clientY - box.top];
      show((!event.buttons && manyAt(hold.outline, x, y)) || null);
    },
    { signal },
  );
  stage.addEventListener(
    'focusin',
    () => {
      const item = hold.item();
      show(item?.holds ? item : null);
    },
    { signal },
  );
  for (const type of ['pointerleave', 'focusout', 'wheel', 'pointerdown'])
    stage.addEventListener(type, hide, { signal, passive: true });
  stage.addEventListener('keydown', hide, { signal, capture: true });
}
