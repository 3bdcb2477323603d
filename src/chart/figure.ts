import { mirrorBatch } from '../scene/mirror';
import type { Channel, Layer, MarkBatch, Scene } from '../scene/scene';
import { HOME } from '../scene/scene';
import { type MeasureText, wrapText } from '../scene/text-width';
import { TYPE } from '../scene/theme';
import { iconWidth, type LegendItem, legendGroups } from './legend';

/** All words and pictures of a figure, for one that is drawn without a page. */
export interface FigureParts {
  readonly direction: 'ltr' | 'rtl';
  readonly width: number;
  readonly pad: number;
  readonly title: string;
  readonly untitled: string;
  readonly subtitle: string;
  readonly summary: string;
  readonly legend: readonly LegendItem[];
  readonly footer: readonly string[];
  readonly panels: readonly {
    readonly scene: Scene;
    readonly x: number;
    readonly row: number;
    /** "" = none. */
    readonly heading: string;
  }[];
}

interface Style {
  readonly size: number;
  readonly weight: number;
}

function textBatch(
  part: string,
  lines: readonly string[],
  x: number | readonly number[],
  y: readonly number[],
  style: Style,
  fill: Channel<string>,
): MarkBatch {
  return {
    kind: 'text',
    part,
    count: lines.length,
    id: lines.map((_, i) => `${part}-${i}`),
    key: null,
    x,
    y,
    text: lines,
    size: style.size,
    weight: style.weight,
    fill,
  };
}

function rule(part: string, x: number, y: number, width: number): MarkBatch {
  const line = { x1: x, y1: y, x2: x + width, y2: y, stroke: 'rule', strokeWidth: 1 };
  return { kind: 'line', part, count: 1, id: [part], key: null, ...line };
}

/** Places of legend entries: rows of 24 px, 16 between entries, 28 between groups, groups whole where they fit. */
function flowLegend(legend: readonly LegendItem[], width: number, measure: MeasureText) {
  const widthOf = (entry: LegendItem) => iconWidth(entry) + 6 + measure(entry.label, 12, 500);
  const placed: { entry: LegendItem; x: number; y: number }[] = [];
  let x = 0;
  let y = 0;
  for (const group of legendGroups(legend)) {
    const whole = group.reduce((sum, entry) => sum + widthOf(entry) + 16, -16);
    if (x > 0 && x + whole > width) [x, y] = [0, y + 24];
    for (const entry of group) {
      if (x > 0 && x + widthOf(entry) > width) [x, y] = [0, y + 24];
      placed.push({ entry, x, y });
      x += widthOf(entry) + 16;
    }
    x += 12;
  }
  return { placed, height: placed.length ? y + 24 : 0 };
}

/**
 * The whole figure as one scene: tag, title, subtitle, legend, rule, plots, rule, footer, on the 4 px grid
 * of the live frame. Coordinates in px of the figure.
 */
export function figureScene(parts: FigureParts, measure: MeasureText): Scene {
  const { width, pad } = parts;
  const inner = width - 2 * pad;
  const rtl = parts.direction === 'rtl';
  const batches: MarkBatch[] = [];
  const layers: Layer[] = [];
  const titleStyle = { size: width < 400 ? 18 : TYPE.title.size, weight: TYPE.title.weight };
  let y = 0;
  batches.push({
    kind: 'rect',
    part: 'tag',
    count: 1,
    id: ['tag'],
    key: null,
    x: pad,
    y: 0,
    width: 36,
    height: 4,
    fill: 'ink',
  });
  y = 8;
  const write = (part: string, text: string, style: Style, fill: string, leading: number) => {
    const lines = text ? wrapText(text, inner, style.size, style.weight, measure) : [];
    const base = y;
    const baselines = lines.map(
      (_, i) => base + leading * i + Math.round((leading + style.size * 0.7) / 2),
    );
    if (lines.length) batches.push(textBatch(part, lines, pad, baselines, style, fill));
    y += lines.length * leading;
  };
  write('title', parts.title, titleStyle, 'ink', Math.round(titleStyle.size * 1.2));
  if (parts.subtitle) y += 4;
  write('subtitle', parts.subtitle, TYPE.subtitle, 'secondary', 20);
  y += 12;
  const flow = flowLegend(parts.legend, inner, measure);
  for (const { entry, x, y: top } of flow.placed) {
    let left = pad + x;
    for (const [i, icon] of entry.icons.entries()) {
      const offset = { x: rtl ? width - left - icon.width : left, y: y + top + 2 };
      layers.push({ name: `legend-${entry.id}-${i}`, zooms: false, offset, batches: icon.marks });
      left += icon.width + 6;
    }
  }
  const legendTop = y;
  if (flow.placed.length) {
    batches.push(
      textBatch(
        'legend-label',
        flow.placed.map(({ entry }) => entry.label),
        flow.placed.map(({ entry, x }) => pad + x + iconWidth(entry) + 6),
        flow.placed.map(({ y: top }) => legendTop + top + 16),
        TYPE.label,
        'secondary',
      ),
    );
    y += flow.height + 12;
  }
  batches.push(rule('rule-top', pad, y, inner));
  y += 16;
  y = placePanels(parts, y, batches, layers);
  batches.push(rule('rule-bottom', pad, y + 16, inner));
  y += 16 + 10;
  for (const [i, line] of parts.footer.entries()) {
    write(`footer-${i}`, line, TYPE.note, 'muted', 17);
  }
  return {
    width,
    height: Math.ceil(y + 8),
    title: parts.title || parts.untitled,
    description: parts.summary,
    view: HOME,
    layers: [
      {
        name: 'frame',
        zooms: false,
        batches: rtl ? batches.map((batch) => mirrorBatch(batch, width)) : batches,
      },
      ...layers,
    ],
  };
}

function placePanels(
  parts: FigureParts,
  top: number,
  batches: MarkBatch[],
  layers: Layer[],
): number {
  let y = top;
  let bottom = top;
  let row = 0;
  for (const panel of parts.panels) {
    if (panel.row !== row) {
      y = bottom + 24;
      row = panel.row;
    }
    const id = `heading-${row}-${panel.x}`;
    if (panel.heading) {
      batches.push(
        textBatch(id, [panel.heading], panel.x, [y + 12], { size: 12, weight: 600 }, 'muted'),
      );
    }
    const { width, height, view } = panel.scene;
    const x = parts.direction === 'rtl' ? parts.width - panel.x - width : panel.x;
    const offset = { x, y: y + (panel.heading ? 24 : 0) };
    // At home a plot keeps within its box by itself; zoomed in it is cut, as its stage is in a page.
    const moved = view.k !== 1 || view.x !== 0 || view.y !== 0;
    const box = { x: -8, y: -8, width: width + 16, height: height + 16 };
    for (const layer of panel.scene.layers) {
      const cut = moved && !layer.clip ? { clip: box } : {};
      layers.push({ ...layer, ...cut, name: `${row}-${panel.x}-${layer.name}`, offset });
    }
    bottom = Math.max(bottom, offset.y + panel.scene.height);
  }
  return bottom;
}
