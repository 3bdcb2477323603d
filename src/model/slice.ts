import { show } from './issues';
import type { EventRecord, Party, Relation } from './records';
import type { Tables } from './tables';
import { parseWhen, type TimeBounds, type When } from './time';

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

/** Whether it may have been in that span: all but what was definitely not. */
export function meets(when: TimeBounds | null, [from, to]: Span): boolean {
  if (!when) return true;
  const { earliestStart: start, latestEnd: end } = when;
  if (start < to && from < end) return true;
  // An instant is inside where it begins a span, and outside where it ends one.
  return (from === to || start === end) && Math.max(start, from) === Math.min(end, to)
    ? from === to
      ? from < end || start === end
      : start < to
    : false;
}

/** The parties that may be in at that time; `null` where they make no relation any more. */
export function partiesIn(relation: Relation, span: Span): readonly Party[] | null {
  if (!meets(relation.when, span)) return null;
  const parties = present(relation.parties, span);
  return parties.length < 2 ? null : parties;
}

function present(parties: readonly Party[], span: Span): readonly Party[] {
  return parties.every(({ when }) => meets(when, span))
    ? parties
    : Object.freeze(parties.filter(({ when }) => meets(when, span)));
}

/** What may have been in force or have happened then; actors stay. */
export function within(tables: Tables, span: Span): Tables {
  const events = tables.events.flatMap((event): EventRecord[] => {
    if (!meets(event.when, span)) return [];
    const participants = present(event.participants, span);
    return [
      participants === event.participants ? event : Object.freeze({ ...event, participants }),
    ];
  });
  const left = new Set(events.map(({ id }) => id));
  const relations = tables.relations.flatMap((relation): Relation[] => {
    const parties = partiesIn(relation, span);
    if (!parties) return [];
    const rests = relation.events.every((id) => left.has(id))
      ? relation.events
      : Object.freeze(relation.events.filter((id) => left.has(id)));
    return parties === relation.parties && rests === relation.events
      ? [relation]
      : [Object.freeze({ ...relation, parties, events: rests })];
  });
  return { ...tables, events, relations };
}
