import { Resvg } from '@resvg/resvg-js';
import { matrixKind } from '../../src/matrix/kind';
import type { Certainty, DatasetInput, Sign } from '../../src/model/records';
import { EMPTY_STATE } from '../../src/model/store';
import { sceneToSVG } from '../../src/render/string';
import type { ThemeName } from '../../src/scene/theme';
import { seenBy, VISIONS } from '../scene/colour';
import { draw } from './fixture';

export const TYPES = ['military', 'energy', 'political', 'economic', 'legal'] as const;
const SIGNS: readonly Sign[] = [1, 0, -1, null];
const LEVELS: readonly Certainty[] = ['confirmed', 'expected', 'hinted'];
/** All that a relation of one type can look like. */
export const LOOKS = SIGNS.flatMap((sign) => LEVELS.map((certainty) => ({ sign, certainty })));
export const EYES = ['grey', ...VISIONS];

/** A row for each type, a column for each look. */
const input: DatasetInput = {
  actors: [...TYPES, ...LOOKS.map((_, i) => `l${i}`)].map((id) => ({ id, name: id })),
  relations: TYPES.flatMap((type) =>
    LOOKS.map(({ sign, certainty }, i) => ({
      id: `${type}${i}`,
      type,
      certainty,
      sign: sign as 1,
      parties: [type, `l${i}`],
    })),
  ),
};

/** Pixels of a cell, row by row, each as 0xrrggbb. */
export type Pixels = Uint32Array;

/** Every look as it is drawn in a cell of so many px: by type, then by look. */
export function cellsAt(edge: number, theme: ThemeName): readonly (readonly Pixels[])[] {
  const { stage } = draw(input, 900, {}, { diagonal: 'none' });
  const { keys } = stage.layout;
  const step = edge + 2;
  const size = { width: keys.length * step, height: keys.length * step };
  const at = Float64Array.from(keys, (_, i) => i * step);
  const bare = { left: 0, top: 0, spans: [], rowLabels: [], columnLabels: [] };
  const layout = { ...stage.layout, ...bare, at, cell: edge };
  const scene = matrixKind.scene({ ...stage, size, layout, state: EMPTY_STATE });
  const svg = sceneToSVG({ ...scene, ...size }, { theme });
  const { pixels, width } = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  return TYPES.map((type) =>
    LOOKS.map((_, look) => {
      const [row, column] = [keys.indexOf(`actor:${type}`), keys.indexOf(`actor:l${look}`)];
      return Uint32Array.from({ length: edge * edge }, (_, p) => {
        const [x, y] = [column * step + (p % edge), row * step + Math.floor(p / edge)];
        const e = 4 * (y * width + x);
        return (pixels[e]! << 16) | (pixels[e + 1]! << 8) | pixels[e + 2]!;
      });
    }),
  );
}

const known = new Map<string, Map<number, readonly number[]>>();

/** A colour in Lab as a kind of eyes sees it; in grey its lightness alone. */
function labOf(eyes: string, rgb: number): readonly number[] {
  const colours = known.get(eyes) ?? new Map<number, readonly number[]>();
  known.set(eyes, colours);
  const before = colours.get(rgb);
  if (before) return before;
  const hex = `#${rgb.toString(16).padStart(6, '0')}`;
  const [l, a, b] = seenBy(eyes === 'grey' ? 'normal' : eyes, hex);
  const lab = eyes === 'grey' ? [l, 0, 0] : [l, a, b];
  colours.set(rgb, lab);
  return lab;
}

/** What an eye makes of a point: a Gaussian, 1.5 px wide at half its height, so that finer detail is lost. */
const SIGMA = 1.5 / 2.355;
const WEIGHTS = [-2, -1, 0, 1, 2].map((d) => Math.exp(-(d * d) / (2 * SIGMA * SIGMA)));
const ALL = WEIGHTS.reduce((sum, one) => sum + one);

/** Pixels in Lab as those eyes see them, blurred: three numbers each. */
export function seenAs(eyes: string, pixels: Pixels): Float64Array {
  const edge = Math.sqrt(pixels.length);
  const held = (n: number) => Math.max(0, Math.min(edge - 1, n));
  const pass = (from: Float64Array, dx: number, dy: number) => {
    const to = new Float64Array(from.length);
    for (let y = 0; y < edge; y++)
      for (let x = 0; x < edge; x++)
        for (let d = -2; d <= 2; d++) {
          const near = held(y + d * dy) * edge + held(x + d * dx);
          const weight = WEIGHTS[d + 2]! / ALL;
          for (let c = 0; c < 3; c++) to[3 * (y * edge + x) + c]! += weight * from[3 * near + c]!;
        }
    return to;
  };
  const sharp = new Float64Array(3 * pixels.length);
  pixels.forEach((rgb, p) => {
    sharp.set(labOf(eyes, rgb), 3 * p);
  });
  return pass(pass(sharp, 1, 0), 0, 1);
}

/** The share of a cell's pixels that differ by more than 12 in Lab: about five steps that an eye just sees. */
export function apart(a: Float64Array, b: Float64Array): number {
  let count = 0;
  for (let p = 0; p < a.length; p += 3) {
    const [l, m, n] = [a[p]! - b[p]!, a[p + 1]! - b[p + 1]!, a[p + 2]! - b[p + 2]!];
    if (l * l + m * m + n * n > 144) count++;
  }
  return (3 * count) / a.length;
}
