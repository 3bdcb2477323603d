import { describe, expect, test } from 'vitest';
import { flatten } from '../../src/scene/fit';
import type { GlyphName } from '../../src/scene/scene';
import { fixed, glyphParts, reach } from '../../src/scene/shapes';

const TYPES = [
  'triangle',
  'square',
  'circle',
  'diamond',
  'cross',
  'pentagon',
  'star',
  'hexagon',
] as const;
const SIGNS = ['minus', 'plus', 'plusminus', 'question'] as const;
const ALL: readonly GlyphName[] = [...TYPES, ...SIGNS, 'ring', 'roundsquare', 'pin'];
const TEXTURES = ['fill', 'half', 'hollow', 'hatch', 'dots', 'open'] as const;

/** Shoelace. */
const area = (points: readonly number[]) => {
  let sum = 0;
  for (let i = 0; i < points.length; i += 2) {
    const j = (i + 2) % points.length;
    sum += points[i]! * points[j + 1]! - points[j]! * points[i + 1]!;
  }
  return Math.abs(sum) / 2;
};
const areaOf = (d: string) => flatten(d).reduce((sum, p) => sum + area(p), 0);

describe('glyphs', () => {
  test.each(TYPES)('%s has the area of the square of its size', (shape) => {
    const [part] = glyphParts(shape, 100, 'fill');
    // A flattened arc loses a little.
    expect(areaOf(part!.d) / 10_000).toBeCloseTo(1, 1);
    if (shape !== 'circle') expect(areaOf(part!.d) / 10_000).toBeCloseTo(1, 2);
  });

  test.each(TYPES)('%s: all textures differ, and reach equally far', (shape) => {
    const drawings = TEXTURES.map((texture) => glyphParts(shape, 14, texture));
    expect(new Set(drawings.map((d) => JSON.stringify(d))).size).toBe(5);
    for (const parts of drawings)
      for (const { d, width } of parts)
        for (const p of flatten(d))
          for (let i = 0; i < p.length; i += 2)
            // A flattened half circle stands out by 2 %.
            expect(Math.hypot(p[i]!, p[i + 1]!) * 0.98 + width / 2).toBeLessThanOrEqual(
              reach(shape) * 14 + 0.1,
            );
  });

  test.each(TYPES)('%s: the lower half is filled, the upper is not', (shape) => {
    const [outline, half] = glyphParts(shape, 100, 'half');
    const ys = flatten(outline!.d)[0]!.filter((_, i) => i % 2);
    const middle = (Math.min(...ys) + Math.max(...ys)) / 2;
    const lower = flatten(half!.d)[0]!.filter((_, i) => i % 2);
    expect(Math.min(...lower)).toBeGreaterThanOrEqual(middle - 0.5);
    expect(Math.max(...lower)).toBeCloseTo(Math.max(...ys), 0);
    expect(outline!.fill).toBe('ground');
  });

  test.each(TYPES)('%s: each hatch line lies inside at 45°', (shape) => {
    const [outline, lines] = glyphParts(shape, 40, 'hatch');
    const segments = flatten(lines!.d);
    expect(segments.length).toBeGreaterThan(4);
    const box = flatten(outline!.d)[0]!;
    const most = Math.max(...box.map(Math.abs));
    for (const [x1, y1, x2, y2] of segments as [number, number, number, number][]) {
      expect(x1 + y1).toBeCloseTo(x2 + y2, 1);
      for (const value of [x1, y1, x2, y2])
        expect(Math.abs(value)).toBeLessThanOrEqual(most + 0.01);
    }
  });

  test('what is hinted has paper inside and dots that close evenly', () => {
    for (const shape of TYPES) {
      const [part] = glyphParts(shape, 14, 'hollow');
      expect(part).toMatchObject({ fill: 'ground' });
      expect(part!.dash).toMatch(/^0\.1 [23]\.?\d*$/);
    }
  });

  test.each(SIGNS)('%s: certainty is told by texture, as in any other glyph', (shape) => {
    const [sure, expected, hinted] = (['fill', 'hatch', 'dots'] as const).map((texture) =>
      glyphParts(shape, 14, texture),
    );
    expect(sure?.[0]).toMatchObject({ fill: 'paint', width: 0 });
    expect(expected?.[0]).toMatchObject({ fill: 'ground' });
    expect(flatten(expected?.[1]?.d ?? '').length).toBeGreaterThan(3);
    expect(hinted?.[0]?.dash).toMatch(/^0\.1 /);
    // On a line of the network, whose dash tells certainty, a sign is a plain ring.
    expect(glyphParts(shape, 14, 'open')[0]).toEqual({ ...expected?.[0] });
  });

  test('every glyph and texture draws at any size, with finite coordinates', () => {
    for (const shape of ALL)
      for (const texture of TEXTURES)
        for (const size of [0, 1, 6, 14, 71])
          for (const { d } of glyphParts(shape, size, texture))
            expect(d).toMatch(/^$|^M[-MLQAZ\d. ]+$/);
  });
});

test.each([
  [1.005, '1'],
  [-0.001, '0'],
  [2.345678, '2.35'],
  [Number.NaN, '0'],
  [Infinity, '10000000'],
  [-12.3, '-12.3'],
])('fixed(%d) = %s', (n, text) => {
  expect(fixed(n)).toBe(text);
});
