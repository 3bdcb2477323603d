/** What the network's summary is written from. */
export interface NetworkFacts {
  /** Names of the actors with most relations, at most three; else `ties` counts them. */
  readonly top: readonly string[];
  readonly ties: number;
  /** Relations of each of them; 0 = nothing to say. */
  readonly most: number;
  readonly relations: number;
  /** Relations of three parties or more, and whether none has more than three. */
  readonly several: number;
  readonly three: boolean;
  readonly opposed: number;
  readonly hinted: number;
  /** The name of the only hinted relation, where it has one. */
  readonly hintedName: string;
}

/** What the timeline's summary is written from. */
export interface TimelineFacts {
  readonly events: number;
  /** "" = none has a date. */
  readonly when: string;
  /** Events of several actors, the most of any, and whether all of them have as many. */
  readonly shared: number;
  readonly most: number;
  readonly whole: boolean;
  readonly states: boolean;
  readonly undated: number;
}

/** What the matrix' summary is written from. */
export interface MatrixFacts {
  /** Names of the pair with most relations; `ties` pairs share the first place. */
  readonly top: readonly string[];
  readonly ties: number;
  readonly most: number;
  readonly opposed: number;
  /** Pairs that there could be. */
  readonly pairs: number;
}
