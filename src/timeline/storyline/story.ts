/** One dated event, in order of time. */
export interface Step {
  /** Index in the layout's items. */
  readonly item: number;
  /** y of the line of each lane where it meets nobody, from the event on. */
  readonly slots: Float64Array;
  /** y of each of the item's lanes at the event. */
  readonly at: readonly number[];
}

/** Lines of actors that come together where they meet. */
export interface Storyline<L> {
  readonly steps: readonly Step[];
  /** Lanes that the lines are made of, and how far they are from these: 1 = wholly lines. */
  readonly base: L;
  readonly share: number;
}
