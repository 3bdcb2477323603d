import type { Box } from './scene';

/** One way to write a label: full, then shorter forms. */
export interface LabelForm {
  readonly lines: readonly LabelLine[];
}
export interface LabelLine {
  readonly text: string;
  /** A locator after it; "" = none. */
  readonly note: string;
  readonly size: number;
  readonly weight: number;
}

/** A spot for a label: the point its block touches, and which part of the block touches it. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  /** start: text begins at x; end: it ends there. */
  readonly anchor: 'start' | 'middle' | 'end';
  /** above: the block's bottom is at y; below: its top; middle: its centre. */
  readonly side: 'above' | 'below' | 'middle';
  /** What this spot costs: 0 = best. A shorter form costs extra by itself. */
  readonly cost: number;
}

export interface LabelRequest {
  readonly id: string;
  /** Higher goes first. */
  readonly priority: number;
  readonly forms: readonly LabelForm[];
  readonly spots: readonly Spot[];
  /** Obstacles with this id are this label's own mark and are kept off by `Spot`, not by the placer. */
  readonly own: readonly string[];
}

/** What labels must not touch; coordinates in px of the plot. */
export type Obstacle =
  | ({ readonly id: string; readonly kind: 'box' } & Box)
  | { readonly id: string; readonly kind: 'circle'; readonly x: number; readonly y: number; readonly r: number }
  /** x, y of each point in turn; `width` is the line's. */
  | { readonly id: string; readonly kind: 'line'; readonly points: readonly number[]; readonly width: number };

export interface PlacedLabel {
  readonly id: string;
  readonly form: number;
  readonly spot: number;
  readonly box: Box;
  readonly anchor: 'start' | 'middle' | 'end';
  /** x of the text and the baseline of each line of the form. */
  readonly x: number;
  readonly baselines: readonly number[];
}

export interface Placement {
  readonly placed: readonly PlacedLabel[];
  /** Ids of requests for which no spot was free. */
  readonly missing: readonly string[];
  /** Sum of costs, `missing` at 1,000 × (1 + priority) each: what a layout is judged by. */
  readonly cost: number;
}
