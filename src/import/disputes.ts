import { type Grid, guess } from './grid';
import { createHappenings } from './happenings';
import { wordsOf } from './roles';
import { datesOf, type Span, TIME_ROLES } from './spans';
import { actorIn } from './tie';

const TYPE = 'dispute';

/** Level of hostility, 1 to 5, of the militarised disputes of the Correlates of War (Palmer et al. 2022, version 5.0). */
const LEVELS = [
  'no militarised action',
  'threat of force',
  'display of force',
  'use of force',
  'war',
];

const LEVEL_COLUMNS = ['hostlev', 'hihost', 'hostlev1', 'hostlev2'];

interface Side extends Span {
  readonly actor: string;
  readonly first: boolean;
}

interface Dispute extends Span {
  readonly sides: Side[];
  level: number;
}

/**
 * Militarised interstate disputes: a row for each participant, each dispute or each pair. A dispute is an event with
 * its participants; who stood on opposite sides is opposed over the time of it. Columns are those of MIDA and MIDB, and of
 * the directed dyads by year that others make of them (Gibler, Miller and Little 2016): `sidea1`, `hostlev2`.
 */
export function readDisputes(grid: Grid): void {
  const words = wordsOf(grid.table.header);
  guess(grid, ['source', 'target', 'actor', 'actorName', ...TIME_ROLES]);
  grid.builder.type(TYPE, { label: 'Militarised dispute' });
  const dates = datesOf(grid);
  const disputes = new Map<string, Dispute>();
  const number = ['dispnum', 'dispnum3', 'dispnum4', 'disno'].find((word) => words.has(word));
  const at = (row: number, word: string) =>
    (grid.table.rows[row]?.[words.get(word) ?? -1] ?? '').trim();
  for (let row = 0; row < grid.table.rows.length; row++) {
    const id = number ? at(row, number) : '';
    if (id === '') {
      grid.error(row, undefined, 'no number of the dispute');
      continue;
    }
    const span = dates.span(row);
    const sides = sidesIn(grid, row, span, at(row, 'sidea') || at(row, 'sidea1'));
    if (!sides) continue;
    const dispute = disputes.get(id) ?? { ...span, sides: [], level: 0 };
    disputes.set(id, {
      ...dispute,
      ...(isBefore(span.start, dispute.start) && { start: span.start! }),
      ...(isBefore(dispute.end, span.end) && { end: span.end! }),
      sides: [...dispute.sides, ...sides],
      level: Math.max(dispute.level, ...LEVEL_COLUMNS.map((word) => Number(at(row, word)) || 0)),
    });
  }
  for (const [id, dispute] of disputes) putDispute(grid, id, dispute);
}

const isBefore = (a: string | undefined, b: string | undefined) =>
  a !== undefined && b !== undefined && a < b;

/** Nobody, where a row is a dispute; `undefined` where there should be someone. */
function sidesIn(grid: Grid, row: number, span: Span, side: string): Side[] | undefined {
  if (grid.has('source') && grid.has('target')) {
    const a = actorIn(grid, row, 'source', 'sourceName');
    const b = a && actorIn(grid, row, 'target', 'targetName');
    // A pair is there in both directions: the first of a row need not be side A.
    const first = side !== '0';
    return b
      ? [
          { ...span, actor: a, first },
          { ...span, actor: b, first: !first },
        ]
      : undefined;
  }
  if (!grid.has('actor')) return [];
  const actor = actorIn(grid, row, 'actor', 'actorName');
  return actor ? [{ ...span, actor, first: side === '1' }] : undefined;
}

function putDispute(grid: Grid, id: string, { sides, level, start = '', end }: Dispute): void {
  const event = `dispute-${id}`;
  const members = new Map(sides.map((side) => [side.actor, side]));
  const participants = [...members.values()].map(({ actor, first }) => ({
    actor,
    role: first ? 'side A' : 'side B',
  }));
  const happenings = createHappenings(grid);
  happenings.put({
    id: event,
    title: `Dispute ${id}${level ? `: ${LEVELS[level - 1] ?? ''}` : ''}`,
    type: TYPE,
    date: start,
    ...(end && { end }),
    event: { ...(participants.length && { participants }), ...(level && { importance: level }) },
  });
  for (const a of members.values())
    for (const b of members.values())
      if (a.first && !b.first)
        grid.builder.relation({
          type: TYPE,
          sign: -1,
          source: a.actor,
          target: b.actor,
          ...(level && { strength: level }),
          ...overlap(a, b),
          events: [event],
        });
}

/** Plain dates of one exactness compare as texts; others keep the wider span. */
function overlap(a: Span, b: Span): Span {
  const start = isBefore(a.start, b.start) ? b.start : a.start;
  const end = isBefore(a.end, b.end) ? a.end : b.end;
  return { ...(start && { start }), ...(end && { end }) };
}
