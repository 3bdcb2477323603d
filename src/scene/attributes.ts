import type { Layer, MarkBatch, Paint, SymbolBatch, TextBatch } from './scene';
import { at, keyAt } from './scene';
import { fixed, glyphOutline, glyphParts } from './shapes';
import type { ThemeName } from './theme';
import { resolvePaint } from './theme';

/** An SVG element as plain data: what the string says and what the live picture holds. */
export interface Drawn {
  readonly tag: string;
  readonly attrs: readonly Attr[];
  readonly children: readonly (Drawn | string)[];
}
export type Attr = readonly [name: string, value: string];

/** Of both roots: else some screens round each letter's advance to whole pixels, past the width that was measured. */
export const TEXT_RENDERING = 'geometricPrecision';
/** Opacity of what stands back while others are selected or highlighted; words turn to muted ink instead. */
export const MUTED_OPACITY = 0.35;
/** Opacity of what has ended or not begun at the as-of date. */
export const GHOST_OPACITY = 0.25;

// The bits of `Emphasis` in render/renderer.ts, which this floor cannot import.
const [RELATED, MUTED, SELECTED, HIDDEN, GHOST, ACTIVE] = [1, 2, 4, 8, 16, 32];

/** Drops what no XML may hold, in text and attributes alike. */
export const clean = (text: string): string =>
  text.replace(/[\t\n\r]/g, ' ').replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '');

export const element = (
  tag: string,
  attrs: readonly (Attr | false | undefined | '')[],
  children: Drawn['children'] = [],
): Drawn => ({ tag, attrs: attrs.filter((a): a is Attr => !!a), children });

type Brush = (paint: Paint) => string;

const isMuted = (flags: number): boolean => (flags & (MUTED | SELECTED | ACTIVE)) === MUTED;

/** How the flags of a mark's key show on it. */
function standing(batch: MarkBatch, i: number, flags: number): (Attr | false)[] {
  const name =
    (flags & SELECTED && 'selected') ||
    (flags & ACTIVE && 'active') ||
    (flags & MUTED && 'muted') ||
    (flags & GHOST && 'ghost') ||
    (flags & RELATED && 'related');
  const gone = flags & HIDDEN || (batch.when === 'selected' && !(flags & SELECTED));
  let opacity = at(batch.opacity ?? 1, i);
  if (name === 'muted' && batch.kind !== 'text' && batch.kind !== 'symbol')
    opacity *= MUTED_OPACITY;
  if (flags & GHOST) opacity *= GHOST_OPACITY;
  return [
    !!name && ['data-emphasis', name],
    !!gone && ['display', 'none'],
    opacity !== 1 && ['opacity', fixed(opacity)],
  ];
}

function strokeAttrs(batch: MarkBatch, i: number, brush: Brush, fallback: Paint): (Attr | false)[] {
  const paint = at(batch.stroke ?? fallback, i);
  const dash = at(batch.dash ?? '', i);
  if (paint === 'none') return [];
  // A dash list that starts with nearly nothing means round dots.
  const cap = batch.cap ?? (dash.startsWith('0') ? 'round' : 'butt');
  return [
    ['stroke', brush(paint)],
    ['stroke-width', fixed(at(batch.strokeWidth ?? 1, i))],
    !!dash && ['stroke-dasharray', clean(dash)],
    cap === 'round' && ['stroke-linecap', cap],
  ];
}

type Shaped = Exclude<MarkBatch, TextBatch | SymbolBatch>;
const ARCS = ['x1', 'y1', 'x2', 'y2'] as const;

/** Tag and geometry. */
function outline(batch: Shaped, i: number): [tag: string, attrs: (Attr | false)[]] {
  switch (batch.kind) {
    case 'circle':
      return [
        'circle',
        [
          ['cx', fixed(at(batch.x, i))],
          ['cy', fixed(at(batch.y, i))],
          ['r', fixed(Math.max(0, at(batch.r, i)))],
        ],
      ];
    case 'rect':
      return [
        'rect',
        [
          ['x', fixed(at(batch.x, i))],
          ['y', fixed(at(batch.y, i))],
          ['width', fixed(Math.max(0, at(batch.width, i)))],
          ['height', fixed(Math.max(0, at(batch.height, i)))],
          !!batch.radius && ['rx', fixed(at(batch.radius, i))],
        ],
      ];
    case 'line':
      return ['line', ARCS.map((name): Attr => [name, fixed(at(batch[name], i))])];
    case 'curve': {
      const [x1, y1, x2, y2] = ARCS.map((name) => fixed(at(batch[name], i)));
      const [cx, cy] = [fixed(at(batch.cx, i)), fixed(at(batch.cy, i))];
      return ['path', [['d', `M${x1} ${y1}Q${cx} ${cy} ${x2} ${y2}`]]];
    }
    case 'path':
      return ['path', [['d', clean(batch.d[i] ?? '')]]];
  }
}

function shapeElements(batch: Shaped, i: number, brush: Brush): Drawn[] {
  const [tag, geometry] = outline(batch, i);
  const open = batch.kind === 'line' || batch.kind === 'curve';
  const stroke = strokeAttrs(batch, i, brush, open ? 'ink' : 'none');
  const fill: Attr | false = batch.kind !== 'line' && ['fill', brush(at(batch.fill ?? 'none', i))];
  const main = element(tag, [...geometry, fill, ...stroke]);
  const casing = at(batch.casing ?? 0, i);
  if (!casing) return [main];
  const width = fixed(at(batch.strokeWidth ?? 1, i) + casing);
  const ground = brush(at(batch.casingPaint ?? 'paper', i));
  return [
    element(tag, [...geometry, ['fill', 'none'], ['stroke', ground], ['stroke-width', width]]),
    main,
  ];
}

function symbolElements(batch: SymbolBatch, i: number, brush: Brush, flags: number): Drawn[] {
  const faded: Attr | false = isMuted(flags) && ['opacity', fixed(MUTED_OPACITY)];
  const shape = at(batch.shape, i);
  const size = Math.max(0, at(batch.size, i));
  const texture = at(batch.texture ?? 'fill', i);
  const move: Attr = ['transform', `translate(${fixed(at(batch.x, i))},${fixed(at(batch.y, i))})`];
  const paint = brush(at(batch.fill ?? 'ink', i));
  const ground = brush(at(batch.casingPaint ?? 'paper', i));
  const plain = strokeAttrs(batch, i, brush, 'none');
  const parts = glyphParts(shape, size, texture).map((part, nth) => {
    const stroke: (Attr | false)[] = [
      ['stroke', part.stroke ? ground : paint],
      ['stroke-width', fixed(part.width)],
      !!part.dash && ['stroke-dasharray', part.dash],
      ['stroke-linecap', 'round'],
    ];
    const fill = part.fill === 'paint' ? paint : part.fill === 'none' ? 'none' : ground;
    const lines = part.width ? stroke : nth ? [] : plain;
    return element('path', [move, ['d', part.d], ['fill', fill], ...lines, faded]);
  });
  const casing = at(batch.casing ?? 0, i);
  // A glyph fades on its own ground, or the edge that it sits on would show through.
  if (casing || faded)
    parts.unshift(
      element('path', [
        move,
        ['d', glyphOutline(shape, size)],
        ['fill', ground],
        !!casing && ['stroke', ground],
        !!casing && ['stroke-width', fixed(casing)],
      ]),
    );
  return parts;
}

function textElements(batch: TextBatch, i: number, brush: Brush, flags: number): Drawn[] {
  const [x, y] = [fixed(at(batch.x, i)), fixed(at(batch.y, i))];
  const anchor = at(batch.anchor ?? 'start', i);
  const rotate = at(batch.rotate ?? 0, i);
  const note = at(batch.note ?? '', i);
  const text = clean(batch.text[i] ?? '');
  const attrs: (Attr | false)[] = [
    ['x', x],
    ['y', y],
    ['font-size', fixed(at(batch.size, i))],
    ['font-weight', fixed(at(batch.weight, i))],
    anchor !== 'start' && ['text-anchor', anchor],
    !!rotate && ['transform', `rotate(${fixed(rotate)} ${x} ${y})`],
    ['fill', brush(isMuted(flags) ? 'muted' : at(batch.fill ?? 'ink', i))],
  ];
  if (batch.halo)
    attrs.push(
      ['stroke', brush(at(batch.casingPaint ?? 'paper', i))],
      ['stroke-width', '3.5'],
      ['stroke-linejoin', 'round'],
      ['paint-order', 'stroke'],
    );
  const tail = element(
    'tspan',
    [
      ['font-weight', '400'],
      ['fill', brush('muted')],
    ],
    [clean(note)],
  );
  return [element('text', attrs, note ? [`${text}\u00a0`, tail] : text ? [text] : [])];
}

/** Mark i of a batch as one element, for flags of `Emphasis`. Several primitives come in a `<g>`. */
export function markElement(
  batch: MarkBatch,
  i: number,
  theme: ThemeName | 'live',
  flags = 0,
): Drawn {
  const brush: Brush = (paint) => (paint === 'none' ? paint : resolvePaint(paint, theme));
  const parts =
    batch.kind === 'text'
      ? textElements(batch, i, brush, flags)
      : batch.kind === 'symbol'
        ? symbolElements(batch, i, brush, flags)
        : shapeElements(batch, i, brush);
  const key = keyAt(batch, i);
  const pair = batch.pair?.[i];
  const outer: (Attr | false)[] = [
    key !== null && ['data-key', clean(key)],
    ['data-part', clean(batch.part)],
    !!pair && ['data-pair', clean(pair.join(' '))],
    ...standing(batch, i, flags),
  ];
  const [only] = parts;
  return parts.length === 1
    ? element(only!.tag, [...outer, ...only!.attrs], only!.children)
    : element('g', outer, parts);
}

/** Whether an element is left out of text output: it would not be displayed. */
export const isGone = (drawn: Drawn): boolean =>
  drawn.attrs.some(([name, value]) => name === 'display' && value === 'none');

/** A layer around its marks: cut by a nested `<svg>`, which needs no id. */
export function layerElement(layer: Layer, children: Drawn['children'] = []): Drawn {
  const { clip, offset = { x: 0, y: 0 } } = layer;
  const moved = !clip && (offset.x !== 0 || offset.y !== 0);
  const to: Attr = ['transform', `translate(${fixed(offset.x)},${fixed(offset.y)})`];
  const group = element('g', [['data-layer', clean(layer.name)], moved && to], children);
  if (!clip) return group;
  const [x, y] = [fixed(clip.x), fixed(clip.y)];
  const [width, height] = [fixed(clip.width), fixed(clip.height)];
  const box: Attr[] = [
    ['x', fixed(clip.x + offset.x)],
    ['y', fixed(clip.y + offset.y)],
    ['width', width],
    ['height', height],
    ['viewBox', `${x} ${y} ${width} ${height}`],
    ['overflow', 'hidden'],
  ];
  return element('svg', box, [group]);
}
