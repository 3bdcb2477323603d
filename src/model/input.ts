import type { Id } from './key';
import type { When } from './time';
import type { ActorKind, Certainty, ShapeName, Sign } from './vocabulary';

/** What a person writes: plain JSON. */
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
  /** The state a person or company belongs to, the bloc(s) a state belongs to; `{actor, start, end}` where it joined late or left. */
  readonly partOf?: Id | PartyInput | readonly (Id | PartyInput)[];
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
