import type { RelationInput } from '../model/input';
import type { Draft } from '../model/rows';
import type { Sign } from '../model/vocabulary';
import { type Grid, guess } from './grid';
import { directionFrom } from './meaning';
import type { Role } from './roles';
import { datesOf, type Span, TIME_ROLES } from './spans';
import { actorIn, type Claim, claimIn, evidenceIn } from './tie';
import { runsOf } from './years';

const EDGE_ROLES: readonly Role[] = [
  'source',
  'target',
  'sign',
  'type',
  'directed',
  'certainty',
  ...TIME_ROLES,
  'date',
  'year',
  'month',
  'day',
  'strength',
  'label',
  'id',
  'link',
  'note',
];

interface Tie {
  readonly row: number;
  readonly source: string;
  readonly target: string;
  readonly claim: Claim;
  /** As the claim, but where a negative weight says otherwise. */
  readonly sign: Sign | undefined;
  readonly strength: number | undefined;
  readonly start: string | undefined;
  readonly end: string | undefined;
  readonly year: number | undefined;
}

/** A tie a row. Pairs that come back year after year become spans; rows that only mirror others are folded. */
export function readEdges(grid: Grid, roles: readonly Role[] = EDGE_ROLES): void {
  guess(grid, roles);
  splitDirection(grid);
  if (!grid.has('source') || !grid.has('target')) {
    const { builder, table } = grid;
    builder.error(
      'line 1',
      `no columns for source and target among ${table.header.join(', ')}; name them: columns: {source, target}`,
    );
    return;
  }
  let ties = readTies(grid);
  if (
    ties.some(({ year }) => year !== undefined) &&
    (grid.options.shape === 'dyads' || isYearly(ties))
  )
    ties = foldYears(ties);
  ties = foldMirrors(grid, ties);
  for (const tie of ties) grid.builder.relation(relationOf(grid, tie));
}

/** Gephi writes Directed and Undirected into a column named Type. */
function splitDirection(grid: Grid): void {
  const column = grid.column('type');
  if (column === undefined || grid.options.columns?.type !== undefined || grid.has('directed'))
    return;
  const cells = grid.table.rows.slice(0, 50).map((row) => (row[column] ?? '').trim());
  const isDirection = (cell: string) => /^[a-z]/i.test(cell) && directionFrom(cell) !== undefined;
  if (!cells.every((cell) => cell === '' || isDirection(cell))) return;
  grid.assign('type', undefined);
  grid.assign('directed', column);
}

function readTies(grid: Grid): Tie[] {
  const dates = datesOf(grid);
  const hasSpan = TIME_ROLES.some((role) => grid.has(role));
  const ties: Tie[] = [];
  let empty = 0;
  for (let row = 0; row < grid.table.rows.length; row++) {
    const source = actorIn(grid, row, 'source', 'sourceName');
    const target = source && actorIn(grid, row, 'target', 'targetName');
    if (!target) continue;
    if (source === target) {
      grid.error(row, 'target', `a tie of "${source}" with itself`);
      continue;
    }
    const weight = grid.has('strength') ? grid.number(row, 'strength') : undefined;
    if (weight === 0) {
      empty++;
      continue;
    }
    const at = hasSpan ? undefined : dates.date(row) || undefined;
    const { start = at, end = at } = hasSpan ? dates.span(row) : NO_SPAN;
    const claim = claimIn(grid, row);
    ties.push({
      row,
      source,
      target,
      claim,
      // Below 0 is opposed, where no column has the sign.
      sign: weight !== undefined && weight < 0 && !grid.has('sign') ? -1 : claim.sign,
      strength: weight === undefined ? undefined : Math.abs(weight),
      start,
      end,
      year: at?.length === 4 && grid.has('year') ? Number(at) : undefined,
    });
  }
  if (empty) grid.builder.warn('', `${empty} rows with a strength of 0 are no ties; left out`);
  return ties;
}

const NO_SPAN: Span = {};

const pairOf = ({ source, target, claim }: Tie) =>
  claim.directed || source < target ? `${source}\u0000${target}` : `${target}\u0000${source}`;

const kindOf = (tie: Tie) => [pairOf(tie), tie.sign, ...Object.values(tie.claim)].join('\u0000');

/** Whether some pair comes back in another year. */
function isYearly(ties: readonly Tie[]): boolean {
  const years = new Map<string, number>();
  for (const tie of ties) {
    const key = kindOf(tie);
    const before = years.get(key);
    if (before !== undefined && before !== tie.year) return true;
    years.set(key, tie.year ?? 0);
  }
  return false;
}

/** Years in a row become one span, its strength their mean. */
function foldYears(ties: readonly Tie[]): Tie[] {
  const groups = new Map<string, Tie[]>();
  for (const tie of ties) {
    const key = tie.year === undefined ? `row ${tie.row}` : kindOf(tie);
    const group = groups.get(key);
    if (group) group.push(tie);
    else groups.set(key, [tie]);
  }
  return [...groups.values()].flatMap((group) => {
    if (group[0]!.year === undefined) return group;
    return runsOf(group.map(({ year }) => year!)).map(([from, to]) => {
      const own = group.filter(({ year }) => year! >= from && year! <= to);
      const weights = own.flatMap(({ strength }) => (strength === undefined ? [] : [strength]));
      const mean = weights.reduce((sum, one) => sum + one, 0) / weights.length;
      const first = own.reduce((a, b) => (b.year! < a.year! ? b : a));
      const last = own.reduce((a, b) => (b.year! > a.year! ? b : a));
      return {
        ...first,
        end: last.end,
        strength: weights.length ? Math.round(mean * 1e9) / 1e9 : undefined,
      };
    });
  });
}

/** Where each row has its mirror, the file is a matrix written as a list: each tie is there twice. */
function foldMirrors(grid: Grid, ties: Tie[]): Tie[] {
  if (grid.has('directed') || grid.options.directed) return ties;
  const [first] = ties;
  // Most lists have no mirrors at all, and the first row tells.
  if (!ties.some(({ source, target }) => source === first?.target && target === first.source))
    return ties;
  const signature = (tie: Tie) =>
    [tie.sign, tie.strength, tie.start, tie.end, ...Object.values(tie.claim)].join('\u0000');
  const seen = new Set(ties.map((tie) => [tie.source, tie.target, signature(tie)].join('\u0000')));
  const isMirrored = (tie: Tie) =>
    !tie.claim.directed && seen.has([tie.target, tie.source, signature(tie)].join('\u0000'));
  if (!ties.every(isMirrored)) return ties;
  grid.builder.warn('', 'each tie is there in both directions; read as one that is mutual');
  return ties.filter(({ source, target }) => source < target);
}

function relationOf(grid: Grid, { row, source, target, claim, ...tie }: Tie): RelationInput {
  const id = grid.id(row, 'id');
  const note = grid.has('note') ? grid.text(row, 'note') : '';
  const relation: Draft<RelationInput> = { type: claim.type, source, target };
  if (id) relation.id = id;
  if (claim.label) relation.label = claim.label;
  if (claim.directed) relation.directed = true;
  if (claim.certainty) relation.certainty = claim.certainty;
  if (tie.sign !== undefined) relation.sign = tie.sign;
  if (tie.strength !== undefined) relation.strength = tie.strength;
  if (tie.start) relation.start = tie.start;
  if (tie.end) relation.end = tie.end;
  if (note) relation.note = note;
  return grid.has('link') ? { ...relation, ...evidenceIn(grid, row) } : relation;
}
