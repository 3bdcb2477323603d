import type { Progress } from '../worker/protocol';
import { element } from './element';
import type { Messages } from './messages';

/** A task that is over sooner shows no bar, ms. */
const LATE_MS = 300;

/** Says how far a long task is, once it takes long. */
export interface ProgressBar {
  begin(): void;
  show(progress: Progress): void;
  end(): void;
}

export function createProgress(
  host: HTMLElement,
  window: Window,
  said: () => Pick<Messages, 'layout' | 'layingOut'>,
): ProgressBar {
  const { document } = window;
  const fill = element(document, 'div', { class: 'summitry-fill' });
  const words = element(document, 'span');
  const bar = element(
    document,
    'div',
    { class: 'summitry-progress', 'data-part': 'progress', role: 'progressbar' },
    element(document, 'div', {}, fill),
    words,
  );
  let timer = 0;
  let percent = -1;
  const write = (next: number) => {
    if (next === percent) return;
    percent = next;
    words.textContent = said().layingOut(percent);
    bar.setAttribute('aria-valuenow', String(percent));
    fill.style.width = `${percent}%`;
  };
  return {
    begin() {
      window.clearTimeout(timer);
      bar.setAttribute('aria-label', said().layout);
      bar.setAttribute('aria-valuemin', '0');
      bar.setAttribute('aria-valuemax', '100');
      write(0);
      if (!bar.isConnected) timer = window.setTimeout(() => host.append(bar), LATE_MS);
    },
    show: ({ done, total }) => write(Math.floor((100 * done) / total)),
    end() {
      window.clearTimeout(timer);
      bar.remove();
    },
  };
}
