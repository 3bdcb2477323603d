import hangul from '@fontsource/do-hyeon/files/do-hyeon-korean-400-normal.woff2?url';
import kana from '@fontsource/kosugi/files/kosugi-japanese-400-normal.woff2?url';
import arabic from '@fontsource/vazirmatn/files/vazirmatn-arabic-400-normal.woff2?url';
import arabicBold from '@fontsource/vazirmatn/files/vazirmatn-arabic-700-normal.woff2?url';
import { beforeAll, expect, test } from 'vitest';
import { summitIn } from '../../examples/data/summit-in';
import { textWidth } from '../../src/scene/text-width';

/** Faces of their own for scripts that the system of a test has none for. */
const FACES = [
  ['hangul', hangul, 400],
  ['kana', kana, 400],
  ['arabic', arabic, 400],
  ['arabic', arabicBold, 700],
] as const;

const context = document.createElement('canvas').getContext('2d')!;
const measured = (text: string, family: string, size: number, weight: number) => {
  context.textRendering = 'geometricPrecision';
  context.font = `${weight} ${size}px ${family}`;
  return context.measureText(text).width;
};

beforeAll(async () => {
  for (const [family, url, weight] of FACES) {
    const face = new FontFace(family, `url(${url})`, { weight: `${weight}` });
    document.fonts.add(await face.load());
  }
});

/** Every name, title and label of the summit in a language. */
const textsIn = (language: string) => {
  const { actors = [], relations = [], events = [], title = '' } = summitIn(language);
  return [
    title,
    ...actors.map(({ name }) => name ?? ''),
    ...relations.map(({ label }) => label ?? ''),
    ...events.map((event) => event.title ?? ''),
  ].filter(Boolean);
};

test.for([
  ['ko', 'hangul', [400]],
  ['zh', 'kana', [400]],
  ['fa', 'arabic', [400, 700]],
  ['ar', 'arabic', [400, 700]],
] as const)('no text in %s is wider than the table says', ([language, family, weights]) => {
  // A face that did not come would leave these as wide as those of any other.
  const sample = { hangul: '한국', kana: '日本', arabic: 'ایران' }[family];
  expect(measured(sample, family, 100, 400)).not.toBe(measured(sample, 'monospace', 100, 400));
  for (const text of textsIn(language))
    for (const weight of weights)
      for (const size of [12, 14, 20]) {
        const room =
          textWidth(text, size, weight) - measured(text, `${family}, "DejaVu Sans"`, size, weight);
        expect([text, weight, size, room >= 0]).toEqual([text, weight, size, true]);
      }
});

test('kana, Hangul, Han and their marks, one by one', () => {
  const runs = [
    ['kana', 0x3041, 0x30ff],
    ['kana', 0x3001, 0x3011],
    ['kana', 0xff01, 0xff5e],
    ['kana', 0x4e00, 0x4f00],
    ['hangul', 0xac00, 0xad00],
    ['hangul', 0x3131, 0x318e],
    ['arabic', 0x621, 0x64a],
    ['arabic', 0x6f0, 0x6f9],
  ] as const;
  for (const [family, low, high] of runs)
    for (let code = low; code <= high; code++) {
      const char = String.fromCodePoint(code);
      if (!/\p{L}|\p{N}|\p{P}/u.test(char)) continue;
      const room = textWidth(char, 100, 400) - measured(char, family, 100, 400);
      expect([char, room > -0.1]).toEqual([char, true]);
    }
});
