import { byCodeUnit } from '../model/key';
import { type Ground, groundOf, type Obstacle } from './ground';
import type { Candidate, Pool } from './placing';
import { createBoard, EFFORT, search, settle } from './placing';
import type { Box } from './scene';
import type { MeasureText } from './text-width';

/** One way to write a label: full, then shorter forms. */
export interface LabelForm {
  readonly lines: readonly LabelLine[];
  /** What it costs beside its rank, in the unit of `Spot.cost`. @defaultValue 0 */
  readonly cost?: number;
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

/** What a shorter form costs, times the square of the step, in the unit of `Spot.cost`: a bare locator is the last resort. */
export const FORM_COST = 10;

/** Height of one line of a label, px; its baseline lies `size` below its top. */
export const lineHeight = (size: number): number => size + 4;

/** Width of a line with its locator, px. */
export const lineWidth = ({ text, note, size, weight }: LabelLine, measure: MeasureText): number =>
  measure(text, size, weight) + (note ? measure(`\u00a0${note}`, size, 400) : 0);

/** Which share of a block lies left of its spot, or above it. */
export const SHIFT = { start: 0, middle: 0.5, end: 1, above: 1, below: 0 } as const;

/** Sizes of forms that are asked for again and again while a layout is searched for. */
const sizes = new WeakMap<LabelForm, { measure: MeasureText; width: number; height: number }>();

function sizeOf(form: LabelForm, measure: MeasureText): { width: number; height: number } {
  const known = sizes.get(form);
  if (known?.measure === measure) return known;
  const width = Math.max(...form.lines.map((line) => lineWidth(line, measure)));
  const height = form.lines.reduce((sum, line) => sum + lineHeight(line.size), 0);
  const made = { measure, width, height };
  sizes.set(form, made);
  return made;
}

/** The places of a label that fit, the cheapest first; each is looked for when it is asked for. */
function poolOf(request: LabelRequest, owner: number, measure: MeasureText, ground: Ground): Pool {
  const { forms, spots, own } = request;
  const order = spots.map((_, spot) => spot).sort((a, b) => spots[a]!.cost - spots[b]!.cost);
  const next = forms.map(() => 0);
  const sized = forms.map((form) => sizeOf(form, measure));
  const costOf = (form: number) => {
    const spot = order[next[form]!];
    return spot === undefined
      ? Infinity
      : spots[spot]!.cost + form * form * FORM_COST + (forms[form]!.cost ?? 0);
  };
  const made: Candidate[] = [];
  const find = (): boolean => {
    for (;;) {
      let form = 0;
      for (let i = 1; i < forms.length; i++) if (costOf(i) < costOf(form)) form = i;
      const cost = costOf(form);
      const spot = order[next[form]!++];
      if (spot === undefined) return false;
      const { width, height } = sized[form]!;
      const at = spots[spot]!;
      const x0 = at.x - width * SHIFT[at.anchor];
      const y0 = at.y - height * SHIFT[at.side];
      const [x1, y1] = [x0 + width, y0 + height];
      if (!ground.free(x0, y0, x1, y1, own)) continue;
      made.push({ owner, form, spot, cost, x0, y0, x1, y1, tabu: 0 });
      return true;
    }
  };
  return (nth) => (nth < made.length || find() ? made[nth] : undefined);
}

function placedLabel(request: LabelRequest, c: Candidate): PlacedLabel {
  const { anchor, x } = request.spots[c.spot]!;
  let y = c.y0;
  const baselines = request.forms[c.form]!.lines.map(({ size }) => {
    y += lineHeight(size);
    return y - 4;
  });
  const box = { x: c.x0, y: c.y0, width: c.x1 - c.x0, height: c.y1 - c.y0 };
  return { id: request.id, form: c.form, spot: c.spot, box, anchor, x, baselines };
}

/** The box of a label in a form at a spot. */
function boxAt(request: LabelRequest, form: number, spot: number, measure: MeasureText) {
  const at = request.spots[spot]!;
  const { width, height } = sizeOf(request.forms[form]!, measure);
  const x0 = at.x - width * SHIFT[at.anchor];
  const y0 = at.y - height * SHIFT[at.side];
  return { form, spot, x0, y0, x1: x0 + width, y1: y0 + height };
}

/** How a label can stand about its mark: any of its sizes at any of its spots. */
export interface Shape {
  /** Of forms, the first first; px. */
  readonly sizes: readonly {
    readonly form: number;
    readonly width: number;
    readonly height: number;
  }[];
  readonly spots: readonly Spot[];
}

/** Forms of one size are one. */
export function sizesOf(forms: readonly LabelForm[], measure: MeasureText): Shape['sizes'] {
  const all = forms.map((form, nth) => ({ form: nth, ...sizeOf(form, measure) }));
  return all.filter(
    ({ form, width, height }) =>
      !all.slice(0, form).some((one) => one.width === width && one.height === height),
  );
}

/** A label in a form at a spot. */
export const placedAt = (
  request: LabelRequest,
  form: number,
  spot: number,
  measure: MeasureText,
): PlacedLabel =>
  placedLabel(request, { ...boxAt(request, form, spot, measure), owner: 0, cost: 0, tabu: 0 });

/**
 * Gives each label a place where it touches no obstacle, no other label and not the bounds, or none. Higher priority
 * first, then by id: the order of requests does not matter. A crowded picture is searched on by
 * moving labels aside; `effort` = how many candidates that may weigh (0 = none; some thousands a millisecond).
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  obstacles: readonly Obstacle[] | Ground,
  bounds: Box,
  measure: MeasureText,
  effort = EFFORT,
): Placement {
  const sorted = [...requests].sort((a, b) => b.priority - a.priority || byCodeUnit(a.id, b.id));
  const ground = 'free' in obstacles ? obstacles : groundOf(bounds, obstacles);
  const pools = sorted.map((request, owner) => poolOf(request, owner, measure, ground));
  const weights = sorted.map(({ priority }) => 1000 * (1 + Math.max(0, priority)));
  const board = createBoard(sorted.length, bounds);
  settle(board, pools);
  if (search(board, pools, weights, effort)) settle(board, pools);
  const placed: PlacedLabel[] = [];
  const missing: string[] = [];
  let cost = 0;
  sorted.forEach((request, owner) => {
    const c = board.get(owner);
    if (c) placed.push(placedLabel(request, c));
    else missing.push(request.id);
    cost += c ? c.cost : weights[owner]!;
  });
  return { placed, missing, cost };
}
