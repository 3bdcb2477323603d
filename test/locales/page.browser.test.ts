import { afterEach, expect, test, vi } from 'vitest';
import { summitIn } from '../../examples/data/summit-in';
import { createStory, type Story } from '../../src';
import { en, fa, ko, ru, zh } from '../../src/locales';

const LOCALES = { fa, ko, ru, zh };
/** Keys, dates in EDTF and names that are written so everywhere. */
const ALLOWED =
  /^(CNPC|Gazprom|UTC|Enter|Esc|Alt|Ctrl|Shift|Home|End|Delete|Z|CHN|RUS|PRK|USA|IRN)$/;

let story: Story | undefined;
afterEach(() => story?.destroy());

function mount(language: string, messages: typeof en): HTMLElement {
  const host = document.createElement('div');
  host.style.width = '930px';
  document.body.append(host);
  story = createStory(host, { data: summitIn(language), messages });
  return host;
}

/** Everything that a page shows or says. */
function said(host: HTMLElement): string[] {
  const names = ['aria-label', 'title', 'aria-valuetext', 'placeholder'];
  const attributes = [...host.querySelectorAll('*')].flatMap((one) =>
    names.map((name) => one.getAttribute(name) ?? ''),
  );
  const walker = document.createTreeWalker(host, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode.textContent ?? '');
  return [...attributes, ...texts].filter(Boolean);
}

const english = (host: HTMLElement) =>
  said(host)
    .flatMap((text) => text.match(/\p{sc=Latn}{2,}/gu) ?? [])
    .filter((word) => !ALLOWED.test(word));

const press = (target: Element | null, key: string, more = {}) =>
  target?.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }),
  );
const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 30)));

test.for(Object.entries(LOCALES))('a page in %s has no word of English', async ([name, words]) => {
  const host = mount(name, words);
  await frame();
  expect(english(host)).toEqual([]);
  for (const details of host.querySelectorAll('details')) details.open = true;
  for (const chart of ['network', 'timeline', 'matrix']) {
    const stop = host.querySelector<HTMLElement>(
      `[data-chart=${chart}] .summitry-proxies [tabindex="0"]`,
    );
    stop?.focus();
    press(stop, ' ');
    await frame();
    press(host.ownerDocument.activeElement, 'Enter');
    const card = host.querySelector<HTMLElement>('[data-part=card]');
    await vi.waitFor(() => expect(card?.hidden).toBe(false));
    expect(english(host)).toEqual([]);
    const tools = host.querySelectorAll<HTMLElement>(
      `[data-chart=${chart}] .summitry-tools button`,
    );
    [...tools].find((one) => one.getAttribute('aria-label') === words.help)?.click();
    await frame();
    expect(card?.textContent).toContain(words.guide?.reading);
    expect(english(host)).toEqual([]);
    press(card, 'Escape');
  }
  host.remove();
});

test('a page changes its language and direction in place, and back', async () => {
  const host = mount('fa', fa);
  const before = story?.toSVG();
  const root = story?.element as HTMLElement;
  expect([root.dir, root.lang]).toEqual(['rtl', 'fa']);
  story?.update({ messages: en });
  await frame();
  expect([root.dir, root.lang]).toEqual(['ltr', 'en']);
  const names = [...host.querySelectorAll('.summitry-tools button')].map((one) => one.ariaLabel);
  expect(names).toContain('Zoom in');
  expect(host.querySelector('.summitry-legend')?.ariaLabel).toBe('Legend and filter');
  story?.update({ messages: fa });
  await frame();
  expect(root.dir).toBe('rtl');
  await expect.poll(() => story?.toSVG() === before).toBe(true);
  host.remove();
});
