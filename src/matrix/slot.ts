import type { Key } from '../model/key';
import type { Certainty, Sign } from '../model/records';
import type { Box, Texture } from '../scene/scene';

/** Of what is confirmed, expected, hinted. */
export const TEXTURES: readonly Texture[] = ['fill', 'hatch', 'dots'];

/** Where ties are drawn, on which ground, and the pair they stand for. */
export interface Slot {
  readonly id: string;
  readonly pair: readonly [Key, Key];
  readonly box: Box;
  readonly ground: string;
}

/** How a mark looks. */
export interface Gist {
  readonly type: string;
  readonly sign: Sign;
  readonly certainty: Certainty;
  readonly ghost: boolean;
}

export const STROKED = { stroke: 'ink', strokeWidth: 1.6 } as const;
