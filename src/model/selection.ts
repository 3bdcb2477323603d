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
      readonly mode: 'overlaps' | 'within' | 'asOf';
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

/** One store that charts share. */
export interface Selection {
  get(): SelectionState;
  /** Calls at once, then on every change; returns the way out. */
  subscribe(listener: (state: SelectionState) => void): () => void;
  /** One undo step and one announcement, except for `highlight` alone. */
  set(change: Partial<SelectionState>, label?: string): void;
  toggle(key: Key): void;
  /** Empties `selected` and `highlight`; filters stay. */
  clear(): void;
  undo(): boolean;
  redo(): boolean;
}
