import { describe, expect, it } from 'vitest';
import { directionOf, hasRtl, isolated } from '../../src/scene/bidi';
import { textWidth, wrapText } from '../../src/scene/text-width';
import { renderEventTimeline } from '../../src/static';

const wrap = (text: string, width: number) => wrapText(text, width, 12, 400, textWidth);

describe('directions of writing', () => {
  it('are told by the first letter outside what is set apart', () => {
    expect(['China', 'ایران', '5 رابطه', '¶5', ''].map(directionOf)).toEqual([
      'ltr',
      'rtl',
      'rtl',
      null,
      null,
    ]);
    expect(directionOf(`${isolated('China')} و روسیه`)).toBe('rtl');
    expect(directionOf(`${isolated('ایران')} has`)).toBe('ltr');
    expect(['שלום', 'ܫܠܡܐ', 'Привет', '中国', '😀'].map(hasRtl)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it('of a line are those of its text', () => {
    const lines = wrap('قرارداد Gazprom و CNPC امضا شد', 60);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.map(directionOf)).toEqual(lines.map(() => 'rtl'));
    expect(lines.join(' ').replace(/[\u200e\u200f]/g, '')).toBe('قرارداد Gazprom و CNPC امضا شد');
  });

  it('keep a locator beside the words it belongs to, in a picture', () => {
    const event = (title: string) => ({
      actors: [{ id: 'a', name: 'الف' }],
      sources: [{ id: 's', title: 'S' }],
      events: [
        {
          id: 'e',
          title,
          date: '2025-09-01',
          participants: ['a'],
          evidence: [{ source: 's', locator: '¶5' }],
        },
      ],
    });
    const rtl = renderEventTimeline({ data: event('نشست پکن') });
    expect(rtl).toMatch(/\u2068نشست پکن\u00a0<tspan [^>]*>\u2068¶5\u2069<\/tspan>\u2069/);
    expect(renderEventTimeline({ data: event('Talks') })).toMatch(/Talks\u00a0<tspan [^>]*>¶5</);
    expect(rtl).toMatch(/^<svg [^>]*direction="ltr"/);
  });
});

describe('lines', () => {
  it('break between Han and kana, and not before what closes', () => {
    expect(wrap('联合演习仅有暗示。', 38)).toEqual(['联合演', '习仅有', '暗示。']);
    expect(wrap('“动荡”的轴心', 26).every((line) => !/^[”。]|“$/.test(line))).toBe(true);
    expect(wrap('カラオケ', 26)).toEqual(['カラ', 'オケ']);
  });

  it('break at spaces alone in Korean, Russian and Arabic', () => {
    for (const text of ['가스관 계약 서명', 'Давний разлад сторон', 'توقيع اتفاق الغاز'])
      expect(wrap(text, 1)).toEqual(text.split(' '));
  });
});
