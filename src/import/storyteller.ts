import { show } from '../model/show';
import { parseWhen, type When } from '../model/time';
import { type Builder, createBuilder } from './builder';
import type { FileData, Imported } from './imported';
import { field, isBag, parseJson, textIn } from './json';
import { dateFrom, momentFrom } from './moments';

/**
 * Reads JSON of Timeline Storyteller: a list of `{start_date, end_date, content_text, category, facet}`. A category
 * is the event's type, a facet (a country, a person) takes part in it. An empty end makes a point of it.
 */
export function importStoryteller(data: FileData): Imported {
  const builder = createBuilder();
  const file = parseJson(data, builder.error);
  if (file === undefined) return builder.done();
  if (Array.isArray(file))
    for (const [at, item] of file.entries()) readItem(builder, item, `[${at}]`);
  else builder.error('', 'must be a list of events; nothing is read');
  return builder.done();
}

function readItem(builder: Builder, item: unknown, at: string): void {
  if (!isBag(item)) {
    builder.error(at, 'an event must be an object; left out');
    return;
  }
  const start = dateOf(builder, item, 'start_date', at);
  const end = dateOf(builder, item, 'end_date', at);
  const isSpan = end !== undefined && start !== undefined && parseWhen(start, end) !== null;
  if (end !== undefined && start !== undefined && !isSpan)
    builder.warn(at, `ends (${show(end)}) before it starts (${show(start)}); read without an end`);
  const type = textIn(item, 'category');
  const actor = builder.actor(textIn(item, 'facet'));
  if (type) builder.type(type);
  const id = textIn(item, 'id', 'event_id');
  builder.event({
    ...(id && { id }),
    title: textIn(item, 'content_text') ?? type ?? (actor || 'Event'),
    ...(type && { type }),
    date: start ?? '',
    ...(isSpan && end !== start && { end }),
    ...(actor && { participants: [actor] }),
  });
}

/** Numbers are years, however far; all else as programs write it. */
function dateOf(builder: Builder, item: unknown, name: string, at: string): When | undefined {
  const given = textIn(item, name);
  if (given === undefined) {
    if (name === 'start_date' && field(item, name) === undefined)
      builder.warn(at, 'no date; kept as not known');
    return undefined;
  }
  const date = /^[+-]?\d+$/.test(given) ? dateFrom({ year: given }) : momentFrom(given);
  if (date !== undefined && parseWhen(date)) return date;
  builder.warn(`${at}.${name}`, `${show(given)} is no date; kept as not known`);
  return undefined;
}
