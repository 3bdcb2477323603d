import type { Id, Key } from './key';
import type { Certainty, Sign } from './records';
import type { When } from './time';

/** JSON; every part may stand alone. */
export type Predicate =
  | { readonly kind: 'actors'; readonly ids: readonly Id[]; readonly match: 'any' | 'all' }
  | { readonly kind: 'relations' | 'events'; readonly ids: readonly Id[] }
  | { readonly kind: 'types'; readonly types: readonly string[] }
  | { readonly kind: 'certainty'; readonly levels: readonly Certainty[] }
  | { readonly kind: 'sign'; readonly signs: readonly Sign[] }
  | {
      readonly kind: 'time';
      readonly start: When;
      readonly end: When;
      /**
       * `overlaps`: shares a moment with that time; `within`: surely lies in it; `during`: lies in it; `before`: has
       * ended when it starts; `after`: starts when it has ended; `asOf`: holds at `start`.
       */
      readonly mode: 'overlaps' | 'within' | 'asOf' | 'before' | 'after' | 'during';
      /** Whether every reading of the dates must say so, or one. @defaultValue "possibly"; of `within` "definitely" */
      readonly sure?: 'definitely' | 'possibly';
    }
  | { readonly kind: 'text'; readonly query: string }
  | { readonly kind: 'and' | 'or'; readonly of: readonly Predicate[] }
  | { readonly kind: 'not'; readonly of: Predicate };

export interface SelectionState {
  /** What the pointer or the focus is on; never announced, never an undo step. */
  readonly highlight: Key | null;
  readonly selected: ReadonlySet<Key>;
  /** What stays shown; `null` = everything. */
  readonly filter: Predicate | null;
  /** UTC ms, half-open. */
  readonly period: readonly [number, number] | null;
  /** UTC ms; what has ended or not begun then is ghosted. `null` = no ghosts. */
  readonly asOf: number | null;
  /** Order of actors shared by matrix and lanes. */
  readonly order: readonly Key[] | null;
}

/** How a state came about; `preview` is shown for now and makes no step. */
export type Cause = 'set' | 'preview' | 'undo' | 'redo';

/** What a step is called, from the state after it and the state before it. */
export type NameStep = (state: SelectionState, before: SelectionState) => string;

/** One store that charts share. */
export interface Selection {
  get(): SelectionState;
  /** Calls at once, then on every change; returns the way out. */
  subscribe(listener: (state: SelectionState) => void): () => void;
  /** One undo step and one announcement, except for `highlight` alone. `label` names the step. */
  set(change: Partial<SelectionState>, label?: string): void;
  /**
   * All that is set while `run` runs is one step, told once, when it is done. Nests: the outermost one counts.
   *
   * @throws What `run` throws, with the state as it was before; `TypeError` where it is asynchronous.
   */
  transaction<T>(run: () => T, label?: string): T;
  /** Shown at once, but no step: the next `set`, which may be empty, makes one of all since; `undo` takes it back. */
  preview(change: Partial<SelectionState>): void;
  toggle(key: Key): void;
  /** Empties `selected` and `highlight`; filters stay. */
  clear(): void;
  /** `false` where nothing can be taken back, and within a transaction. */
  undo(): boolean;
  redo(): boolean;
  /** What `undo` and `redo` would take back or do again; `null` = nothing. */
  steps(): { readonly undo: string | null; readonly redo: string | null };
  /** Names steps that were given no label, as charts do for their readers; the first to come names all. Returns the way out. */
  name(words: NameStep): () => void;
  /** How the state that `get` gives came about. */
  cause(): Cause;
}
