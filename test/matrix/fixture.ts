import { matrixKind } from '../../src/matrix/kind';
import type { MatrixOptions } from '../../src/matrix/options';
import { createDataset } from '../../src/model/dataset';
import type { Dataset, DatasetInput } from '../../src/model/records';
import type { SelectionState } from '../../src/model/selection';
import { EMPTY_STATE } from '../../src/model/store';
import type { Box, MarkBatch, Scene } from '../../src/scene/scene';
import { at, keyAt } from '../../src/scene/scene';
import { reach } from '../../src/scene/shapes';
import { textWidth } from '../../src/scene/text-width';

/** Four actors against two, one tie directed, one of three parties, one slot with two certainties. */
export const sides: DatasetInput = {
  title: 'Two sides',
  sources: [{ id: 's', title: 'Report' }],
  actors: [
    { id: 'C', name: 'Centre', partOf: 'pact' },
    { id: 'R', name: 'River', partOf: 'pact' },
    { id: 'N', name: 'North Korea', shortName: 'N. Korea', partOf: 'pact' },
    { id: 'I', name: 'Isle', partOf: 'pact' },
    { id: 'U', name: 'Austria-Hungary', partOf: 'west' },
    { id: 'W', name: 'Western Reaches' },
    { id: 'Z', name: 'Zone apart' },
    { id: 'pact', name: 'Pact', kind: 'bloc' },
    { id: 'west', name: 'West', kind: 'bloc' },
  ],
  relations: [
    { id: 'three', type: 'political', parties: ['C', 'R', 'N'] },
    { id: 'close', type: 'political', parties: ['C', 'R'] },
    { id: 'pipe', type: 'energy', parties: ['C', 'R'], label: 'Pipeline' },
    {
      id: 'gas',
      type: 'energy',
      parties: ['R', 'C'],
      directed: true,
      certainty: 'expected',
      label: 'Gas',
    },
    { id: 'trade', type: 'economic', parties: ['C', 'R'] },
    { id: 'drill', type: 'military', parties: ['C', 'R', 'N'], certainty: 'hinted' },
    { id: 'guest', type: 'military', parties: ['C', 'I'], certainty: 'expected' },
    { id: 'no1', type: 'political', parties: ['C', 'U'], sign: -1 },
    { id: 'no2', type: 'political', parties: ['R', 'U'], sign: -1 },
    { id: 'no3', type: 'political', parties: ['N', 'W'], sign: -1 },
    { id: 'no4', type: 'political', parties: ['C', 'W'], sign: -1 },
  ],
};

/** n actors in a ring, each tied to the next two, every fourth tie opposed. */
export const ring = (n: number): DatasetInput => ({
  actors: Array.from({ length: n }, (_, i) => ({ id: `a${i}`, name: `Country number ${i}` })),
  relations: Array.from({ length: 2 * n }, (_, i) => ({
    id: `r${i}`,
    type: i % 3 ? 'military' : 'legal',
    parties: [`a${i % n}`, `a${(i + 1 + Math.floor(i / n)) % n}`],
    sign: i % 4 ? (1 as const) : (-1 as const),
  })),
});

export const WIDTHS = [298, 400, 408, 470, 620, 890];

export interface Drawn {
  readonly dataset: Dataset;
  readonly scene: Scene;
  readonly stage: Parameters<typeof matrixKind.scene>[0];
}

export function draw(
  input: DatasetInput,
  width = 620,
  state: Partial<SelectionState> = {},
  own: Partial<MatrixOptions> = {},
): Drawn {
  const dataset = createDataset(input).rollUp();
  const options: MatrixOptions = { data: dataset, ...own };
  const height = matrixKind.height(dataset, options, width, textWidth);
  const size = { width, height };
  const layout = matrixKind.layout(dataset, options, size, textWidth, null);
  const stage = {
    dataset,
    layout,
    options,
    size,
    view: { k: 1, x: 0, y: 0 },
    state: { ...EMPTY_STATE, ...state },
    measure: textWidth,
  };
  return { dataset, stage, scene: matrixKind.scene(stage) };
}

export interface FlatMark {
  readonly part: string;
  readonly kind: MarkBatch['kind'];
  readonly id: string;
  readonly key: string | null;
  readonly pair: readonly [string, string] | null;
  readonly box: Box;
  readonly text: string;
  readonly fontSize: number;
  readonly rotate: number;
  readonly opacity: number;
  readonly fill: string;
  readonly shape: string;
  readonly texture: string;
}

function boxOf(batch: MarkBatch, i: number): Box {
  switch (batch.kind) {
    case 'rect':
      return {
        x: at(batch.x, i),
        y: at(batch.y, i),
        width: at(batch.width, i),
        height: at(batch.height, i),
      };
    case 'circle': {
      const r = at(batch.r, i);
      return { x: at(batch.x, i) - r, y: at(batch.y, i) - r, width: 2 * r, height: 2 * r };
    }
    case 'symbol': {
      const r = reach(at(batch.shape, i)) * at(batch.size, i);
      return { x: at(batch.x, i) - r, y: at(batch.y, i) - r, width: 2 * r, height: 2 * r };
    }
    case 'text': {
      const size = at(batch.size, i);
      const width = textWidth(batch.text[i] ?? '', size, at(batch.weight, i));
      const anchor = at(batch.anchor ?? 'start', i);
      const left = anchor === 'start' ? 0 : anchor === 'middle' ? width / 2 : width;
      // From cap height to baseline: what ink of a line can touch.
      return {
        x: at(batch.x, i) - left,
        y: at(batch.y, i) - size * 0.75,
        width,
        height: size * 0.75,
      };
    }
    default:
      return { x: 0, y: 0, width: 0, height: 0 };
  }
}

export function marksOf(scene: Scene, ...parts: string[]): FlatMark[] {
  return scene.layers
    .flatMap((layer) => layer.batches)
    .filter((batch) => !parts.length || parts.includes(batch.part))
    .flatMap((batch) =>
      Array.from({ length: batch.count }, (_, i) => ({
        part: batch.part,
        kind: batch.kind,
        id: batch.id[i]!,
        key: keyAt(batch, i),
        pair: batch.pair?.[i] ?? null,
        box: boxOf(batch, i),
        text: batch.kind === 'text' ? batch.text[i]! : '',
        fontSize: batch.kind === 'text' ? at(batch.size, i) : 0,
        rotate: batch.kind === 'text' ? at(batch.rotate ?? 0, i) : 0,
        opacity: at(batch.opacity ?? 1, i),
        fill: at(batch.fill ?? 'none', i),
        shape: batch.kind === 'symbol' ? at(batch.shape, i) : '',
        texture: batch.kind === 'symbol' ? at(batch.texture ?? 'fill', i) : '',
      })),
    );
}

/** Whether two boxes share more than a hair. */
export const overlap = (a: Box, b: Box, by = 0.01): boolean =>
  a.x + a.width > b.x + by &&
  b.x + b.width > a.x + by &&
  a.y + a.height > b.y + by &&
  b.y + b.height > a.y + by;

const radians = (mark: FlatMark) => (mark.rotate * Math.PI) / 180;

/** The box of slanted words in axes along their slant. */
export function turned(mark: FlatMark): Box {
  const { box } = mark;
  const [sin, cos] = [Math.sin(radians(mark)), Math.cos(radians(mark))];
  const baseline = box.y + box.height;
  return {
    ...box,
    x: box.x * cos + baseline * sin,
    y: baseline * cos - box.x * sin - box.height,
  };
}

/** The upright box about words, slanted ones too. */
export function upright(mark: FlatMark): Box {
  if (!mark.rotate) return mark.box;
  const { box } = mark;
  const [sin, cos] = [Math.sin(radians(mark)), Math.cos(radians(mark))];
  const baseline = box.y + box.height;
  const corners = [
    [0, 0],
    [box.width, 0],
    [0, -box.height],
    [box.width, -box.height],
  ].map(([x, y]) => [box.x + x! * cos - y! * sin, baseline + x! * sin + y! * cos] as const);
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { x: left, y: top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}
