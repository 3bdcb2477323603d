import type { Stretch } from './graph';
import { momentFrom } from './moments';

/** Words of a line: texts with their quotation marks, `[…]` as one, all else by spaces. Each sign is read once. */
export function wordsOf(line: string): string[] {
  const words: string[] = [];
  const closed: Readonly<Record<string, number>> = {
    '"': line.lastIndexOf('"'),
    "'": -1,
    '[': line.lastIndexOf(']'),
  };
  for (let at = 0; at < line.length; ) {
    const first = line[at]!;
    if (first <= ' ' || first === '\u00a0') {
      at++;
      continue;
    }
    const from = at;
    if ((closed[first] ?? -1) > at) at = line.indexOf(first === '[' ? ']' : first, at + 1) + 1;
    else
      do at++;
      while (at < line.length && line[at]! > ' ' && line[at] !== '"' && line[at] !== '[');
    words.push(line.slice(from, at));
  }
  return words;
}

export const isQuoted = (word: string) => word.length > 1 && word[0] === '"';

export const unquoted = (word: string) => (isQuoted(word) ? word.slice(1, -1) : word).trim();

export const isNumber = (word: string | undefined): word is string =>
  word !== undefined && /^[+-]?(\d|\.\d)/.test(word) && Number.isFinite(Number(word));

/** `[1990-1995,1998-*]`: each is a stretch; `*` is an open end. */
export function stretchesIn(words: readonly string[]): Stretch[] {
  const text = words.find((word) => word[0] === '[' && word.endsWith(']'));
  if (!text) return [];
  return text
    .slice(1, -1)
    .split(',')
    .flatMap((part): Stretch[] => {
      const [, from = '', to] = /^\s*(-?[^-\s]+)\s*(?:-\s*(-?[^-\s]+)\s*)?$/.exec(part) ?? [];
      const start = momentFrom(from);
      const end = to === undefined ? start : momentFrom(to);
      if (start === undefined && end === undefined) return [];
      return [{ ...(start !== undefined && { start }), ...(end !== undefined && { end }) }];
    });
}
