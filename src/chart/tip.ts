import type { OutlineItem } from '../interact/outline';
import { element } from './element';
import type { PlotContext } from './plot-context';
import { adoptStyles } from './sheet';

const STYLES = `
.summitry-held,.summitry-tip{position:absolute;z-index:1;pointer-events:none}
.summitry-held{border:1px solid var(--summitry-control);border-radius:3px}
.summitry-tip{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:10;overflow:hidden;max-width:min(260px,100%);padding:4px 8px;border:1px solid var(--summitry-control);border-radius:4px;background:var(--summitry-card);color:var(--summitry-ink);font-size:12px;line-height:16px;box-shadow:0 2px 8px rgb(0 0 0/.16)}
:is(.summitry-held,.summitry-tip)[hidden]{display:none}
@media print{.summitry-held,.summitry-tip{display:none}}
`;

/** From words to what they tell of, px. */
const GAP = 6;

/** Words beside an item, and a line about it: what its proxy says to those who hear, for those who see. */
export interface Tip {
  /** `null` = none. */
  show(item: OutlineItem | null): void;
}

/** A tip in a plot's stage; whatever moves the picture takes it away. */
export function createTip({ document, signal }: PlotContext, stage: HTMLElement): Tip {
  adoptStyles(stage, STYLES, signal);
  const part = (name: string) =>
    element(document, 'div', {
      class: `summitry-${name}`,
      'data-part': name,
      'aria-hidden': 'true',
    });
  const [frame, words] = [part('held'), part('tip')];
  stage.append(frame, words);
  let shown: OutlineItem | null = null;

  function show(item: OutlineItem | null): void {
    if (item === shown) return;
    shown = item;
    frame.hidden = words.hidden = item === null;
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
    words.textContent = item.name;
    const own = words.getBoundingClientRect();
    const middle = (left + right - own.width) / 2;
    const under = box.y + box.height + GAP;
    const top = under + own.height <= height ? under : Math.max(0, box.y - own.height - GAP);
    Object.assign(words.style, {
      left: `${Math.max(0, Math.min(width - own.width, middle))}px`,
      top: `${top}px`,
    });
  }
  const hide = () => show(null);
  frame.hidden = words.hidden = true;
  for (const type of ['pointerleave', 'focusout', 'wheel', 'pointerdown'])
    stage.addEventListener(type, hide, { signal, passive: true });
  stage.addEventListener('keydown', hide, { signal, capture: true });
  return { show };
}
