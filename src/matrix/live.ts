import { wordsOf } from '../chart/words';
import type { Selection } from '../model/selection';
import { CANVAS_FROM } from '../render/auto';
import { glide, type MatrixHold, standing } from './glide';
import { methodIn, orderBy, orderCode } from './orders';

/** Controls of a matrix' rows: a tool that opens them, and rows that go where the selection wants them. */
export function attachRows(hold: MatrixHold): void {
  const { context, stage } = hold;
  const { signal } = context;
  // So many cells are drawn on canvas: its code comes while all else is made.
  if (2 * stage().dataset.count('relation') >= CANVAS_FROM)
    import('../render/canvas').catch(() => null);
  let leave = () => {};
  let heard: Selection | null = null;
  /** The selection may be another one by now. */
  function follow(): void {
    const { selection } = context;
    if (heard === selection) return;
    leave();
    heard = selection;
    let { order } = selection.get();
    leave = selection.subscribe((state) => {
      if (state.order === order) return;
      const before = order;
      order = state.order;
      glide(hold, {}, standing(hold, before));
    });
  }
  signal.addEventListener('abort', () => leave());

  /** Of many rows an order comes later than the first picture. */
  async function fetchOrder(): Promise<void> {
    const { dataset, options } = stage();
    const words = wordsOf(options);
    const method = methodIn(options.order);
    if (!method || !orderCode() || orderBy(dataset, method, words)) return;
    const made = await import('./controls/beside').catch(() => null);
    const found = await made?.orderFrom(context, dataset, method, words);
    const from = standing(hold);
    found?.();
    if (!signal.aborted && stage().dataset === dataset) glide(hold, {}, from);
  }
  hold.stands(() => {
    follow();
    void fetchOrder();
  });

  for (const type of ['pointerover', 'focusin'])
    hold.element.addEventListener(type, () => void takeHold(), { once: true, signal });
  // A finger that takes up a tool comes to the cells with no warning.
  hold.tools.addEventListener('click', () => void takeHold(), { once: true, signal });
  let isHeld = false;
  async function takeHold(): Promise<void> {
    if (isHeld) return;
    isHeld = true;
    const made = await import('./controls/hold').catch(() => null);
    if (!signal.aborted) made?.takeRows(hold);
  }

  let close: (() => void) | null = null;
  const button = hold.tool(
    '⇅',
    ({ matrix }) => matrix.rows,
    () => void toggle(),
  );
  button.setAttribute('aria-expanded', 'false');
  async function toggle(): Promise<void> {
    const open = button.getAttribute('aria-expanded') !== 'true';
    button.setAttribute('aria-expanded', String(open));
    const made = open ? await import('./controls/panel').catch(() => null) : null;
    if (open && !made) button.setAttribute('aria-expanded', 'false');
    if (signal.aborted || (button.getAttribute('aria-expanded') === 'true') !== open) return;
    close?.();
    close = made?.openControls(hold) ?? null;
  }
}
