import { describe, expect, test } from 'vitest';
import { textWidth } from '../../src/scene/text-width';

const context = document.createElement('canvas').getContext('2d')!;
const measured = (text: string, size: number, weight: number) => {
  context.textRendering = 'geometricPrecision';
  context.font = `${weight} ${size}px "DejaVu Sans"`;
  return context.measureText(text).width;
};

const LATIN = [
  'Unprecedentedly high ties',
  'Gas pipeline deal ¶5',
  'Leaders’ first joint appearance in Beijing',
  '“Axis of Upheaval” — as Western officials say',
  'United States',
  'North Korea',
  'Vladimir Putin',
  'Expected at the parade · 3 Sept 2025',
  'Österreich-Ungarn, Großbritannien, Türkiye',
  'Łódź, Đà Nẵng, Reykjavík, Ærø, Ðakovo, Malmö',
  'Česká republika, Slovenská ľudová strana',
  'Fiji, Illinois, tilt, fill, will',
  'WAR AND PEACE, TREATY OF 1871–1879',
  '0123456789 % & @ # $ € £ ± × ÷ − ≤ ≥ → ←',
];
const OTHER = [
  'Владимир Путин, Российская Федерация',
  'Україна, їжак, Ґ; Қазақстан, Өзбек',
  'Ελλάδα, Κύπρος, Άγιος, Ώρα, ΐΰ',
  'الولايات المتحدة وإيران',
  'جمهوری اسلامی ایران، چین و گرجستان پژ',
  '習近平 中华人民共和国',
  '조선민주주의인민공화국 김정은',
  'ロシア にほん カタカナ',
];
const FONTS = [12, 14, 20].flatMap((size) =>
  [400, 500, 600, 700].map((weight) => [size, weight] as const),
);

describe('textWidth', () => {
  test('the face it is checked against is there', async () => {
    expect(measured('mmmm', 100, 400)).toBeCloseTo(389.6, 0);
    expect(measured('mmmm', 100, 700)).toBeCloseTo(416.8, 0);
  });

  test.each([...LATIN, ...OTHER])('is never under the drawn width: %s', (text) => {
    for (const [size, weight] of FONTS)
      expect(textWidth(text, size, weight)).toBeGreaterThanOrEqual(measured(text, size, weight));
  });

  test('wastes at most 12 % on any Latin line, 6 % on the whole', () => {
    for (const [size, weight] of FONTS) {
      let [ours, theirs] = [0, 0];
      for (const text of LATIN) {
        const [bound, drawn] = [textWidth(text, size, weight), measured(text, size, weight)];
        expect([text, bound / drawn <= 1.12]).toEqual([text, true]);
        ours += bound;
        theirs += drawn;
      }
      expect(ours / theirs).toBeLessThanOrEqual(1.06);
    }
  });

  test('each letter that a European text may hold', () => {
    for (const [low, high] of [
      [0x20, 0x7e],
      [0xa0, 0x17f],
      [0x386, 0x3ce],
      [0x400, 0x45f],
      [0x490, 0x4ff],
      [0x1ea0, 0x1ef9],
    ])
      for (let code = low!; code <= high!; code++) {
        const char = String.fromCodePoint(code);
        if (!/\p{L}|\p{N}|\p{P}/u.test(char)) continue;
        for (const weight of [400, 700]) {
          const room = textWidth(char, 100, weight) - measured(char, 100, weight);
          expect([char, weight, room > -0.1]).toEqual([char, weight, true]);
        }
      }
  });
});
