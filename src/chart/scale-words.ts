/** What a timeline says of time that does not run evenly or is not told by dates, and of its choices. */
export interface ScaleWords {
  /** Ways to tell time, to choose from; `align` counts from the event that is selected. */
  readonly name: Readonly<Record<'linear' | 'folded' | 'equal' | 'align', string>>;
  /** Of the menu that holds them. */
  readonly menu: string;
  /** `stretches`: the first of `n`. */
  readonly folded: (stretches: readonly string[], n: number) => string;
  /** Where there is nothing to shorten. */
  readonly unfolded: string;
  readonly equal: string;
  readonly align: (event: string, date: string) => string;
  readonly since: (
    n: number,
    unit: 'ms' | 'second' | 'minute' | 'hour' | 'day' | 'month' | 'year',
  ) => string;
  readonly lanes: string;
  readonly lane: Readonly<Record<'actor' | 'type' | 'group' | 'one', string>>;
  readonly order: string;
  readonly orders: Readonly<Record<'spines' | 'name' | 'first' | 'importance', string>>;
  readonly form: string;
  readonly forms: Readonly<Record<'auto' | 'lanes' | 'rows' | 'density' | 'storyline', string>>;
  /** What a line of the storyline is, in the legend. */
  readonly line: string;
  /** Over the buttons that open one each. */
  readonly groups: string;
  /** In the legend. */
  readonly fold: string;
  readonly origin: string;
}
