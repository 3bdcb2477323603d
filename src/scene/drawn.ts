import { fixed } from './shapes';

/** An SVG element as plain data: what the string says and what the live picture holds. */
export interface Drawn {
  readonly tag: string;
  readonly attrs: Readonly<Record<string, string>>;
  readonly children: readonly (Drawn | string)[];
}
/** Attributes as they are reckoned: numbers in full, and what is empty is not there. */
export type Attrs = Readonly<Record<string, string | number | false | undefined>>;
/** Attributes of several sources, one after the other; none says again what one before it said. */
export type Part<T> = readonly [tag: string, given: readonly Attrs[], children?: readonly T[]];

/** What becomes of elements and texts: a description or, in a file, XML. */
export interface Scribe<T> {
  element(tag: string, given: readonly Attrs[], children?: readonly T[]): T;
  text(words: string): T;
}

/** Drops what no XML may hold, in text and attributes alike. */
export const clean = (text: string): string =>
  // Nearly all is plain, and that is soon seen.
  /^[ -~]*$/.test(text)
    ? text
    : text.replace(/[\t\n\r]/g, ' ').replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '');

/** An attribute as it is written: numbers with two decimals; "" where it is left out. */
export const written = (name: string, value: Attrs[string]): string =>
  typeof value === 'number'
    ? fixed(value)
    : // Paths are of our own making, and long.
      value
      ? name === 'd'
        ? value
        : clean(value)
      : '';

/** What is `undefined`, `false` or "" is left out. */
function described(tag: string, given: readonly Attrs[], children: Drawn['children'] = []): Drawn {
  const attrs: Record<string, string> = {};
  for (const some of given)
    for (const name in some) {
      const value = written(name, some[name]);
      if (value) attrs[name] = value;
    }
  return { tag, attrs, children };
}

export const DESCRIBED: Scribe<Drawn | string> = { element: described, text: (words) => words };
