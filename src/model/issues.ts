import type { Issue } from './records';

/** Longer words are no typing slip, and comparing them all would take time. */
const LONGEST_GUESS = 24;
/** Bound the work on input where everything dangles. */
const MOST_GUESSES = 200;
const MOST_CANDIDATES = 2000;

/** Words, or words with the id that they stand for. */
export type Names = Iterable<string | readonly [name: string, id: string]>;

/** Collects what was wrong, with the path of the row that is being read. */
export interface Issues {
  readonly all: Issue[];
  /** Moves to a row: `relations[12]`. */
  at(table: string, row: number): void;
  /** Moves into a list of that row: `relations[12].parties[1]`. */
  inside(list: string, item: number): void;
  outside(): void;
  warn(field: string, message: string): void;
  error(field: string, message: string): void;
  /** `sign: must be 1, got "x"; left out`: what was wanted, what came, what was made of it. */
  wrong(field: string, wanted: string, value: unknown, made?: string): void;
  /** `; did you mean "SUN"?`, or nothing where no name is near. */
  hint(wanted: unknown, names: () => Names): string;
}

/** A value in a message: short, and never a reason to fail. */
export function show(value: unknown): string {
  if (typeof value === 'string') {
    return `"${value.length > 40 ? `${value.slice(0, 40)}…` : value}"`;
  }
  if (Array.isArray(value)) return 'an array';
  if (value !== null && /object|function/.test(typeof value)) return `a ${typeof value}`;
  return String(value);
}

export function createIssues(): Issues {
  const all: Issue[] = [];
  let guesses = 0;
  let base = '';
  let place = -1;
  let inner = '';
  let item = -1;
  const add = (severity: Issue['severity'], field: string, message: string): void => {
    const row = place < 0 ? base : `${base}[${place}]`;
    const path = [row, item < 0 ? '' : `${inner}[${item}]`, field].filter(Boolean).join('.');
    all.push(Object.freeze({ path, message, severity }));
  };
  const warn = (field: string, message: string): void => add('warning', field, message);
  return {
    all,
    at(table, row) {
      base = table;
      place = row;
      item = -1;
    },
    inside(list, index) {
      inner = list;
      item = index;
    },
    outside() {
      item = -1;
    },
    warn,
    error: (field, message) => add('error', field, message),
    wrong: (field, wanted, value, made = 'left out') =>
      warn(field, `must be ${wanted}, got ${show(value)}; ${made}`),
    hint(wanted, names) {
      const word = String(wanted).toLowerCase();
      if (word.length > LONGEST_GUESS || ++guesses > MOST_GUESSES) return '';
      const found = nearest(word, names());
      return found === undefined ? '' : `; did you mean ${show(found)}?`;
    },
  };
}

function nearest(word: string, names: Names): string | undefined {
  let best: string | undefined;
  let least = Math.min(3, Math.ceil(word.length / 2)) + 1;
  let seen = 0;
  for (const one of names) {
    const [name, id] = typeof one === 'string' ? [one, one] : one;
    if (++seen > MOST_CANDIDATES) break;
    if (Math.abs(name.length - word.length) >= least) continue;
    const distance = editDistance(word, name.toLowerCase(), least);
    if (distance < least) {
      least = distance;
      best = id;
    }
  }
  return best;
}

/** Insertions, deletions and changes between two short words; gives up at `limit`. */
function editDistance(a: string, b: string, limit: number): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
    if (Math.min(...row) >= limit) return limit;
  }
  return row[b.length]!;
}
