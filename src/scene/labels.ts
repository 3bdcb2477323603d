import { byCodeUnit } from '../model/key';
import { createGrid, crossesBox } from './grid';
import type { Candidate } from './placing';
import { createBoard, EFFORT, LABEL_GAP, search, settle } from './placing';
import type { Box } from './scene';
import type { MeasureText } from './text-width';

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
  | {
      readonly id: string;
      readonly kind: 'circle';
      readonly x: number;
      readonly y: number;
      readonly r: number;
    }
  /** x, y of each point in turn; `width` is the line's. */
  | {
      readonly id: string;
      readonly kind: 'line';
      readonly points: readonly number[];
      readonly width: number;
    };

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

const SHIFT = { start: 0, middle: 0.5, end: 1, above: 1, below: 0 } as const;

type Fits = (x0: number, y0: number, x1: number, y1: number) => boolean;

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

/** The places of a label that fit, the cheapest first. */
function candidatesOf(
  request: LabelRequest,
  owner: number,
  measure: MeasureText,
  fits: Fits,
): Candidate[] {
  const all: Candidate[] = [];
  request.forms.forEach((of, form) => {
    const { width, height } = sizeOf(of, measure);
    request.spots.forEach((at, spot) => {
      const x0 = at.x - width * SHIFT[at.anchor];
      const y0 = at.y - height * SHIFT[at.side];
      const [x1, y1] = [x0 + width, y0 + height];
      if (!fits(x0, y0, x1, y1)) return;
      const cost = at.cost + form * form * FORM_COST;
      all.push({ owner, form, spot, cost, x0, y0, x1, y1, tabu: 0 });
    });
  });
  return all.sort((a, b) => a.cost - b.cost || a.form - b.form || a.spot - b.spot);
}

/** Tells whether a box is within the bounds and off every obstacle but its own. */
function clearance(obstacles: readonly Obstacle[], bounds: Box): (own: readonly string[]) => Fits {
  const grid = createGrid(bounds, 32);
  const ids: string[] = [];
  const hits: ((x0: number, y0: number, x1: number, y1: number) => boolean)[] = [];
  const add = (
    id: string,
    hit: (typeof hits)[0],
    box: readonly [number, number, number, number],
  ) => {
    grid.add(hits.length, ...box);
    ids.push(id);
    hits.push(hit);
  };
  for (const it of obstacles) {
    if (it.kind === 'box') {
      const [x, y, X, Y] = [it.x, it.y, it.x + it.width, it.y + it.height];
      add(it.id, (x0, y0, x1, y1) => x0 < X && x1 > x && y0 < Y && y1 > y, [x, y, X, Y]);
    } else if (it.kind === 'circle') {
      const { x, y, r } = it;
      const near = (x0: number, y0: number, x1: number, y1: number) => {
        const dx = Math.max(x0 + LABEL_GAP - x, 0, x - x1 + LABEL_GAP);
        const dy = Math.max(y0 + LABEL_GAP - y, 0, y - y1 + LABEL_GAP);
        return Math.sqrt(dx * dx + dy * dy) < r + LABEL_GAP;
      };
      add(it.id, near, [x - r, y - r, x + r, y + r]);
    } else {
      const { points: p } = it;
      const w = it.width / 2;
      for (let i = 0; i + 3 < p.length; i += 2) {
        const [ax, ay, bx, by] = [p[i]!, p[i + 1]!, p[i + 2]!, p[i + 3]!];
        const [x0, x1] = ax < bx ? [ax, bx] : [bx, ax];
        const [y0, y1] = ay < by ? [ay, by] : [by, ay];
        add(it.id, (l, t, r, b) => crossesBox(ax, ay, bx, by, l - w, t - w, r + w, b + w), [
          x0 - w,
          y0 - w,
          x1 + w,
          y1 + w,
        ]);
      }
    }
  }
  const [right, bottom] = [bounds.x + bounds.width, bounds.y + bounds.height];
  return (own) => {
    const mine = ids.map((id) => own.includes(id));
    return (x0, y0, x1, y1) => {
      if (x0 < bounds.x || y0 < bounds.y || x1 > right || y1 > bottom) return false;
      const [l, t, r, b] = [x0 - LABEL_GAP, y0 - LABEL_GAP, x1 + LABEL_GAP, y1 + LABEL_GAP];
      return !grid.some(l, t, r, b, (i) => !mine[i] && hits[i]!(l, t, r, b));
    };
  };
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

/**
 * Gives each label a place where it touches no obstacle, no other label and not the bounds, or none. Higher priority
 * first, then by id: the order of requests does not matter. A crowded picture is searched on by
 * moving labels aside; `effort` = how many candidates that may weigh (0 = none; some thousands a millisecond).
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  obstacles: readonly Obstacle[],
  bounds: Box,
  measure: MeasureText,
  effort = EFFORT,
): Placement {
  const sorted = [...requests].sort((a, b) => b.priority - a.priority || byCodeUnit(a.id, b.id));
  const isClear = clearance(obstacles, bounds);
  const pools = sorted.map((request, owner) =>
    candidatesOf(request, owner, measure, isClear(request.own)),
  );
  const weights = sorted.map(({ priority }) => 1000 * (1 + Math.max(0, priority)));
  const board = createBoard(pools, bounds);
  settle(board, pools);
  search(board, pools, weights, effort);
  settle(board, pools);
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
