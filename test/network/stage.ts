import type { Stage } from '../../src/chart/kind';
import { createDataset } from '../../src/model/dataset';
import type { Dataset, DatasetInput } from '../../src/model/records';
import type { SelectionState } from '../../src/model/selection';
import { EMPTY_STATE } from '../../src/model/store';
import { networkKind } from '../../src/network/kind';
import type { FittedLayout } from '../../src/network/layout';
import type { NetworkOptions } from '../../src/network/options';
import { at, type Box, type MarkBatch, type Scene } from '../../src/scene/scene';
import { textWidth } from '../../src/scene/text-width';

/** Figures of the four widths, as the plots inside their margins, px. */
export const WIDTHS = [330, 510, 660, 930].map((figure) => figure - (figure < 400 ? 32 : 40));

export interface Made {
  readonly dataset: Dataset;
  readonly stage: Stage<NetworkOptions, FittedLayout>;
  readonly scene: Scene;
}

/** Layouts by data, made once for all tests: what only the drawing depends on is not part of the key. */
const laid = new WeakMap<object, Map<string, FittedLayout>>();

function layoutOf(data: object, key: string, lay: () => FittedLayout): FittedLayout {
  const known = laid.get(data) ?? new Map<string, FittedLayout>();
  laid.set(data, known);
  const layout = known.get(key) ?? lay();
  known.set(key, layout);
  return layout;
}

export function make(
  data: DatasetInput | Dataset,
  width = 620,
  more: Partial<NetworkOptions> & { state?: Partial<SelectionState>; rolled?: boolean } = {},
): Made {
  const { state = {}, rolled = true, ...own } = more;
  const read = createDataset(data as DatasetInput);
  const dataset = rolled ? read.rollUp() : read;
  const options: NetworkOptions = { ...networkKind.defaults, ...own, data: dataset };
  const size = { width, height: networkKind.height(dataset, options, width, textWidth) };
  const { ghosts: _, overlay: __, measureText, ...laying } = own;
  const lay = () => networkKind.layout(dataset, options, size, textWidth, null);
  const key = JSON.stringify([size, rolled, laying]);
  const layout = measureText ? lay() : layoutOf(data, key, lay);
  const stage = {
    dataset,
    layout,
    options,
    size,
    view: { k: 1, x: 0, y: 0 },
    state: { ...EMPTY_STATE, ...state },
    measure: textWidth,
  };
  return { dataset, stage, scene: networkKind.scene(stage) };
}

export const batches = (scene: Scene): MarkBatch[] =>
  scene.layers.flatMap((layer) => [...layer.batches]);
export const marks = (scene: Scene, part: string) =>
  batches(scene).filter((batch) => batch.part === part);
export const keysOf = (list: readonly MarkBatch[]) =>
  new Set(
    list.flatMap((batch) =>
      Array.from({ length: batch.count }, (_, i) =>
        Array.isArray(batch.key) ? batch.key[i] : batch.key,
      ),
    ),
  );

export interface Text extends Box {
  readonly id: string;
  readonly key: string | null;
  readonly text: string;
}

/** Boxes of ink: from the height of capitals to the foot of descenders. */
export function texts(scene: Scene): Text[] {
  return batches(scene).flatMap((batch) =>
    batch.kind !== 'text'
      ? []
      : batch.text.map((text, i): Text => {
          const size = at(batch.size, i);
          const note = batch.note ? at(batch.note, i) : '';
          const width =
            textWidth(text, size, at(batch.weight, i)) +
            (note ? textWidth(`\u00a0${note}`, size, 400) : 0);
          const anchor = batch.anchor ? at(batch.anchor, i) : 'start';
          const x = at(batch.x, i) - width * (anchor === 'end' ? 1 : anchor === 'middle' ? 0.5 : 0);
          return {
            id: batch.id[i] as string,
            key: (Array.isArray(batch.key) ? batch.key[i] : batch.key) ?? null,
            text,
            x,
            y: at(batch.y, i) - 0.8 * size,
            width,
            height: 1.02 * size,
          };
        }),
  );
}

export interface Line {
  readonly id: string;
  readonly key: string | null;
  readonly half: number;
  /** Width of what it hides of lines below, 0 = nothing. */
  readonly casing: number;
  readonly points: readonly (readonly [number, number])[];
}

export function lines(scene: Scene): Line[] {
  return [...marks(scene, 'edge'), ...marks(scene, 'spoke')].flatMap((batch) =>
    batch.kind !== 'curve'
      ? []
      : batch.id.map((id, i): Line => {
          const value = (channel: Parameters<typeof at<number>>[0]) => at(channel, i);
          const points = Array.from({ length: 101 }, (_, n) => {
            const t = n / 100;
            const [p, q, r] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t];
            return [
              p * value(batch.x1) + q * value(batch.cx) + r * value(batch.x2),
              p * value(batch.y1) + q * value(batch.cy) + r * value(batch.y2),
            ] as const;
          });
          return {
            id,
            key: (Array.isArray(batch.key) ? batch.key[i] : batch.key) ?? null,
            half: at(batch.strokeWidth ?? 1, i) / 2,
            casing: at(batch.casing ?? 0, i),
            points,
          };
        }),
  );
}

export interface Disc {
  readonly id: string;
  readonly key: string | null;
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

export function discs(scene: Scene): Disc[] {
  return ['node', 'hub', 'badge'].flatMap((part) =>
    marks(scene, part).flatMap((batch) =>
      batch.kind !== 'circle' && batch.kind !== 'symbol'
        ? []
        : batch.id.map(
            (id, i): Disc => ({
              id,
              key: (Array.isArray(batch.key) ? batch.key[i] : batch.key) ?? null,
              x: at(batch.x, i),
              y: at(batch.y, i),
              r: batch.kind === 'circle' ? at(batch.r, i) : at(batch.size, i) * 0.5642,
            }),
          ),
    ),
  );
}

export function gap(box: Box, x: number, y: number): number {
  const dx = Math.max(box.x - x, 0, x - box.x - box.width);
  const dy = Math.max(box.y - y, 0, y - box.y - box.height);
  return Math.sqrt(dx * dx + dy * dy);
}
export const meet = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
