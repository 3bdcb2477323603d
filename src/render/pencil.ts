import { directionOf } from '../scene/bidi';
import type { Drawn } from '../scene/drawn';
import type { Ink } from './ink';

export type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

type Attrs = Drawn['attrs'];

const GLYPHS = new Map<string, Path2D>();

/** Path data as the engine reads them: a glyph comes again and again, each time in its place. */
function glyph(d: string): Path2D {
  let path = GLYPHS.get(d);
  if (!path) {
    if (GLYPHS.size > 500) GLYPHS.clear();
    path = new Path2D(d);
    GLYPHS.set(d, path);
  }
  return path;
}

const numbers = (text = ''): number[] => (text.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);

/** Dashes as SVG reads them: a list with a fault in it is none. */
export function dashes(list = ''): number[] {
  const given = list
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(Number);
  return given.every((n) => n >= 0) && given.some((n) => n > 0) ? given : [];
}

/** Begins the outline of an element; `false` = SVG would draw none, a path is given back. */
function outline(context: Context, tag: string, attrs: Attrs): Path2D | boolean {
  const [a, b, c, d, e] = {
    circle: ['cx', 'cy', 'r'],
    rect: ['x', 'y', 'width', 'height', 'rx'],
    line: ['x1', 'y1', 'x2', 'y2'],
  }[tag]?.map((name) => Number(attrs[name] ?? 0)) ?? [0];
  if (tag === 'path') return !!attrs.d && (attrs.transform ? glyph(attrs.d) : new Path2D(attrs.d));
  context.beginPath();
  if (tag === 'circle') {
    if (!c) return false;
    context.arc(a!, b!, c, 0, 2 * Math.PI);
    context.closePath();
  } else if (tag === 'rect') {
    if (!c || !d) return false;
    if (e) context.roundRect(a!, b!, c, d, Math.min(e, c / 2, d / 2));
    else context.rect(a!, b!, c, d);
  } else {
    context.moveTo(a!, b!);
    context.lineTo(c!, d!);
  }
  return true;
}

/** Text as SVG lays it out: spaces run together, those at the ends are dropped. */
const laidOut = (text: string, first: boolean, last: boolean): string => {
  const joined = text.replace(/ +/g, ' ');
  const begun = first ? joined.replace(/^ /, '') : joined;
  return last ? begun.replace(/ $/, '') : begun;
};

export interface Pencil {
  draw(drawn: Drawn): void;
  /** The same at another place than its own `transform` says. */
  stamp(drawn: Drawn, x: number, y: number): void;
}

/**
 * Draws what SVG elements would show, by the same description: `markElement`. A group that fades does so part by
 * part: where a casing crosses another mark that is up to 9 % of their contrast off, on bare ground nothing.
 */
export function createPencil(context: Context, ink: Ink): Pencil {
  const family = ink.font;
  context.miterLimit = 4;
  context.textBaseline = 'alphabetic';
  // As on the root of an SVG picture: start and end are places, whatever the page.
  context.direction = 'ltr';
  if ('textRendering' in context) context.textRendering = 'geometricPrecision';

  function pen({ stroke, ...attrs }: Attrs): boolean {
    const width = Number(attrs['stroke-width'] ?? 1);
    if (!stroke || stroke === 'none' || !(width > 0)) return false;
    context.strokeStyle = ink.colour(stroke);
    context.lineWidth = width;
    context.lineCap = attrs['stroke-linecap'] === 'round' ? 'round' : 'butt';
    context.lineJoin = attrs['stroke-linejoin'] === 'round' ? 'round' : 'miter';
    context.setLineDash(dashes(attrs['stroke-dasharray']));
    return true;
  }

  function shape({ tag, attrs }: Drawn): void {
    const path = outline(context, tag, attrs);
    if (!path) return;
    const { fill = 'black' } = attrs;
    if (tag !== 'line' && fill !== 'none') {
      context.fillStyle = ink.colour(fill);
      if (path === true) context.fill();
      else context.fill(path);
    }
    if (!pen(attrs)) return;
    if (path === true) context.stroke();
    else context.stroke(path);
  }

  /** One run of a line. */
  function words(text: string, x: number, attrs: Attrs, fill: string, weight: string): void {
    context.font = `${weight} ${attrs['font-size']}px ${family}`;
    if (pen(attrs)) context.strokeText(text, x, 0);
    context.fillStyle = fill;
    context.fillText(text, x, 0);
  }

  function line({ attrs, children: [begin, tail] }: Drawn): void {
    const { fill = 'black', 'font-weight': weight = '400', 'text-anchor': anchor } = attrs;
    const note = tail as Drawn | undefined;
    const colour = ink.colour(fill, attrs['data-emphasis'] ?? 'none');
    const text = laidOut((begin as string | undefined) ?? '', true, !note);
    context.translate(Number(attrs.x), Number(attrs.y));
    const [angle = 0] = numbers(attrs.transform);
    if (angle) context.rotate((angle * Math.PI) / 180);
    if (!note) {
      context.textAlign = anchor === 'middle' ? 'center' : anchor === 'end' ? 'end' : 'start';
      words(text, 0, attrs, colour, weight);
      return;
    }
    const after = laidOut(note.children[0] as string, false, true);
    const own = note.attrs['font-weight']!;
    const widthOf = (part: string, bold: string) => {
      context.font = `${bold} ${attrs['font-size']}px ${family}`;
      return context.measureText(part).width;
    };
    const rtl = directionOf(text) === 'rtl';
    const [mine, its] = [widthOf(text, weight), widthOf(after, own)];
    const start = anchor === 'middle' ? -(mine + its) / 2 : anchor === 'end' ? -mine - its : 0;
    context.textAlign = 'left';
    const head = (x: number) => words(text, x, attrs, colour, weight);
    const foot = (x: number) => words(after, x, attrs, ink.colour(note.attrs.fill!), own);
    // From the left, whoever comes first.
    if (rtl) foot(start);
    head(rtl ? start + its : start);
    if (!rtl) foot(start + mine);
  }

  function draw(drawn: Drawn, alpha: number, around?: Attrs, placed = false): void {
    const { tag, attrs, children } = drawn;
    if (attrs.display) return;
    const shown = alpha * (attrs.opacity === undefined ? 1 : ink.opacity(attrs, around));
    if (tag === 'g') {
      for (const child of children) draw(child as Drawn, shown, attrs, placed);
      return;
    }
    context.globalAlpha = shown;
    const moves = !placed && (tag === 'text' || attrs.transform);
    if (moves) context.save();
    if (tag === 'text') line(drawn);
    else {
      if (moves) {
        const [x = 0, y = 0] = numbers(attrs.transform);
        context.translate(x, y);
      }
      shape(drawn);
    }
    if (moves) context.restore();
  }
  return {
    draw: (drawn) => draw(drawn, 1),
    stamp(drawn, x, y) {
      context.save();
      context.translate(x, y);
      draw(drawn, 1, undefined, true);
      context.restore();
    },
  };
}
