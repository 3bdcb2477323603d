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
  /** Rows moved one by one. */
  readonly row: string;
  readonly up: string;
  readonly down: string;
  /** Puts those first that an actor has relations with. */
  readonly partners: string;
  readonly partnersOf: (name: string) => string;
  /** "China: row 3 of 9; length of ties 29 (was 31)" */
  readonly moved: (name: string, row: string, of: string, length: string, before: string) => string;
  readonly groups: string;
  readonly collapsed: (name: string) => string;
  readonly expanded: (name: string) => string;
  /** Of a joint of the tree: "12 actors joined at distance 3.2" */
  readonly branch: (actors: string, distance: string) => string;
  readonly strip: string;
  /** Two actors selected: "Shortest way: China – Russia – Iran", or that there is none. */
  readonly way: (names: readonly string[]) => string;
  readonly noWay: string;
  readonly selectWay: string;
  /** Relations as a nested list, for whoever's arrow keys a grid would take. */
  readonly list: string;
  /** Of a cell, a row, a part of the matrix that is selected. */
  readonly area: (rows: number, columns: number) => string;
  /** The same once it is done: "3 × 4 cells selected: 12 of 250 relations" */
  readonly part: (rows: number, columns: number, relations: string) => string;
}
