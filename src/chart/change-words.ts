/** What is said of changes over a stretch of time; it comes with their code. Types are words of the data. */
export interface ChangeWords {
  /** "2 new energy relations" */
  readonly begins: (n: number, type: string) => string;
  readonly ends: (n: number, type: string) => string;
  /** Parties of relations. */
  readonly joins: (n: number, type: string) => string;
  readonly leaves: (n: number, type: string) => string;
  readonly happens: (n: number, type: string) => string;
  /** The dates allow that it was before or after. */
  readonly unsure: string;
  readonly nothing: string;
  readonly more: (n: number) => string;
}
