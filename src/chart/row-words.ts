/** What can put rows in order. */
export type OrderName =
  | 'auto'
  | 'name'
  | 'degree'
  | 'group'
  | 'leaf'
  | 'spectral'
  | 'rcm'
  | 'blocs'
  | 'factions'
  | 'compact'
  | 'path'
  | 'moran'
  | 'robinson'
  | 'manual';

/** How well an order shows what a matrix holds, by its measures. */
export type ScoreName =
  | 'pathLength'
  | 'linearArrangement'
  | 'bandwidth'
  | 'profile'
  | 'moransI'
  | 'antiRobinson';

/** What the controls of a matrix' rows say. */
export interface RowWords {
  readonly order: string;
  readonly methods: Readonly<Record<OrderName, string>>;
  /** "Ordered by blocs: 3 groups; 92 % of ties inside"; one group or none: none worth a word. */
  readonly ordered: (by: OrderName, groups: number, percent: number | null) => string;
  readonly before: string;
  readonly now: string;
  /** Shows the order before, for as long as it is pressed. */
  readonly compare: string;
  readonly caption: string;
  readonly scores: Readonly<Record<ScoreName, string>>;
}
