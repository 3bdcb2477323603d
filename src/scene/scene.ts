import { type Key, NONE } from '../model/key';
import type { ShapeName } from '../model/records';
import type { Raster } from './image';

/** One value for all marks of a batch, or one for each by index. */
export type Channel<T extends string | number> =
  | T
  | readonly T[]
  | (T extends number ? Float64Array : never);

/** The value of a channel at an index. */
export function at<T extends string | number>(channel: Channel<T>, index: number): T {
  return (typeof channel === 'object' ? channel[index] : channel) as T;
}

/** The name of a theme token ("ink", "military") or a CSS colour; `none` paints nothing. */
export type Paint = string;

/**
 * How certainty textures a symbol. Timeline and hubs: `fill` confirmed, `half` (lower half) expected, `hollow` (dotted outline) hinted.
 * Matrix: `fill`, `hatch` (45° lines and outline), `dots` (dotted outline and a centre dot). `open` = a sign on a
 * line, whose dash tells certainty: a plain ring round it.
 */
export type Texture = 'fill' | 'half' | 'hollow' | 'hatch' | 'dots' | 'open';

/** Glyphs that are no type: signs and node forms. */
export type GlyphName =
  | ShapeName
  | 'minus'
  | 'plus'
  | 'plusminus'
  | 'question'
  | 'ring'
  | 'roundsquare'
  | 'pin';

/** Columns that every kind of mark has; entry i of each is mark i. */
interface Batch {
  /** What the marks are in their chart: "node", "lane-line", "cell", "ring"… Becomes `data-part`. */
  readonly part: string;
  readonly count: number;
  /** Unique in the scene and stable from scene to scene: the patch key. */
  readonly id: readonly string[];
  /** What the mark stands for; `null` for furniture (grid, axis). One key for the whole batch is allowed. */
  readonly key: Key | null | readonly (Key | null)[];
  /** For a mark that stands for a pair of actors. */
  readonly pair?: readonly (readonly [Key, Key] | null)[];
  /** For a mark with no key of its own that stands for several things: it shows the flags that all of them have. */
  readonly stands?: readonly (readonly Key[])[];
  /** `selected`: drawn only while its key is selected (rings, frames). `plain`: paint never dims. */
  readonly when?: 'selected';
  readonly fill?: Channel<Paint>;
  readonly stroke?: Channel<Paint>;
  readonly strokeWidth?: Channel<number>;
  /** SVG dash list in px, "" = solid. */
  readonly dash?: Channel<string>;
  readonly cap?: 'butt' | 'round';
  /** Width in px of a stroke in `casingPaint` under the mark: lines, curves and paths. 0 = none. */
  readonly casing?: Channel<number>;
  /** The local background of casings and halos. @defaultValue "paper" */
  readonly casingPaint?: Channel<Paint>;
  readonly opacity?: Channel<number>;
}

export interface CircleBatch extends Batch {
  readonly kind: 'circle';
  readonly x: Channel<number>;
  readonly y: Channel<number>;
  readonly r: Channel<number>;
}
export interface RectBatch extends Batch {
  readonly kind: 'rect';
  readonly x: Channel<number>;
  readonly y: Channel<number>;
  readonly width: Channel<number>;
  readonly height: Channel<number>;
  readonly radius?: Channel<number>;
}
/** A glyph centred on x, y; its paint is `fill` (outline and texture take the same). */
export interface SymbolBatch extends Batch {
  readonly kind: 'symbol';
  readonly x: Channel<number>;
  readonly y: Channel<number>;
  /** Edge of the square that the glyph's area fills, px. */
  readonly size: Channel<number>;
  readonly shape: Channel<GlyphName>;
  readonly texture?: Channel<Texture>;
}
export interface LineBatch extends Batch {
  readonly kind: 'line';
  readonly x1: Channel<number>;
  readonly y1: Channel<number>;
  readonly x2: Channel<number>;
  readonly y2: Channel<number>;
}
/** Quadratic Bézier. */
export interface CurveBatch extends Batch {
  readonly kind: 'curve';
  readonly x1: Channel<number>;
  readonly y1: Channel<number>;
  readonly cx: Channel<number>;
  readonly cy: Channel<number>;
  readonly x2: Channel<number>;
  readonly y2: Channel<number>;
}
/** SVG path data of absolute M, L, Q, C, A and Z, coordinates in px. */
export interface PathBatch extends Batch {
  readonly kind: 'path';
  readonly d: readonly string[];
  /** A box around each, all four where it is known: long ones need not be read to be found. */
  readonly left?: Channel<number>;
  readonly top?: Channel<number>;
  readonly right?: Channel<number>;
  readonly low?: Channel<number>;
}
/** One line of text a mark; y is the alphabetic baseline. Halo 3.5 px in `casingPaint`. */
export interface TextBatch extends Batch {
  readonly kind: 'text';
  readonly x: Channel<number>;
  readonly y: Channel<number>;
  readonly text: readonly string[];
  /** A locator after the text, in muted ink, one no-break space away. "" = none. */
  readonly note?: Channel<string>;
  readonly size: Channel<number>;
  /** 400, 500, 600 or 700. */
  readonly weight: Channel<number>;
  readonly anchor?: Channel<'start' | 'middle' | 'end'>;
  /** Degrees clockwise about x, y. */
  readonly rotate?: Channel<number>;
  readonly halo?: boolean;
}

/** Far more cells than could each be a mark, as an image with its upper left corner at x, y. No flag changes it. */
export interface RasterBatch extends Batch {
  readonly kind: 'raster';
  readonly x: Channel<number>;
  readonly y: Channel<number>;
  readonly image: readonly Raster[];
}

export type MarkBatch =
  | CircleBatch
  | RectBatch
  | SymbolBatch
  | LineBatch
  | CurveBatch
  | PathBatch
  | TextBatch
  | RasterBatch;

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Screen = k × world + (x, y). */
export interface View {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

export const HOME: View = { k: 1, x: 0, y: 0 };

export interface Layer {
  readonly name: string;
  /** Which way the layer follows `Renderer.look`; sticky labels follow one axis only. */
  readonly zooms: 'xy' | 'x' | 'y' | false;
  /** Where the layer's own origin lies in the scene: a chart within a figure. Not moved by `look`. */
  readonly offset?: { readonly x: number; readonly y: number };
  /** Marks outside are cut; px of the scene. */
  readonly clip?: Box;
  readonly batches: readonly MarkBatch[];
  /** Drawn in each frame while what lies below is not. */
  readonly apart?: boolean;
}

/** All that is to be seen, as plain data in px of the plot, y down; drawn for `view`. Later marks lie on top. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
  readonly view: View;
  readonly layers: readonly Layer[];
  /** Of so many marks that what is read beside it is made after it is seen. @defaultValue false */
  readonly crowded?: boolean;
  /** How much its marks tell, where that goes by their size, for a legend of what is seen. */
  readonly detail?: number;
  /** Of so many records that few of its marks may be elements of the page, whatever the view. @defaultValue false */
  readonly lean?: boolean;
}

/** The key of mark i of a batch. */
export function keyAt(batch: MarkBatch, index: number): Key | null {
  const { key } = batch;
  return key === null || typeof key === 'string' ? key : (key[index] ?? null);
}

/** The keys whose flags mark i shows: its own, or those of all that it stands for. */
export function keysAt(batch: MarkBatch, index: number): readonly Key[] {
  const key = keyAt(batch, index);
  return key === null ? (batch.stands?.[index] ?? NONE) : [key];
}

/** The flags of mark i: its key's, or those that all it stands for have. */
export function flagsAt(batch: MarkBatch, index: number, flagsOf: (key: Key) => number): number {
  const key = keyAt(batch, index);
  if (key !== null) return flagsOf(key);
  const keys = batch.stands?.[index] ?? NONE;
  return keys.length ? keys.reduce((all, other) => all & flagsOf(other), ~0) : 0;
}
