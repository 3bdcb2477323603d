import type { EntityKind, Id, Key } from './key';
import type { TimeBounds, When } from './time';
import type { ActorKind, Certainty, ShapeName, Sign } from './vocabulary';

export type * from './input';
export type * from './vocabulary';

export interface Evidence {
  readonly source: Id;
  readonly saidBy?: string;
  readonly locator?: string;
  readonly quote?: string;
  readonly note?: string;
}

export interface Party {
  readonly actor: Id;
  readonly key: Key;
  readonly role?: string;
  /** The member's own span, within the relation's; `null` = the relation's. */
  readonly when: TimeBounds | null;
  readonly certainty: Certainty;
  /** After a roll-up: the actors that this one stands for here (China, via CNPC). Empty otherwise. */
  readonly via: readonly Id[];
}

export interface Actor {
  readonly id: Id;
  readonly key: Key;
  readonly name: string;
  readonly shortName?: string;
  readonly kind: ActorKind;
  readonly partOf: readonly Id[];
  /** The same with the span of each, in that order; `when: null` = all the time. */
  readonly memberships: readonly Party[];
  readonly aliases: readonly string[];
  readonly code?: string;
  readonly note?: string;
}

export interface Relation {
  readonly id: Id;
  readonly key: Key;
  readonly type: string;
  readonly label?: string;
  readonly shortLabel?: string;
  readonly parties: readonly Party[];
  readonly directed: boolean;
  readonly sign: Sign;
  readonly strength: number;
  /** In force over this span; `null` = nothing is said of time. */
  readonly when: TimeBounds | null;
  readonly certainty: Certainty;
  readonly evidence: readonly Evidence[];
  readonly events: readonly Id[];
  readonly note?: string;
}

export interface EventRecord {
  readonly id: Id;
  readonly key: Key;
  readonly title: string;
  readonly shortTitle?: string;
  readonly type?: string;
  readonly participants: readonly Party[];
  /** All that is possible: the best reading widened by `earliest` and `latest`. `null` = no date known. */
  readonly when: TimeBounds | null;
  /** The best reading alone: the bar; `when` gives its whiskers. */
  readonly best: TimeBounds | null;
  readonly certainty: Certainty;
  readonly importance: number;
  readonly place?: string;
  readonly summary?: string;
  readonly evidence: readonly Evidence[];
  readonly alternatives: readonly {
    readonly when: TimeBounds;
    readonly evidence: readonly Evidence[];
  }[];
}

export interface Source {
  readonly id: Id;
  readonly title: string;
  readonly publisher?: string;
  readonly when: TimeBounds | null;
  readonly url?: string;
  readonly note?: string;
}

export interface RelationType {
  readonly id: string;
  readonly label: string;
  readonly color?: string | { readonly light: string; readonly dark: string };
  readonly shape?: ShapeName;
}

export interface Issue {
  /** Where: `relations[12].parties[1]`. */
  readonly path: string;
  /** What, and a hint: `no actor "USSR"; did you mean "SUN"?` */
  readonly message: string;
  /** `error`: the record was left out. `warning`: a field was read as unknown or put right. */
  readonly severity: 'error' | 'warning';
}

export interface ActorPair {
  /** `a` < `b` by code unit of the key. */
  readonly a: Key;
  readonly b: Key;
  /** In the dataset's order. */
  readonly relations: readonly Relation[];
  /** How many of them have three parties or more. */
  readonly viaMultiParty: number;
}

/** Indexed and frozen; every derived view is made once, when first asked for. */
export interface Dataset {
  readonly title: string;
  readonly description: string;
  readonly asOf: TimeBounds | null;
  /**
   * All lists are in canonical order (by id, code units), whatever the row order of the input. Relations and events
   * are held in columns; the first look at a list makes its records, and keeps them. Where there are many, ask by
   * place instead: `count`, `keyAt`, `recordAt`, `indicesOf`.
   */
  readonly actors: readonly Actor[];
  readonly relations: readonly Relation[];
  readonly events: readonly EventRecord[];
  readonly types: readonly RelationType[];
  readonly sources: readonly Source[];
  readonly issues: readonly Issue[];
  get(key: Key): Actor | Relation | EventRecord | undefined;
  actor(id: Id): Actor | undefined;
  /** Position in `actors`, `relations` or `events`; −1 where there is none. */
  indexOf(key: Key): number;
  /** How many there are; makes no record. */
  count(kind: EntityKind): number;
  /**
   * Key of a place; makes no record.
   * @throws RangeError where there is none.
   */
  keyAt(kind: EntityKind, index: number): Key;
  /**
   * The record of a place. Of more than 20,000 each is kept only while someone holds it.
   * @throws RangeError where there is none.
   */
  recordAt(kind: 'actor', index: number): Actor;
  recordAt(kind: 'relation', index: number): Relation;
  recordAt(kind: 'event', index: number): EventRecord;
  /** Places of an actor's relations or events, or of the relations that rest on an event; ascending, a new list. */
  indicesOf(kind: 'relation' | 'event', key: Key): Uint32Array;
  relationsOf(actor: Key): readonly Relation[];
  eventsOf(actor: Key): readonly EventRecord[];
  /** Relations that rest on this event. */
  relationsOn(event: Key): readonly Relation[];
  /** Of an actor: the other parties of its relations. Of a relation or event: its parties. */
  neighbors(key: Key): ReadonlySet<Key>;
  /** Each pair of actors with at least one relation, by key of a, then b. */
  pairs(): readonly ActorPair[];
  /** The actors that are directly `partOf` this one, folded ones included. */
  membersOf(actor: Key): readonly Actor[];
  /** What this actor is part of, near to far, without repeats. */
  ancestorsOf(actor: Key): readonly Key[];
  /** After a roll-up: the key that a folded actor's key became; any other key as it is. */
  resolve(key: Key): Key;
  /** After a roll-up: the actors folded into this one (leaders and companies of a state), by id. */
  foldedInto(actor: Key): readonly Actor[];
  at(when: When): Dataset;
  within(start: When, end: When): Dataset;
  rollUp(toActor?: (actor: Actor) => Id): Dataset;
}
