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
  attachTips(hold);
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

/** Words about what is drawn together come with the first pointer or focus there. */
function attachTips(hold: TimelineHold): void {
  const { element, context } = hold;
  const types = ['pointermove', 'focusin'];
  async function load(): Promise<void> {
    if (!hold.stage().layout?.tracks) return;
    for (const type of types) element.removeEventListener(type, load);
    const made = await import('./controls/tip').catch(() => null);
    if (made && !context.signal.aborted) made.attachTip(hold);
  }
  for (const type of types) element.addEventListener(type, load, { signal: context.signal });
}
