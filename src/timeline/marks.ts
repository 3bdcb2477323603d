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
    | (P extends 'd' | 'text' ? string : never)
    // Made when first asked for: what is out of sight never is.
    | (P extends 'd' ? () => string : never);
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

const NO: Shared = {};

/** Whether marks of a column have these channels, in this order. */
function fits({ names }: Column, mark: object): boolean {
  let at = OWN.length;
  for (const name in mark) if (names[at++] !== name) return false;
  return at === names.length;
}
const OWN = ['id', 'key'];

/** A column whose values, where they are functions, are called when they are first asked for. */
function late(values: unknown[]): unknown[] {
  values.forEach((make, i) => {
    if (typeof make !== 'function') return;
    const set = (how: PropertyDescriptor) =>
      Object.defineProperty(values, i, { configurable: true, enumerable: true, ...how });
    set({
      get() {
        const value: unknown = make();
        set({ value });
        return value;
      },
    });
  });
  return values;
}

/** Marks written one by one, kept in columns. */
export function createSheet(): Sheet {
  const columns: Column[] = [];
  const byPart = new Map<string, Column[]>();
  return {
    add(kind, part, id, key, mark, shared = NO) {
      const own = byPart.get(part) ?? [];
      byPart.set(part, own);
      const { when, halo } = shared;
      let column = own.find(
        (one) =>
          one.kind === kind &&
          one.shared.when === when &&
          one.shared.halo === halo &&
          fits(one, mark),
      );
      if (!column) {
        const names = [...OWN, ...Object.keys(mark)];
        column = { kind, part, shared, names, values: names.map(() => []) };
        columns.push(column);
        own.push(column);
      }
      const { values } = column;
      values[0]!.push(`${part} ${id}`);
      values[1]!.push(key);
      let at = 2;
      for (const name in mark) values[at++]!.push(mark[name as keyof typeof mark]);
    },
    batches: () =>
      columns.map(({ kind, part, shared, names, values }) => {
        const channels = Object.fromEntries(
          names.map((name, i) => [name, name === 'd' ? late(values[i]!) : values[i]]),
        );
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
