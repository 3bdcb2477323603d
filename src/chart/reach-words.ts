/** What a way between two actors is told from. */
export interface WayFacts {
  /** Actors on the way, joined. */
  readonly way: string;
  readonly steps: number;
  /** Certainty of the least certain relation on it, in words. */
  readonly weakest: string;
  /** Steps that lead through an opposed relation. */
  readonly opposed: number;
  /** How many ways are as short, this one among them. */
  readonly ways: number;
}

/** What search, neighbourhood, way and the explanation of a place say; it comes with their code. */
export interface ReachWords {
  /** In the empty field of the search; `dates`: a date may be typed too. */
  readonly searchFor: (dates: boolean) => string;
  /** How many there are, and how many of them are listed. */
  readonly found: (n: number, listed: number) => string;
  /** Beside a name that was found. */
  readonly actor: string;
  readonly relation: string;
  readonly event: string;
  readonly fitSelection: string;
  /** The tool, and the button of a card. */
  readonly around: string;
  readonly steps: (n: number) => string;
  readonly fewer: string;
  readonly further: string;
  /** ≤ 20 words: whose neighbourhood, how far, how many actors of all. */
  readonly neighbourhood: (name: string, steps: number, actors: number, all: number) => string;
  /** The tool, and the button of a card. */
  readonly way: string;
  readonly wayTo: (name: string) => string;
  readonly theWay: (facts: WayFacts) => string;
  readonly noWay: (from: string, to: string) => string;
  readonly two: string;
  /** Filters by who takes part: the selected, all of them together, whoever does. */
  readonly only: string;
  readonly shared: string;
  readonly everyone: string;
  /** Why the first cannot be had. */
  readonly one: string;
  /** Links and files of what is seen. */
  readonly copyLink: string;
  readonly copied: string;
  /** A link has no room for all that is selected or ordered. */
  readonly copiedPart: string;
  /** It could not be copied, and the page's address is it now. */
  readonly inAddress: string;
  readonly notCopied: string;
  /** Why it cannot be had: the page opens no links to views. */
  readonly noLinks: string;
  readonly saveAs: (format: string) => string;
  readonly saved: (file: string) => string;
  readonly notSaved: (file: string) => string;
  /** Headings and lines of the explanation. */
  readonly place: string;
  readonly near: string;
  readonly far: string;
  readonly hops: string;
  /** "1 step: 4 actors, 2 steps: 3" */
  readonly atHops: (steps: number, actors: number) => string;
  readonly unreached: (actors: number) => string;
  readonly fit: string;
  /** Mean departure of its drawn distances from its steps, per cent, and that of all. */
  readonly departs: (own: number, mean: number) => string;
  readonly held: string;
  readonly pinned: string;
  readonly loose: string;
  readonly map: string;
  readonly expand: (name: string) => string;
  readonly collapse: (name: string) => string;
  readonly expanded: (name: string, members: number) => string;
  readonly collapsed: (name: string, members: number) => string;
}
