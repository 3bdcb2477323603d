import { panBy } from '../interact/viewport';
import type { Places } from './kind';
import type { Plot } from './plot';
import type { PlotContext } from './plot-context';

const SVG = 'http://www.w3.org/2000/svg';
/** Up to so many places each takes two px, that it is seen. */
const FEW = 4000;

/** The places of a layout as one path of runs of px: at most as many as the map has px, however many places. */
export function runsOf(
  { x, y }: Places,
  from: { readonly width: number; readonly height: number },
  to: { readonly width: number; readonly height: number },
): string {
  const [width, height] = [Math.round(to.width), Math.round(to.height)];
  const taken = new Uint8Array(width * height);
  const side = x.length > FEW ? 1 : 2;
  for (let i = 0; i < x.length; i++) {
    const column = Math.floor((x[i]! * width) / from.width);
    const row = Math.floor((y[i]! * height) / from.height);
    for (let r = row; r < row + side; r++)
      for (let c = column; c < column + side; c++)
        if (c >= 0 && c < width && r >= 0 && r < height) taken[r * width + c] = 1;
  }
  let path = '';
  for (let r = 0; r < height; r++)
    for (let c = 0; c < width; c++) {
      const start = c;
      while (c < width && taken[r * width + c]) c++;
      if (c > start) path += `M${start} ${r}h${c - start}v1h${start - c}z`;
    }
  return path;
}

/** A map of the whole in its box, with the part in sight marked; a press or a drag on it moves that. */
export function drawOverview(box: HTMLElement, context: PlotContext, plot: Plot) {
  const { document, signal } = context;
  const make = <K extends keyof SVGElementTagNameMap>(
    tag: K,
    attributes: Record<string, string>,
  ) => {
    const made = document.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    return made;
  };
  const places = make('path', { fill: 'currentColor', 'shape-rendering': 'crispEdges' });
  const sight = make('rect', {
    'data-part': 'sight',
    fill: 'var(--summitry-focus)',
    'fill-opacity': '0.12',
    stroke: 'var(--summitry-focus)',
    'stroke-width': '1.5',
  });
  const map = make('svg', { width: '100%', height: '100%' });
  map.append(places, sight);
  box.append(map);
  let last: readonly unknown[] = [];

  const boxSize = () => ({
    width: parseFloat(box.style.width),
    height: parseFloat(box.style.height),
  });

  function showSight(): void {
    const { view } = plot;
    const { size } = plot.plan;
    const room = boxSize();
    const scale = room.width / size.width;
    const inside = (at: number, most: number) => Math.max(0.75, Math.min(most - 0.75, at));
    const x0 = inside((-view.x / view.k) * scale, room.width);
    const y0 = inside((-view.y / view.k) * scale, room.height);
    const x1 = inside(((size.width - view.x) / view.k) * scale, room.width);
    const y1 = inside(((size.height - view.y) / view.k) * scale, room.height);
    const rect = { x: x0, y: y0, width: Math.max(0, x1 - x0), height: Math.max(0, y1 - y0) };
    for (const [name, value] of Object.entries(rect)) sight.setAttribute(name, value.toFixed(1));
  }

  function moveTo(event: PointerEvent): void {
    const { size } = plot.plan;
    const { view } = plot;
    const { left, top, width } = box.getBoundingClientRect();
    const scale = size.width / width;
    const dx = size.width / 2 - view.k * (event.clientX - left) * scale - view.x;
    const dy = size.height / 2 - view.k * (event.clientY - top) * scale - view.y;
    plot.look(panBy(view, dx, dy, size));
  }
  box.addEventListener(
    'pointerdown',
    (event) => {
      if (event.button !== 0) return;
      event.preventDefault();
      box.setPointerCapture(event.pointerId);
      moveTo(event);
    },
    { signal },
  );
  box.addEventListener(
    'pointermove',
    (event) => {
      if (box.hasPointerCapture(event.pointerId)) moveTo(event);
    },
    { signal },
  );

  return (given: Places): void => {
    const { size } = plot.plan;
    const room = boxSize();
    const now = [given.x, given.y, room.width, room.height];
    if (now.some((part, i) => part !== last[i]))
      places.setAttribute('d', runsOf(given, size, room));
    last = now;
    showSight();
  };
}
