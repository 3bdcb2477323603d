import { LEVELS } from '../model/fields';
import { freeze, type Key } from '../model/key';
import type { Certainty, Dataset, Party, Relation } from '../model/records';
import { partiesIn } from '../model/slice';
import { type AnalysisOptions, checkOptions } from './options';

/** The relations that count, each with its parties as numbers: places in `dataset.actors`. */
export interface Ties {
  /** Number of actors, related or not. */
  readonly n: number;
  /** In the dataset's order. */
  readonly relations: readonly Relation[];
  /** The parties of relation r are `members[start[r]]` up to, not with, `members[start[r + 1]]`. */
  readonly start: Uint32Array;
  readonly members: Uint32Array;
  /** The least sure level among relations and memberships: a place in `LEVELS`. */
  readonly least: number;
}

/** Sets of actors that something joins, with what it weighs. */
export interface Links extends Pick<Ties, 'n' | 'start' | 'members'> {
  readonly relations: readonly Pick<Relation, 'strength' | 'sign'>[];
}

/** What an analysis works on. */
export interface Study {
  readonly dataset: Dataset;
  readonly keys: readonly Key[];
  readonly ties: Ties;
  /** Confirmed ones alone, then with expected ones, then with hinted ones; the same object where no more came. */
  readonly levels: readonly Ties[];
}

/** What every result says of itself. */
export interface Finding {
  /** What was computed, and after whom. */
  readonly definition: string;
  /** Number of relations used. */
  readonly used: number;
  /** Their keys, in the dataset's order. */
  readonly relations: readonly Key[];
}

export const finding = (definition: string, { relations }: Ties): Finding => ({
  definition,
  used: relations.length,
  relations: freeze(relations.map(({ key }) => key)),
});

/** @throws TypeError, RangeError where an option cannot be meant, with the name of the function. */
export function studyOf(
  where: string,
  dataset: Dataset,
  options: AnalysisOptions,
  fits?: (relation: Relation) => boolean,
): Study {
  checkOptions(where, dataset, options);
  const view = sliced(where, dataset, options);
  const allowed = LEVELS.filter((level) => options.certainty?.includes(level) ?? true);
  const chosen = view.relations.filter(
    (relation) =>
      (options.types?.includes(relation.type) ?? true) &&
      (options.signs?.includes(relation.sign) ?? true) &&
      (fits?.(relation) ?? true),
  );
  const inForce = partiesAt(dataset, options);
  const make = (levels: readonly Certainty[]) => tiesOf(view, chosen, inForce, levels);
  const ties = make(allowed);
  const levels = LEVELS.map((_, i) =>
    i < ties.least ? make(allowed.filter((level) => LEVELS.indexOf(level) <= i)) : ties,
  );
  return { dataset: view, keys: dataset.actors.map(({ key }) => key), ties, levels };
}

/** A date that cannot be read is the caller's fault: it hears where. */
function sliced(where: string, dataset: Dataset, { asOf, period }: AnalysisOptions): Dataset {
  try {
    if (period) return dataset.within(...period);
    return asOf === undefined || asOf === null ? dataset : dataset.at(asOf);
  } catch (error) {
    if (error instanceof Error) error.message = `${where}: ${error.message}`;
    throw error;
  }
}

type Parties = (relation: Relation) => readonly Party[] | null;

function partiesAt({ asOf }: Dataset, options: AnalysisOptions): Parties {
  if (!asOf || options.asOf !== undefined || options.period) return ({ parties }) => parties;
  const day = asOf.latestEnd < Infinity ? asOf.latestEnd - 1 : asOf.earliestStart;
  return (relation) => partiesIn(relation, [day, day]);
}

function tiesOf(
  dataset: Dataset,
  chosen: readonly Relation[],
  inForce: Parties,
  allowed: readonly Certainty[],
): Ties {
  const relations: Relation[] = [];
  const start = [0];
  const members: number[] = [];
  let least = 0;
  for (const relation of chosen) {
    if (!allowed.includes(relation.certainty)) continue;
    const parties = inForce(relation)?.filter(({ certainty }) => allowed.includes(certainty));
    if (!parties || parties.length < 2) continue;
    relations.push(relation);
    for (const { key, certainty } of parties) {
      members.push(dataset.indexOf(key));
      least = Math.max(least, LEVELS.indexOf(certainty));
    }
    least = Math.max(least, LEVELS.indexOf(relation.certainty));
    start.push(members.length);
  }
  return {
    n: dataset.actors.length,
    relations,
    start: Uint32Array.from(start),
    members: Uint32Array.from(members),
    least,
  };
}

/** What a stronger relation weighs more by; a number that is none weighs 1. */
export const strengthOf = ({ strength }: { readonly strength: number }): number =>
  strength > 0 && strength < Infinity ? strength : 1;

/** The relations of each actor, as `Ties` turned round: those of actor a lie from `start[a]`. */
export function incidence({ n, start, members }: Ties): {
  readonly start: Uint32Array;
  readonly relations: Uint32Array;
} {
  const ends = new Uint32Array(n + 2);
  for (const actor of members) ends[actor + 2]!++;
  for (let a = 0; a < n; a++) ends[a + 2]! += ends[a + 1]!;
  const relations = new Uint32Array(members.length);
  for (let r = 0; r + 1 < start.length; r++)
    for (let i = start[r]!; i < start[r + 1]!; i++) relations[ends[members[i]! + 1]!++] = r;
  return { start: ends, relations };
}
