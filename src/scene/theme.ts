import type { Certainty, RelationType, ShapeName } from '../model/records';
import type { Paint } from './scene';

export type ThemeName = 'light' | 'dark';

/** Values from `4-look` and the notes on its pictures; contrast and colour distance are tested. */
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
  'energy-text': ['#a25b00', '#e5b85d'],
  political: ['#00816e', '#63d5cf'],
  'political-text': ['#007a68', '#63d5cf'],
  economic: ['#bf5eab', '#d65ebc'],
  'economic-text': ['#a84a96', '#d65ebc'],
  legal: ['#5f6036', '#c0c2a9'],
  'legal-text': ['#5f6036', '#c0c2a9'],
  opposed: ['#b70423', '#fe5c6d'],
  'opposed-text': ['#b70423', '#fe5c6d'],
  tint: ['#f6e9e8', '#2e1f25'],
  focus: ['#0b57d0', '#8ab4ff'],
  'on-mark': ['#ffffff', '#15181d'],
} as const satisfies Record<string, readonly [light: string, dark: string]>;

export type Token = keyof typeof TOKENS;

const PALETTE = ['military', 'energy', 'political', 'economic', 'legal'] as const;
const SHAPES: readonly ShapeName[] = [
  'triangle',
  'square',
  'circle',
  'diamond',
  'cross',
  'pentagon',
  'star',
  'hexagon',
];

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
