import { endText, startText } from '../import/when-text';
import type { Dataset, Evidence, Party } from '../model/records';
import type { TimeBounds } from '../model/time';
import { type Shown, shownIn } from './shown';

/** What the rows are. */
export type CsvOf = 'relations' | 'events' | 'actors';

/** Rows of texts, the first with the names of the columns. */
export type Rows = readonly (readonly string[])[];

/**
 * What is shown as a table for a spreadsheet: RFC 4180, UTF-8, a row for each record. Names of parties are joined by
 * "; ", dates are the first and last day that is possible, and a cell that a spreadsheet would take for a formula
 * (`= + - @`, tab or return first) begins with an apostrophe.
 *
 * @param of What the rows are. @defaultValue "relations"
 * @throws RangeError where `of` is none of them.
 */
export function toCSV(shown: Shown, of: CsvOf = 'relations'): string {
  return rowsOf(shownIn(shown), of)
    .map((row) => `${row.map(cell).join(',')}\r\n`)
    .join('');
}

const cell = (text: string): string => {
  const safe = /^[=+\-@\t\r]/.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** A sign and digits alone are no formula. */
const NUMBER = /^-\d+(?:\.\d+)?(?:-\d\d){0,2}$/;

const TABLES = { relations: relationRows, events: eventRows, actors: actorRows };

/** The same before it is text. */
export function rowsOf(dataset: Dataset, of: CsvOf): Rows {
  if (!Object.hasOwn(TABLES, of))
    throw new RangeError(
      `toCSV: of must be one of ${Object.keys(TABLES).join(', ')}, got ${String(of)}`,
    );
  return TABLES[of](dataset);
}

const day = (at: number | undefined, text: (at: number) => string | undefined) =>
  at === undefined || Math.abs(at) === Infinity ? '' : (text(at) ?? '');
const span = (when: TimeBounds | null) => [
  day(when?.earliestStart, startText),
  day(when?.latestEnd, endText),
];
const joined = (texts: Iterable<string>) => [...new Set(texts)].filter((text) => text).join('; ');

/** What a record's actors and sources are called. */
function namesIn(dataset: Dataset) {
  const sources = new Map(dataset.sources.map(({ id, title }) => [id, title]));
  const nameOf = (id: string) => dataset.actor(id)?.name ?? id;
  return {
    actors: (parties: readonly Party[]) => joined(parties.map(({ actor }) => nameOf(actor))),
    evidence: (all: readonly Evidence[]) => [
      joined(all.map(({ saidBy = '' }) => nameOf(saidBy))),
      joined(
        all.map(({ source, locator = '' }) => `${sources.get(source) ?? source} ${locator}`.trim()),
      ),
    ],
  };
}

function relationRows(dataset: Dataset): Rows {
  const { actors, evidence } = namesIn(dataset);
  const head =
    'id type label parties directed sign strength start end certainty said_by sources note';
  return [
    head.split(' '),
    ...dataset.relations.map((one) => [
      one.id,
      one.type,
      one.label ?? '',
      actors(one.parties),
      one.directed ? 'yes' : 'no',
      one.sign === null ? '' : String(one.sign),
      String(one.strength),
      ...span(one.when),
      one.certainty,
      ...evidence(one.evidence),
      one.note ?? '',
    ]),
  ];
}

function eventRows(dataset: Dataset): Rows {
  const { actors, evidence } = namesIn(dataset);
  const head =
    'id title type start end participants certainty importance place summary said_by sources';
  return [
    head.split(' '),
    ...dataset.events.map((one) => [
      one.id,
      one.title,
      one.type ?? '',
      ...span(one.when),
      actors(one.participants),
      one.certainty,
      String(one.importance),
      one.place ?? '',
      one.summary ?? '',
      ...evidence(one.evidence),
    ]),
  ];
}

function actorRows(dataset: Dataset): Rows {
  return [
    'id name kind part_of code aliases relations events note'.split(' '),
    ...dataset.actors.map((one) => [
      one.id,
      one.name,
      one.kind,
      joined(one.partOf),
      one.code ?? '',
      joined(one.aliases),
      String(dataset.relationsOf(one.key).length),
      String(dataset.eventsOf(one.key).length),
      one.note ?? '',
    ]),
  ];
}
