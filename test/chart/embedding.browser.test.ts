import { afterEach, expect, it } from 'vitest';
import { cdp } from 'vitest/browser';
import guide from '../../docs/embedding.md?raw';
import { beijingSummit } from '../../src/datasets';
import { createStory, reportHeight, type Story } from '../../src/index';

/** The guide's own words for the page around it, with a frame of this test. */
const snippet = [...guide.matchAll(/^```html\n([\s\S]*?)^```$/gm)][0]?.[1] ?? '';

let box: HTMLElement;
let leave = () => {};
let story: Story | undefined;
const heard: unknown[] = [];
const hear = ({ data }: MessageEvent) => heard.push(data);
afterEach(async () => {
  leave();
  story?.destroy();
  story = undefined;
  box?.remove();
  window.removeEventListener('message', hear);
  heard.length = 0;
  await media('');
});
const media = (name: string) =>
  (cdp() as unknown as { send(method: string, params: object): Promise<unknown> }).send(
    'Emulation.setEmulatedMedia',
    { media: name },
  );

const REPORT = new URL('../../src/interact/report-height.ts', import.meta.url).href;
const BLANK = `srcdoc="<!doctype html><title>In</title><body style='margin: 0'></body>"`;

async function embed(src = BLANK): Promise<HTMLIFrameElement> {
  window.addEventListener('message', hear);
  box = document.createElement('div');
  box.innerHTML = snippet.replace('src="chart.html"', src);
  const code = box.querySelector('script') as HTMLScriptElement;
  code.replaceWith(Object.assign(document.createElement('script'), { text: code.text }));
  const frame = box.querySelector('iframe') as HTMLIFrameElement;
  frame.loading = 'eager';
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  document.body.append(box);
  await loaded;
  return frame;
}
const inside = (frame: HTMLIFrameElement) => frame.contentWindow as Window & typeof globalThis;

it('the frame follows its page, taller and less tall, as the guide has it', async () => {
  const frame = await embed();
  const { body } = frame.contentDocument as Document;
  story = createStory(body, { data: beijingSummit, charts: ['matrix'] });
  // In the frame's own page, for a message has the sender of the page that its code is of.
  const code = (frame.contentDocument as Document).createElement('script');
  code.type = 'module';
  code.text = `import { reportHeight } from '${REPORT}'; window.leave = reportHeight();`;
  body.after(code);
  leave = () => (inside(frame) as unknown as { leave(): void }).leave();
  const tall = () => Math.ceil(body.getBoundingClientRect().height);
  await expect.poll(() => Number(frame.height)).toBe(tall());
  expect(frame.clientHeight).toBe(tall());
  const before = tall();
  story.update({ charts: ['matrix'], title: '', subtitle: '', timeControls: false });
  await expect.poll(() => tall()).toBeLessThan(before);
  await expect.poll(() => Number(frame.height)).toBe(tall());
  leave();
  const told = heard.length;
  body.append(Object.assign(document.createElement('p'), { textContent: 'more' }));
  await new Promise((resolve) =>
    inside(frame).requestAnimationFrame(() => setTimeout(resolve, 50)),
  );
  expect(heard).toHaveLength(told);
});

it('pym.js hears it under its own name, also where it comes later', async () => {
  const frame = await embed('src="about:blank?childId=ties&initialWidth=600"');
  const { body } = frame.contentDocument as Document;
  body.append(Object.assign(document.createElement('div'), { textContent: 'Ties' }));
  leave = reportHeight({ window: inside(frame) });
  // A page that names no type fills its frame.
  const height = Math.ceil(body.parentElement?.getBoundingClientRect().height ?? 0);
  const pym = `pymxPYMxtiesxPYMxheightxPYMx${height}`;
  await expect.poll(() => heard).toContain(pym);
  expect(heard).toContainEqual({ sentinel: 'amp', type: 'embed-size', height });
  heard.length = 0;
  frame.contentWindow?.postMessage('pymxPYMxtiesxPYMxwidthxPYMx600', '*');
  await expect.poll(() => heard).toContain(pym);
});

it('a page in no frame says nothing', () => {
  box = document.createElement('div');
  const alone = { document, parent: null as unknown, location } as unknown as Window &
    typeof globalThis;
  Object.assign(alone, { parent: alone });
  expect(() => reportHeight({ window: alone })()).not.toThrow();
});

it('on paper: light, whole, no tools, no wider than the paper', async () => {
  box = document.createElement('div');
  document.body.append(box);
  box.style.width = '600px';
  story = createStory(box, { data: beijingSummit, theme: 'dark' });
  await media('print');
  const { element } = story;
  await expect.poll(() => getComputedStyle(element).backgroundColor).toBe('rgb(255, 255, 255)');
  for (const part of ['.summitry-tools', '.summitry-time', '.summitry-proxies', 'details'])
    for (const one of element.querySelectorAll(part))
      expect(getComputedStyle(one).display, part).toBe('none');
  const right = box.getBoundingClientRect().right;
  for (const svg of element.querySelectorAll('.summitry-stage > svg'))
    expect(svg.getBoundingClientRect().right).toBeLessThanOrEqual(right + 1);
});
