import { freeze, type Id } from './key';
import { type Claim, isSpecial } from './ledger';
import type { Actor, Party, Relation } from './records';
import { show } from './show';
import type { Tables } from './tables';
import { parseWhen, type TimeBounds, type When } from './time';
import { findIn, remembered, type View } from './view';

/** UTC ms, half-open; both the same is an instant. */
export type Span = readonly [from: number, to: number];

/** @throws TypeError where a date cannot be read. */
export function spanFrom(name: string, start: When, end: When = start): Span {
  const [from, to] = [parseWhen(start), parseWhen(end)];
  if (!from || !to) {
    throw new TypeError(`${name}: must be a date, got ${show(from ? end : start)}`);
  }
  if (to.latestEnd < from.earliestStart) {
    throw new RangeError(`${name}: end ${show(end)} is before start ${show(start)}`);
  }
  return [from.earliestStart, to.latestEnd];
}

/**
 * Whether it may have been in that span: all but what was definitely not. An instant is inside where
 * it begins a span, and outside where it ends one.
 */
export function meets(when: TimeBounds | null, [from, to]: Span): boolean {
  if (!when || when.earliestStart === from) return true;
  return when.earliestStart < to && from < when.latestEnd;
}

/** The parties that may be in at that time; `null` where they make no relation any more. */
export function partiesIn(relation: Relation, span: Span): readonly Party[] | null {
  if (!meets(relation.when, span)) return null;
  const parties = present(relation.parties, span);
  return parties.length < 2 ? null : parties;
}

/** The list itself where all of it passes. */
function kept<T>(list: readonly T[], passes: (item: T) => boolean): readonly T[] {
  return list.every(passes) ? list : freeze(list.filter(passes));
}

const present = (parties: readonly Party[], span: Span) =>
  kept(parties, ({ when }) => meets(when, span));

/** The record itself where nothing of it is new. */
export function changed<T extends object>(record: T, parts: Partial<T>): T {
  const isSame = (Object.keys(parts) as (keyof T)[]).every((name) => parts[name] === record[name]);
  return isSame ? record : freeze({ ...record, ...parts });
}

/** The blocs that it may have been part of then. */
export function membersIn(actor: Actor, span: Span): Actor {
  const memberships = present(actor.memberships, span);
  if (memberships === actor.memberships) return actor;
  return freeze({ ...actor, memberships, partOf: freeze(memberships.map(({ actor }) => actor)) });
}

/** What may have been in force or have happened then; actors stay, in the blocs of that time. No as-of date narrows it again. */
export function within(tables: Tables, span: Span): Tables {
  const inBlocs = (actor: Actor): Actor => membersIn(actor, span);
  const events = cut(tables.events, span, (event) =>
    meets(event.when, span)
      ? changed(event, { participants: present(event.participants, span) })
      : null,
  );
  const isLeft = (id: Id) => findIn(events, id) >= 0;
  const relations = cut(tables.relations, span, (relation) => {
    const parties = partiesIn(relation, span);
    return parties && changed(relation, { parties, events: kept(relation.events, isLeft) });
  });
  return {
    ...tables,
    asOf: null,
    actors: tables.actors.map(inBlocs),
    folded: tables.folded.map(inBlocs),
    events,
    relations,
  };
}

/** What `read` leaves of each; only those of whose parties more is said need to be looked into. */
function cut<T extends Claim>(
  view: View<T>,
  [from, to]: Span,
  read: (record: T) => T | null,
): View<T> {
  const { ledger, made } = view;
  const { start, end } = ledger.times;
  const rows = view.rows.filter((row) => {
    if (isSpecial(ledger, row)) return read(made.at(row)) !== null;
    const begin = start[row]!;
    return !(begin >= to || end[row]! <= from) || begin === from;
  });
  return { ...view, rows, made: remembered((row) => read(made.at(row))!, ledger.count) };
}
