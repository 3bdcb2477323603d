import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textWidth, wrapText } from '../../src/scene/text-width';

const words = fc.array(fc.stringMatching(/^[a-zA-Zа-я¶]{1,12}$/), { minLength: 1, maxLength: 12 });

describe('wrapText', () => {
  test('keeps every word in order, and no line of two words is too wide', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 10, max: 300 }), (all, width) => {
        const lines = wrapText(all.join(' '), width, 12, 500, textWidth);
        expect(lines.join(' ')).toBe(all.join(' '));
        for (const line of lines)
          if (line.includes(' ')) expect(textWidth(line, 12, 500)).toBeLessThanOrEqual(width);
      }),
    );
  });

  test('breaks no sooner than it must, and never at a no-break space', () => {
    expect(wrapText('aaa bbb', 1000, 12, 500, textWidth)).toEqual(['aaa bbb']);
    expect(wrapText('aaa\u00a0¶5 bbb', 1, 12, 500, textWidth)).toEqual(['aaa\u00a0¶5', 'bbb']);
    expect(wrapText('', 10, 12, 500, textWidth)).toEqual(['']);
  });
});

describe('textWidth', () => {
  test('adds up letter by letter and grows with size and weight', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        const sum = textWidth(a, 12, 400) + textWidth(b, 12, 400);
        expect(textWidth(a + b, 12, 400)).toBeCloseTo(sum, 6);
        expect(textWidth(a, 24, 400)).toBeCloseTo(2 * textWidth(a, 12, 400), 6);
        expect(textWidth(a, 12, 700)).toBeGreaterThanOrEqual(textWidth(a, 12, 400));
      }),
    );
  });

  test('marks and controls take no room, Han a full square', () => {
    expect(textWidth('e\u0301\u200d', 100, 400)).toBe(textWidth('e', 100, 400));
    expect(textWidth('é', 100, 400)).toBe(textWidth('e', 100, 400));
    expect(textWidth('北京서울かな', 10, 700)).toBe(60);
  });
});
