import { hasRtl, isolated } from './bidi';
import { type Attrs, clean, DESCRIBED, type Drawn, type Part, type Scribe } from './drawn';
import type { MarkOf } from './mark';
import { markAt } from './mark';
import { tonePaths } from './raster';
import type { Layer, MarkBatch, Paint } from './scene';
import { fixed, glyphOutline, glyphParts } from './shapes';
import type { ThemeName } from './theme';
import { resolvePaint } from './theme';

/** Of both roots: else some screens round each letter's advance to whole pixels, past the width that was measured. */
export const TEXT_RENDERING = 'geometricPrecision';
/** Opacity of what stands back while others are selected or highlighted; words turn to muted ink instead. */
export const MUTED_OPACITY = 0.35;
/** Opacity of what has ended or not begun at the as-of date. */
export const GHOST_OPACITY = 0.25;

// The bits of `Emphasis` in render/renderer.ts, which this floor cannot import.
const [RELATED, MUTED, SELECTED, HIDDEN, GHOST, ACTIVE] = [1, 2, 4, 8, 16, 32];
/** What an element says of itself: the first of its flags. */
const NAMES = [
  [SELECTED, 'selected'],
  [ACTIVE, 'active'],
  [MUTED, 'muted'],
  [GHOST, 'ghost'],
  [RELATED, 'related'],
] as const;

type Brush = (paint: Paint) => string;
type Mark<K extends MarkBatch['kind']> = MarkOf<Extract<MarkBatch, { kind: K }>>;

/** Whether a mark stands back. */
export const isMuted = (flags: number): boolean => (flags & (MUTED | SELECTED | ACTIVE)) === MUTED;
/** Whether a mark is not displayed: filtered out, or waiting to be selected. */
export const isOut = ({ when }: { readonly when?: string | undefined }, flags: number): boolean =>
  !!(flags & HIDDEN) || (!!when && !(flags & SELECTED));
const area = (n: number): number => Math.max(0, n);
const moved = (x: number, y: number): string => `translate(${fixed(x)},${fixed(y)})`;

const NONE: Attrs = {};

/** How the flags of a mark's key show on it. */
function standing({ kind, when, opacity = 1 }: MarkOf<MarkBatch>, flags: number): Attrs {
  if (!flags && !when) return opacity === 1 ? NONE : { opacity };
  const name = NAMES.find(([flag]) => flags & flag)?.[1];
  const fades = name === 'muted' && kind !== 'text' && kind !== 'symbol';
  const shown = opacity * (fades ? MUTED_OPACITY : 1) * (flags & GHOST ? GHOST_OPACITY : 1);
  return {
    'data-emphasis': name,
    display: isOut({ when }, flags) && 'none',
    opacity: shown !== 1 && shown,
  };
}

function strokeOf(mark: MarkOf<MarkBatch>, brush: Brush, otherwise: Paint): Attrs {
  const { stroke = otherwise, strokeWidth = 1, dash = '' } = mark;
  if (stroke === 'none') return NONE;
  // A dash list that starts with nearly nothing means round dots.
  const cap = mark.cap ?? (dash.startsWith('0') && 'round');
  return {
    stroke: brush(stroke),
    'stroke-width': strokeWidth,
    'stroke-dasharray': dash,
    'stroke-linecap': cap === 'round' && cap,
  };
}

type Shaped = Mark<'circle' | 'rect' | 'line' | 'curve' | 'path'>;

function geometry(mark: Shaped): Attrs {
  switch (mark.kind) {
    case 'circle':
      return { cx: mark.x, cy: mark.y, r: area(mark.r) };
    case 'rect': {
      const { x, y, width, height, radius } = mark;
      return { x, y, width: area(width), height: area(height), rx: radius };
    }
    case 'line': {
      const { x1, y1, x2, y2 } = mark;
      return { x1, y1, x2, y2 };
    }
    case 'curve': {
      const { x1, y1, cx, cy, x2, y2 } = mark;
      const [from, bend, to] = [
        [x1, y1],
        [cx, cy],
        [x2, y2],
      ].map((p) => p.map(fixed).join(' '));
      return { d: `M${from}Q${bend} ${to}` };
    }
    case 'path':
      return { d: mark.d };
  }
}

function shapeParts(mark: Shaped, brush: Brush): Part<never>[] {
  const { kind, fill = 'none', strokeWidth = 1, casing = 0, casingPaint = 'paper' } = mark;
  const form = geometry(mark);
  const tag = kind === 'curve' ? 'path' : kind;
  const open = kind === 'line' || kind === 'curve';
  const parts: Part<never>[] = [];
  if (casing) {
    const ground = {
      fill: 'none',
      stroke: brush(casingPaint),
      'stroke-width': strokeWidth + casing,
    };
    parts.push([tag, [form, ground]]);
  }
  const paint = kind !== 'line' && brush(fill);
  parts.push([tag, [form, { fill: paint }, strokeOf(mark, brush, open ? 'ink' : 'none')]]);
  return parts;
}

function symbolParts(mark: Mark<'symbol'>, brush: Brush, flags: number): Part<never>[] {
  const { shape, texture = 'fill', casing = 0 } = mark;
  const faded = isMuted(flags) ? { opacity: MUTED_OPACITY } : NONE;
  const size = area(mark.size);
  const transform = moved(mark.x, mark.y);
  const paints = {
    paint: brush(mark.fill ?? 'ink'),
    ground: brush(mark.casingPaint ?? 'paper'),
    none: 'none',
  };
  const parts = glyphParts(shape, size, texture).map((part, nth): Part<never> => {
    const line: Attrs = {
      stroke: paints[part.stroke ?? 'paint'],
      'stroke-width': part.width,
      'stroke-dasharray': part.dash,
      'stroke-linecap': 'round',
    };
    const stroke = part.width ? line : nth ? NONE : strokeOf(mark, brush, 'none');
    return ['path', [{ transform, d: part.d, fill: paints[part.fill] }, stroke, faded]];
  });
  // A glyph fades on its own ground, or the edge that it sits on would show through.
  if (casing || faded !== NONE) {
    const { ground } = paints;
    const line = casing ? { stroke: ground, 'stroke-width': casing } : NONE;
    parts.unshift(['path', [{ transform, d: glyphOutline(shape, size), fill: ground }, line]]);
  }
  return parts;
}

const HALO = { 'stroke-width': '3.5', 'stroke-linejoin': 'round', 'paint-order': 'stroke' };

function textPart<T>(
  mark: Mark<'text'>,
  brush: Brush,
  flags: number,
  { element, text: say }: Scribe<T>,
): Part<T> {
  const { x, y, size, weight, anchor, rotate, note, halo } = mark;
  const attrs: Attrs = {
    x,
    y,
    'font-size': size,
    'font-weight': weight,
    'text-anchor': anchor !== 'start' && anchor,
    transform: !!rotate && `rotate(${[rotate, x, y].map(fixed).join(' ')})`,
    fill: brush(isMuted(flags) ? 'muted' : (mark.fill ?? 'ink')),
  };
  const given = [attrs, halo ? { stroke: brush(mark.casingPaint ?? 'paper'), ...HALO } : NONE];
  const text = clean(mark.text ?? '');
  // Set apart, words from the right and a locator beside them keep their order; start and end stay where they are.
  const apart = hasRtl(text + (note ?? ''));
  if (!note) return ['text', given, text ? [say(apart ? isolated(text) : text)] : []];
  const place = apart ? isolated(clean(note)) : clean(note);
  const tail = element('tspan', [{ 'font-weight': 400, fill: brush('muted') }], [say(place)]);
  if (!apart) return ['text', given, [say(`${text}\u00a0`), tail]];
  return ['text', given, [say(`\u2068${text}\u00a0`), tail, say('\u2069')]];
}

/** Mark i of a batch as one element, for flags of `Emphasis`. Several primitives come in a `<g>`. */
export function markBy<T>(
  scribe: Scribe<T>,
  batch: MarkBatch,
  i: number,
  theme: ThemeName | 'live',
  flags = 0,
): T {
  const brush: Brush = (paint) => (paint === 'none' ? paint : resolvePaint(paint, theme));
  const mark = markAt(batch, i);
  const parts: Part<T>[] =
    mark.kind === 'text'
      ? [textPart(mark, brush, flags, scribe)]
      : mark.kind === 'symbol'
        ? symbolParts(mark, brush, flags)
        : batch.kind === 'raster'
          ? tonePaths(batch, i).flatMap((d, tone): Part<T>[] => {
              const fill = brush(batch.image[i]!.paints[tone]!);
              return d ? [['path', [{ d, fill, 'shape-rendering': 'crispEdges' }]]] : [];
            })
          : shapeParts(mark as Shaped, brush);
  const outer: Attrs = {
    'data-key': mark.key ?? '',
    'data-part': mark.part,
    'data-pair': mark.pair?.join(' '),
  };
  const stands = standing(mark, flags);
  if (parts.length === 1) {
    const [tag, attrs, children] = parts[0]!;
    return scribe.element(tag, [outer, ...attrs, stands], children);
  }
  return scribe.element(
    'g',
    [outer, stands],
    parts.map(([tag, given, children]) => scribe.element(tag, given, children)),
  );
}

export const markElement = (
  batch: MarkBatch,
  i: number,
  theme: ThemeName | 'live',
  flags = 0,
): Drawn => markBy(DESCRIBED, batch, i, theme, flags) as Drawn;

/** A layer around its marks: cut by a nested `<svg>`, which needs no id. */
export function layerBy<T>({ element }: Scribe<T>, layer: Layer, children?: readonly T[]): T {
  const { name, clip, offset: { x, y } = { x: 0, y: 0 } } = layer;
  const transform = !clip && (x || y) ? moved(x, y) : '';
  const group = element('g', [{ 'data-layer': name, transform }], children);
  if (!clip) return group;
  const { width, height } = clip;
  const viewBox = [clip.x, clip.y, width, height].map(fixed).join(' ');
  const box = { x: clip.x + x, y: clip.y + y, width, height, viewBox, overflow: 'hidden' };
  return element('svg', [box], [group]);
}

export const layerElement = (layer: Layer): Drawn => layerBy(DESCRIBED, layer) as Drawn;
