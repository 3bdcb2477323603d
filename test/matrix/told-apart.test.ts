import { expect, it } from 'vitest';
import { tiesAt, tiesBetween } from '../../src/matrix/cells';
import { matrixKind } from '../../src/matrix/kind';
import { gistOf } from '../../src/matrix/scene-cells';
import { EMPTY_STATE } from '../../src/model/store';
import { draw, marksOf } from './fixture';
import { apart, cellsAt, EYES, LOOKS, seenAs, TYPES } from './seen';

/** At least so much of a cell differs between any two that are not alike. */
const BAR = 0.03;
const nameOf = (look: number) => `${LOOKS[look]!.sign} ${LOOKS[look]!.certainty}`;

/** Pairs that some eyes do not tell apart: those of one type, and, `across`, those of two that are else alike. */
function alike(edge: number, theme: 'light' | 'dark', across: boolean): string[] {
  const cells = cellsAt(edge, theme);
  return EYES.flatMap((eyes) => {
    const seen = cells.map((row) => row.map((pixels) => seenAs(eyes, pixels)));
    return TYPES.flatMap((type, t) =>
      LOOKS.flatMap((_, a) => [
        ...LOOKS.slice(a + 1).flatMap((_, more) => {
          const b = a + 1 + more;
          return apart(seen[t]![a]!, seen[t]![b]!) < BAR
            ? [`${eyes}: ${type} ${nameOf(a)}, ${nameOf(b)}`]
            : [];
        }),
        ...TYPES.slice(across ? t + 1 : TYPES.length).flatMap((other, more) =>
          apart(seen[t]![a]!, seen[t + 1 + more]![a]!) < BAR
            ? [`${eyes}: ${type}, ${other} ${nameOf(a)}`]
            : [],
        ),
      ]),
    );
  });
}

for (const theme of ['light', 'dark'] as const) {
  it(`at 28 px all signs and certainties of each type are told apart in grey and by all eyes, in ${theme}`, () => {
    expect(alike(28, theme, false)).toEqual([]);
  });

  it(`at 14 px so are the type that most are of, the sign that prevails and the least certainty, in ${theme}`, () => {
    expect(alike(14, theme, true)).toEqual([]);
  });
}

it('what is alike is found: cells that differ by less than an eye resolves', () => {
  const edge = 28;
  const even = new Uint32Array(edge * edge).fill(0x808080);
  const fine = even.map((_, p) => ((p + Math.floor(p / edge)) % 2 ? 0x888888 : 0x787878));
  const dot = even.map((_, p) => (p % edge < 4 && p < 4 * edge ? 0 : 0x808080));
  const see = (pixels: Uint32Array) => seenAs('grey', pixels);
  expect(apart(see(even), see(fine))).toBe(0);
  expect(apart(see(even), see(dot))).toBeLessThan(BAR);
});

it('a small cell tells the type that most are of, the sign that prevails and the least certainty', () => {
  const pair = ['x', 'y'];
  const { dataset, stage } = draw({
    actors: ['x', 'y', 'z'].map((id) => ({ id, name: id })),
    relations: [
      { id: '1', type: 'energy', parties: pair, sign: 1 },
      { id: '2', type: 'energy', parties: pair, sign: 1, certainty: 'hinted' },
      { id: '3', type: 'military', parties: pair, sign: -1 },
      { id: '4', type: 'legal', parties: ['x', 'z'], sign: -1, certainty: 'expected' },
    ],
  });
  const ties = tiesBetween(dataset, EMPTY_STATE);
  const told = (a: string, b: string) =>
    gistOf(tiesAt(ties, `actor:${a}`, `actor:${b}`), stage.layout.types);
  expect(told('x', 'y')).toMatchObject({ type: 'energy', sign: 1, certainty: 'hinted' });
  expect(told('z', 'x')).toMatchObject({ type: 'legal', sign: -1, certainty: 'expected' });
});

it('a small cell with allies and rivals shows both, never grey', () => {
  const { stage } = draw({
    actors: ['x', 'y', 'z'].map((id) => ({ id, name: id })),
    relations: [1, -1].map((sign, i) => ({
      id: `${i}`,
      type: 'energy',
      parties: ['x', 'y'],
      sign: sign as 1,
    })),
  });
  const layout = { ...stage.layout, cell: 7, at: Float64Array.of(0, 8, 16) };
  const fills = marksOf(matrixKind.scene({ ...stage, layout }), 'cell', 'sign').filter(
    ({ pair }) => pair?.join() === 'actor:x,actor:y',
  );
  expect(new Set(fills.map(({ fill }) => fill))).toEqual(new Set(['#3f9b91', '#c4405a']));
});
