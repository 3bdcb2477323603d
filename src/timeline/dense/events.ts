import { PRECISIONS } from '../../model/bounds';
import type { Column } from '../../model/column';
import { tablesOf } from '../../model/indexed';
import type { Edges, Ledger } from '../../model/ledger';
import type { Certainty, Dataset } from '../../model/records';
import { atOnce, inStretches, type Steps } from '../../model/stretches';
import { boundsOf, type TimeBounds } from '../../model/time';
import { zoned } from '../../model/zone';
import { typeStyles } from '../../scene/theme';
import { readingOf } from '../items';

/** From what is surest; the place of a level is its code. */
export const LEVELS: readonly Certainty[] = ['confirmed', 'expected', 'hinted'];

/** A paint and a level of certainty. */
export interface EventKind {
  readonly paint: string;
  /** Code of `LEVELS`. */
  readonly level: number;
}

/** Best readings by row, UTC ms. */
export type Readings = Readonly<Record<'start' | 'end', Float64Array>>;

/** What a picture of many events needs of each, by its place in the dataset, without a record made for any. */
export interface EventColumns {
  readonly count: number;
  /** Best reading of an event, UTC ms, finite, half-open; NaN where no date is known. */
  start(i: number): number;
  end(i: number): number;
  /** The same by row of the ledger, and the row of each event. */
  readonly times: Readings;
  readonly rows: Uint32Array;
  /** Codes of `kinds`. */
  readonly kind: Uint8Array;
  /** How events may look: from type to type, of each from what is surest. */
  readonly kinds: readonly EventKind[];
  importance(i: number): number;
  /** Places of the event that begins first and of that which ends last, −1 where none has a date; how many have none. */
  readonly first: number;
  readonly last: number;
  readonly undated: number;
  /** Types of any. */
  readonly types: ReadonlySet<string>;
}

const reading: Edges<readonly [number, number] | null> = (a, b, c, d) =>
  readingOf({ earliestStart: a, latestStart: b, earliestEnd: c, latestEnd: d });

/** The same of dates that stand in the days of a zone. */
const readingIn =
  (zone: string): typeof reading =>
  (a, b, c, d, kind) =>
    readingOf(zoned(boundsOf(a, b, c, d, null, null, PRECISIONS[kind & 7]), zone));

const made = new WeakMap<Dataset, Map<string, EventColumns>>();

/** @param zone in whose days dates stand; `undefined` = UTC */
export const eventColumns = (dataset: Dataset, zone?: string): EventColumns =>
  made.get(dataset)?.get(zone ?? '') ?? atOnce(columnSteps(dataset, zone));

/** The same a stretch at a time. */
export function* columnSteps(dataset: Dataset, zone?: string): Steps<EventColumns> {
  const known = made.get(dataset) ?? new Map<string, EventColumns>();
  made.set(dataset, known);
  const columns = known.get(zone ?? '') ?? (yield* readColumns(dataset, zone));
  known.set(zone ?? '', columns);
  return columns;
}

const read = new WeakMap<Ledger, Map<string | undefined, Readings>>();

/** Best readings of all rows: where dates have both ends and one reading they are those of the ledger, to the object. */
function* readTimes(ledger: Ledger, zone?: string): Steps<Readings> {
  const { count, times, fields } = ledger;
  const best = fields.get('best')!;
  const hasBest = table(best, (own) => own !== undefined);
  let whole = !zone;
  yield* inStretches(count, (row, to) => {
    for (; whole && row < to; row++) {
      const long = times.end[row]! - times.start[row]!;
      whole = !hasBest(row) && ((long >= 0 && long < Infinity) || Number.isNaN(times.start[row]));
    }
  });
  if (whole) return times;
  const made = { start: new Float64Array(count), end: new Float64Array(count) };
  yield;
  const readTime = zone ? readingIn(zone) : reading;
  const readRow = (row: number) =>
    hasBest(row) ? readingOf(zoned(best.at(row) as TimeBounds, zone)) : times.read(row, readTime);
  yield* inStretches(count, (row, to) => {
    for (; row < to; row++) {
      const [start, end] = readRow(row) ?? [NaN, NaN];
      made.start[row] = start;
      made.end[row] = Math.max(start, end);
    }
  });
  return made;
}

function* readColumns(dataset: Dataset, zone?: string): Steps<EventColumns> {
  const { rows, ledger } = tablesOf(dataset)!.events;
  const { fields } = ledger;
  const known = read.get(ledger) ?? new Map<string | undefined, Readings>();
  read.set(ledger, known);
  const times = known.get(zone) ?? (yield* readTimes(ledger, zone));
  known.set(zone, times);
  const importanceOf = table(fields.get('importance')!, (value) => value as number);
  const count = rows.length;
  const looks = looksOf(dataset);
  const types = new Set<string>();
  const typeOf = table(fields.get('type')!, (id) => ({ id, code: looks.codeOf(id) }));
  const levelOf = table(fields.get('certainty')!, (one) => LEVELS.indexOf(one as Certainty));
  const kind = new Uint8Array(count);
  let [first, last, undated] = [-1, -1, 0];
  let [low, high] = [Infinity, -Infinity];
  let before: unknown;
  const there = new Uint8Array(looks.kinds.length);
  const see = (i: number) => {
    const row = rows[i]!;
    const [from, to] = [times.start[row]!, times.end[row]!];
    if (Number.isNaN(from)) undated++;
    if (from < low) [low, first] = [from, i];
    if (to > high) [high, last] = [to, i];
    const { id, code: look } = typeOf(row);
    if (id !== before && id !== undefined) types.add(id as string);
    before = id;
    const code = look + levelOf(row);
    kind[i] = code;
    there[code] = 1;
  };
  yield* inStretches(count, (i, end) => {
    for (; i < end; i++) see(i);
  });
  const kinds = yield* present(kind, looks.kinds, there);
  return {
    ...{ count, times, rows, kind, kinds, first, last, undated, types },
    start: (i) => times.start[rows[i]!]!,
    end: (i) => times.end[rows[i]!]!,
    importance: (i) => importanceOf(rows[i]!),
  };
}

/** What becomes of the value of a row, made once where values repeat. */
function table<T>(column: Column, make: (value: unknown) => T): (row: number) => T {
  const { values, of } = column.coded?.() ?? {};
  if (!values) return (row) => make(column.at(row));
  const made = (values.length ? values : [undefined]).map(make);
  return (row) => made[of ? of[row]! : 0]!;
}

/** Kinds that there are; the codes become their places. */
function* present(kind: Uint8Array, kinds: readonly EventKind[], there: Uint8Array) {
  const left = kinds.filter((_, code) => there[code]);
  const codes = kinds.map((one) => left.indexOf(one));
  yield* inStretches(kind.length, (i, end) => {
    for (; i < end; i++) kind[i] = codes[kind[i]!]!;
  });
  return left;
}

/** Paints that bars tell apart; types beyond share the last one with what has none. */
const PAINTS = 7;

/** Each paint, in the order of types, at each level; and the code of a type, to which that of its level is added. */
function looksOf({ types }: Dataset) {
  const styleOf = typeStyles(types);
  const paints = new Map(types.map(({ id }) => [id as unknown, styleOf(id).paint]));
  const all = [...new Set([...[...new Set(paints.values())].slice(0, PAINTS), 'node'])];
  return {
    kinds: all.flatMap((paint) => LEVELS.map((_, level): EventKind => ({ paint, level }))),
    codeOf(id: unknown) {
      const place = all.indexOf(paints.get(id) ?? 'node');
      return (place < 0 ? all.length - 1 : place) * LEVELS.length;
    },
  };
}
