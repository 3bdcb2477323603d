import { QUAD, quadOf, rootLabel, rootOf } from './cameo';
import { readWide } from './cross';
import { readDisputes } from './disputes';
import { readEdges } from './edges';
import type { Grid } from './grid';
import { createHappenings, readEvents } from './happenings';
import type { FileData } from './imported';
import type { TableOptions } from './options';
import { wordsOf } from './roles';
import { datesOf } from './spans';
import type { Table } from './table';
import { readTimelineSheet } from './timeline-sheet';
import { ATOP, COW, isTreaties, readTreaties } from './treaties';
import { readVotes } from './votes';

/** A dataset that many have: what its columns are called, and what they mean. */
export interface Profile {
  readonly name: string;
  readonly options?: TableOptions;
  looks(words: ReadonlyMap<string, number>, table: Table): boolean;
  read(grid: Grid, options: { readonly events?: FileData }): void;
}

const has =
  (...columns: string[]) =>
  (words: ReadonlyMap<string, number>) =>
    columns.every((column) => words.has(column));

const treatyId = (words: ReadonlyMap<string, number>) =>
  [...words.keys()].find((word) =>
    /^(version\d*_?id|alliance_?id|allianceid|alliance|allid)$/.test(word),
  );

/** Events whose columns have names of their own. */
const events =
  (...columns: [Parameters<Grid['assign']>[0], string][]): Profile['read'] =>
  (grid) => {
    const words = wordsOf(grid.table.header);
    for (const [role, word] of columns)
      if (!grid.has(role) && words.has(word)) grid.assign(role, words.get(word));
    readEvents(grid);
  };

export const PROFILES: readonly Profile[] = [
  {
    name: 'cow-alliances',
    looks: (words) => isTreaties(words, COW),
    read: (grid) => readTreaties(grid, COW, treatyId(wordsOf(grid.table.header)) ?? ''),
  },
  {
    name: 'atop',
    looks: (words) => isTreaties(words, ATOP) || has('atopid', 'member')(words),
    read: (grid) => {
      const words = wordsOf(grid.table.header);
      if (!grid.has('source') && words.has('state_a')) {
        grid.assign('source', words.get('state_a'));
        grid.assign('target', words.get('state_b'));
      }
      readTreaties(grid, ATOP, 'atopid');
    },
  },
  {
    name: 'mid',
    looks: (words) =>
      ['hostlev', 'hihost', 'hostlev1'].some((word) => words.has(word)) &&
      ['dispnum', 'dispnum3', 'dispnum4', 'disno'].some((word) => words.has(word)),
    read: readDisputes,
  },
  {
    name: 'igo',
    looks: (words, table) =>
      words.has('year') &&
      table.header.length > 20 &&
      (has('ccode', 'state')(words) || words.has('ioname') || words.has('orgname')),
    read: (grid) => {
      const words = wordsOf(grid.table.header);
      const turned = !has('ccode', 'state')(words);
      if (turned) grid.assign('actor', words.get('ioname') ?? words.get('orgname'));
      readWide(grid, { turned });
    },
  },
  {
    name: 'un-votes',
    looks: (words) => words.has('rcid') && (words.has('vote') || words.has('session')),
    read: (grid, options) => readVotes(grid, options.events),
  },
  {
    name: 'gdelt',
    looks: has('globaleventid', 'sqldate'),
    read: cameoReader({
      id: 'globaleventid',
      date: 'sqldate',
      code: 'event_code',
      one: ['actor1code', 'actor1name'],
      two: ['actor2code', 'actor2name'],
      place: 'action_geo_full_name',
    }),
  },
  // Boschee et al. 2015 (doi:10.7910/DVN/28075); an id is that of a sentence, which may tell of several events.
  {
    name: 'icews',
    looks: has('event_date', 'cameo_code', 'source_name', 'target_name'),
    read: cameoReader({
      id: 'event_id',
      date: 'event_date',
      code: 'cameo_code',
      one: ['source_name'],
      two: ['target_name'],
      place: 'country',
      title: 'event_text',
      repeats: true,
    }),
  },
  // GED (Sundberg and Melander 2013) by event, UCDP/PRIO (Gleditsch et al. 2002) and dyads by year.
  {
    name: 'ucdp',
    options: { type: 'armed-conflict', sign: -1 },
    looks: (words) =>
      has('side_a', 'side_b')(words) &&
      (words.has('conflict_id') || words.has('dyad_name') || words.has('type_of_violence')),
    read: (grid) => {
      const words = wordsOf(grid.table.header);
      grid.builder.type('armed-conflict', { label: 'Armed conflict' });
      grid.assign('source', words.get('side_a'));
      grid.assign('target', words.get('side_b'));
      if (!words.has('date_start')) readEdges(grid, ['year']);
      else
        events(
          ['title', words.has('dyad_name') ? 'dyad_name' : 'conflict_name'],
          ['id', 'id'],
          ['date', 'date_start'],
          ['end', 'date_end'],
          ['place', 'where_coordinates'],
          ['importance', 'best'],
        )(grid, {});
    },
  },
  // Raleigh et al. 2010; names as in the codebook of 2023, days as 2024-02-03 or 16 May 2025.
  {
    name: 'acled',
    options: { sign: -1, values: { 'strategic developments': { sign: 0 } } },
    looks: (words) => words.has('event_date') && words.has('actor1') && words.has('sub_event_type'),
    read: (grid) =>
      events(
        ['id', 'event_id_cnty'],
        ['date', 'event_date'],
        ['title', 'sub_event_type'],
        ['type', 'event_type'],
        ['source', 'actor1'],
        ['target', 'actor2'],
        ['place', 'location'],
        ['summary', 'notes'],
      )(grid, {}),
  },
  {
    name: 'timeline',
    looks: has('year', 'headline', 'text'),
    read: readTimelineSheet,
  },
];

interface CameoColumns {
  readonly id: string;
  readonly date: string;
  readonly code: string;
  readonly one: readonly string[];
  readonly two: readonly string[];
  readonly place: string;
  readonly title?: string;
  /** Whether an id may stand for several events. */
  readonly repeats?: boolean;
}

/** Events coded by CAMEO under a header: the root gives type and sign. */
function cameoReader(names: CameoColumns): Profile['read'] {
  return (grid) => {
    const words = wordsOf(grid.table.header);
    const at = (row: number, word: string | undefined) =>
      (grid.table.rows[row]?.[words.get(word ?? '') ?? -1] ?? '').trim();
    grid.assign('date', words.get(names.date));
    grid.assign('type', words.get(names.code));
    const seen = new Map<string, number>();
    const idOf = (given: string) => {
      const times = (seen.get(given) ?? 0) + 1;
      if (names.repeats) seen.set(given, times);
      return times > 1 ? `${given}-${times}` : given;
    };
    for (const { type, label } of QUAD) grid.builder.type(type, { label });
    const dates = datesOf(grid);
    const happenings = createHappenings(grid);
    for (let row = 0; row < grid.table.rows.length; row++) {
      const root = rootOf(padded(at(row, names.code)));
      if (!root) {
        grid.error(row, 'type', `"${at(row, names.code)}" is no CAMEO code`);
        continue;
      }
      const { type, sign } = QUAD[quadOf(root)]!;
      const [source, target] = [names.one, names.two].map(([id, name]) =>
        grid.builder.actor(at(row, id), { name: at(row, name ?? id) }),
      );
      const id = at(row, names.id);
      const place = at(row, names.place);
      happenings.put({
        ...(id && { id: idOf(id) }),
        title: at(row, names.title) || rootLabel(root),
        date: dates.date(row),
        type,
        sign,
        directed: true,
        ...(source && { source }),
        ...(target && { target }),
        ...(place && { event: { place } }),
      });
    }
    happenings.done();
  };
}

/** A spreadsheet takes the zero off: there is no root 43, so 43 was 043. */
const padded = (code: string) => (/^\d$|^[3-9]\d$|^2[1-9]$/.test(code) ? `0${code}` : code);

/** The dataset whose columns these are. */
export function profileOf(table: Table): Profile | undefined {
  const words = wordsOf(table.header);
  return PROFILES.find((profile) => profile.looks(words, table));
}
