import type { Key } from '../model/key';

/** What lies where in an image of a table: row i begins at `k` × `at[i]` + `y`, column i at `k` × `at[i]` + `x`, px. */
export interface RasterGrid {
  readonly keys: readonly Key[];
  /** Rising. */
  readonly at: Float64Array;
  /** Edge of a cell, in the measure of `at`. */
  readonly cell: number;
  readonly k: number;
  readonly x: number;
  readonly y: number;
}
/** A picture of few paints. */
export interface Raster {
  /** Whole px. */
  readonly width: number;
  readonly height: number;
  /** For each pixel, row by row, its place in `paints` counted from 1; 0 = bare. */
  readonly pixels: Uint8Array;
  /** Theme tokens or CSS colours. */
  readonly paints: readonly string[];
  /** How many marks it stands for. */
  readonly weight: number;
  /** What a hand finds there: pairs of actors. */
  readonly grid?: RasterGrid;
  /** Seen in a mirror. */
  readonly flipped?: boolean;
}
