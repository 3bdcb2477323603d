/** Word pairs of the help: a key or a mark, and what it does or says. */
export type Help = readonly (readonly [string, string])[];

/** What the help says: its headings, the keys in each kind of outline, the marks of each chart. */
export interface Guide
  extends Readonly<Record<'tree' | 'listbox' | 'grid' | 'network' | 'timeline' | 'matrix', Help>> {
  readonly reading: string;
  readonly keys: string;
}
