import { describe, expect, it } from 'vitest';
import type { OverlayFacts } from '../../src/chart/overlay-words';
import { en, fa, ko, ru, zh } from '../../src/locales';

const base: OverlayFacts = {
  kind: 'factions',
  groups: 3,
  lone: 2,
  used: 6,
  all: 20,
  figure: 7,
  exact: true,
  asOf: 'DAY',
};

describe.for(Object.entries({ en, fa, ko, ru, zh }))('%s: captions of overlays', ([, words]) => {
  const { caption, numbered } = words.overlay!;
  const said = (more: Partial<OverlayFacts> = {}) => caption({ ...base, ...more });
  const figures = (text: string) => text.match(/[\d۰-۹]+(?:[.,٫][\d۰-۹]+)?/g) ?? [];

  it('give every figure, the day, and end', () => {
    for (const n of [3, 2, 6, 20, 7]) expect(figures(said())).toContain(words.figure(n));
    expect(said()).toContain('DAY');
    expect(said()).toMatch(/[.。]$/);
    expect(said({ asOf: '' })).not.toMatch(/DAY|undefined|NaN| {2}|\( ?\)/);
    expect(numbered('factions', 5)).toContain(words.figure(5));
  });

  it('say what is proved, what is a bound, and what certainty changes', () => {
    expect(said({ exact: false })).not.toBe(said());
    expect(figures(said({ confirmed: 4 }))).toContain(words.figure(4));
    expect(figures(said({ confirmed: 4, expected: 5 }))).toContain(words.figure(5));
    expect(figures(said({ figure: 0, lone: 0 }))).not.toContain(words.figure(0));
    expect(figures(said({ used: 20 })).filter((n) => n === words.figure(20))).toHaveLength(1);
  });

  it('tell kinds apart', () => {
    const kinds = ['factions', 'communities', 'groups'] as const;
    expect(new Set(kinds.map((kind) => said({ kind, figure: 0.416 }))).size).toBe(3);
    const share = figures(said({ kind: 'communities', figure: 0.416 }));
    expect(share.some((n) => /^[0۰][.,٫][4۴][2۲]$/.test(n))).toBe(true);
    expect(new Set(kinds.map((kind) => words.overlay!.legend[kind])).size).toBe(3);
  });
});
