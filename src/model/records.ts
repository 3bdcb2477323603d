import type { EntityKind, Id, Key } from './key';
import type { TimeBounds, When } from './time';

/** How sure a report is; drawn as texture, everywhere. */
export type Certainty = 'confirmed' | 'expected' | 'hinted';

/** Co-operative, mixed, opposed; `null` = not known. */
export type Sign = 1 | 0 | -1 | null;

export type ActorKind = 'state' | 'person' | 'company' | 'organization' | 'bloc' | (string & {});

/** Shape of a type's mark; the first five are those of the default types. */
export type ShapeName =
  | 'triangle'
  | 'square'
  | 'circle'
  | 'diamond'
  | 'cross'
  | 'pentagon'
  | 'star'
  | 'hexagon';

// ── What a person writes: plain JSON ─────────────────────────────────────────

export interface DatasetInput {
  readonly title?: string;
  readonly description?: string;
  /** The day the report speaks of; drawn as a line in the timeline. */
  readonly asOf?: When;
  readonly sources?: readonly SourceInput[];
  readonly actors: readonly ActorInput[];
  readonly relations?: readonly RelationInput[];
  readonly events?: readonly EventInput[];
  /** Categories of relation, in the order of legend and lanes. Default: military, energy, economic, political, legal. */
  readonly types?: readonly RelationTypeInput[];
}

export interface SourceInput {
  readonly id: Id;
  readonly title: string;
  readonly publisher?: string;
  readonly date?: When;
  readonly url?: string;
  /** What a locator means here, for the footer: "¶ marks a paragraph". */
  readonly note?: string;
}

export interface ActorInput {
  readonly id: Id;
  readonly name: string;
  readonly shortName?: string;
  /** @defaultValue "state" */
  readonly kind?: ActorKind;
  /** The state a person or company belongs to, the bloc(s) a state belongs to. */
  readonly partOf?: Id | readonly Id[];
  readonly aliases?: readonly string[];
  readonly code?: string;
  readonly note?: string;
}

export interface PartyInput {
  readonly actor: Id;
  readonly role?: string;
  /** A member may join late or leave early. */
  readonly start?: When;
  readonly end?: When;
  readonly certainty?: Certainty;
}

export interface EvidenceInput {
  readonly source: Id;
  /** An actor's id, or the words for a speaker who is no actor here. */
  readonly saidBy?: Id | string;
  /** Where in the source: "¶5", "p. 12", "Art. 3". */
  readonly locator?: string;
  readonly quote?: string;
  readonly note?: string;
}

export interface RelationInput {
  /** Derived from content where absent, so that row order does not matter. */
  readonly id?: Id;
  readonly type: string;
  readonly label?: string;
  /** For narrow drawings; a label falls back to it before it is left out. */
  readonly shortLabel?: string;
  /** Two or more. */
  readonly parties?: readonly (Id | PartyInput)[];
  /** Shorthand for two parties. */
  readonly source?: Id;
  readonly target?: Id;
  /** From the first party to the others. @defaultValue false */
  readonly directed?: boolean;
  /** @defaultValue 1 */
  readonly sign?: Sign;
  /** Above 0; drawn as width. @defaultValue 1 */
  readonly strength?: number;
  readonly start?: When;
  readonly end?: When;
  /** @defaultValue "confirmed" */
  readonly certainty?: Certainty;
  readonly evidence?: readonly EvidenceInput[];
  /** The events this relation rests on. */
  readonly events?: readonly Id[];
  readonly note?: string;
}

export interface EventInput {
  readonly id?: Id;
  readonly title: string;
  readonly shortTitle?: string;
  /** A relation type, where the event is of one; else free. */
  readonly type?: string;
  /** The best reading. `""` = not known. */
  readonly date: When;
  readonly end?: When;
  /** What it cannot precede or outlast: widens the outer bounds only. */
  readonly earliest?: When;
  readonly latest?: When;
  readonly participants?: readonly (Id | PartyInput)[];
  readonly certainty?: Certainty;
  /** @defaultValue 1 */
  readonly importance?: number;
  readonly place?: string;
  readonly summary?: string;
  readonly evidence?: readonly EvidenceInput[];
  readonly alternatives?: readonly {
    readonly date: When;
    readonly end?: When;
    readonly evidence?: readonly EvidenceInput[];
  }[];
}

export interface RelationTypeInput {
  readonly id: string;
  readonly label: string;
  /** A CSS colour, or one for each theme. Default: the next free of the palette. */
  readonly color?: string | { readonly light: string; readonly dark: string };
  /** Default: the next free shape. */
  readonly shape?: ShapeName;
}

// ── What the model gives: normalised and frozen ──────────────────────────────

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
  /** All lists are in canonical order (by id, code units), whatever the row order of the input. */
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
  keyAt(kind: EntityKind, index: number): Key;
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
