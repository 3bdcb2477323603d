import { expect, userEvent, waitFor } from 'storybook/test';

/** One pointer for all: where it was before is what it leaves. */
const hand = userEvent.setup();

type ChartName = 'network' | 'timeline' | 'matrix';

export function one(within: ParentNode, selector: string): HTMLElement {
  const found = within.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`nothing there: ${selector}`);
  return found;
}

export const chart = (canvas: HTMLElement, name: ChartName) =>
  one(canvas, `[data-chart="${name}"]`);

/** How the marks of a record stand out in a chart: one entry for each way. */
export function emphasis(canvas: HTMLElement, name: ChartName, key: string): Set<string | null> {
  const marks = chart(canvas, name).querySelectorAll(`svg [data-key="${key}"]`);
  return new Set([...marks].map((mark) => mark.getAttribute('data-emphasis')));
}

/** Puts the pointer in the middle of a mark, and presses it where asked. */
export async function point(mark: Element, press = false): Promise<void> {
  const box = mark.getBoundingClientRect();
  const coords = { clientX: box.x + box.width / 2, clientY: box.y + box.height / 2 };
  await hand.pointer([
    { target: mark, coords },
    ...(press ? [{ target: mark, coords, keys: '[MouseLeft]' }] : []),
  ]);
}

/** The one element of a chart that Tab reaches. */
export const tabStop = (canvas: HTMLElement, name: ChartName) =>
  one(chart(canvas, name), '.summitry-proxies [tabindex="0"]');

export const focused = () => document.activeElement as HTMLElement;

/** What a live region said while something was done. */
export async function heard(canvas: HTMLElement, act: () => Promise<unknown>): Promise<string[]> {
  const status = one(canvas, '[role=status]');
  const said: string[] = [];
  const observer = new MutationObserver(() => said.push(status.textContent ?? ''));
  observer.observe(status, { childList: true, characterData: true, subtree: true });
  await act();
  await waitFor(() => expect(said.length).toBeGreaterThan(0));
  observer.disconnect();
  return said;
}

/** On a focused item: Space selects and is said once, Enter opens the card, Esc closes it and gives the focus back. */
export async function selectAndRead(canvas: HTMLElement, locator: RegExp): Promise<void> {
  const item = focused();
  const said = await heard(canvas, () => userEvent.keyboard(' '));
  expect(said).toHaveLength(1);
  expect(said[0]).toMatch(/ selected: /);
  await waitFor(() => expect(item).toHaveAttribute('aria-selected', 'true'));
  await userEvent.keyboard('{Enter}');
  const card = one(canvas, '[role=dialog]');
  await waitFor(() => expect(card).toBeVisible());
  expect(card).toHaveTextContent(locator);
  expect(card).toContainElement(focused());
  await userEvent.keyboard('{Escape}');
  expect(card).not.toBeVisible();
  expect(focused()).toBe(item);
}

/** Esc once more for the highlight, and once for the selection. */
export async function leave(canvas: HTMLElement): Promise<void> {
  await userEvent.keyboard('{Escape}{Escape}');
  await waitFor(() =>
    expect(canvas.querySelector('.summitry-proxies [aria-selected="true"]')).toBeNull(),
  );
}

/** Takes a walk by keys, and tells the keys of the records it came by. */
export async function walk(keys: readonly string[]): Promise<(string | undefined)[]> {
  const seen: (string | undefined)[] = [];
  for (const key of keys) {
    await userEvent.keyboard(`{${key}}`);
    seen.push(focused().dataset.key ?? focused().dataset.pair);
  }
  return seen;
}
