import type { Id } from './key';
import type { Named, Reader } from './rows';
import { show } from './show';

/** Longer words are no typing slip, and comparing them all would take time. */
const LONGEST_GUESS = 24;
/** Bound the work on input where everything dangles. */
const MOST_GUESSES = 200;
const MOST_CANDIDATES = 2000;

/** `; did you mean "SUN"? It is left out`, or `; left out` where no name is near. */
export function hint(
  wanted: string,
  known: Iterable<Named>,
  reader: Reader,
  made = 'left out',
): string {
  const plain = `; ${made}`;
  if (!wanted || wanted.length > LONGEST_GUESS || ++reader.guesses > MOST_GUESSES) return plain;
  const word = wanted.toLowerCase();
  let best: Id | undefined;
  let least = Math.min(3, Math.ceil(word.length / 2)) + 1;
  let seen = 0;
  for (const { id, name, shortName, code, aliases = [] } of known) {
    if (++seen > MOST_CANDIDATES) break;
    for (const one of [id, name, shortName, code, ...aliases]) {
      if (!one || Math.abs(one.length - word.length) >= least) continue;
      const distance = editDistance(word, one.toLowerCase());
      if (distance < least) [least, best] = [distance, id];
    }
  }
  return best === undefined ? plain : `; did you mean ${show(best)}? It is ${made}`;
}

/** Insertions, deletions and changes between two short words. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
