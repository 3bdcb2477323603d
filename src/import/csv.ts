import { type Builder, createBuilder } from './builder';
import { isSquare, isWide, readSquare, readWide } from './cross';
import { parseDelimited } from './delimited';
import { readEdges } from './edges';
import { importGdelt } from './gdelt';
import { isGdelt } from './gdelt-row';
import { type Grid, gridOf } from './grid';
import { readEvents } from './happenings';
import { headOf } from './head';
import type { FileData, Imported } from './imported';
import { readMembers } from './members';
import { checkOptions, type Shape, type TableOptions } from './options';
import { readActors } from './people';
import { PROFILES, type Profile, profileOf } from './profiles';
import { columnOf, endsOf, wordsOf } from './roles';
import type { Table } from './table';

export interface CsvOptions extends TableOptions {
  /**
   * A dataset whose columns are known: `"cow-alliances"`, `"atop"`, `"mid"`, `"igo"`, `"un-votes"`, `"gdelt"`,
   * `"icews"`, `"ucdp"`, `"acled"`, `"timeline"`; `"none"` looks for none. @defaultValue found out by the header
   */
  readonly dataset?: string;
  /** A second table, with a row for each actor: names, kinds, what they are part of. */
  readonly actors?: FileData;
  /** A second table of the dataset: for the votes of the UN their roll calls. */
  readonly events?: FileData;
}

/**
 * Reads a table: CSV, TSV, semicolons, as Excel and others write them. The columns of well-known datasets are known,
 * those of others guessed by their names; `columns` says which is which where the guess is wrong.
 *
 * @throws TypeError, RangeError where an option is none. What is wrong in the file is in `issues`.
 */
export function importCsv(data: FileData, options: CsvOptions = {}): Imported {
  const isPlain = options.dataset === undefined || options.dataset === 'gdelt';
  if (isPlain && !options.shape && !options.columns && isGdelt(headOf(data)))
    return importGdelt(data);
  const builder = createBuilder();
  return importTable(parseDelimited(data, builder, options), builder, options);
}

/** The same of a table that is cells already. */
export function importTable(table: Table, builder: Builder, options: CsvOptions): Imported {
  checkOptions('importCsv', options);
  if (options.actors !== undefined) readNames(options.actors, builder, options);
  const profile = findProfile(table, options);
  const grid = gridOf('importCsv', table, builder, { ...profile?.options, ...options });
  if (!table.rows.length) builder.error('', 'no rows; nothing is read');
  else if (profile) profile.read(grid, options);
  else readShape(grid, options.shape ?? shapeOf(grid));
  return builder.done(options.title === undefined ? {} : { title: options.title });
}

function readNames(data: FileData, builder: Builder, { kind }: CsvOptions): void {
  const table = parseDelimited(data, builder, {});
  readActors(gridOf('importCsv', table, builder, kind ? { kind } : {}));
}

function findProfile(table: Table, { dataset, shape, columns }: CsvOptions): Profile | undefined {
  if (dataset === 'none') return undefined;
  if (dataset === undefined)
    return shape === undefined && columns === undefined ? profileOf(table) : undefined;
  const profile = PROFILES.find(({ name }) => name === dataset);
  if (profile) return profile;
  const known = PROFILES.map(({ name }) => name).join(', ');
  throw new RangeError(`importCsv: dataset must be one of ${known}, none, got ${dataset}`);
}

const READERS: Readonly<Record<Shape, (grid: Grid) => void>> = {
  edges: readEdges,
  dyads: readEdges,
  members: readMembers,
  events: readEvents,
  matrix: readSquare,
  wide: (grid) => readWide(grid),
  actors: readActors,
};

function readShape(grid: Grid, shape: Shape | undefined): void {
  if (shape) READERS[shape](grid);
  else
    grid.builder.error(
      'line 1',
      `no shape that is known has the columns ${grid.table.header.join(', ')}; say which is which: columns: {source, target}, or {title, date}`,
    );
}

/** What a row is, by the roles that were named, else by the names of the columns, else by what the cells hold. */
function shapeOf(grid: Grid): Shape | undefined {
  const { table } = grid;
  const words = wordsOf(table.header);
  const is = (role: Parameters<typeof columnOf>[1]) =>
    grid.has(role) || columnOf(words, role) !== undefined;
  if (grid.has('source') || grid.has('target')) return grid.has('title') ? 'events' : 'edges';
  if (grid.has('group')) return 'members';
  if (grid.has('title') || grid.has('date')) return 'events';
  if (isSquare(table)) return 'matrix';
  if (table.header[0] === '' && isWide(table)) return 'wide';
  const hasTitle = ['title', 'headline', 'event', 'event_name'].some((word) => words.has(word));
  if (endsOf(words)) return hasTitle ? 'events' : 'edges';
  if (hasTitle && !is('group')) return 'events';
  if (isWide(table)) return 'wide';
  if (is('group') && is('actor') && columnOf(words, 'group') !== columnOf(words, 'actor'))
    return words.has('id') && !words.has('group') && table.header[0]!.toLowerCase() === 'id'
      ? 'actors'
      : 'members';
  if (hasTitle || (is('title') && is('date'))) return 'events';
  if (words.has('id') || words.has('name') || words.has('label')) return 'actors';
  return nameless(grid);
}

/** Without names that say anything: two or three columns are the two ends of a tie and its weight. */
function nameless(grid: Grid): Shape | undefined {
  const { header } = grid.table;
  if (header.length < 2 || header.length > 3 || header.some((name) => name !== ''))
    return undefined;
  grid.assign('source', 0);
  grid.assign('target', 1);
  if (header.length > 2) grid.assign('strength', 2);
  grid.builder.warn('', 'no header; the first two columns are read as the two ends of ties');
  return 'edges';
}
