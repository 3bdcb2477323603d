import type { Paint } from '../../scene/scene';

/** Outlines of groups and their names: muted, 4.5:1 on paper and band, and each with a dash of its own. */
const PAINTS: readonly Paint[] = [
  'light-dark(#47587f,#a9b8de)',
  'light-dark(#7d5225,#d9b38a)',
  'light-dark(#2c665e,#8ecbc0)',
  'light-dark(#75456f,#d3a6cf)',
  'light-dark(#5b5c1c,#c9c981)',
  'light-dark(#2a617f,#8fc3e2)',
  'light-dark(#645a50,#c4bbb1)',
  'light-dark(#4c5057,#b7bcc4)',
];
const DASHES: readonly string[] = [
  '',
  '14 4',
  '2 3',
  '14 3 2 3',
  '6 3',
  '14 3 2 3 2 3',
  '3 6',
  '6 3 2 3',
];

/** How the outline of the nth group looks: no two of the first eight share paint or dash. */
export const lookOf = (n: number): { readonly paint: Paint; readonly dash: string } => ({
  paint: PAINTS[n % 8]!,
  dash: DASHES[(n + Math.floor(n / 8)) % 8]!,
});

/** A flash, 18 px high, about 0, 0: tension. */
const FLASH = [
  [3, -9],
  [-6, 1.6],
  [-1, 1.6],
  [-3, 9],
  [6, -1.6],
  [1, -1.6],
] as const;
/** Half its height, px; where lines are dense it is drawn smaller. */
export const FLASH_REACH = 9;

const two = (value: number) => Math.round(value * 100) / 100;

export const flashAt = (x: number, y: number, scale = 1): string =>
  `M${FLASH.map(([dx, dy]) => `${two(x + scale * dx)} ${two(y + scale * dy)}`).join('L')}Z`;
