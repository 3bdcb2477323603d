import { LEVELS } from '../model/fields';
import type { Certainty, Dataset, Sign } from '../model/records';
import { show } from '../model/show';
import type { When } from '../model/time';

/** Which relations count. Wrong options throw `TypeError` or `RangeError`. */
export interface AnalysisOptions {
  /** Levels of certainty that count, of relations and of memberships. @defaultValue all three */
  readonly certainty?: readonly Certainty[];
  /** Types of relations that count, by id. @defaultValue all */
  readonly types?: readonly string[];
  /** Signs of relations that count. @defaultValue all, where the definition does not say otherwise */
  readonly signs?: readonly Sign[];
  /** Relations that may be in force on that date; `null` = of any time. @defaultValue the end of the dataset's as-of date, as in the charts, where it has one */
  readonly asOf?: When | null;
  /** Relations that may be in force within that span, in place of a date. @defaultValue none */
  readonly period?: readonly [start: When, end: When];
}

type Rule = readonly [fits: (value: unknown) => boolean, wanted: string];

const listOf =
  (fits: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    Array.isArray(value) && value.every(fits);
const among =
  (...choices: readonly unknown[]) =>
  (value: unknown): boolean =>
    choices.includes(value);
const text = (value: unknown): boolean => typeof value === 'string';

const RULES: Readonly<Record<string, Rule>> = {
  certainty: [listOf(among(...LEVELS)), 'a list of "confirmed", "expected", "hinted"'],
  types: [listOf(text), 'a list of ids of types'],
  signs: [listOf(among(1, 0, -1, null)), 'a list of 1, 0, -1, null'],
  period: [(value) => Array.isArray(value) && value.length === 2, 'a start and an end'],
  weights: [among('hops', 'strength'), '"hops" or "strength"'],
  normalized: [(value) => typeof value === 'boolean', 'true or false'],
  seed: [Number.isSafeInteger, 'an integer'],
  resolution: [(value) => +(value as number) > 0 && Number.isFinite(value), 'a number above 0'],
  maxFactions: [(value) => (value as number) > 0 && Number.isInteger(value), 'an integer above 0'],
  previous: [listOf(text), 'a list of keys'],
};

/** Throws where an option cannot be meant: `communities: seed must be an integer, got "x"`. */
export function checkOptions(where: string, dataset: Dataset, options: object): void {
  if (typeof dataset?.relationsOf !== 'function') {
    throw new TypeError(`${where}: must be given a dataset of createDataset, got ${show(dataset)}`);
  }
  for (const [name, value] of Object.entries(options)) {
    const [fits, wanted] = RULES[name] ?? [];
    if (value === undefined || !fits || fits(value)) continue;
    const message = `${where}: ${name} must be ${wanted}, got ${show(value)}`;
    throw typeof value === 'number' ? new RangeError(message) : new TypeError(message);
  }
}
