import type { GlyphName, Texture } from './scene';

/** One path of a glyph, about the origin. `ground` = the local background. */
export interface GlyphPart {
  readonly d: string;
  readonly fill: 'paint' | 'ground' | 'none';
  /** Width of its stroke, px; 0 = none. */
  readonly width: number;
  readonly stroke?: 'ground';
  readonly dash?: string;
}

/** A number as it is written in a picture: two decimals, no "-0", never NaN. */
export const fixed = (n: number): string =>
  String(Math.round(Math.max(-1e7, Math.min(1e7, n)) * 100) / 100 || 0);

/** Radius of the circle of area 1. */
export const DISC = 0.5641896;

const mirror = (right: readonly number[]): number[] => {
  const points = [...right];
  for (let i = right.length - 2; i >= 0; i -= 2)
    if (right[i] !== 0) points.push(-right[i]!, right[i + 1]!);
  return points;
};

/** Outlines of area 1 about the origin, y down: the right half from the top, mirrored. The rest are discs. */
const OUTLINES: Partial<Record<GlyphName, readonly number[]>> = {
  triangle: mirror([0, -0.78, 0.7598, 0.5361]),
  square: mirror([0.5, -0.5, 0.5, 0.5]),
  roundsquare: mirror([0.5, -0.5, 0.5, 0.5]),
  diamond: mirror([0, -0.708, 0.708, 0, 0, 0.708]),
  cross: mirror([
    0.2236, -0.6708, 0.2236, -0.2236, 0.6708, -0.2236, 0.6708, 0.2236, 0.2236, 0.2236, 0.2236,
    0.6708,
  ]),
  pentagon: mirror([0, -0.6485, 0.6168, -0.2004, 0.3812, 0.5246]),
  star: mirror([
    0, -0.8249, 0.2424, -0.3337, 0.7845, -0.2549, 0.3923, 0.1275, 0.4849, 0.6674, 0, 0.4125,
  ]),
  hexagon: mirror([0.3102, -0.5373, 0.6204, 0, 0.3102, 0.5373]),
};

type Side = readonly [x: number, y: number, toX: number, toY: number];

/** Sides of a closed polygon. */
export function sidesOf(p: readonly number[]): Side[] {
  const sides: Side[] = [];
  for (let i = 0; i < p.length; i += 2) {
    const j = (i + 2) % p.length;
    sides.push([p[i]!, p[i + 1]!, p[j]!, p[j + 1]!]);
  }
  return sides;
}

/** How far a glyph of size 1 reaches from its centre. */
export function reach(shape: GlyphName): number {
  const outline = OUTLINES[shape];
  if (!outline) return DISC;
  return Math.sqrt(Math.max(...sidesOf(outline).map(([x, y]) => x * x + y * y)));
}

const polygon = (points: readonly number[], k: number): string =>
  `M${sidesOf(points)
    .map(([x, y]) => `${fixed(x * k)} ${fixed(y * k)}`)
    .join('L')}Z`;

const disc = (r: number): string => {
  const [R, L] = [fixed(r), fixed(-r)];
  return `M${L} 0A${R} ${R} 0 1 1 ${R} 0A${R} ${R} 0 1 1 ${L} 0Z`;
};

const roundSquare = (h: number): string => {
  const c = fixed(h);
  const s = fixed(h * 0.55);
  const a = `A${fixed(h * 0.45)} ${fixed(h * 0.45)} 0 0 1 `;
  return `M-${s} -${c}L${s} -${c}${a}${c} -${s}L${c} ${s}${a}${s} ${c}L-${s} ${c}${a}-${c} ${s}L-${c} -${s}${a}-${s} -${c}Z`;
};

/** The outline alone: casings and rings. */
export const glyphOutline = (shape: GlyphName, k: number): string => {
  const points = OUTLINES[shape];
  if (shape === 'roundsquare') return roundSquare(k / 2);
  return points ? polygon(points, k) : disc(DISC * k);
};

const perimeter = (shape: GlyphName, k: number): number => {
  const p = OUTLINES[shape];
  if (!p) return 6.2831853 * DISC * k;
  return (
    k *
    sidesOf(p).reduce(
      (sum, [x, y, X, Y]) => sum + Math.sqrt((X - x) * (X - x) + (Y - y) * (Y - y)),
      0,
    )
  );
};

/** Dots about 3 px apart, a whole number of them round the outline. */
const dots = (shape: GlyphName, k: number): string => {
  const length = perimeter(shape, k);
  return `0.1 ${fixed(length / Math.max(3, Math.round(length / 3.1)) - 0.1)}`;
};

/** The part of a polygon under its middle (of three outlines with dents, still one piece each or pieces joined along the cut). */
function lowerHalf(shape: GlyphName, k: number): string {
  const p = OUTLINES[shape];
  if (!p) {
    const R = fixed(DISC * k);
    return `M-${R} 0A${R} ${R} 0 0 0 ${R} 0Z`;
  }
  const ys = p.filter((_, i) => i % 2);
  const cut = (Math.min(...ys) + Math.max(...ys)) / 2;
  const kept: number[] = [];
  for (const [x, y, X, Y] of sidesOf(p)) {
    if (y >= cut) kept.push(x, y);
    if (y >= cut !== Y >= cut) kept.push(x + ((X - x) * (cut - y)) / (Y - y), cut);
  }
  return polygon(kept, k);
}

/** Where the line x + y = c crosses an outline, as x in order. */
function crossings(shape: GlyphName, k: number, c: number): number[] {
  const p = OUTLINES[shape];
  if (!p) {
    const r = DISC * k;
    const h = 2 * r * r - c * c;
    return h > 0 ? [(c - Math.sqrt(h)) / 2, (c + Math.sqrt(h)) / 2] : [];
  }
  const found: number[] = [];
  for (const [x, y, X, Y] of sidesOf(p)) {
    const [from, to] = [(x + y) * k - c, (X + Y) * k - c];
    if (from >= 0 !== to >= 0) found.push((x + ((X - x) * from) / (from - to)) * k);
  }
  return found.sort((a, b) => a - b);
}

/** Lines at 45°, cut to the outline; spacing in px, never scaled. */
function hatch(shape: GlyphName, k: number, spacing: number): string {
  let d = '';
  // Half a step off the centre, so that no line meets the corner of a square or diamond.
  for (let c = (-Math.ceil(k / spacing) - 0.5) * spacing; c < 1.5 * k; c += spacing) {
    const xs = crossings(shape, k, c);
    for (let i = 0; i + 1 < xs.length; i += 2)
      d += `M${fixed(xs[i]!)} ${fixed(c - xs[i]!)}L${fixed(xs[i + 1]!)} ${fixed(c - xs[i + 1]!)}`;
  }
  return d;
}

const PLUS = (k: number, dy: number): string =>
  `M${fixed(-k)} ${fixed(dy)}L${fixed(k)} ${fixed(dy)}M0 ${fixed(dy - k)}L0 ${fixed(dy + k)}`;

/** What stands inside a sign's circle, drawn with strokes; u = the circle's radius. */
const SIGNS: Partial<Record<GlyphName, (u: number) => string>> = {
  minus: (u) => `M${fixed(-u * 0.5)} 0L${fixed(u * 0.5)} 0`,
  plus: (u) => PLUS(u * 0.5, 0),
  plusminus: (u) =>
    `${PLUS(u * 0.42, -u * 0.16)}M${fixed(-u * 0.42)} ${fixed(u * 0.52)}L${fixed(u * 0.42)} ${fixed(u * 0.52)}`,
  question: (u) => {
    const r = fixed(u * 0.28);
    return `M-${r} ${fixed(-u * 0.2)}A${r} ${r} 0 1 1 ${fixed(u * 0.12)} ${fixed(u * 0.05)}Q0 ${fixed(u * 0.12)} 0 ${fixed(u * 0.26)}M0 ${fixed(u * 0.54)}L0.01 ${fixed(u * 0.54)}`;
  },
};

const part = (d: string, fill: GlyphPart['fill'], width = 0, dash?: string): GlyphPart =>
  dash ? { d, fill, width, dash } : { d, fill, width };

function node(shape: GlyphName, size: number): GlyphPart[] {
  const r = DISC * size;
  if (shape === 'pin') {
    const w = fixed(r * 0.8);
    const R = fixed(r * 0.9);
    return [
      part(`M0 ${fixed(r * 1.4)}L-${w} 0A${R} ${R} 0 1 1 ${w} 0Z`, 'paint'),
      {
        d: `M0 ${fixed(-r * 0.4)}L0.01 ${fixed(-r * 0.4)}`,
        fill: 'none',
        width: r * 0.7,
        stroke: 'ground',
      },
    ];
  }
  return [
    part(disc(r), 'paint'),
    { d: disc(r * 0.66), fill: 'none', width: Math.max(1.25, r * 0.12), stroke: 'ground' },
  ];
}

function textured(shape: GlyphName, size: number, texture: Texture): GlyphPart[] {
  const line = size < 9 ? 1.25 : 1.6;
  // Strokes lie inside the outline: all textures of a glyph are equally large.
  const inner = size - line;
  const outline = glyphOutline(shape, inner);
  if (texture === 'half')
    return [part(outline, 'ground', line), part(lowerHalf(shape, inner), 'paint')];
  if (texture === 'hatch')
    return [part(outline, 'ground', line), part(hatch(shape, inner, 4), 'none', 1.25)];
  const dotted = part(outline, 'ground', line, dots(shape, inner));
  return texture === 'hollow'
    ? [dotted]
    : [dotted, part(disc(Math.max(1.5, size * 0.12)), 'paint')];
}

function draw(shape: GlyphName, size: number, texture: Texture): GlyphPart[] {
  const sign = SIGNS[shape];
  if (sign) {
    const line = size < 12 ? 1.5 : 1.9;
    const k = size - line;
    const d = sign(DISC * size);
    const knocked = (more: number): GlyphPart => ({
      ...part(d, 'none', line + more),
      stroke: 'ground',
    });
    if (texture === 'fill') return [part(disc(DISC * size), 'paint'), knocked(0)];
    const dash = texture === 'hollow' || texture === 'dots' ? dots(shape, k) : undefined;
    const ring = part(disc(DISC * k), 'ground', line, dash);
    // The sign stands free of the lines behind it.
    const behind =
      texture === 'hatch'
        ? [part(hatch(shape, k, size < 12 ? 3 : 4), 'none', 1.1), knocked(3)]
        : [];
    return [ring, ...behind, part(d, 'none', line)];
  }
  if (shape === 'ring' || shape === 'pin') return node(shape, size);
  return texture === 'fill'
    ? [part(glyphOutline(shape, size), 'paint')]
    : textured(shape, size, texture);
}

const drawn = new Map<string, readonly GlyphPart[]>();

/** The paths of a glyph about the origin, bottom first. `size` = edge of the square of the same area, px. */
export function glyphParts(shape: GlyphName, size: number, texture: Texture): readonly GlyphPart[] {
  const id = `${shape} ${fixed(size)} ${texture}`;
  let parts = drawn.get(id);
  if (!parts) {
    if (drawn.size > 500) drawn.clear();
    parts = draw(shape, size, texture);
    drawn.set(id, parts);
  }
  return parts;
}
