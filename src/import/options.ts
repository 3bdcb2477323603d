import type { ActorKind, Sign } from '../model/vocabulary';
import type { ValueMeaning } from './meaning';
import { ROLES, type Role } from './roles';

export const SHAPES = ['edges', 'dyads', 'members', 'events', 'matrix', 'wide', 'actors'] as const;

/**
 * What a row is: `edges`, a tie; `dyads`, a pair in one year, where years in a row become a span; `members`, one
 * actor in one group; `events`; `matrix`, an actor by the same actors; `wide`, an actor by groups, 0 or 1; `actors`.
 */
export type Shape = (typeof SHAPES)[number];

export interface TableOptions {
  /** What parts the columns. @defaultValue found out: `,` `;` tab or `|`, or what a line `sep=;` says */
  readonly delimiter?: string;
  /** Whether the first row names the columns. @defaultValue found out */
  readonly header?: boolean;
  /** @defaultValue found out by the names of the columns */
  readonly shape?: Shape;
  /** Role → column, by its name or its place from 0: `{source: "ccode1", target: "ccode2"}`. Others are guessed. */
  readonly columns?: Readonly<Partial<Record<Role, string | number>>>;
  /** What values of the type, sign and certainty columns mean: `{war: {type: "military", sign: -1}}`. */
  readonly values?: Readonly<Record<string, ValueMeaning>>;
  /**
   * Cells that hold nothing.
   * @defaultValue blank, `.`, `..`, `-9` and, not in ids and names, where `NA` is Namibia, `NA`, `-99`, `-999`, `NaN`, `NULL`
   */
  readonly missing?: readonly string[];
  /** Type of relations and events whose row says none. @defaultValue "tie" */
  readonly type?: string;
  /** Whether ties go from the first to the second, where no column says so. @defaultValue false */
  readonly directed?: boolean;
  /** Whether 1/2/1914 is 1 February. @defaultValue found out; where no row tells, the year alone is read */
  readonly dayFirst?: boolean;
  /** Kind of actors whose row says none. @defaultValue "state" */
  readonly kind?: ActorKind;
  /** Sign of relations whose row says none. @defaultValue 1, between the actors of an event `null` */
  readonly sign?: Sign;
  readonly title?: string;
}

const oneOf = (caller: string, name: string, given: unknown, choices: readonly string[]) => {
  if (given !== undefined && !choices.includes(given as string))
    throw new RangeError(
      `${caller}: ${name} must be one of ${choices.join(', ')}, got ${String(given)}`,
    );
};

/** @throws TypeError, RangeError with what was wanted and what came. */
export function checkOptions(caller: string, options: TableOptions): void {
  oneOf(caller, 'shape', options.shape, SHAPES);
  for (const [role, column] of Object.entries(options.columns ?? {})) {
    oneOf(caller, 'columns: a role', role, ROLES);
    if (typeof column !== 'string' && !(Number.isInteger(column) && Number(column) >= 0))
      throw new TypeError(
        `${caller}: columns.${role} must be the name or place of a column, got ${String(column)}`,
      );
  }
  const { missing } = options;
  if (missing !== undefined && !Array.isArray(missing))
    throw new TypeError(`${caller}: missing must be a list of texts, got ${String(missing)}`);
}
