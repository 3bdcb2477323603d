import type { Key } from './key';
import type { Cause, NameStep, Selection, SelectionState } from './selection';

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

interface Step {
  /** On the other side of the step. */
  readonly state: SelectionState;
  readonly label: string | undefined;
}

/** A store that charts share; see `Selection`. */
export function createSelection(initial: Partial<SelectionState> = {}): Selection {
  /** What was told last, and what is so by now, which differs within a transaction. */
  let told: SelectionState = Object.freeze({
    ...EMPTY_STATE,
    ...differences(EMPTY_STATE, initial),
  });
  let state = told;
  /** The state before what is only a preview yet. */
  let base: SelectionState | null = null;
  let past: Step[] = [];
  let future: Step[] = [];
  let depth = 0;
  let given: string | undefined;
  let version = 0;
  let cause: Cause = 'set';
  const listeners = new Set<{ readonly call: (state: SelectionState) => void }>();
  const names = new Set<{ readonly words: NameStep }>();

  const move = (next: SelectionState, by: Cause): void => {
    told = state = Object.freeze(next);
    cause = by;
    const mine = ++version;
    for (const listener of [...listeners]) {
      // A listener that wrote has told everyone the newer state already.
      if (version !== mine) return;
      if (listeners.has(listener)) tell(listener.call, state);
    }
  };
  /** One step of all that is new since the last one. */
  const settle = (label: string | undefined): void => {
    const from = base ?? told;
    const parts = differences(from, state);
    const changed = base || Object.keys(parts).length;
    if (lasts(parts)) {
      past = [...past.slice(1 - MOST_STEPS), { state: from, label }];
      future = [];
    }
    state = told;
    base = null;
    if (changed) move({ ...from, ...parts }, 'set');
  };
  const set: Selection['set'] = (change, label) => {
    const parts = differences(state, change);
    if (depth) {
      state = { ...state, ...parts };
      given ??= label;
    } else if (lasts(parts) || (base && !Object.hasOwn(Object(change), 'highlight'))) {
      state = { ...state, ...parts };
      settle(label);
    } else if (Object.keys(parts).length) move({ ...state, ...parts }, base ? 'preview' : 'set');
  };
  const step = (from: Step[], to: Step[], by: Cause): boolean => {
    if (depth || base) return false;
    const next = from.pop();
    if (!next) return false;
    to.push({ state, label: next.label });
    move({ ...next.state, highlight: state.highlight }, by);
    return true;
  };
  /** What a step from one state to another is called. */
  const called = (label: string | undefined, after: SelectionState, before: SelectionState) => {
    const [first] = names;
    return label ?? first?.words(after, before) ?? Object.keys(differences(before, after)).join();
  };
  return Object.freeze({
    get: () => state,
    subscribe(call) {
      const listener = { call };
      listeners.add(listener);
      tell(call, told);
      return () => {
        listeners.delete(listener);
      };
    },
    set,
    transaction(run, label) {
      const start = state;
      const outer = given;
      given = undefined;
      depth++;
      try {
        const result = run();
        if (typeof (result as { then?: unknown } | null)?.then === 'function')
          throw new TypeError('selection.transaction: run must not be asynchronous');
        given = outer ?? label ?? given;
        return result;
      } catch (error) {
        state = start;
        given = outer;
        throw error;
      } finally {
        if (--depth === 0) {
          const words = given;
          given = undefined;
          if (state !== start) settle(words);
        }
      }
    },
    preview(change) {
      if (depth) return set(change);
      const parts = differences(state, change);
      if (lasts(parts)) base ??= state;
      if (Object.keys(parts).length) move({ ...state, ...parts }, base ? 'preview' : 'set');
    },
    toggle(key) {
      const selected = new Set(state.selected);
      if (!selected.delete(key)) selected.add(key);
      set({ selected });
    },
    clear: () => set({ selected: new Set(), highlight: null }),
    undo() {
      if (depth || !base) return step(past, future, 'undo');
      const [from, parts] = [base, differences(base, state)];
      base = null;
      if (!lasts(parts)) return step(past, future, 'undo');
      move({ ...from, highlight: state.highlight }, 'preview');
      return true;
    },
    redo: () => step(future, past, 'redo'),
    steps() {
      const [back, forth] = [past.at(-1), future.at(-1)];
      return {
        undo: back ? called(back.label, base ?? state, back.state) : null,
        redo: forth ? called(forth.label, forth.state, base ?? state) : null,
      };
    },
    name(words) {
      const entry = { words };
      names.add(entry);
      return () => {
        names.delete(entry);
      };
    },
    cause: () => cause,
  } satisfies Selection);
}

const lasts = (parts: Parts): boolean => Object.keys(parts).some((name) => name !== 'highlight');

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
  filter: (value) =>
    value === null ? null : typeof value === 'object' ? copied(value) : undefined,
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

/** A frozen copy, for a caller may write on his own; `undefined` for a circle. */
function copied(value: object | undefined): unknown {
  try {
    return JSON.parse(JSON.stringify(value), (_, part: unknown) => Object.freeze(part));
  } catch {
    return undefined;
  }
}

function keysIn(value: unknown): string[] | undefined {
  return value instanceof Set || Array.isArray(value)
    ? [...value].filter((key) => typeof key === 'string')
    : undefined;
}

/** Equal in content: sets as sets, dates by their time. */
function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object') return false;
  return contentOf(a) === contentOf(b);
}

function contentOf(value: object | null): string {
  return JSON.stringify(value instanceof Set ? [...value].sort() : value);
}
