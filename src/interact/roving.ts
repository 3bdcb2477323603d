import { isRtl } from './direction';

/** One tab stop for a toolbar: arrows move among its buttons, the last one used keeps the stop. */
export function rove(toolbar: HTMLElement, signal: AbortSignal): () => void {
  const buttons = () => [...toolbar.querySelectorAll<HTMLElement>('button:not([disabled])')];
  const stop = (chosen: HTMLElement | undefined) => {
    for (const button of buttons()) button.tabIndex = button === chosen ? 0 : -1;
  };
  const current = () => buttons().find((button) => button.tabIndex === 0);
  toolbar.addEventListener(
    'keydown',
    (event) => {
      const all = buttons();
      const at = all.indexOf(event.target as HTMLElement);
      const rtl = isRtl(toolbar);
      const step = { ArrowRight: rtl ? -1 : 1, ArrowLeft: rtl ? 1 : -1, ArrowDown: 1, ArrowUp: -1 }[
        event.key
      ];
      const to =
        event.key === 'Home'
          ? 0
          : event.key === 'End'
            ? all.length - 1
            : step && (at + step + all.length) % all.length;
      if (at < 0 || to === undefined) return;
      event.preventDefault();
      stop(all[to]);
      all[to]?.focus();
    },
    { signal },
  );
  toolbar.addEventListener('focusin', (event) => stop(event.target as HTMLElement), { signal });
  const settle = () => stop(current() ?? buttons()[0]);
  settle();
  return settle;
}
