import type { Certainty, Relation, RelationType, ShapeName } from '../model/records';
import { SHAPES } from '../model/shapes';
import type { Paint } from './scene';

export type ThemeName = 'light' | 'dark';

/**
 * Light and dark values of each token. Tested: words 4.5:1 and marks 3:1 on their grounds (WCAG 2.2); types and
 * opposition 12 apart in CIEDE2000 (Sharma, Wu and Dalal 2005) for plain vision and for protan, deutan and tritan as
 * Machado, Oliveira and Fernandes (2009) simulate them at full severity.
 */
export const TOKENS = {
  paper: ['#fbfaf7', '#15181d'],
  band: ['#f3f1ec', '#1b1f25'],
  card: ['#ffffff', '#20252c'],
  ink: ['#1a1d21', '#eceef1'],
  secondary: ['#4a4f57', '#b9bec6'],
  muted: ['#63686f', '#9aa0a9'],
  rule: ['#e3e1db', '#2c3138'],
  control: ['#84898f', '#737a84'],
  node: ['#3d444d', '#cfd4db'],
  military: ['#2c418f', '#9aa6ff'],
  'military-text': ['#2c418f', '#9aa6ff'],
  energy: ['#c67a00', '#e5b85d'],
  'energy-text': ['#9f5900', '#e5b85d'],
  political: ['#0a8372', '#63d5cf'],
  'political-text': ['#007866', '#63d5cf'],
  economic: ['#af5fad', '#ca65b7'],
  'economic-text': ['#9a4c99', '#ca65b7'],
  legal: ['#626445', '#c0c2a9'],
  'legal-text': ['#626445', '#c0c2a9'],
  opposed: ['#b20113', '#ff5067'],
  'opposed-text': ['#b20113', '#ff5067'],
  tint: ['#f6e9e8', '#2e1f25'],
  focus: ['#0b57d0', '#8ab4ff'],
  'on-mark': ['#ffffff', '#15181d'],
} as const satisfies Record<string, readonly [light: string, dark: string]>;

export type Token = keyof typeof TOKENS;

const PALETTE = ['military', 'energy', 'political', 'economic', 'legal'] as const;
/** How a relation type looks. */
export interface TypeStyle {
  readonly paint: Paint;
  /** The paint of words in this type's hue: 4.5:1 on paper and band. */
  readonly text: Paint;
  readonly shape: ShapeName;
}

/** Dash of an edge, screen px; what is confirmed is solid. */
export const DASH: Readonly<Record<Certainty, string>> = {
  confirmed: '',
  expected: '8 5',
  hinted: '0.1 5.5',
};

/** Widths of the thirds of strength, px. */
export const WIDTHS = [1.5, 2.25, 3.5] as const;

/** Nothing is drawn under 12 px; `name` is an actor's, `label` a relation's, an event's, an axis'. */
export const TYPE = {
  title: { size: 20, weight: 700 },
  subtitle: { size: 14, weight: 400 },
  name: { size: 14, weight: 600 },
  label: { size: 12, weight: 500 },
  note: { size: 12, weight: 400 },
} as const;

const FUNCTION = '(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color)a?\\([\\w\\s.,%/+-]{1,60}\\)';
const COLOR = `#[\\da-f]{3,4}|#[\\da-f]{6}|#[\\da-f]{8}|[a-z]{3,20}|${FUNCTION}`;
const SAFE = new RegExp(`^(?:${COLOR})$`, 'i');
const PAIR = new RegExp(`^light-dark\\((${COLOR}), ?(${COLOR})\\)$`, 'i');

/**
 * A paint as SVG writes it. `live` keeps the page's custom properties (`var(--summitry-ink)`); the themes give
 * colours. What is no token and no plain CSS colour becomes ink: data cannot smuggle a `url()` in.
 */
export function resolvePaint(paint: Paint, theme: ThemeName | 'live'): string {
  if (Object.hasOwn(TOKENS, paint))
    return theme === 'live'
      ? `var(--summitry-${paint})`
      : TOKENS[paint as Token][theme === 'light' ? 0 : 1];
  const pair = PAIR.exec(paint);
  if (!pair && !SAFE.test(paint)) return resolvePaint('ink', theme);
  // Where the system forces its colours, `--summitry-own` stands in for those of the data.
  if (theme === 'live' && paint !== 'none') return `var(--summitry-own,${paint})`;
  return pair ? pair[theme === 'light' ? 1 : 2]! : paint;
}

/** Luminance of WCAG 2.2 of `#rgb` or `#rrggbb`; `null` = any other colour. */
function luminance(color: string): number | null {
  const digits = /^#(?:[\da-f]{3}){1,2}$/i.test(color) && color.slice(1);
  if (!digits) return null;
  const wide = digits.length / 3;
  return [0.2126, 0.7152, 0.0722].reduce((sum, share, i) => {
    const part = digits.slice(i * wide, (i + 1) * wide);
    const c = parseInt(wide === 1 ? part + part : part, 16) / 255;
    const x = (c + 0.055) / 1.055;
    // x to the power of 2.4 is x² times the fifth root of x², by Newton: the same in every engine.
    let root = 1;
    for (let n = 0; n < 40; n++) root -= (root - (x * x) / (root * root * root * root)) / 5;
    return sum + share * (c > 0.04045 ? x * x * root : c / 12.92);
  }, 0);
}

const GROUNDS = ['paper', 'band', 'tint', 'card'] as const;
/** A colour of one's own for words, in a theme (0 = light): itself where it reaches 4.5:1 on every ground, else ink. */
function legible(color: string, theme: 0 | 1): string {
  const own = luminance(color);
  const reads = (ground: Token) => {
    const other = luminance(TOKENS[ground][theme]) ?? 0;
    return own !== null && (Math.max(own, other) + 0.05) / (Math.min(own, other) + 0.05) >= 4.5;
  };
  return GROUNDS.every(reads) ? color : TOKENS.ink[theme];
}

function textPaint(paint: Paint): Paint {
  if (Object.hasOwn(TOKENS, `${paint}-text`)) return `${paint}-text`;
  const [, light = paint, dark = paint] = PAIR.exec(paint) ?? [];
  const words = [legible(light, 0), legible(dark, 1)] as const;
  const plain = words.every((color, theme) => color === TOKENS.ink[theme]);
  return plain ? 'ink' : `light-dark(${words})`;
}

function ownPaint(color: RelationType['color'], otherwise: Paint): Paint {
  if (!color) return otherwise;
  return typeof color === 'string' ? color : `light-dark(${color.light},${color.dark})`;
}

/**
 * The look of each type by its id. A default type has its own colour and shape; a custom one takes the next free
 * of the table, then repeats colours with another shape (40 pairs). Its own `color` and `shape` win. Words take a
 * colour of one's own in the theme where it can be read, else ink; so do names and functions of colours, whose
 * contrast is unknown. An id that is not there is muted.
 */
export function typeStyles(types: readonly RelationType[]): (typeId: string) => TypeStyle {
  const styles = new Map<string, TypeStyle>();
  const own = (type: RelationType) => (PALETTE as readonly string[]).indexOf(type.id);
  const taken = new Set(types.map(own));
  let next = 0;
  for (const type of types) {
    let slot = own(type);
    if (slot < 0) {
      while (taken.has(next)) next++;
      slot = next++;
    }
    const paint = ownPaint(type.color, PALETTE[slot % 5]!);
    // From slot 5 on, 5 and 8 share no divisor: no pair of colour and shape comes twice before slot 40.
    styles.set(type.id, { paint, text: textPaint(paint), shape: type.shape ?? SHAPES[slot % 8]! });
  }
  return (id) => styles.get(id) ?? { paint: 'muted', text: 'muted', shape: 'circle' };
}

/** Strength as width of a line, px: thirds of the range of these relations; all equal = the middle one. */
export const strengthWidth = (relations: readonly Relation[]): ((strength: number) => number) =>
  widthsOf(relations.map(({ strength }) => strength));

/** The same of strengths alone. */
export function widthsOf(strengths: ArrayLike<number>): (strength: number) => number {
  let low = Infinity;
  let high = -Infinity;
  for (let i = 0; i < strengths.length; i++) {
    const strength = strengths[i]!;
    low = Math.min(low, strength);
    high = Math.max(high, strength);
  }
  return (strength) => {
    if (!(high > low)) return WIDTHS[1];
    const third = Math.floor((3 * (strength - low)) / (high - low));
    return WIDTHS[Math.max(0, Math.min(2, third)) as 0 | 1 | 2];
  };
}
