import { decode } from './decode';
import type { Fact } from './graph';
import type { FileData } from './imported';

/** An object as it comes. Its keys may be any text, so it is only looked into with `field`. */
export type Bag = Readonly<Record<string, unknown>>;

export function isBag(value: unknown): value is Bag {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Of its own, never of a prototype. */
export function field(bag: unknown, ...names: readonly string[]): unknown {
  if (!isBag(bag)) return undefined;
  for (const name of names)
    if (Object.hasOwn(bag, name) && bag[name] !== null && bag[name] !== '') return bag[name];
  return undefined;
}

export const listIn = (bag: unknown, ...names: readonly string[]): readonly unknown[] => {
  const list = field(bag, ...names);
  return Array.isArray(list) ? list : [];
};

/** Text of a text or number; `undefined` of all else. */
export function textIn(bag: unknown, ...names: readonly string[]): string | undefined {
  return textFrom(field(bag, ...names));
}

export function textFrom(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() || undefined;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

export function numberIn(bag: unknown, ...names: readonly string[]): number | undefined {
  const value = field(bag, ...names);
  const number =
    typeof value === 'number' || typeof value === 'string' ? Number(value) : Number.NaN;
  return Number.isFinite(number) ? number : undefined;
}

/** The JSON of a file; `undefined` where it is none, which `fault` is told. */
export function parseJson(data: FileData, fault: (at: string, message: string) => void): unknown {
  try {
    return JSON.parse(decode(data).text);
  } catch (error) {
    const why = error instanceof Error ? error.message : 'cannot be read';
    fault('', `no JSON: ${why.slice(0, 160)}; nothing is read`);
    return undefined;
  }
}

/** Inner objects that hold what else is said of a node or link. */
const INNER = new Set(['attributes', 'data', 'metadata', 'properties']);

/** What an object says beyond `known`: texts, numbers, and lists of them. */
export function factsIn(bag: unknown, known: ReadonlySet<string>): Fact[] {
  if (!isBag(bag)) return [];
  return Object.entries(bag).flatMap(([name, value]): Fact[] => {
    if (known.has(name)) return [];
    if (INNER.has(name) && isBag(value)) return factsIn(value, known);
    const plain = plainOf(value);
    return plain === undefined ? [] : [[name, plain]];
  });
}

function plainOf(value: unknown): string | number | boolean | undefined {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  if (!Array.isArray(value) || !value.length || value.length > 100) return undefined;
  return value.every((one) => textFrom(one) !== undefined) ? value.join('|') : undefined;
}
