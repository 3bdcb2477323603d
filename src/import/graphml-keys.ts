import { hexFrom } from './colors';
import type { Fact } from './graph';
import type { Attributes } from './xml';

/** A `<key>`: what a `<data>` of that key means. */
export interface KeyColumn {
  readonly name: string;
  /** `node`, `edge`, `graph`, `all` … */
  readonly of: string;
  value?: string;
}

export function keyFrom(tag: Attributes): KeyColumn {
  const { id = '', for: of = 'all' } = tag;
  const name = tag['attr.name'] || id;
  return { name, of: of.toLowerCase() };
}

/** Keys by id and by what they are for: igraph and Gephi give a node's and an edge's key the same id. */
export interface Keys {
  add(id: string, key: KeyColumn): void;
  nameOf(id: string, of: string): string;
  defaults(of: string, said: ReadonlySet<string>): Fact[];
}

export function createKeys(): Keys {
  const all: { readonly id: string; readonly key: KeyColumn }[] = [];
  const byId = new Map<string, KeyColumn>();
  const isFor = (key: KeyColumn, of: string) => key.of === of || key.of === 'all';
  return {
    add(id, key) {
      all.push({ id, key });
      byId.set(`${key.of} ${id}`, key);
    },
    nameOf: (id, of) => (byId.get(`${of} ${id}`) ?? byId.get(`all ${id}`))?.name ?? id,
    defaults: (of, said) =>
      all
        .filter(({ id, key }) => isFor(key, of) && key.value && !said.has(id))
        .map(({ key }) => [key.name, key.value!]),
  };
}

/** How a node is drawn, where the program wrote that as plain data. */
export interface Drawn {
  readonly x?: number;
  readonly y?: number;
  readonly color?: string | undefined;
  readonly size?: number;
}

/** Gephi writes `x`, `y`, `size`, and a colour as `r`, `g`, `b`; with those y goes up. */
export function drawnFrom(facts: readonly Fact[]): Drawn {
  const all = new Map(facts.map(([name, value]) => [name.toLowerCase(), String(value)]));
  const number = (name: string) => Number(all.get(name) ?? Number.NaN);
  const [x, y, size] = ['x', 'y', 'size'].map(number) as [number, number, number];
  const rgb = ['r', 'g', 'b'].map(number);
  const isGephi = rgb.every((part) => part >= 0 && part <= 255);
  const color = isGephi ? `rgb(${rgb.join(', ')})` : hexFrom(all.get('color') ?? '');
  return {
    ...(Number.isFinite(x) && Number.isFinite(y) && { x, y: isGephi ? 0 - y : y }),
    ...(color && { color }),
    ...(size > 0 && { size }),
  };
}
