import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { dense } from '../../examples/many-on-canvas';
import { beijingSummit, europeanAlliances } from '../../src/datasets';
import {
  type CreateRenderer,
  canvasRenderer,
  createStory,
  type DatasetInput,
  type Story,
  type StoryOptions,
  svgRenderer,
} from '../../src/index';

let story: Story | undefined;
let host: HTMLElement;
afterEach(() => {
  story?.destroy();
  host.remove();
});

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

type Options = Omit<StoryOptions, 'data' | 'renderer'>;

/** What a reader sees of a chart's stage, as pixels. */
async function seen(
  renderer: CreateRenderer,
  data: DatasetInput,
  options: Options,
  act: (story: Story) => void,
) {
  story?.destroy();
  host?.remove();
  host = document.createElement('div');
  host.dataset.testid = 'host';
  document.body.style.margin = '0';
  document.body.append(host);
  story = createStory(host, { data, renderer, width: 660, ...options });
  await document.fonts.ready;
  act(story);
  // The frame that shows it, then fading, slices and all.
  for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
  await wait(900);
  for (let last = await picture(); ; ) {
    await wait(200);
    const next = await picture();
    const { squares, pixels } = differences(last, next);
    if (squares + pixels === 0) return next;
    last = next;
  }
}

/** The host as it is now. */
async function picture(): Promise<ImageData> {
  const png = await page.screenshot({ element: page.getByTestId('host'), save: false });
  const bytes = Uint8Array.from(atob(String(png)), (char) => char.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes]));
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext('2d')!;
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, image.width, image.height);
}

/** A channel as the mean of a pixel and those beside it: letters may begin a quarter of a pixel apart. */
const across = ({ data }: ImageData, i: number) =>
  ((data[i - 4] ?? data[i]!) + data[i]! + (data[i + 4] ?? data[i]!)) / 3;

/** Squares of 8 px that differ as a whole, and pixels that differ much: antialiasing does neither. */
function differences(a: ImageData, b: ImageData): { squares: number; pixels: number } {
  expect([a.width, a.height]).toEqual([b.width, b.height]);
  const sums = new Map<number, number>();
  let pixels = 0;
  const [as, bs] = [a, b].map(({ data }) => new Uint32Array(data.buffer)) as [
    Uint32Array,
    Uint32Array,
  ];
  for (let i = 0; i < a.data.length; i += 4) {
    // Most of two pictures is the same: what neither the pixel nor those beside it change is passed over.
    const p = i / 4;
    if (as[p] === bs[p] && as[p - 1] === bs[p - 1] && as[p + 1] === bs[p + 1]) continue;
    const apart = Math.max(...[0, 1, 2].map((c) => Math.abs(a.data[i + c]! - b.data[i + c]!)));
    if (apart > 110) pixels++;
    const soft = Math.max(...[0, 1, 2].map((c) => Math.abs(across(a, i + c) - across(b, i + c))));
    const [x, y] = [(i / 4) % a.width, Math.floor(i / 4 / a.width)];
    const square = Math.floor(y / 8) * 1000 + Math.floor(x / 8);
    sums.set(square, (sums.get(square) ?? 0) + soft);
  }
  return { squares: [...sums.values()].filter((sum) => sum > 64 * 28).length, pixels };
}

const CASES: [string, DatasetInput, Options, (story: Story) => void][] = [];
for (const theme of ['light', 'dark'] as const)
  for (const chart of ['network', 'timeline', 'matrix'] as const)
    CASES.push([
      `the summit's ${chart}, ${theme}`,
      beijingSummit,
      { charts: [chart], theme },
      () => {},
    ]);
CASES.push(
  [
    'a selection',
    beijingSummit,
    {},
    ({ selection }) => selection.set({ selected: new Set(['actor:china']) }),
  ],
  [
    'a highlight',
    europeanAlliances,
    {},
    ({ selection }) => selection.set({ highlight: 'actor:france' }),
  ],
  [
    'a day',
    europeanAlliances,
    { charts: ['matrix'] },
    ({ selection }) => selection.set({ asOf: Date.UTC(1890, 0) }),
  ],
  ['many cells in one image', dense(90, 700, 0), { charts: ['matrix'] }, () => {}],
  [
    'many marks with a highlight',
    dense(24, 300, 160),
    { charts: ['timeline', 'matrix'] },
    ({ selection }) => selection.set({ highlight: 'actor:s3' }),
  ],
);

const full = import.meta.env.SUMMITRY_FULL;

test.each(CASES.filter(([name]) => full || /network, light|many/.test(name)))(
  'canvas shows what SVG shows: %s',
  async (_, data, options, act) => {
    await page.viewport(660, 2600);
    const none = { squares: 0, pixels: 0 };
    let found = none;
    // On a busy machine slices take longer, and either may be seen too early: what is right is seen in the end.
    for (let turn = 0; turn < 3; turn++) {
      const bySvg = await seen(svgRenderer, data, options, act);
      const onCanvas = await seen(canvasRenderer, data, options, act);
      expect(host.querySelectorAll('.summitry-stage canvas').length).toBeGreaterThan(0);
      found = differences(bySvg, onCanvas);
      for (let more = 0; more < 5 && found.squares + found.pixels > 0; more++) {
        await wait(1000);
        found = differences(bySvg, await picture());
      }
      if (found.squares + found.pixels === 0) break;
    }
    expect(found).toEqual(none);
  },
);

test('the check can fail: a hue, a dash or a place that differs is seen', async () => {
  await page.viewport(660, 2600);
  const data: DatasetInput = {
    ...beijingSummit,
    relations: (beijingSummit.relations ?? []).map((relation) => ({
      ...relation,
      certainty: 'confirmed' as const,
    })),
  };
  const [one, other] = [
    await seen(svgRenderer, beijingSummit, { charts: ['network'] }, () => {}),
    await seen(canvasRenderer, data, { charts: ['network'] }, () => {}),
  ];
  const { squares, pixels } = differences(one, one);
  expect([squares, pixels]).toEqual([0, 0]);
  if (one.height === other.height) expect(differences(one, other).pixels).toBeGreaterThan(50);
});

/** A layout and a module are waited for. */
const PATIENT = { timeout: 30_000 };

test('with "auto" few marks are SVG, many are canvas, and the focus stays where it is', async () => {
  host = document.createElement('div');
  document.body.append(host);
  story = createStory(host, { data: beijingSummit, charts: ['matrix'], width: 660 });
  const stage = host.querySelector('.summitry-stage')!;
  expect(stage.querySelector(':scope > svg')).not.toBeNull();
  const item = stage.querySelector<HTMLElement>('[tabindex="0"]')!;
  item.focus();
  const proxies = stage.querySelector('.summitry-proxies')!;
  // Many at rest too, not only while one picture turns into the other.
  story.update({ data: dense(200, 1000, 5) });
  const canvases = () => stage.querySelectorAll('canvas').length;
  await expect.poll(canvases, PATIENT).toBeGreaterThan(0);
  expect(stage.querySelector('[data-key]:is(svg *)')).toBeNull();
  expect(proxies.contains(document.activeElement)).toBe(true);
  expect(stage.lastElementChild).not.toBe(stage.querySelector('[data-part=canvas]'));
  await wait(500);
  expect(canvases()).toBeGreaterThan(0);
  story.update({ data: beijingSummit });
  await expect.poll(canvases, PATIENT).toBe(0);
  expect(stage.querySelector(':scope > svg [data-key]')).not.toBeNull();
});

test('a large picture that is out of sight is drawn without a fault', () => {
  host = document.createElement('div');
  host.style.marginTop = '40000px';
  document.body.append(host);
  const options = { data: dense(200, 3000, 5), charts: ['matrix'], width: 3600 } as const;
  expect(() => {
    story = createStory(host, { ...options, renderer: canvasRenderer });
  }).not.toThrow();
});

test('colours follow the page while it lives', async () => {
  host = document.createElement('div');
  document.body.append(host);
  story = createStory(host, {
    data: beijingSummit,
    charts: ['network'],
    width: 660,
    theme: 'light',
    renderer: canvasRenderer,
  });
  const darkest = () => {
    let least = 255;
    for (const canvas of host.querySelectorAll<HTMLCanvasElement>('.summitry-stage canvas')) {
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      for (let i = 0; i < data.length; i += 4)
        if (data[i + 3] === 255) least = Math.min(least, data[i]! + data[i + 1]! + data[i + 2]!);
    }
    return least;
  };
  expect(darkest()).toBeLessThan(110);
  // A name's dark ink is a light one on a dark ground; grounds are drawn by hulls alone.
  const before = [...host.querySelectorAll('canvas')].at(-1)!;
  const ink = (canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
    let [sum, n] = [0, 0];
    for (let i = 0; i < data.length; i += 4)
      if (data[i + 3]! > 200) [sum, n] = [sum + data[i]!, n + 1];
    return sum / n;
  };
  const light = ink(before);
  story.update({ theme: 'dark' });
  await expect
    .poll(() => Math.abs(ink([...host.querySelectorAll('canvas')].at(-1)!) - light))
    .toBeGreaterThan(20);
});
