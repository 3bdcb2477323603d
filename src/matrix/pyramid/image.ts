import type { Dataset } from '../../model/records';
import type { SelectionState } from '../../model/selection';
import type { Raster } from '../../scene/image';
import type { Paint } from '../../scene/scene';
import { COUNTED, SIGNED, SPLIT } from '../detail';
import type { Sight } from '../sight';
import { eachCell, type Levels, levelsOf } from './levels';
import { type Lit, litBy } from './lit';
import { ALLY, GHOST, MIXED, RIVAL } from './pairing';
import { weaveOf } from './weave';

/** Paints of pixels; what is paler is sparser, has ended or stands back. Signs are at least 3:1 on their ground. */
export const TONES: readonly Paint[] = [
  'band',
  'paper',
  '#3f9b91',
  '#c4405a',
  'node',
  'control',
  'light-dark(#7fbab3,#2f726b)',
  'light-dark(#d97f90,#8c3446)',
  'light-dark(#7d838b,#9aa0a8)',
  'light-dark(#b4b8bc,#4c525a)',
  'light-dark(#b9dad6,#254743)',
  'light-dark(#eabac4,#55262f)',
  'light-dark(#b5b9bf,#62676e)',
  'light-dark(#d6d8da,#343a41)',
];
const [BAND, PAPER, SIGN] = [1, 2, 3];
/** Signs as they follow each other in `TONES`, in each of three strengths. */
const [WITH, AGAINST, BOTH, NEITHER] = [0, 1, 2, 3];
const STEP = 4;
/** How strong a paint is: full, half, faint. */
type Strength = 0 | 1 | 2;

/** From this edge on cells stand apart, px. */
const APART = 5;

const toneOf = (bits: number): number => {
  const both = bits & MIXED || (bits & ALLY && bits & RIVAL);
  return both ? BOTH : bits & ALLY ? WITH : bits & RIVAL ? AGAINST : NEITHER;
};

/** A board of pixels, on which squares of cells are put. */
interface Board {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

function fill({ width, height, pixels }: Board, box: readonly number[], tone: number): void {
  const [x0, y0, x1, y1] = box as [number, number, number, number];
  const [left, right] = [Math.max(0, x0), Math.min(width, x1)];
  for (let y = Math.max(0, y0); y < Math.min(height, y1); y++)
    if (left < right) pixels.fill(tone, y * width + left, y * width + right);
}

/** One cell: with = full, against = a bar within, both = halves, neither = hollow. */
function drawCell(board: Board, box: readonly number[], bits: number, strength: Strength): void {
  const [x0, y0, x1, y1] = box as [number, number, number, number];
  const sign = toneOf(bits);
  const edge = Math.min(x1 - x0, y1 - y0);
  const paint = (one: number) => SIGN + one + STEP * strength;
  if (sign !== BOTH || edge < SPLIT) fill(board, box, paint(sign));
  else {
    fill(board, box, paint(WITH));
    for (let y = y0; y < y1; y++) fill(board, [x1 - 1 - (y - y0), y, x1, y + 1], paint(AGAINST));
  }
  if (sign === NEITHER && edge > SPLIT) fill(board, [x0 + 1, y0 + 1, x1 - 1, y1 - 1], BAND);
  // Cells of that size stand apart.
  if (sign !== AGAINST || edge < SIGNED - 1) return;
  const [side, half] = [Math.round(edge / 4), edge < 9 ? 0 : 1];
  const middle = (y0 + y1) >> 1;
  fill(board, [x0 + side, middle - half, x1 - side, middle + 1], PAPER);
}

/** Pixels of a row or column, by place: where it begins and ends. */
function edgesOf({ at, cell, keys }: Sight, shift: number): Int32Array {
  const edges = new Int32Array(2 * keys.length);
  const gap = cell >= APART && at.length > 1 && at[1]! - at[0]! - cell < 0.5 ? 1 : 0;
  for (let i = 0; i < keys.length; i++) {
    const start = Math.round(shift + at[i]!);
    edges[2 * i] = start;
    edges[2 * i + 1] = Math.max(start + 1, Math.round(shift + at[i]! + cell) - gap);
  }
  return edges;
}

/** Where two cells are one pixel both are told: of one sign and another neither stands for both. */
function merged(before: number, tone: number): number {
  if (before === BAND || before === tone) return tone;
  const [a, b] = [(before - SIGN) % STEP, (tone - SIGN) % STEP];
  const sign = a === b || b === NEITHER ? a : a === NEITHER ? b : BOTH;
  return sign + Math.min(before - a, tone - b);
}

function drawCells(board: Board, levels: Levels, sight: Sight, lit: Lit | null): void {
  const { rows, columnsIn, port, left, top } = sight;
  const [across, down] = [edgesOf(sight, left - port.x), edgesOf(sight, top - port.y)];
  const { width, height, pixels } = board;
  // Each is one pixel.
  const isDot = sight.cell <= 1;
  const draw = (i: number, j: number, kind: number) => {
    const strength = kind & GHOST || lit?.(i, j) === false ? 2 : 0;
    if (isDot) {
      const [x, y] = [across[2 * j]!, down[2 * i]!];
      if (x < 0 || y < 0 || x >= width || y >= height) return;
      const pixel = y * width + x;
      pixels[pixel] = merged(pixels[pixel]!, SIGN + toneOf(kind) + STEP * strength);
      return;
    }
    drawCell(
      board,
      [across[2 * j]!, down[2 * i]!, across[2 * j + 1]!, down[2 * i + 1]!],
      kind,
      strength,
    );
  };
  if (!sight.zoomed) eachCell(levels, draw);
  else {
    const { offset, column, bits } = levels.rows();
    for (let i = rows[0]; i < rows[1]; i++)
      for (let place = offset[i]!; place < offset[i + 1]!; place++) {
        const j = column[place]!;
        if (j >= columnsIn[0] && j < columnsIn[1]) draw(i, j, bits[place]!);
      }
  }
  // The diagonal is no pair: nothing can stand there.
  if (sight.cell >= 2)
    for (let i = rows[0]; i < rows[1]; i++)
      fill(board, [across[2 * i]!, down[2 * i]!, across[2 * i + 1]!, down[2 * i + 1]!], PAPER);
}

/** How many squares begin in each pixel. */
function tallied(starts: Int32Array, pixels: number): Uint16Array {
  const count = new Uint16Array(pixels);
  for (const start of starts) if (start >= 0 && start < pixels) count[start]!++;
  return count;
}

/** Under a pixel the cells of each are counted by sign: none is lost, and those that differ are never a grey in between. */
function drawCounts(board: Board, levels: Levels, sight: Sight): void {
  const { port, left, top, at, cell } = sight;
  let level = 0;
  while (cell * (2 << level) <= 1) level++;
  const { size, allies, rivals, rest } = levels.at(level);
  const { width, height, pixels } = board;
  const counts = [0, 1, 2].map(() => new Uint16Array(width * height)) as [
    Uint16Array,
    Uint16Array,
    Uint16Array,
  ];
  const place = (shift: number) =>
    Int32Array.from({ length: size }, (_, square) => Math.floor(shift + at[square << level]!));
  const [across, down] = [place(left - port.x), place(top - port.y)];
  for (let i = 0; i < size; i++) {
    const y = down[i]!;
    if (y < 0 || y >= height) continue;
    for (let j = 0; j < size; j++) {
      const square = i * size + j;
      if (!(allies[square]! | rivals[square]! | rest[square]!)) continue;
      const x = across[j]!;
      if (x < 0 || x >= width) continue;
      const pixel = y * width + x;
      counts[0][pixel]! += allies[square]!;
      counts[1][pixel]! += rivals[square]!;
      counts[2][pixel]! += rest[square]!;
    }
  }
  // Some pixels take one square of the level more than others: each is told by its own room.
  const [wide, deep] = [tallied(across, width), tallied(down, height)];
  const each = (1 << level) * (1 << level);
  for (let pixel = 0; pixel < pixels.length; pixel++) {
    const [a, b, c] = [counts[0][pixel]!, counts[1][pixel]!, counts[2][pixel]!];
    const all = Math.max(a, b) + c;
    if (!all) continue;
    const room = each * wide[pixel % width]! * deep[(pixel / width) | 0]!;
    const share = all / room;
    const strength = share > 0.3 ? 0 : share > 0.1 ? 1 : 2;
    // A tenth of the other sign is enough to be told.
    const sign =
      a && b && 10 * Math.min(a, b) >= Math.max(a, b)
        ? BOTH
        : !a && !b
          ? NEITHER
          : a > b
            ? WITH
            : AGAINST;
    pixels[pixel] = SIGN + sign + STEP * strength;
  }
}

/** Cells in sight as an image; `bare`: none of them, for a hand alone, where marks say all. */
export function imageOf(
  dataset: Dataset,
  state: SelectionState,
  sight: Sight,
  bare: boolean,
): Raster {
  const { port, keys, at, left, top, cell, folds } = sight;
  const [width, height] = [Math.ceil(port.width), Math.ceil(port.height)];
  const board = {
    width,
    height,
    pixels: new Uint8Array(bare ? 0 : width * height).fill(BAND),
  };
  const levels = bare ? null : levelsOf(dataset, weaveOf(dataset, state), keys, folds);
  if (levels && cell < COUNTED) drawCounts(board, levels, sight);
  else if (levels) drawCells(board, levels, sight, litBy(dataset, keys, state));
  return {
    ...board,
    paints: TONES,
    weight: Math.min(2 * (levels?.weave.other.length ?? 0), width * height),
    grid: { keys, at, cell, k: 1, x: left - port.x, y: top - port.y },
  };
}
