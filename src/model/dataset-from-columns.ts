import { OTHER } from './claims';
import type { Coded, Column } from './column';
import type { ColumnsInput } from './columns';
import { type MoreRows, readInput } from './dataset';
import { LEVELS, LONGEST_TEXT } from './fields';
import { NONE } from './key';
import type { Dataset, Sign } from './records';
import { attempt, error, type Given, isObject, rowOf, warn } from './rows';
import { among, isColumn, lengthOf, numbers, type Sheet, sizeOf, sizes, texts } from './sheet';
import { show } from './show';
import { parseWhen, type TimeBounds, whyNotWhen } from './time';

/**
 * `createDataset` for large data: relations and events may come as columns, which are copied, checked and held as
 * they are, about ten times as fast as records. Faults become issues with a path such as `eventColumns.actor[12]`;
 * rows without fault are kept.
 *
 * @throws TypeError where the input is no dataset at all: no object, or one without `actors`.
 */
export function createDatasetFromColumns(input: ColumnsInput): Dataset {
  return readInput('createDatasetFromColumns', input, MORE);
}

const listOf = (given: Given, kind: string) => {
  const columns = given[`${kind}Columns`];
  return isObject(columns) ? columns : undefined;
};

const MORE: MoreRows = {
  count(given, kind) {
    const columns = listOf(given, kind);
    if (!columns) return 0;
    const titles = kind === 'event' ? lengthOf(columns.title) : 0;
    return Math.max(titles, sizeOf(columns.offset) - 1, 0);
  },
  fill(root, ledger) {
    const gone = new Set<number>();
    const columns = listOf(root.given, ledger.kind);
    const count = MORE.count(root.given, ledger.kind);
    const row = rowOf(root, `${ledger.kind}Columns`, -1, columns ?? {}, '');
    if (!columns) {
      if ((root.given[row.list] ?? null) !== null) error(row, '', 'must be an object of columns');
    } else if (!count) {
      const main = ledger.kind === 'event' ? 'title' : 'offset';
      if (!isColumn(columns[main])) error(row, main, 'must be a column');
    } else {
      const read = attempt(row, () => {
        fill({ row, ledger, first: ledger.count, count, gone });
        return true;
      });
      for (let i = 0; i < count; i++) if (!read) gone.add(ledger.count + i);
      ledger.count += count;
    }
    return gone;
  },
};

const readerOf =
  ({ values, of }: Coded) =>
  (row: number): unknown =>
    values[of ? of[row]! : 0];

/** Puts a column behind what its field has already. */
function put(
  { ledger, first }: Sheet,
  field: string,
  given: ((row: number) => unknown) | Coded,
): void {
  const coded = typeof given === 'function' ? null : given;
  const at = typeof given === 'function' ? given : readerOf(given);
  const own = field === 'id' ? ledger.ids : ledger.fields.get(field)!;
  const changed = new Map<number, unknown>();
  const column: Column = {
    at: (row) =>
      row < first
        ? own.at(row)
        : changed.size && changed.has(row)
          ? changed.get(row)
          : at(row - first),
    set: (row, value) => (row < first ? own.set(row, value) : changed.set(row, value)),
    seal: () => own.seal?.(),
    coded: () => (first || changed.size ? null : coded),
  };
  if (field === 'id') ledger.ids = column;
  else ledger.fields.set(field, column);
}

function fill(sheet: Sheet): void {
  const { row, ledger } = sheet;
  const optional = (field: string) => {
    const read = texts(sheet, field);
    put(sheet, field, read ? (i) => read(i) || undefined : () => undefined);
  };
  const ids = texts(sheet, 'id') ?? (() => '');
  put(sheet, 'id', ids);
  typesOf(sheet);
  put(sheet, 'certainty', among(sheet, 'certainty', LEVELS, 2));
  put(sheet, 'evidence', () => NONE);
  if (ledger.kind === 'relation') {
    put(sheet, 'directed', among(sheet, 'directed', [false, true], 0));
    put(sheet, 'sign', among<Sign>(sheet, 'sign', [-1, 0, 1, null], 3, -1, 2));
    put(sheet, 'strength', sizes(sheet, 'strength'));
    put(sheet, 'events', () => NONE);
    for (const field of ['label', 'shortLabel', 'note']) optional(field);
  } else {
    const title = texts(sheet, 'title');
    if (!title) warn(row, 'title', 'missing; the id is shown');
    for (let i = 0; title && i < sheet.count; i++)
      if (!title(i)) warn(row, `title[${i}]`, `missing; ${show(ids(i) || 'Event')} is shown`);
    put(sheet, 'title', (i) => title?.(i) || ids(i) || 'Event');
    put(sheet, 'best', () => undefined);
    put(sheet, 'importance', sizes(sheet, 'importance'));
    put(sheet, 'alternatives', () => NONE);
    for (const field of ['shortTitle', 'place', 'summary']) optional(field);
  }
  if (isObject(row.given.bounds)) boundsOf(sheet, row.given.bounds);
  else datesOf(sheet);
  partiesOf(sheet);
}

/** Types by name; a relation without one is of the type `other`. */
function typesOf(sheet: Sheet): void {
  const { row, ledger, count } = sheet;
  const given = numbers(row, 'type', count);
  const names: unknown = row.given.typeNames;
  const none = ledger.kind === 'relation' ? OTHER : undefined;
  if (!given && none) warn(row, 'type', `missing; read as ${none}`);
  const known = (Array.isArray(names) ? names : []).map((name) =>
    typeof name === 'string' && name ? name.slice(0, LONGEST_TEXT) : none,
  );
  known.push(none);
  const codes = new Uint32Array(count).fill(known.length - 1);
  for (let i = 0; given && i < count; i++) {
    if (given[i]! in known && given[i]! < known.length - 1) codes[i] = given[i]!;
    else warn(row, `type[${i}]`, `no type ${given[i]}; left out`);
  }
  const narrow = known.length <= 256 ? new Uint8Array(codes) : codes;
  put(sheet, 'type', { values: known, of: narrow });
}

/** Times as numbers: of two columns exact spans, of one the instants that a `Date` gives. */
function boundsOf({ row, ledger, first, count }: Sheet, given: Given): void {
  const { times } = ledger;
  const column = (name: string) => numbers(row, `bounds.${name}`, count, given[name]);
  const from = column('earliestStart');
  if (!from) error(row, 'bounds', 'must have earliestStart');
  const last = column('latestEnd');
  const to = last ?? (from && Float64Array.from(from, (start) => start + 1));
  const late = column('latestStart') ?? (last ? from : to);
  const early = column('earliestEnd') ?? (last ? to : from);
  const kinds = column('precision') ?? new Float64Array(count).fill(last ? 7 : 0);
  for (let i = 0; i < count; i++) {
    const at = first + i;
    const a = from ? from[i]! : NaN;
    const b = late ? late[i]! : a;
    const c = early ? early[i]! : a;
    const d = to ? to[i]! : a;
    if (a <= b && c <= d && a <= c && b <= d) times.put(at, a, b, c, d, kinds[i]! & 31);
    else {
      times.set(at, null);
      if (!Number.isNaN(a))
        warn(row, `bounds.latestEnd[${i}]`, 'the bounds are not in order; read as not known');
    }
  }
}

/** Dates as text. A relation without an end is in force. */
function datesOf(sheet: Sheet): void {
  const { row, ledger, first, count } = sheet;
  const lasting = ledger.kind === 'relation';
  const from = lasting ? 'start' : 'date';
  const starts = texts(sheet, from);
  const ends = texts(sheet, 'end');
  const open = lasting ? '..' : '';
  const readable = (field: string, text: string) => {
    if (text === '' || text === '..' || parseWhen(text)) return text;
    warn(row, field, `${show(text)} is no date: ${whyNotWhen(text)}; read as not known`);
    return '';
  };
  for (let i = 0; i < count; i++) {
    const start = starts?.(i) || open;
    const isWhole = start.includes('/');
    const end = ends?.(i) || (isWhole ? '' : open);
    let when: TimeBounds | null = null;
    if (start !== open || end !== open) {
      when = parseWhen(start, end || undefined);
      if (!when) {
        const [a, b] = [readable(`${from}[${i}]`, start), readable(`end[${i}]`, end)];
        if (a === start && b === end && b !== '')
          warn(row, `end[${i}]`, `${show(b)} is before ${show(a)}; read as not known`);
        when = a === start ? parseWhen(a, '') : b && a !== '' ? parseWhen(a, b) : null;
      }
    }
    ledger.times.set(first + i, when);
  }
}

/** Where each of the actors handed in stands now. */
function placesOf({ row, ledger }: Sheet): readonly (number | undefined)[] {
  const places = new Map(ledger.parties.slice(0, ledger.plain).map(({ actor }, i) => [actor, i]));
  const actors = row.up!.given.actors as readonly unknown[];
  return actors.map((one) => places.get(String(isObject(one) ? one.id : one)));
}

const holds = (party: Uint32Array, from: number, to: number, place: number) => {
  for (let i = from; i < to; i++) if (party[i] === place) return true;
  return false;
};

function partiesOf(sheet: Sheet): void {
  const { row, ledger, first, count, gone } = sheet;
  const places = placesOf(sheet);
  const offset = numbers(row, 'offset', count + 1) ?? new Float64Array(count + 1);
  const actor = numbers(row, 'actor', sizeOf(row.given.actor)) ?? new Float64Array();
  const start = ledger.offset[first]!;
  const party = new Uint32Array(start + actor.length);
  party.set(ledger.party.subarray(0, start));
  let end = start;
  let reach = 0;
  for (let i = 0; i < count; i++) {
    const own = end;
    const isRange =
      offset[i]! >= reach && offset[i]! <= offset[i + 1]! && offset[i + 1]! <= actor.length;
    if (isRange) reach = offset[i + 1]!;
    for (let k = offset[i]!; isRange && k < offset[i + 1]!; k++) {
      const place = places[actor[k]!];
      if (place === undefined) warn(row, `actor[${k}]`, `no actor ${actor[k]}; left out`);
      else if (holds(party, own, end, place))
        warn(row, `actor[${k}]`, `actor ${actor[k]} is named twice; read as one`);
      else party[end++] = place;
    }
    if (!isRange) {
      error(row, `offset[${i + 1}]`, `out of order or range, got ${offset[i + 1]}`);
      gone.add(first + i);
    } else if (ledger.kind === 'relation' && end - own < 2) {
      error(row, `offset[${i}]`, `a relation has two parties or more, got ${end - own}`);
      gone.add(first + i);
    }
    ledger.offset[first + i + 1] = end;
  }
  ledger.party = party;
}
