import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Relation, RelationType } from '../../src/model/records';
import { resolvePaint, strengthWidth, TOKENS, type Token, typeStyles } from '../../src/scene/theme';
import { HOSTILE } from '../render/scene-arbitrary';
import { contrast, difference, seenBy, VISIONS } from './colour';

const TYPES = ['military', 'energy', 'political', 'economic', 'legal'] as const;
const THEMES = [
  ['light', 0],
  ['dark', 1],
] as const;
const type = (id: string, more: Partial<RelationType> = {}): RelationType => ({
  id,
  label: id,
  ...more,
});

describe.each(THEMES)('colours, %s', (_, side) => {
  const colour = (token: Token) => TOKENS[token][side];

  test.each(['paper', 'band', 'tint'] as const)('words reach 4.5:1 on %s', (ground) => {
    const words = [...TYPES, 'opposed'].map((t) => `${t}-text` as Token);
    for (const token of [...words, 'ink', 'secondary', 'muted'] as Token[])
      expect([token, contrast(colour(token), colour(ground)) >= 4.5]).toEqual([token, true]);
  });

  test.each(['paper', 'band'] as const)('marks reach 3:1 on %s', (ground) => {
    for (const token of [...TYPES, 'opposed', 'node', 'focus', 'control'] as Token[])
      expect([token, contrast(colour(token), colour(ground)) >= 3]).toEqual([token, true]);
  });

  const least = (hues: readonly Token[], visions: readonly string[]) =>
    Math.min(
      ...visions.flatMap((vision) =>
        hues.flatMap((a, i) =>
          hues
            .slice(i + 1)
            .map((b) => difference(seenBy(vision, colour(a)), seenBy(vision, colour(b)))),
        ),
      ),
    );

  test('hues stay apart in every kind of colour vision', () => {
    expect(least([...TYPES, 'opposed'], ['normal'])).toBeGreaterThanOrEqual(18);
    expect(least([...TYPES, 'opposed'], VISIONS)).toBeGreaterThanOrEqual(12);
  });
});

test('the distance of colours agrees with its paper', () => {
  expect(difference([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4);
  expect(difference([22.7233, 20.0904, -46.694], [23.0331, 14.973, -42.5619])).toBeCloseTo(
    2.0373,
    4,
  );
});

describe('typeStyles', () => {
  test('default types have their own look', () => {
    const style = typeStyles([...TYPES].reverse().map((id) => type(id)));
    expect(style('energy')).toEqual({ paint: 'energy', text: 'energy-text', shape: 'square' });
    expect(style('legal')).toEqual({ paint: 'legal', text: 'legal-text', shape: 'cross' });
  });

  test('a custom type takes what is free, and no two of 40 look alike', () => {
    const style = typeStyles([type('treaty'), type('military'), type('aid')]);
    expect(style('treaty')).toMatchObject({ paint: 'energy', shape: 'square' });
    expect(style('aid')).toMatchObject({ paint: 'political', shape: 'circle' });
    const many = Array.from({ length: 40 }, (_, i) => type(`t${i}`));
    const looks = many.map(({ id }) => typeStyles(many)(id)).map((s) => `${s.paint} ${s.shape}`);
    expect(new Set(looks).size).toBe(40);
  });

  test('its own colour and shape win', () => {
    const style = typeStyles([
      type('aid', { color: 'rebeccapurple', shape: 'star' }),
      type('energy', { color: { light: '#111', dark: '#eee' } }),
    ]);
    expect(style('aid')).toEqual({ paint: 'rebeccapurple', text: 'ink', shape: 'star' });
    expect(style('energy')).toMatchObject({ paint: 'light-dark(#111,#eee)', shape: 'square' });
    expect(style('constructor')).toEqual({ paint: 'muted', text: 'muted', shape: 'circle' });
  });

  const hex = fc
    .integer({ min: 0, max: 0xffffff })
    .map((n) => `#${n.toString(16).padStart(6, '0')}`);
  test('words in a colour of one’s own read on every ground, and keep it where they can', () => {
    fc.assert(
      fc.property(hex, hex, (light, dark) => {
        const { text } = typeStyles([type('own', { color: { light, dark } })])('own');
        for (const [i, theme] of (['light', 'dark'] as const).entries()) {
          const least = (color: string) =>
            Math.min(
              ...(['paper', 'band', 'tint', 'card'] as const).map((ground) =>
                contrast(color, TOKENS[ground][i as 0 | 1]),
              ),
            );
          const own = [light, dark][i] as string;
          const shown = resolvePaint(text, theme);
          expect(least(shown)).toBeGreaterThanOrEqual(4.5);
          expect(shown).toBe(least(own) >= 4.5 ? own : TOKENS.ink[i as 0 | 1]);
        }
      }),
    );
    expect(typeStyles([type('own', { color: '#035' })])('own').text).toBe(
      `light-dark(#035,${TOKENS.ink[1]})`,
    );
  });
});

describe('resolvePaint', () => {
  // Where the system forces its colours, the property stands in for those of the data.
  const own = (color: string) => `var(--summitry-own,${color})`;
  test.each([
    ['ink', TOKENS.ink[0], TOKENS.ink[1], 'var(--summitry-ink)'],
    ['none', 'none', 'none', 'none'],
    ['#a1b2c3', '#a1b2c3', '#a1b2c3', own('#a1b2c3')],
    ['rgb(1 2 3 / 50%)', 'rgb(1 2 3 / 50%)', 'rgb(1 2 3 / 50%)', own('rgb(1 2 3 / 50%)')],
    ['light-dark(#aaa,rgb(1,2,3))', '#aaa', 'rgb(1,2,3)', own('light-dark(#aaa,rgb(1,2,3))')],
    ['url(#x)', TOKENS.ink[0], TOKENS.ink[1], 'var(--summitry-ink)'],
    ['rgb(url(x))', TOKENS.ink[0], TOKENS.ink[1], 'var(--summitry-ink)'],
  ])('%s', (paint, light, dark, live) => {
    expect(['light', 'dark', 'live'].map((t) => resolvePaint(paint, t as 'live'))).toEqual([
      light,
      dark,
      live,
    ]);
  });

  test('nothing but a colour ever comes out', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom<string>(...HOSTILE)), (paint) => {
        expect(resolvePaint(paint, 'light')).toMatch(/^[\w#(),.%/+ -]+$/);
        expect(resolvePaint(paint, 'light')).not.toMatch(/url/i);
      }),
    );
  });
});

describe('strengthWidth', () => {
  const of = (...strengths: number[]) =>
    strengthWidth(strengths.map((strength) => ({ strength }) as Relation));

  test('thirds of the range', () => {
    expect([0, 9, 11, 20, 21, 30].map(of(0, 30))).toEqual([1.5, 1.5, 2.25, 3.5, 3.5, 3.5]);
  });

  test('all equal, or none, is the middle width', () => {
    expect(of(4, 4)(4)).toBe(2.25);
    expect(of()(1)).toBe(2.25);
  });
});
