import type { Key } from './key';
import type { Selection, SelectionState } from './selection';

export const EMPTY_STATE: SelectionState = Object.freeze({
  highlight: null,
  selected: new Set<Key>(),
  filter: null,
  period: null,
  asOf: null,
  order: null,
});

/** Steps that can be taken back; older ones are forgotten. */
const MOST_STEPS = 200;

/** A store that charts share; see `Selection`. */
export function createSelection(initial: Partial<SelectionState> = {}): Selection {
  let state: SelectionState = Object.freeze({
    ...EMPTY_STATE,
    ...differences(EMPTY_STATE, initial),
  });
  let past: SelectionState[] = [];
  let future: SelectionState[] = [];
  let version = 0;
  const listeners = new Set<{ readonly call: (state: SelectionState) => void }>();

  const move = (next: SelectionState): void => {
    state = Object.freeze(next);
    const mine = ++version;
    for (const listener of [...listeners]) {
      // A listener that wrote has told everyone the newer state already.
      if (version !== mine) return;
      if (listeners.has(listener)) tell(listener.call, state);
    }
  };
  const set: Selection['set'] = (change) => {
    const parts = differences(state, change);
    const names = Object.keys(parts);
    if (names.some((name) => name !== 'highlight')) {
      past = [...past.slice(1 - MOST_STEPS), state];
      future = [];
    }
    if (names.length) move({ ...state, ...parts });
  };
  const step = (from: SelectionState[], to: SelectionState[]): boolean => {
    const next = from.pop();
    if (!next) return false;
    to.push(state);
    move({ ...next, highlight: state.highlight });
    return true;
  };
  return Object.freeze({
    get: () => state,
    subscribe(call) {
      const listener = { call };
      listeners.add(listener);
      tell(call, state);
      return () => {
        listeners.delete(listener);
      };
    },
    set,
    toggle(key) {
      const selected = new Set(state.selected);
      if (!selected.delete(key)) selected.add(key);
      set({ selected });
    },
    clear: () => set({ selected: new Set(), highlight: null }),
    undo: () => step(past, future),
    redo: () => step(future, past),
  } satisfies Selection);
}

/** One listener's fault is its own: the page hears of it, the other listeners do not. */
function tell(call: (state: SelectionState) => void, state: SelectionState): void {
  try {
    call(state);
  } catch (error) {
    (globalThis as { reportError?: (error: unknown) => void }).reportError?.(error);
  }
}

/** Those parts of a change that can be read and are different. */
function differences(state: SelectionState, change: Partial<SelectionState>): Parts {
  const parts: Record<string, unknown> = {};
  for (const name of Object.keys(READ) as (keyof SelectionState)[]) {
    const value: unknown = change?.[name];
    const read = value === undefined ? undefined : READ[name](value);
    if (read !== undefined && !same(read, state[name])) parts[name] = read;
  }
  return parts;
}

type Parts = Partial<SelectionState>;

/** How each part is read: a copy of what came, or `undefined` where it makes no sense. */
const READ: { readonly [K in keyof SelectionState]: (value: unknown) => unknown } = {
  highlight: (value) => (typeof value === 'string' || value === null ? value : undefined),
  selected: (value) => {
    const keys = keysIn(value);
    return keys && new Set(keys);
  },
  filter: (value) => (typeof value === 'object' ? value : undefined),
  period: (value) => {
    if (value === null) return null;
    const [from, to] = Array.isArray(value) ? (value as unknown[]) : [];
    return typeof from === 'number' && typeof to === 'number' && from <= to
      ? Object.freeze([from, to])
      : undefined;
  },
  asOf: (value) =>
    value === null || (typeof value === 'number' && !Number.isNaN(value)) ? value : undefined,
  order: (value) => {
    if (value === null) return null;
    const keys = keysIn(value);
    return keys && Object.freeze(keys);
  },
};

function keysIn(value: unknown): string[] | undefined {
  return value instanceof Set || Array.isArray(value)
    ? [...value].filter((key) => typeof key === 'string')
    : undefined;
}

/** Equal in content: sets as sets, dates by their time. */
function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object') return false;
  try {
    return contentOf(a) === contentOf(b);
  } catch {
    // A circle.
    return false;
  }
}

function contentOf(value: object | null): string {
  return JSON.stringify(value instanceof Set ? [...value].sort() : value);
}
