import { boundsOf, MARKS, PRECISIONS, type TimeBounds } from './bounds';
import { type Codes, type Column, coded, listed } from './column';
import { freeze, type Id, keyOf } from './key';
import type { EventRecord, Party, Relation } from './records';
import type { Draft } from './rows';

export type Claim = Relation | EventRecord;
export type ClaimDraft = Draft<Relation> | Draft<EventRecord>;

/** Relations or events as columns: a row each, in the order in which they came. */
export interface Ledger {
  readonly kind: 'relation' | 'event';
  /** Rows that are filled. */
  count: number;
  /** Of a row that came without one: `''` or nothing, until it is named. */
  ids: Column;
  /** The fields of a record after id and key, in its order. */
  readonly fields: Map<string, Column>;
  readonly times: Times;
  /** Row i has the parties from `offset[i]` up to, not with, `offset[i + 1]`: places in `parties`. */
  readonly offset: Uint32Array;
  party: Codes;
  /** First each actor, as a party of whom nothing more is said; then those of whom more is. */
  readonly parties: Party[];
  readonly plain: number;
  readonly codes: Map<Party, number>;
}

/** From `earliestStart` to `latestEnd`. */
export type Edges<T> = (a: number, b: number, c: number, d: number, kind: number) => T;

/** Bounds in columns, without an object each: outer ones as numbers, inner ones by how they lie between. */
export interface Times extends Column {
  /** `earliestStart` of each row, NaN where nothing is known. */
  readonly start: Float64Array;
  /** `latestEnd` of each row. */
  readonly end: Float64Array;
  /** @param kind The place of its precision; 8 more for approximate, 16 more for uncertain. */
  put(row: number, ...edges: Parameters<Edges<void>>): void;
  /** Calls with the bounds of a row; `null` where nothing is known. */
  read<T>(row: number, make: Edges<T>): T | null;
}

/** Precision and qualifiers as one number. */
export const kindOf = ({ precision, approximate, uncertain }: TimeBounds): number =>
  PRECISIONS.indexOf(precision) + (approximate ? 8 : 0) + (uncertain ? 16 : 0);

/** How far an inner bound is from an outer one; far from 1970 that would be rounded: then the bound as text. */
const from = (bound: number, outer: number) =>
  outer + (bound - outer) === bound ? bound - outer : `${bound}`;
const back = (way: unknown, outer: number) => (typeof way === 'number' ? outer + way : Number(way));

export function timed(room: number): Times {
  const start = new Float64Array(room);
  const end = new Float64Array(room);
  // One that lies at the other end is so written: dates are of all lengths, and have no core.
  const late = coded(room);
  const early = coded(room);
  const kinds = coded(room);
  const put: Times['put'] = (row, a, b, c, d, kind) => {
    start[row] = a;
    end[row] = d;
    late.set(row, b === d || from(b, a));
    early.set(row, c === a || from(c, d));
    kinds.set(row, kind);
  };
  const read: Times['read'] = (row, make) => {
    const [first, last] = [start[row]!, end[row]!];
    if (Number.isNaN(first)) return null;
    const [a, b] = [late.at(row), early.at(row)];
    return make(
      first,
      a === true ? last : back(a, first),
      b === true ? first : back(b, last),
      last,
      kinds.at(row) as number,
    );
  };
  return {
    start,
    end,
    put,
    read,
    set(row, value) {
      const bounds = value as TimeBounds | null;
      if (bounds) {
        const { earliestStart, latestStart, earliestEnd, latestEnd } = bounds;
        put(row, earliestStart, latestStart, earliestEnd, latestEnd, kindOf(bounds));
      } else {
        start[row] = NaN;
        end[row] = NaN;
      }
    },
    seal() {
      for (const column of [late, early, kinds]) column.seal?.();
    },
    at: (row) => read(row, frozen),
  };
}

const frozen: Edges<TimeBounds> = (a, b, c, d, kind) =>
  boundsOf(a, b, c, d, null, null, PRECISIONS[kind & 7], MARKS[kind >> 3]);

/** The fields of a record after id and key, in its order; those with a dot differ from row to row. */
const FIELDS = {
  relation:
    'type parties directed sign strength when certainty evidence events .label shortLabel .note',
  event:
    '.title participants when best certainty importance evidence alternatives .shortTitle type place .summary',
};

export function createLedger(kind: Ledger['kind'], room: number, plain: readonly Party[]): Ledger {
  const times = timed(room);
  const fields = new Map<string, Column>();
  const ledger: Ledger = {
    kind,
    count: 0,
    ids: listed(room),
    fields,
    times,
    offset: new Uint32Array(room + 1),
    party: new Uint32Array(2 * room + 8),
    parties: [...plain],
    plain: plain.length,
    codes: new Map(plain.map((party, code) => [party, code])),
  };
  for (const field of FIELDS[kind].split(' ')) {
    const column = /^par/.test(field)
      ? partyColumn(ledger)
      : field === 'when'
        ? times
        : (field[0] === '.' ? listed : coded)(room);
    fields.set(field.replace('.', ''), column);
  }
  return ledger;
}

function partyColumn(ledger: Ledger): Column {
  const { offset, parties, codes } = ledger;
  return {
    at(row) {
      const found: Party[] = [];
      for (let i = offset[row]!; i < offset[row + 1]!; i++) found.push(parties[ledger.party[i]!]!);
      return freeze(found);
    },
    set(row, value) {
      let end = offset[row]!;
      for (const party of value as readonly Party[]) {
        let code = codes.get(party);
        if (code === undefined) {
          code = parties.push(party) - 1;
          codes.set(party, code);
        }
        if (end >= ledger.party.length) {
          const wider = new Uint32Array(2 * end);
          wider.set(ledger.party);
          ledger.party = wider;
        }
        ledger.party[end++] = code;
      }
      offset[row + 1] = end;
    },
  };
}

export function putRecord(ledger: Ledger, record: ClaimDraft): void {
  const row = ledger.count++;
  if (record.id) ledger.ids.set(row, record.id);
  for (const [field, column] of ledger.fields) {
    const value = (record as unknown as Record<string, unknown>)[field];
    // Most events have one reading.
    column.set(row, field === 'best' && value === record.when ? undefined : value);
  }
}

/** The record of a row; new with each call. */
export function recordFrom({ kind, ids, fields }: Ledger, row: number): Claim {
  const id = ids.at(row) as Id;
  const record: Record<string, unknown> = { id, key: keyOf(kind, id) };
  for (const [field, column] of fields) {
    const value = column.at(row);
    if (value !== undefined) record[field] = value;
    else if (field === 'best') record[field] = record.when;
  }
  return freeze(record) as unknown as Claim;
}

/** Whether more is said of one of its parties than who it is. */
export function isSpecial({ plain, party, parties, offset }: Ledger, row: number): boolean {
  if (parties.length === plain) return false;
  for (let i = offset[row]!; i < offset[row + 1]!; i++) if (party[i]! >= plain) return true;
  return false;
}

/** No longer than they are, and in as few bytes as they need. */
export function seal(ledger: Ledger): void {
  const used = ledger.party.subarray(0, ledger.offset[ledger.count]);
  const many = ledger.parties.length;
  const Kind = many <= 256 ? Uint8Array : many <= 65_536 ? Uint16Array : Uint32Array;
  ledger.party = new Kind(used);
  ledger.codes.clear();
  for (const column of ledger.fields.values()) column.seal?.();
}
