import type { Certainty, Dataset, Sign } from '../model/records';
import { tallyOf } from '../model/tally';
import type { GlyphName, MarkBatch, Texture } from '../scene/scene';
import { DASH, typeStyles } from '../scene/theme';
import type { LegendEntry } from './kind';
import type { Messages } from './messages';

const LEVELS: readonly Certainty[] = ['confirmed', 'expected', 'hinted'];
const TEXTURES: Readonly<Record<'mark' | 'cell', readonly Texture[]>> = {
  mark: ['fill', 'half', 'hollow'],
  cell: ['fill', 'hatch', 'dots'],
};
const GLYPHS: readonly (readonly [Sign, GlyphName, string])[] = [
  [-1, 'minus', 'opposed'],
  [0, 'plusminus', 'secondary'],
  [null, 'question', 'secondary'],
];

/** One glyph centred in its box: the mark of a legend entry. */
export function keyGlyph(
  id: string,
  shape: GlyphName,
  fill: string,
  x: number,
  texture: Texture = 'fill',
  size = 12,
): MarkBatch {
  const part = 'legend';
  return {
    kind: 'symbol',
    part,
    count: 1,
    id: [id],
    key: null,
    x,
    y: 10,
    size,
    shape,
    fill,
    texture,
  };
}

/** A straight piece of edge from x1 to x2. */
export function keyLine(
  id: string,
  x1: number,
  x2: number,
  dash: string,
  stroke = 'secondary',
): MarkBatch {
  return {
    kind: 'line',
    part: 'legend',
    count: 1,
    id: [id],
    key: null,
    x1,
    y1: 10,
    x2,
    y2: 10,
    stroke,
    strokeWidth: 2.25,
    dash,
    cap: dash.startsWith('0') ? 'round' : 'butt',
  };
}

/** Certainty as it is drawn on edges, marks or cells. */
export function certaintyEntries(drawn: 'edge' | 'mark' | 'cell', words: Messages): LegendEntry[] {
  return LEVELS.map((level, i) => ({
    id: `certainty-${level}`,
    group: 'certainty',
    label: words.certainty[level],
    width: drawn === 'edge' ? 28 : 16,
    marks: [
      drawn === 'edge'
        ? keyLine(`${drawn}-${level}`, 1, 27, DASH[level])
        : keyGlyph(
            `${drawn}-${level}`,
            drawn === 'cell' ? 'square' : 'circle',
            'secondary',
            8,
            TEXTURES[drawn][i],
          ),
    ],
    filter: { kind: 'certainty', levels: [level] },
  }));
}

/** The types that are used, in the dataset's order. */
export function typeEntries(dataset: Dataset, used: Iterable<string | undefined>): LegendEntry[] {
  const present = new Set(used);
  const styleOf = typeStyles(dataset.types);
  return dataset.types
    .filter((type) => present.has(type.id))
    .map((type) => {
      const { shape, paint } = styleOf(type.id);
      return {
        id: `type-${type.id}`,
        group: 'type',
        label: type.label,
        width: 16,
        marks: [keyGlyph(`type-${type.id}`, shape, paint, 8)],
        filter: { kind: 'types', types: [type.id] },
      };
    });
}

/** The signs that are drawn as glyphs, where they occur: opposed, mixed, unknown. */
export function signEntries(dataset: Dataset, words: Messages): LegendEntry[] {
  return GLYPHS.filter(([sign]) => tallyOf(dataset).signs.has(sign)).map(
    ([sign, glyph, paint]) => ({
      id: `sign-${sign}`,
      group: 'sign',
      label: words.sign(sign),
      width: 18,
      marks: [keyGlyph(`sign-${sign}`, glyph, paint, 9, 'open', 14)],
      filter: { kind: 'sign', signs: [sign] },
    }),
  );
}

type Icon = Pick<LegendEntry, 'width' | 'marks' | 'absent'>;

/** An entry as a figure shows it: one word, the marks of all its charts, each once. */
export interface LegendItem extends Omit<LegendEntry, 'width' | 'marks'> {
  readonly icons: readonly Icon[];
}

/** One legend for several charts: entries with the same id become one, with the marks of each chart side by side. */
export function mergeLegends(legends: readonly (readonly LegendEntry[])[]): LegendItem[] {
  const items = new Map<string, LegendItem>();
  for (const { width, marks, absent = false, ...entry } of legends.flat()) {
    const before = items.get(entry.id);
    const icons = before?.icons ?? [];
    const drawn = (icon: Pick<LegendEntry, 'marks'>) =>
      JSON.stringify(icon.marks.map((batch) => ({ ...batch, id: null })));
    const known = icons.some((icon) => drawn(icon) === drawn({ marks }));
    items.set(entry.id, {
      ...entry,
      absent: absent && before?.absent !== false,
      icons: known ? icons : [...icons, { width, marks, absent }],
    });
  }
  return [...items.values()];
}

/** Items by group, groups in the order certainty, type, sign, note. */
export function legendGroups(legend: readonly LegendItem[]): LegendItem[][] {
  return (['certainty', 'type', 'sign', 'note'] as const)
    .map((group) => legend.filter((item) => item.group === group))
    .filter((group) => group.length > 0);
}

/** Width of an item's icons, 6 px between them. */
export function iconWidth(item: LegendItem): number {
  return item.icons.reduce((sum, icon) => sum + icon.width + 6, -6);
}
