import type { Drawn } from '../../src/scene/drawn';

/** What one stroke of a brush leaves, whoever holds it. */
export interface Trace {
  readonly op: 'fill' | 'stroke' | 'text' | 'halo' | 'image';
  readonly form: string;
  readonly paint: string;
  readonly alpha: number;
  readonly pen: string;
  /** Shift and turn within the layer. */
  readonly at: string;
}

const two = (n: number) => Math.round(n * 100) / 100 || 0;
/** Any measure will do: it is the same for both sides. */
export const widthOf = (text: string, size: number, weight: number) =>
  text.length * size * (weight > 500 ? 0.6 : 0.5);

/** A path that can say what it was made from. */
export class FakePath {
  constructor(readonly d: string) {}
}

interface State {
  alpha: number;
  fill: string;
  stroke: string;
  width: number;
  cap: string;
  join: string;
  dash: readonly number[];
  align: string;
  x: number;
  y: number;
  turn: number;
}

/** A 2D context that keeps what was drawn, for each canvas apart. */
export function recorder(canvas: {
  traces?: Trace[];
  base?: readonly number[];
}): CanvasRenderingContext2D {
  let state: State = {
    alpha: 1,
    fill: '',
    stroke: '',
    width: 1,
    cap: 'butt',
    join: 'miter',
    dash: [],
    align: 'start',
    x: 0,
    y: 0,
    turn: 0,
  };
  let font = { size: 0, weight: 400 };
  let form = '';
  const saved: State[] = [];
  const add = (op: Trace['op'], shape: string, paint: string, pen = '') => {
    canvas.traces ??= [];
    const { alpha, x, y, turn } = state;
    canvas.traces.push({
      op,
      form: shape,
      paint,
      alpha: two(alpha),
      pen,
      at: [x, y, turn].map(two).join(),
    });
  };
  const pen = () => `${two(state.width)} ${state.cap} ${state.join} ${state.dash.join()}`;
  const say = (shape: string) => {
    form += shape;
  };
  const words = (text: string) => `${text} ${font.size} ${font.weight}`;
  const left = (text: string, x: number) => {
    const wide = widthOf(text, font.size, font.weight);
    return x - { start: 0, left: 0, center: wide / 2, end: wide }[state.align]!;
  };
  const made = {
    canvas,
    direction: 'ltr',
    textRendering: '',
    set globalAlpha(alpha: number) {
      state.alpha = alpha;
    },
    set fillStyle(paint: string) {
      state.fill = paint;
    },
    set strokeStyle(paint: string) {
      state.stroke = paint;
    },
    set lineWidth(width: number) {
      state.width = width;
    },
    set lineCap(cap: string) {
      state.cap = cap;
    },
    set lineJoin(join: string) {
      state.join = join;
    },
    set textAlign(align: string) {
      state.align = align;
    },
    set font(text: string) {
      const [weight, size] = text.split(' ');
      font = { size: Number.parseFloat(size!), weight: Number(weight) };
    },
    setLineDash(dash: readonly number[]) {
      state.dash = dash;
    },
    measureText: (text: string) => ({ width: widthOf(text, font.size, font.weight) }),
    save: () => saved.push({ ...state }),
    restore() {
      state = saved.pop()!;
    },
    setTransform(...matrix: number[]) {
      Object.assign(state, { x: 0, y: 0, turn: 0 });
      canvas.base = matrix;
    },
    translate(x: number, y: number) {
      state.x += x;
      state.y += y;
    },
    rotate(angle: number) {
      state.turn += (angle * 180) / Math.PI;
    },
    clearRect() {
      canvas.traces = [];
    },
    beginPath() {
      form = '';
    },
    closePath: () => {},
    arc: (x: number, y: number, r: number) => say(`circle ${x} ${y} ${r}`),
    rect: (x: number, y: number, w: number, h: number) => say(`rect ${x} ${y} ${w} ${h} 0`),
    roundRect: (x: number, y: number, w: number, h: number, r: number) =>
      say(`rect ${x} ${y} ${w} ${h} ${two(r)}`),
    moveTo: (x: number, y: number) => say(`line ${x} ${y}`),
    lineTo: (x: number, y: number) => say(` ${x} ${y}`),
    fill: (path?: FakePath) => add('fill', path ? path.d : form, state.fill),
    stroke: (path?: FakePath) => add('stroke', path ? path.d : form, state.stroke, pen()),
    fillText: (text: string, x: number) =>
      add('text', `${words(text)} ${two(left(text, x))}`, state.fill),
    strokeText: (text: string, x: number) =>
      add('halo', `${words(text)} ${two(left(text, x))}`, state.stroke, pen()),
    drawImage(other: { traces?: Trace[] }) {
      if (state.alpha < 1) add('image', '', '');
      else canvas.traces = [...(canvas.traces ?? []), ...(other.traces ?? [])];
    },
  };
  return made as unknown as CanvasRenderingContext2D;
}

type Attrs = Drawn['attrs'];

/** The same traces read from SVG: what its attributes mean, by the standard, in the order of painting. */
export function tracesOf(root: Element): Trace[] {
  const traces: Trace[] = [];
  const walk = (node: Element, alpha: number, at: readonly number[]) => {
    const attrs: Attrs = Object.fromEntries([...node.attributes].map((a) => [a.name, a.value]));
    if (attrs.display === 'none') return;
    const shown = alpha * Number(attrs.opacity ?? 1);
    // A layer's own transform is not a mark's.
    const [x = 0, y = 0] =
      attrs.transform?.startsWith('translate') && !attrs['data-layer']
        ? attrs.transform.match(/-?[\d.]+(?:e-?\d+)?/g)!.map(Number)
        : [];
    const here = [at[0]! + x, at[1]! + y, 0];
    const { tagName: tag } = node;
    if (tag === 'svg' || tag === 'g') for (const child of node.children) walk(child, shown, here);
    else if (tag === 'text') traces.push(...textTraces(node, attrs, shown));
    else traces.push(...shapeTraces(tag, attrs, shown, here.map(two).join()));
  };
  walk(root, 1, [0, 0]);
  return traces;
}

const penOf = (attrs: Attrs) => {
  const list = (attrs['stroke-dasharray'] ?? '').split(' ').filter(Boolean).map(Number);
  // A negative entry makes the whole list void.
  const dash = list.every((n) => n >= 0) ? list : [];
  const [cap, join] = [attrs['stroke-linecap'] ?? 'butt', attrs['stroke-linejoin'] ?? 'miter'];
  return `${two(Number(attrs['stroke-width'] ?? 1))} ${cap} ${join} ${dash.join()}`;
};
const strokes = (attrs: Attrs) =>
  attrs.stroke !== undefined && attrs.stroke !== 'none' && Number(attrs['stroke-width'] ?? 1) > 0;

function shapeTraces(tag: string, attrs: Attrs, alpha: number, at: string): Trace[] {
  const n = (name: string) => Number(attrs[name] ?? 0);
  const [w, h] = [n('width'), n('height')];
  const radius = two(Math.min(n('rx'), w / 2, h / 2));
  const form = {
    circle: n('r') > 0 && `circle ${n('cx')} ${n('cy')} ${n('r')}`,
    rect: w > 0 && h > 0 && `rect ${n('x')} ${n('y')} ${w} ${h} ${radius}`,
    line: `line ${n('x1')} ${n('y1')} ${n('x2')} ${n('y2')}`,
    path: attrs.d ?? '',
  }[tag];
  if (!form) return [];
  const fill = attrs.fill ?? 'black';
  const traces: Trace[] = [];
  if (fill !== 'none' && tag !== 'line')
    traces.push({ op: 'fill', form, paint: fill, alpha: two(alpha), pen: '', at });
  if (strokes(attrs))
    traces.push({
      op: 'stroke',
      form,
      paint: attrs.stroke!,
      alpha: two(alpha),
      pen: penOf(attrs),
      at,
    });
  return traces;
}

function textTraces(node: Element, attrs: Attrs, alpha: number): Trace[] {
  const size = Number(attrs['font-size']);
  // The end of what is set apart has no width.
  const parts = [...node.childNodes].filter((child) => child.textContent !== '\u2069');
  const runs = parts.map((child, i, all) => {
    const own = child.nodeType === 1 ? (child as Element) : null;
    const weight = Number((own ?? node).getAttribute('font-weight') ?? 400);
    let text = (child.textContent ?? '').replace(/ +/g, ' ');
    if (i === 0) text = text.replace(/^ /, '');
    if (i === all.length - 1) text = text.replace(/ $/, '');
    const paint = (own ?? node).getAttribute('fill')!;
    return { text, weight, paint, wide: widthOf(text, size, weight) };
  });
  // The first letter decides, outside of what is set apart within.
  const outer = runs[0]?.text.replace(/\u2068[^\u2068\u2069]*\u2069/g, '') ?? '';
  if (runs.length > 1 && /^[^\p{L}]*[\u0590-\u08ff]/u.test(outer)) runs.reverse();
  const wide = runs.reduce((sum, run) => sum + run.wide, 0);
  let x = { start: 0, middle: -wide / 2, end: -wide }[attrs['text-anchor'] ?? 'start']!;
  const turn = Number(attrs.transform?.match(/-?[\d.]+/)?.[0] ?? 0);
  const at = [Number(attrs.x), Number(attrs.y), turn].map(two).join();
  return runs.flatMap(({ text, weight, paint, wide: own }): Trace[] => {
    const form = `${text} ${size} ${weight} ${two(x)}`;
    x += own;
    const trace = { form, alpha: two(alpha), at };
    const fill = { ...trace, op: 'text' as const, paint, pen: '' };
    return strokes(attrs)
      ? [{ ...trace, op: 'halo' as const, paint: attrs.stroke!, pen: penOf(attrs) }, fill]
      : [fill];
  });
}
