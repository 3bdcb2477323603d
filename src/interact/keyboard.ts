import type { Move } from './outline';

/** What a key asks for; letters are type-ahead only. */
export type Command =
  | {
      readonly do: 'move';
      readonly move: Exclude<Move, 'jump'>;
    }
  | { readonly do: 'pan'; readonly dx: number; readonly dy: number }
  | { readonly do: 'zoom'; readonly by: 1 | -1 | 0 }
  | { readonly do: 'select' | 'open' | 'escape' | 'help' | 'undo' | 'redo' }
  | { readonly do: 'search' | 'frame' }
  | { readonly do: 'around'; readonly letter: string }
  | { readonly do: 'find'; readonly letter: string };

const MOVES: Readonly<Record<string, Extract<Command, { do: 'move' }>['move']>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'home',
  End: 'end',
  PageUp: 'pageUp',
  PageDown: 'pageDown',
  Backspace: 'back',
};

const PLAIN: Readonly<Record<string, Command>> = {
  ' ': { do: 'select' },
  Enter: { do: 'open' },
  Escape: { do: 'escape' },
  '?': { do: 'help' },
  '+': { do: 'zoom', by: 1 },
  '=': { do: 'zoom', by: 1 },
  '-': { do: 'zoom', by: -1 },
  '−': { do: 'zoom', by: -1 },
  '0': { do: 'zoom', by: 0 },
  '/': { do: 'search' },
  '1': { do: 'around', letter: '1' },
  '2': { do: 'around', letter: '2' },
  '3': { do: 'around', letter: '3' },
};

/** One step of Shift with an arrow, px. */
const PAN = 60;
const PANS: Readonly<Record<string, Command>> = {
  ArrowLeft: { do: 'pan', dx: PAN, dy: 0 },
  ArrowRight: { do: 'pan', dx: -PAN, dy: 0 },
  ArrowUp: { do: 'pan', dx: 0, dy: PAN },
  ArrowDown: { do: 'pan', dx: 0, dy: -PAN },
};

/** The command of a key press, or `null`: the page keeps the key. */
export function commandOf(event: KeyboardEvent): Command | null {
  const { key } = event;
  const ctrl = event.ctrlKey || event.metaKey;
  if (event.altKey) return null;
  if (ctrl) {
    if (key === 'z' || key === 'Z') return { do: event.shiftKey ? 'redo' : 'undo' };
    if (key === 'Home') return { do: 'move', move: 'first' };
    return key === 'End' ? { do: 'move', move: 'last' } : null;
  }
  // Some keyboards have their figures on Shift.
  if (event.shiftKey && event.code === 'Digit0' && key !== '0') return { do: 'frame' };
  if (event.shiftKey && Object.hasOwn(PANS, key)) return PANS[key] ?? null;
  const move = Object.hasOwn(MOVES, key) ? MOVES[key] : undefined;
  if (move) return { do: 'move', move };
  const plain = Object.hasOwn(PLAIN, key) ? PLAIN[key] : undefined;
  if (plain) return plain;
  return [...key].length === 1 ? { do: 'find', letter: key } : null;
}

/** Letters typed within half a second make one word; `now` in ms. */
export function createTypeahead(): (letter: string, now: number) => string {
  let word = '';
  let last = 0;
  return (letter, now) => {
    word = now - last < 500 ? word + letter.toLowerCase() : letter.toLowerCase();
    last = now;
    return word;
  };
}

/** The first name after the current one, round the list, that begins with a word; −1 where none does. */
export function findName(names: readonly string[], current: number, word: string): number {
  const from = word.length > 1 ? current : current + 1;
  for (let step = 0; step < names.length; step++) {
    const i = (Math.max(0, from) + step) % names.length;
    if (
      names[i]
        ?.replace(/^[\u2066-\u2069]+/, '')
        .toLowerCase()
        .startsWith(word)
    )
      return i;
  }
  return -1;
}
