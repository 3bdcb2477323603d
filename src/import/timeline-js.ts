import type { EventInput } from '../model/input';
import { show } from '../model/show';
import { parseWhen } from '../model/time';
import { type Builder, createBuilder } from './builder';
import { textOfHtml } from './html-text';
import type { FileData, Imported } from './imported';
import { field, isBag, listIn, parseJson, textIn } from './json';
import { dateFrom } from './moments';

/**
 * Reads JSON of TimelineJS, of today (`events`, `eras`) and of its first version (`timeline.date`). Groups are types,
 * eras are events of the type `era`; text loses its HTML; a medium with an address is the event's source.
 */
export function importTimelineJs(data: FileData): Imported {
  const builder = createBuilder();
  const file = parseJson(data, builder.error);
  if (file === undefined) return builder.done();
  const first = field(file, 'timeline');
  const head = first ?? field(field(file, 'title'), 'text');
  const title = words(head, 'headline');
  const description = words(head, 'text');
  const lists = first
    ? ([['timeline.date', listIn(first, 'date'), undefined]] as const)
    : ([
        ['events', listIn(file, 'events'), undefined],
        ['eras', listIn(file, 'eras'), 'era'],
      ] as const);
  if (lists.every(([, list]) => !list.length))
    builder.error('', 'no events in it; nothing is read');
  for (const [path, list, type] of lists)
    for (const [at, slide] of list.entries()) readSlide(builder, slide, type, `${path}[${at}]`);
  return builder.done({ ...(title && { title }), ...(description && { description }) });
}

const words = (bag: unknown, name: string) => textOfHtml(textIn(bag, name) ?? '');

function readSlide(builder: Builder, slide: unknown, era: string | undefined, at: string): void {
  if (!isBag(slide)) {
    builder.error(at, 'an event must be an object; left out');
    return;
  }
  const text = field(slide, 'text');
  const holder = isBag(text) ? text : slide;
  const summary = words(holder, 'text');
  const date = dateOf(builder, slide, ['start_date', 'startDate'], at);
  const end = dateOf(builder, slide, ['end_date', 'endDate'], at);
  const type = era ?? textIn(slide, 'group', 'tag');
  if (type) builder.type(type);
  const id = textIn(slide, 'unique_id');
  const event: EventInput = {
    ...(id && { id }),
    title: words(holder, 'headline') || summary.slice(0, 80) || 'Event',
    ...(type && { type }),
    date: date ?? '',
    ...(end && isSpan(builder, date, end, at) && { end }),
    ...(summary && { summary }),
    ...evidence(builder, field(slide, 'media', 'asset')),
  };
  builder.event(event);
}

function dateOf(
  builder: Builder,
  slide: unknown,
  names: readonly string[],
  at: string,
): string | undefined {
  const given = field(slide, ...names);
  if (given === undefined) {
    if (names[0] === 'start_date') builder.warn(at, 'no date; kept as not known');
    return undefined;
  }
  const date = dateFrom(isBag(given) ? partsOf(given) : partsIn(String(given)));
  if (date !== undefined && parseWhen(date)) return date;
  builder.warn(`${at}.${names[0]}`, `${show(date ?? given)} is no date; kept as not known`);
  return undefined;
}

const partsOf = (date: unknown) => ({
  year: field(date, 'year'),
  month: field(date, 'month'),
  day: field(date, 'day'),
  hour: field(date, 'hour'),
  minute: field(date, 'minute'),
  second: field(date, 'second'),
});

/** `2011,12,10,07,02,10` or `2011-12-10` */
function partsIn(text: string) {
  const [year, month, day, hour, minute, second] = text.trim().split(/[,/:\s]|(?<=\d)[-T]/);
  return { year, month, day, hour, minute, second };
}

function isSpan(builder: Builder, date: string | undefined, end: string, at: string): boolean {
  if (date === undefined || parseWhen(date, end)) return true;
  builder.warn(at, `ends (${end}) before it starts (${date}); read without an end`);
  return false;
}

function evidence(builder: Builder, media: unknown): Pick<EventInput, 'evidence'> {
  const url = textIn(media, 'url', 'media');
  if (!url || !/^https?:\/\/[^\s"<>]+$/i.test(url)) return {};
  const title = words(media, 'credit') || words(media, 'caption') || url;
  return { evidence: [{ source: builder.source({ id: url, title, url }) }] };
}
