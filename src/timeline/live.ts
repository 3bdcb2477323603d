import type { TimelineHold } from './hold';

/** A tool that opens the controls of time and lanes, which come when it is first used. */
export function attachControls(hold: TimelineHold): void {
  const { signal, missed } = hold.context;
  let close: (() => void) | null = null;
  const button = hold.tool(
    '☰',
    ({ timeline }) => timeline.controls,
    () => void toggle(),
  );
  button.setAttribute('aria-expanded', 'false');
  async function toggle(): Promise<void> {
    const open = button.getAttribute('aria-expanded') !== 'true';
    button.setAttribute('aria-expanded', String(open));
    const made = open ? await import('./controls/panel').catch(() => null) : null;
    if (open && !made) missed('timeline');
    if (open && !made) button.setAttribute('aria-expanded', 'false');
    if (signal.aborted || (button.getAttribute('aria-expanded') === 'true') !== open) return;
    close?.();
    close = made?.openControls(hold) ?? null;
  }
}
