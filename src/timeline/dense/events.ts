import { PRECISIONS } from '../../model/bounds';
import type { Column } from '../../model/column';
import { tablesOf } from '../../model/indexed';
import type { Edges } from '../../model/ledger';
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

/** What a picture of many events needs of each, by its place in the dataset, without a record made for any. */
export interface EventColumns {
  readonly count: number;
  /** Best reading, UTC ms, finite, half-open; NaN where no date is known. */
  readonly start: Float64Array;
  readonly end: Float64Array;
  /** Codes of `kinds`. */
  readonly kind: Uint8Array;
  /** How events may look: from type to type, of each from what is surest. */
  readonly kinds: readonly EventKind[];
  readonly importance: Float32Array;
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

function* readColumns(dataset: Dataset, zone?: string): Steps<EventColumns> {
  const { rows, ledger } = tablesOf(dataset)!.events;
  const { times, fields } = ledger;
  const best = fields.get('best')!;
  const hasBest = table(best, (own) => own !== undefined);
  const importanceOf = table(fields.get('importance')!, (value) => value as number);
  const count = rows.length;
  const styleOf = typeStyles(dataset.types);
  const known = new Set(dataset.types.map(({ id }) => id));
  const paintOf = (id: unknown) => (known.has(id as string) ? styleOf(id as string).paint : 'node');
  const looks = kindsOf(dataset.types.map(({ id }) => paintOf(id)));
  const types = new Set<string>();
  const typeOf = table(fields.get('type')!, (id) => ({ id, code: looks.codeOf(paintOf(id), 0) }));
  const levelOf = table(fields.get('certainty')!, (one) => LEVELS.indexOf(one as Certainty));
  const start = new Float64Array(count).fill(NaN);
  yield;
  const end = new Float64Array(count).fill(NaN);
  yield;
  const kind = new Uint8Array(count);
  const importance = new Float32Array(count);
  const readTime = zone ? readingIn(zone) : reading;
  let [first, last, undated] = [-1, -1, 0];
  let before: unknown;
  const there = new Uint8Array(looks.kinds.length);
  const timeOf = (row: number) =>
    hasBest(row) ? readingOf(zoned(best.at(row) as TimeBounds, zone)) : times.read(row, readTime);
  const read = (i: number) => {
    const row = rows[i]!;
    let [from, to] = [times.start[row]!, times.end[row]!];
    // What ends somewhere is read as it stands.
    if (zone || hasBest(row) || !(to - from < Infinity)) [from, to] = timeOf(row) ?? [NaN, NaN];
    if (!Number.isNaN(from)) {
      start[i] = from;
      end[i] = Math.max(from, to);
      if (first < 0 || from < start[first]!) first = i;
      if (last < 0 || end[i]! > end[last]!) last = i;
    } else undated++;
    const { id, code: look } = typeOf(row);
    if (id !== before && id !== undefined) types.add(id as string);
    before = id;
    const code = look + levelOf(row);
    kind[i] = code;
    there[code] = 1;
    importance[i] = importanceOf(row);
  };
  yield* inStretches(count, (i, end) => {
    for (; i < end; i++) read(i);
  });
  const kinds = yield* present(kind, looks.kinds, there);
  return { count, start, end, kind, kinds, importance, first, last, undated, types };
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

/** Each paint, in the order of types, at each level. */
function kindsOf(paints: readonly string[]) {
  const all = [...new Set([...[...new Set(paints)].slice(0, PAINTS), 'node'])];
  return {
    kinds: all.flatMap((paint) => LEVELS.map((_, level): EventKind => ({ paint, level }))),
    codeOf(paint: string, level: number) {
      const place = all.indexOf(paint);
      return (place < 0 ? all.length - 1 : place) * LEVELS.length + level;
    },
  };
}
