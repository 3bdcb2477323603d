import type { RelationInput } from '../model/input';
import { type Grid, guess } from './grid';
import { columnOf, wordsOf } from './roles';
import { datesOf, TIME_ROLES } from './spans';
import { merged, phasesOf, type Spell } from './spells';
import { columnIn } from './table';
import { actorIn } from './tie';
import { yearFrom } from './when';
import { runsOf } from './years';

/** An obligation: the columns that may have it, the type that it becomes. The first that holds gives the relation its type. */
export interface Obligation {
  readonly columns: readonly string[];
  readonly type: string;
  readonly label: string;
}

/**
 * Formal alliances of the Correlates of War, strongest first (Gibler 2009; version 4.1), and as the R package
 * peacesciencer names them.
 */
export const COW: readonly Obligation[] = [
  { columns: ['defense', 'cow_defense'], type: 'defense', label: 'Defense pact' },
  { columns: ['neutrality', 'cow_neutral'], type: 'neutrality', label: 'Neutrality pact' },
  { columns: ['nonaggression', 'cow_nonagg'], type: 'nonaggression', label: 'Nonaggression pact' },
  { columns: ['entente', 'cow_entente'], type: 'entente', label: 'Entente' },
];

/** Obligations of ATOP (Leeds et al. 2002; codebook 3.0 to 5.1), and as peacesciencer names them. */
export const ATOP: readonly Obligation[] = [
  { columns: ['defense', 'atop_defense'], type: 'defense', label: 'Defense pact' },
  { columns: ['offense', 'atop_offense'], type: 'offense', label: 'Offense pact' },
  { columns: ['neutral', 'atop_neutral'], type: 'neutrality', label: 'Neutrality pact' },
  { columns: ['nonagg', 'atop_nonagg'], type: 'nonaggression', label: 'Nonaggression pact' },
  { columns: ['consul', 'atop_consul'], type: 'consultation', label: 'Consultation pact' },
];

interface Treaty {
  readonly id: string;
  readonly members: Map<string, Spell[]>;
  /** What each member took on, as it is written there. */
  readonly duties: Map<string, Set<number>>;
  /** `a\0b` with the time of it, a before b; nothing where rows are members. */
  readonly pairs: Map<string, Spell[]>;
  readonly years: Map<string, Set<number>>;
}

interface Side {
  readonly actor: string;
  readonly other: string;
}

/**
 * Alliances by directed dyad, by dyad, by member or by year. Rows that mirror each other are one tie, all members of
 * an alliance one relation, each member over its own time; what a member alone took on stands in its role.
 */
export function readTreaties(grid: Grid, obligations: readonly Obligation[], word: string): void {
  const treaties = new Map<string, Treaty>();
  const words = wordsOf(grid.table.header);
  const columns = obligations.map(({ columns: names }) => columnIn(words, names));
  const id = words.get(word);
  guess(grid, ['source', 'target', 'actor', 'actorName', ...TIME_ROLES, 'year']);
  const dyadic = grid.has('source') && grid.has('target');
  const directed = new Set<string>();
  const dates = datesOf(grid);
  const dated = grid.has('startYear') || grid.has('start');
  for (let row = 0; row < grid.table.rows.length; row++) {
    const cells = grid.table.rows[row]!;
    const sides = sidesOf(grid, row, dyadic);
    if (!sides) continue;
    const key = id === undefined ? pairKey(sides) : (cells[id] ?? '').trim();
    if (key === '' || (dyadic && sides[0]!.actor === sides[1]!.actor)) {
      grid.error(row, undefined, key === '' ? `no ${word}` : 'a tie of a state with itself');
      continue;
    }
    const own = columns.flatMap((column, i) =>
      column !== undefined && (cells[column] ?? '').trim() === '1' ? [i] : [],
    );
    if (id === undefined && !own.length) continue;
    const treaty = treatyOf(treaties, key);
    const year = dated ? Number.NaN : Number(grid.text(row, 'year'));
    const span = dated ? dates.span(row) : undefined;
    put(treaty, sides, own, dyadic, span, year);
    if (dyadic) directed.add(`${key}\u0000${sides[0]!.actor}\u0000${sides[1]!.actor}`);
  }
  const isDirected = [...directed].some((tie) => directed.has(mirrorOf(tie)));
  for (const treaty of treaties.values()) {
    if (dyadic && !isDirected) share(treaty);
    putTreaty(grid, treaty, obligations, id === undefined);
  }
}

const mirrorOf = (tie: string) => {
  const [b, a, key] = tie.split('\u0000').reverse();
  return `${key}\u0000${b}\u0000${a}`;
};

/** Where a dyad is there once, its row speaks for both. */
function share({ duties, pairs, years }: Treaty): void {
  const all = new Set([...duties.values()].flatMap((own) => [...own]));
  duties.clear();
  for (const key of [...pairs.keys(), ...years.keys()])
    for (const actor of key.split('\u0000')) duties.set(actor, all);
}

function sidesOf(grid: Grid, row: number, dyadic: boolean): Side[] | undefined {
  if (!dyadic) {
    const actor = actorIn(grid, row, 'actor', 'actorName');
    return actor ? [{ actor, other: '' }] : undefined;
  }
  const a = actorIn(grid, row, 'source', 'sourceName');
  const b = a && actorIn(grid, row, 'target', 'targetName');
  return b
    ? [
        { actor: a, other: b },
        { actor: b, other: a },
      ]
    : undefined;
}

const pairKey = (sides: readonly Side[]) =>
  sides
    .map(({ actor }) => actor)
    .sort()
    .join('\u0000');

function treatyOf(treaties: Map<string, Treaty>, id: string): Treaty {
  let treaty = treaties.get(id);
  if (!treaty) {
    treaty = { id, members: new Map(), duties: new Map(), pairs: new Map(), years: new Map() };
    treaties.set(id, treaty);
  }
  return treaty;
}

function put(
  treaty: Treaty,
  sides: readonly Side[],
  duties: readonly number[],
  dyadic: boolean,
  span: Spell | undefined,
  year: number,
): void {
  const [{ actor }] = sides as [Side];
  const own = treaty.duties.get(actor) ?? new Set();
  for (const duty of duties) own.add(duty);
  treaty.duties.set(actor, own);
  const key = dyadic ? pairKey(sides) : actor;
  if (span) push(treaty.pairs, key, span);
  else if (Number.isInteger(year) && year) {
    const years = treaty.years.get(key) ?? new Set();
    treaty.years.set(key, years.add(year));
  } else push(treaty.pairs, key, {});
}

function push<K, T>(lists: Map<K, T[]>, key: K, one: T): void {
  const list = lists.get(key);
  if (list) list.push(one);
  else lists.set(key, [one]);
}

function putTreaty(
  grid: Grid,
  treaty: Treaty,
  obligations: readonly Obligation[],
  paired: boolean,
): void {
  for (const [key, years] of treaty.years)
    for (const [from, to] of runsOf([...years]))
      push(treaty.pairs, key, { start: yearFrom(from), end: yearFrom(to) });
  for (const [key, spells] of treaty.pairs)
    for (const actor of key.split('\u0000'))
      for (const spell of spells) push(treaty.members, actor, spell);
  const list = relationsOf(treaty);
  if (!list.length)
    grid.builder.error(
      '',
      `alliance ${treaty.id} has one member, a relation two or more; left out`,
    );
  list.forEach((relation, i) => {
    const name = paired ? '' : treaty.id;
    const id = name && `alliance-${name}${list.length > 1 ? `-${i + 1}` : ''}`;
    grid.builder.relation({
      ...(id && { id }),
      ...dutiesIn(grid, treaty, relation, obligations, name),
    });
  });
}

/** One relation of all, or, where some pairs are not there, one for each that is. */
function relationsOf(treaty: Treaty): Pick<RelationInput, 'parties' | 'start' | 'end'>[] {
  const groups = isWhole(treaty)
    ? [treaty.members]
    : [...treaty.pairs].map(
        ([key, spells]) => new Map(key.split('\u0000').map((actor) => [actor, spells] as const)),
      );
  return groups.flatMap((members) => phasesOf(members).filter(({ parties }) => parties.length > 1));
}

/** Whether any two members of the same time are a pair. */
function isWhole({ members, pairs }: Treaty): boolean {
  if (![...pairs.keys()].some((key) => key.includes('\u0000'))) return true;
  const list = [...members].map(([actor, spells]) => ({ actor, spells: merged(spells) }));
  return list.every((a, i) =>
    list.slice(i + 1).every((b) => {
      const together = a.spells.some((one) =>
        b.spells.some((two) => one.from < two.to && two.from < one.to),
      );
      return !together || pairs.has([a.actor, b.actor].sort().join('\u0000'));
    }),
  );
}

function dutiesIn(
  grid: Grid,
  { duties }: Treaty,
  relation: Pick<RelationInput, 'parties' | 'start' | 'end'>,
  obligations: readonly Obligation[],
  name: string,
): RelationInput {
  const of = (actor: string) => [...(duties.get(actor) ?? [])].sort((a, b) => a - b);
  const words = (list: readonly number[]) => list.map((i) => obligations[i]!.label).join(', ');
  const parties = (relation.parties ?? []) as { actor: string }[];
  // By dyad a row says it once, for both.
  const told = parties.filter(({ actor }) => duties.has(actor));
  const all = [...new Set(told.flatMap(({ actor }) => of(actor)))].sort((a, b) => a - b);
  const isOne = told.every(({ actor }) => of(actor).length === all.length);
  const first = obligations[all[0] ?? -1];
  const type = grid.builder.type(first?.type ?? 'alliance', first && { label: first.label });
  const label = words(all) || 'Alliance';
  return {
    ...relation,
    type,
    label: name ? `${label} (${name})` : label,
    parties: parties.map((party) =>
      isOne || !duties.has(party.actor)
        ? party
        : { ...party, role: words(of(party.actor)) || 'no obligation' },
    ),
  };
}

/** Whether a header has a column for each of these, and what it has of the ends or of a member. */
export function isTreaties(
  words: ReadonlyMap<string, number>,
  obligations: readonly Obligation[],
): boolean {
  const has = ({ columns }: Obligation) => columnIn(words, columns) !== undefined;
  return obligations.every(has) && columnOf(words, 'title') === undefined;
}
