/** What the caption of a network's overlay is written from. */
export interface OverlayFacts {
  readonly kind: 'factions' | 'communities' | 'groups';
  readonly groups: number;
  /** Of these, how many are one actor alone. */
  readonly lone: number;
  /** Relations that were used, of so many. */
  readonly used: number;
  readonly all: number;
  /** Pairs at odds with the factions, or the modularity of communities. */
  readonly figure: number;
  /** Whether no division has fewer pairs at odds, by proof. */
  readonly exact: boolean;
  /** The figure from confirmed relations alone, where some used are not; and with expected ones, where that is another. */
  readonly confirmed?: number | undefined;
  readonly expected?: number | undefined;
  /** The day that relations are read on; "" = any. */
  readonly asOf: string;
}

/** What a network's overlay says. */
export interface OverlayWords {
  /** Of one group. */
  readonly name: Readonly<Record<OverlayFacts['kind'], string>>;
  /** "Faction 2" */
  readonly numbered: (kind: 'factions' | 'communities', n: number) => string;
  readonly legend: Readonly<Record<OverlayFacts['kind'], string>>;
  /** Of relations, in the legend and on cards. */
  readonly odds: string;
  readonly why: (sign: 1 | -1) => string;
  readonly caption: (facts: OverlayFacts) => string;
}
