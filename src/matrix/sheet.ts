import type { Key } from '../model/key';
import type { Box, MarkBatch } from '../scene/scene';
import { fixed } from '../scene/shapes';

type Scalar<T> = T extends readonly (infer V)[] ? V : Exclude<T, Float64Array>;
type Columns = 'kind' | 'part' | 'count' | 'id' | 'key' | 'pair' | 'stands';
/** One mark; a batch holds the columns of many. */
type Mark<B extends MarkBatch> = {
  readonly id: string;
  /** @defaultValue null */
  readonly key?: Key | null;
  readonly pair?: readonly [Key, Key];
  readonly stands?: readonly Key[];
} & { readonly [P in keyof B as Exclude<P, Columns>]: Scalar<B[P]> };

/** Parts from the bottom up. */
const PARTS = [
  ...[
    'rule',
    'cell',
    'sign',
    'dot',
    'history',
    'mark',
    'glyph',
    'count',
    'tick',
    'arrow',
    'ground',
  ],
  ...[
    'row-label',
    'column-label',
    'strip-line',
    'strip',
    'diagonal',
    'note',
    'chevron',
    'bracket',
    'tree',
    'ring',
    'frame',
    'way',
    'legend',
  ],
];
/** Columns that are one value for all marks. */
const SHARED = /^(?:when|cap|halo)$/;

/** Collects marks one by one and gives them as batches: one for each part and set of channels. */
export interface Sheet {
  add<K extends MarkBatch['kind']>(
    kind: K,
    part: string,
    mark: Mark<Extract<MarkBatch, { kind: K }>>,
  ): void;
  batches(): MarkBatch[];
}

export function createSheet(): Sheet {
  type Row = Readonly<Record<string, unknown>>;
  const groups = new Map<string, { kind: string; part: string; rows: Row[] }>();
  return {
    add(kind, part, mark) {
      const name = `${kind} ${part} ${Object.keys(mark)}`;
      const group = groups.get(name) ?? { kind, part, rows: [] };
      group.rows.push({ key: null, ...mark, id: `${part} ${mark.id}` });
      groups.set(name, group);
    },
    batches: () =>
      [...groups.values()]
        .sort((a, b) => PARTS.indexOf(a.part) - PARTS.indexOf(b.part))
        .map(({ kind, part, rows }) => {
          const batch: Record<string, unknown> = { kind, part, count: rows.length };
          for (const [name, value] of Object.entries(rows[0]!))
            batch[name] = SHARED.test(name) ? value : rows.map((row) => row[name]);
          return batch as unknown as MarkBatch;
        }),
  };
}

export const boxAt = (x: number, y: number, width: number, height: number): Box => ({
  x,
  y,
  width,
  height,
});

/** Path data of straight lines from point to point. */
export const lines = (...points: readonly (readonly [number, number])[]): string =>
  `M${points.map(([x, y]) => `${fixed(x)} ${fixed(y)}`).join('L')}`;

export const round = (n: number): number => Math.round(n * 100) / 100;

/** Unique for any two keys, in this order. */
export const pairId = (row: Key, column: Key): string => `${row.length}:${row} ${column}`;
