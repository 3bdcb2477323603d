import type { EventInput, RelationInput } from '../model/input';
import { parseWhen } from '../model/time';
import { type Grid, guess } from './grid';
import type { Role } from './roles';
import { datesOf } from './spans';
import { type Claim, claimIn, evidenceIn } from './tie';

const EVENT_ROLES: readonly Role[] = [
  'source',
  'target',
  'title',
  'date',
  'end',
  'endYear',
  'endMonth',
  'endDay',
  'year',
  'month',
  'day',
  'start',
  'startYear',
  'startMonth',
  'startDay',
  'type',
  'sign',
  'directed',
  'certainty',
  'participants',
  'place',
  'summary',
  'importance',
  'id',
  'link',
];

/** One event as a format knows it. */
export interface Happening extends Claim {
  readonly id?: string;
  readonly title: string;
  readonly date: string;
  readonly end?: string;
  readonly source?: string;
  readonly target?: string;
  readonly event?: Partial<EventInput>;
}

interface Bundle {
  readonly relation: RelationInput;
  count: number;
  start: string;
  end: string;
  readonly events: string[];
}

/**
 * Events, and what follows from those between two actors: one relation a pair, type and sign, as strong as there
 * are events, from the first to the last.
 */
export function createHappenings({ builder }: Pick<Grid, 'builder'>): {
  put(one: Happening): void;
  done(): void;
} {
  const bundles = new Map<string, Bundle>();
  let count = 0;
  const bundle = (one: Happening, id: string) => {
    const { source = '', target = '', type, sign, directed, certainty, label } = one;
    const [a, b] = directed || source < target ? [source, target] : [target, source];
    const key = [a, b, type, sign, directed, certainty, label].join('\u0000');
    let own = bundles.get(key);
    if (!own) {
      const claim = {
        type,
        ...(sign !== undefined && { sign }),
        ...(directed && { directed }),
        ...(certainty && { certainty }),
        ...(label && { label }),
      };
      own = {
        relation: { ...claim, source: a, target: b },
        count: 0,
        start: '',
        end: '',
        events: [],
      };
      bundles.set(key, own);
    }
    own.count++;
    own.events.push(id);
    widen(own, one.date, one.end ?? one.date);
  };
  return {
    put(one) {
      const { title, date, end, source, target, type, certainty } = one;
      const id = one.id || `event-${++count}`;
      const participants = [...new Set([source, target])].filter((actor) => !!actor) as string[];
      builder.event({
        id,
        title,
        type,
        date,
        ...(end && end !== date && { end }),
        ...(participants.length && { participants }),
        ...(certainty && { certainty }),
        ...one.event,
      });
      if (source && target && source !== target) bundle(one, id);
    },
    done() {
      for (const { relation, count: strength, start, end, events } of bundles.values())
        builder.relation({
          ...relation,
          strength,
          ...(start && { start }),
          ...(end && { end }),
          events,
        });
    },
  };
}

/** Plain dates compare as texts; others by what they mean. */
function widen(own: Bundle, start: string, end: string): void {
  const at = (text: string, side: 'earliestStart' | 'latestEnd') => parseWhen(text)?.[side] ?? 0;
  if (start && (!own.start || at(start, 'earliestStart') < at(own.start, 'earliestStart')))
    own.start = start;
  if (end && (!own.end || at(end, 'latestEnd') > at(own.end, 'latestEnd'))) own.end = end;
}

/** One event a row, with its participants; pairs of actors are bundled into relations. */
export function readEvents(grid: Grid): void {
  guess(grid, EVENT_ROLES);
  const dates = datesOf(grid);
  const happenings = createHappenings(grid);
  for (let row = 0; row < grid.table.rows.length; row++) {
    const claim = claimIn(grid, row, 'event');
    const source = actorAt(grid, row, 'source');
    const target = actorAt(grid, row, 'target');
    const title = grid.id(row, 'title') || titleOf(claim, source, target);
    if (title === '') {
      grid.error(row, 'title', 'no title');
      continue;
    }
    const id = grid.id(row, 'id');
    const end = dates.end(row);
    happenings.put({
      sign: null,
      ...claim,
      ...(id && { id }),
      title,
      date: dates.date(row),
      ...(end && { end }),
      ...(source && { source }),
      ...(target && { target }),
      event: { ...textsOf(grid, row), ...participantsOf(grid, row), ...evidenceIn(grid, row) },
    });
  }
  happenings.done();
}

function actorAt(grid: Grid, row: number, role: Role): string {
  return grid.has(role) ? grid.builder.actor(grid.id(row, role), kindFor(grid)) : '';
}

const kindFor = ({ options }: Grid) => (options.kind ? { kind: options.kind } : undefined);

function titleOf({ type, label }: Claim, source: string, target: string): string {
  return source || target ? `${label ?? type}: ${[source, target].filter(Boolean).join(', ')}` : '';
}

function textsOf(grid: Grid, row: number): Partial<EventInput> {
  const place = grid.id(row, 'place');
  const summary = grid.id(row, 'summary');
  const importance = grid.has('importance') ? grid.number(row, 'importance') : undefined;
  return {
    ...(place && { place }),
    ...(summary && { summary }),
    ...(importance !== undefined && importance > 0 && { importance }),
  };
}

/** Names in one cell, with `;` or `|` between them, else commas. */
function participantsOf(grid: Grid, row: number): { participants?: string[] } {
  const text = grid.has('participants') ? grid.id(row, 'participants') : '';
  if (text === '') return {};
  const parts = text.split(/[;|]/.test(text) ? /[;|]/ : /,/);
  const ids = parts
    .map((part) => grid.builder.actor(part, kindFor(grid)))
    .filter((id) => id !== '');
  return ids.length ? { participants: [...new Set(ids)] } : {};
}
