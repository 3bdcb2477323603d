import type { Key } from '../model/key';
import type { MarkBatch } from '../scene/scene';

type KindOf<K extends MarkBatch['kind']> = Extract<MarkBatch, { kind: K }>;
type One<T> = T extends readonly (infer U)[] ? U : T extends Float64Array ? number : T;

/** One mark of a batch: each channel's one value. */
export type Mark<K extends MarkBatch['kind']> = {
  readonly [P in Exclude<
    keyof KindOf<K>,
    'kind' | 'part' | 'count' | 'when' | 'cap' | 'halo' | 'pair' | 'id' | 'key'
  >]:
    | One<Exclude<KindOf<K>[P], undefined | Float64Array | readonly unknown[]>>
    | (P extends 'd' | 'text' ? string : never);
};
type Given<K extends MarkBatch['kind']> = Partial<Mark<K>>;
export interface Shared {
  readonly when?: 'selected';
  readonly cap?: 'butt' | 'round';
  readonly halo?: boolean;
}

interface Column {
  readonly kind: string;
  readonly part: string;
  readonly shared: Shared;
  readonly names: string[];
  readonly values: unknown[][];
}

export interface Sheet {
  /** One more mark; marks of one part, kind and set of channels become one batch, in order of their first. */
  add<K extends MarkBatch['kind']>(
    kind: K,
    part: string,
    id: string,
    key: Key | null,
    mark: Given<K>,
    shared?: Shared,
  ): void;
  batches(): MarkBatch[];
}

/** Marks written one by one, kept in columns. */
export function createSheet(): Sheet {
  const columns = new Map<string, Column>();
  return {
    add(kind, part, id, key, mark, shared = {}) {
      let slot = `${kind},${part},${shared.when},${shared.halo}`;
      for (const name in mark) slot += `,${name}`;
      let column = columns.get(slot);
      if (!column) {
        const names = ['id', 'key', ...Object.keys(mark)];
        column = { kind, part, shared, names, values: names.map(() => []) };
        columns.set(slot, column);
      }
      const { values } = column;
      values[0]!.push(`${part} ${id}`);
      values[1]!.push(key);
      let at = 2;
      for (const name in mark) values[at++]!.push(mark[name as keyof typeof mark]);
    },
    batches: () =>
      [...columns.values()].map(({ kind, part, shared, names, values }) => {
        const channels = Object.fromEntries(names.map((name, i) => [name, values[i]]));
        return {
          kind,
          part,
          count: values[0]?.length ?? 0,
          ...shared,
          ...channels,
        } as unknown as MarkBatch;
      }),
  };
}
