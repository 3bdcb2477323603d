import { expect, it } from 'vitest';
import { matrixKind } from '../../src/matrix/kind';
import type { Certainty, DatasetInput, Sign } from '../../src/model/records';
import { EMPTY_STATE } from '../../src/model/store';
import { flatten } from '../../src/scene/fit';
import { at, type SymbolBatch } from '../../src/scene/scene';
import { glyphParts } from '../../src/scene/shapes';
import { type ThemeName, TOKENS } from '../../src/scene/theme';
import { seenBy, VISIONS } from '../scene/colour';
import { draw, marksOf } from './fixture';

const TYPES = ['military', 'energy', 'political', 'economic', 'legal'] as const;
const SIGNS: readonly Sign[] = [1, 0, -1, null];
const LEVELS: readonly Certainty[] = ['confirmed', 'expected', 'hinted'];

/** One relation of each type, sign and certainty, each between two of its own. */
const looks = TYPES.flatMap((type) =>
  SIGNS.flatMap((sign) => LEVELS.map((certainty) => ({ type, sign, certainty }))),
);
const input: DatasetInput = {
  actors: looks.flatMap((_, i) =>
    ['a', 'b'].map((side) => ({ id: `${i}${side}`, name: `${i}${side}` })),
  ),
  relations: looks.map((look, i) => ({
    id: `r${i}`,
    ...look,
    sign: look.sign as 1,
    parties: [`${i}a`, `${i}b`],
  })),
};

/** How much of a pixel a glyph's paint covers, a grid of 3 × 3 px points over `edge` px; ground is none. */
function coverage(
  batch: SymbolBatch,
  i: number,
  edge: number,
  x0: number,
  y0: number,
): Float64Array {
  const ink = new Float64Array(9 * edge * edge);
  for (const { d, fill, width, stroke, dash } of glyphParts(
    at(batch.shape, i),
    at(batch.size, i),
    at(batch.texture ?? 'fill', i),
  )) {
    const lines = flatten(d);
    const step = dash ? dash.split(' ').reduce((sum, one) => sum + Number(one), 0) : 0;
    for (let p = 0; p < ink.length; p++) {
      const x = x0 + ((p % (3 * edge)) + 0.5) / 3 - at(batch.x, i);
      const y = y0 + (Math.floor(p / (3 * edge)) + 0.5) / 3 - at(batch.y, i);
      if (Math.abs(x) > at(batch.size, i) || Math.abs(y) > at(batch.size, i)) continue;
      let [inside, near, along] = [false, false, 0];
      for (const line of lines)
        for (let k = 0; k + 3 < line.length; k += 2) {
          const [ax, ay, bx, by] = line.slice(k, k + 4) as [number, number, number, number];
          if (ay > y !== by > y && x < ax + ((bx - ax) * (y - ay)) / (by - ay)) inside = !inside;
          const long = Math.sqrt((bx - ax) ** 2 + (by - ay) ** 2);
          const t = Math.max(
            0,
            Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / (long * long || 1)),
          );
          const dot = step ? Math.round((along + t * long) / step) * step - along : t * long;
          const [cx, cy] = [
            ax + ((bx - ax) * dot) / (long || 1),
            ay + ((by - ay) * dot) / (long || 1),
          ];
          if (width && Math.sqrt((x - cx) ** 2 + (y - cy) ** 2) <= width / 2) near = true;
          along += long;
        }
      if (fill !== 'none' && inside) ink[p] = fill === 'paint' ? 1 : 0;
      if (near) ink[p] = stroke === 'ground' ? 0 : 1;
    }
  }
  return Float64Array.from({ length: edge * edge }, (_, pixel) => {
    const [px, py] = [pixel % edge, Math.floor(pixel / edge)];
    let sum = 0;
    for (let dy = 0; dy < 3; dy++)
      for (let dx = 0; dx < 3; dx++) sum += ink[(3 * py + dy) * 3 * edge + 3 * px + dx]!;
    return sum / 9;
  });
}

/** Each look as pixels of its cell: how much paint, and which. */
function picturesAt(edge: number) {
  const { stage } = draw(input, 620);
  const layout = { ...stage.layout, woven: true };
  const n = layout.keys.length;
  const place = {
    ...layout,
    at: Float64Array.from({ length: n }, (_, i) => i * edge),
    cell: edge,
    left: 0,
    top: 0,
  };
  const scene = matrixKind.scene({ ...stage, layout: place, state: EMPTY_STATE });
  const batches = scene.layers.flatMap(({ batches }) => batches);
  return looks.map((_, look) => {
    const [row, column] = ['a', 'b'].map((side) => layout.keys.indexOf(`actor:${look}${side}`));
    for (const batch of batches)
      if (batch.kind === 'symbol' && batch.part === 'mark')
        for (let i = 0; i < batch.count; i++)
          if (batch.pair?.[i]?.join() === `actor:${look}a,actor:${look}b`)
            return {
              paint: at(batch.fill!, i) as keyof typeof TOKENS,
              ink: coverage(batch, i, edge, column! * edge, row! * edge),
            };
    throw new Error(`nothing drawn of ${look}`);
  });
}

const apart = (a: readonly number[], b: readonly number[]) =>
  Math.sqrt(a.reduce((sum, v, i) => sum + (v - b[i]!) ** 2, 0));

type Picture = { readonly paint: keyof typeof TOKENS; readonly ink: Float64Array };

/** Each pixel of a cell as a kind of eyes sees it, in Lab; in grey its lightness alone. */
function seen({ paint, ink }: Picture, vision: string, theme: ThemeName): number[][] {
  const side = theme === 'light' ? 0 : 1;
  const lab = (token: keyof typeof TOKENS) => {
    const [l, a, b] = seenBy(vision === 'grey' ? 'normal' : vision, TOKENS[token][side]);
    return vision === 'grey' ? [l] : [l, a, b];
  };
  const [ground, own] = [lab('band'), lab(paint)];
  return Array.from(ink, (share) => ground.map((v, i) => v + (own[i]! - v) * share));
}

for (const theme of process.env.SUMMITRY_FULL ? (['light', 'dark'] as const) : (['light'] as const))
  it(`at 28 px all signs and certainties of each type are told apart in grey and by all eyes, in ${theme}`, () => {
    const pictures = picturesAt(28);
    let least = Infinity;
    for (const vision of ['grey', ...VISIONS]) {
      const all = pictures.map((picture) => seen(picture, vision, theme));
      for (let a = 0; a < looks.length; a++)
        for (let b = a + 1; b < looks.length && looks[a]!.type === looks[b]!.type; b++) {
          const differ = all[a]!.filter((pixel, p) => apart(pixel, all[b]![p]!) >= 12).length;
          least = Math.min(least, differ);
        }
    }
    expect(least).toBeGreaterThanOrEqual(5);
  });

it('at 14 px a mark tells the type that most are of, the sign that prevails and the least certainty', () => {
  const pair = ['x', 'y'];
  const { stage } = draw({
    actors: ['x', 'y', 'z'].map((id) => ({ id, name: id })),
    relations: [
      { id: '1', type: 'energy', parties: pair, sign: 1 },
      { id: '2', type: 'energy', parties: pair, sign: 1, certainty: 'hinted' },
      { id: '3', type: 'military', parties: pair, sign: -1 },
      { id: '4', type: 'legal', parties: ['x', 'z'], sign: -1, certainty: 'expected' },
    ],
  });
  const layout = { ...stage.layout, cell: 14, at: Float64Array.of(0, 15, 30) };
  const marks = marksOf(matrixKind.scene({ ...stage, layout }), 'mark');
  const told = (a: string, b: string) =>
    marks
      .filter(({ pair: of }) => of?.join() === `actor:${a},actor:${b}`)
      .map(({ shape, fill, texture }) => [shape, fill, texture]);
  expect(told('x', 'y')).toEqual([['square', 'energy', 'dots']]);
  expect(told('z', 'x')).toEqual([['minus', 'opposed', 'hatch']]);
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
