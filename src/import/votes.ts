import { parseDelimited } from './delimited';
import { type Grid, gridOf, guess } from './grid';
import type { FileData } from './imported';
import { wordsOf } from './roles';
import { datesOf } from './spans';

/** 1 yes, 2 abstains, 3 no; a state that was absent or no member did not vote. */
const VOTES = new Map([
  ['yes', 1],
  ['y', 1],
  ['1', 1],
  ['abstain', 2],
  ['a', 2],
  ['2', 2],
  ['no', 3],
  ['n', 3],
  ['3', 3],
]);
const NO_VOTE = /^(absent|8|9|x|non-?member|not a member|)$/i;

const TYPE = 'voting';

/**
 * Roll calls of the General Assembly: a relation for each two states that voted together. Agreement is the mean over
 * the roll calls in which both voted of 1 for the same vote, ½ where one alone abstained, 0 for yes against no. Its
 * distance from ½ is the sign and, twice, the strength.
 */
export function readVotes(grid: Grid, rollCalls?: FileData): void {
  const words = wordsOf(grid.table.header);
  grid.builder.type(TYPE, { label: 'Voting' });
  if (rollCalls !== undefined) {
    const table = parseDelimited(rollCalls, grid.builder, {});
    readRollCalls(gridOf('importCsv', table, grid.builder, {}));
  }
  if (words.has('vote')) readBallots(grid, words);
  else readRollCalls(grid);
}

/** One vote of one state a row. */
function readBallots(grid: Grid, words: ReadonlyMap<string, number>): void {
  const column = (...names: string[]) =>
    names.map((name) => words.get(name)).find((one) => one !== undefined);
  grid.assign('group', column('rcid', 'resolution', 'unres'));
  grid.assign('actor', column('country_code', 'iso3c', 'iso3', 'ccode', 'country', 'state'));
  grid.assign(
    'actorName',
    column('country', 'countryname', 'country_name', 'state_name', 'ms_name'),
  );
  grid.assign('role', words.get('vote'));
  const votes = new Map<string, Map<string, number>>();
  for (let row = 0; row < grid.table.rows.length; row++) {
    const name = grid.id(row, 'actorName');
    // States that are no more have no code; their name is one.
    const id = grid.id(row, 'actor') || name;
    const call = grid.id(row, 'group');
    const text = grid.raw(row, 'role').toLowerCase();
    const vote = VOTES.get(text);
    if (id === '' || call === '') grid.error(row, id === '' ? 'actor' : 'group', 'nothing here');
    else if (vote !== undefined) {
      const actor = grid.builder.actor(id, name ? { name } : undefined);
      const own = votes.get(actor) ?? new Map<string, number>();
      votes.set(actor, own.set(call, vote));
    } else if (!NO_VOTE.test(text)) grid.error(row, 'role', `"${text}" is no vote`);
  }
  putAgreement(grid, votes);
}

function putAgreement(grid: Grid, votes: ReadonlyMap<string, ReadonlyMap<string, number>>): void {
  const calls = new Map<string, number>();
  for (const own of votes.values())
    for (const call of own.keys()) if (!calls.has(call)) calls.set(call, calls.size);
  const states = [...votes].map(([actor, own]) => {
    const row = new Uint8Array(calls.size);
    for (const [call, vote] of own) row[calls.get(call)!] = vote;
    return { actor, row };
  });
  states.forEach((a, i) => {
    for (const b of states.slice(i + 1)) {
      const { same, shared } = agreement(a.row, b.row);
      const affinity = shared ? (2 * same) / shared - 1 : 0;
      if (affinity === 0) continue;
      grid.builder.relation({
        type: TYPE,
        source: a.actor,
        target: b.actor,
        sign: affinity > 0 ? 1 : -1,
        strength: Math.round(Math.abs(affinity) * 1e6) / 1e6,
        note: `${same} of ${shared} votes alike`,
      });
    }
  });
}

function agreement(a: Uint8Array, b: Uint8Array): { same: number; shared: number } {
  let twice = 0;
  let shared = 0;
  for (let call = 0; call < a.length; call++) {
    const [one, two] = [a[call]!, b[call]!];
    if (!one || !two) continue;
    shared++;
    twice += 2 - Math.abs(one - two);
  }
  return { same: twice / 2, shared };
}

/** The roll calls themselves: events of a day each. */
function readRollCalls(grid: Grid): void {
  guess(grid, ['title', 'date', 'summary']);
  const words = wordsOf(grid.table.header);
  grid.assign('id', words.get('rcid'));
  const dates = datesOf(grid);
  grid.builder.type(TYPE, { label: 'Voting' });
  for (let row = 0; row < grid.table.rows.length; row++) {
    const id = grid.id(row, 'id');
    const summary = grid.id(row, 'summary');
    const title = grid.id(row, 'title') || summary || `Roll call ${id}`;
    grid.builder.event({
      ...(id && { id }),
      title,
      type: TYPE,
      date: dates.date(row),
      ...(summary && { summary }),
    });
  }
}
