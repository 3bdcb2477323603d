import { isMuted, MUTED_OPACITY } from '../scene/attributes';
import type { Box, Channel, MarkBatch } from '../scene/scene';
import { reach } from '../scene/shapes';
import { resolvePaint } from '../scene/theme';
import type { Ink } from './ink';
import { type Context, dashes } from './pencil';

/** Marks of one path: longer ones take the browser more than several short ones. */
const LONG = 100;
/** So few are drawn as they are described, rounded as SVG has them, but in a layer of very many. */
const FEW = 1000;
/** The bits of `Emphasis` that change no look by themselves: none, related, muted. */
const PLAIN = 3;

/** Draws mark `i` of a batch for its flags, from its columns; `false` where it must be drawn by its description. */
export interface Run {
  (i: number, flags: number): boolean;
  /** Brings to the canvas what is not yet there. */
  flush(): void;
}

type Reader<T> = (i: number) => T;
function reader<T extends string | number>(
  channel: Channel<T> | undefined,
  otherwise: T,
): Reader<T> {
  if (typeof channel !== 'object') return () => (channel ?? otherwise) as T;
  return (i) => channel[i] as T;
}

type Shape = Reader<readonly [number, number, number, number]>;
interface Form {
  /** Bounds of a mark: left, top, right, bottom, without its stroke. */
  readonly bounds: Shape;
  /** `joined`: as one more piece of a path. */
  trace(i: number, joined: boolean): void;
}

function formOf(context: Context, batch: MarkBatch): Form | null {
  const number = (channel: Channel<number>) => reader<number>(channel, 0);
  if (batch.kind === 'line' || batch.kind === 'curve') {
    const [x1, y1, x2, y2] = [batch.x1, batch.y1, batch.x2, batch.y2].map(
      number,
    ) as Reader<number>[];
    const [cx, cy] = batch.kind === 'curve' ? [number(batch.cx), number(batch.cy)] : [x1!, y1!];
    const curved = batch.kind === 'curve';
    return {
      bounds(i) {
        const [a, b, c, d, e, f] = [x1!(i), y1!(i), x2!(i), y2!(i), cx(i), cy(i)];
        return [Math.min(a, c, e), Math.min(b, d, f), Math.max(a, c, e), Math.max(b, d, f)];
      },
      trace(i) {
        context.moveTo(x1!(i), y1!(i));
        if (curved) context.quadraticCurveTo(cx(i), cy(i), x2!(i), y2!(i));
        else context.lineTo(x2!(i), y2!(i));
      },
    };
  }
  const isRound =
    batch.kind === 'circle' ||
    (batch.kind === 'symbol' && batch.shape === 'circle' && (batch.texture ?? 'fill') === 'fill');
  if (!isRound) return null;
  const [x, y] = [number(batch.x), number(batch.y)];
  const size = number(batch.kind === 'circle' ? batch.r : batch.size);
  const scale = batch.kind === 'circle' ? 1 : reach('circle');
  const r = (i: number) => Math.max(0, scale * size(i));
  return {
    bounds: (i) => [x(i) - r(i), y(i) - r(i), x(i) + r(i), y(i) + r(i)],
    trace(i, joined) {
      if (joined) context.moveTo(x(i) + r(i), y(i));
      context.arc(x(i), y(i), r(i), 0, 2 * Math.PI);
    },
  };
}

/**
 * For lines, curves and discs without a casing: as `markElement` and a pencil would, without a description of each.
 * What lies out of `sight` (px of the layer) is passed over. `null` = a batch of another kind.
 */
export function runOf(
  context: Context,
  batch: MarkBatch,
  ink: Ink,
  sight: Box,
  few = FEW,
): Run | null {
  if (batch.count < few || batch.when || (batch.casing !== undefined && batch.casing !== 0))
    return null;
  const form = formOf(context, batch);
  if (!form) return null;
  const open = batch.kind === 'line' || batch.kind === 'curve';
  const symbol = batch.kind === 'symbol';
  const colour = (paint: string) =>
    paint === 'none' ? '' : ink.colour(resolvePaint(paint, 'live'));
  const fill =
    batch.kind === 'line' ? () => 'none' : reader<string>(batch.fill, symbol ? 'ink' : 'none');
  const stroke = reader<string>(batch.stroke, open ? 'ink' : 'none');
  const width = reader<number>(batch.strokeWidth, 1);
  const dash = reader<string>(batch.dash, '');
  const opacity = reader<number>(batch.opacity, 1);
  const [right, low] = [sight.x + sight.width, sight.y + sight.height];
  const fade = ink.opacity({ opacity: `${MUTED_OPACITY}`, 'data-emphasis': 'muted' });
  let pending = 0;
  // Of the path under way.
  let [inside, line, wide, dots, alpha, strokes] = ['', '', 0, '', 1, false];

  function flush(): void {
    if (!pending) return;
    pending = 0;
    context.globalAlpha = alpha;
    if (inside !== 'none') {
      context.fillStyle = colour(inside);
      context.fill();
    }
    if (!strokes) return;
    context.strokeStyle = colour(line);
    context.lineWidth = wide;
    context.lineCap =
      (batch.cap ?? (dots.startsWith('0') && 'round')) === 'round' ? 'round' : 'butt';
    context.lineJoin = 'miter';
    context.setLineDash(dashes(dots));
    context.stroke();
  }

  const run = (i: number, flags: number): boolean => {
    if (flags & ~PLAIN || (flags && symbol)) return false;
    const [x0, y0, x1, y1] = form.bounds(i);
    const half = width(i) / 2 + 1;
    if (x0 - half > right || y0 - half > low || x1 + half < sight.x || y1 + half < sight.y)
      return true;
    const next = [fill(i), stroke(i), width(i), dash(i)] as const;
    const shown = opacity(i) * (isMuted(flags) ? fade : 1);
    // What is seen through shows twice where it crosses itself: each such mark is a path of its own.
    const joins =
      pending &&
      pending < LONG &&
      shown === alpha &&
      alpha === 1 &&
      // Of discs with an edge each lies on the one before.
      (!strokes || inside === 'none') &&
      next[0] === inside &&
      next[1] === line &&
      next[2] === wide &&
      next[3] === dots;
    if (!joins) {
      flush();
      [inside, line, wide, dots] = next;
      alpha = shown;
      strokes = line !== 'none' && wide > 0;
      context.beginPath();
    }
    form.trace(i, pending++ > 0);
    return true;
  };
  return Object.assign(run, { flush });
}
