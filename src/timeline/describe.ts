import type { TimelineFacts } from '../chart/facts';
import type { Description, Whole } from '../chart/kind';
import type { Messages } from '../chart/messages';
import {
  actorLabel,
  certaintyWord,
  partyWords,
  placesIn,
  typeLabel,
  within,
  wordsOf,
} from '../chart/words';
import { formatBounds } from '../model/format';
import type { Dataset, EventRecord } from '../model/records';
import type { TimeBounds } from '../model/time';
import { range } from './axis';
import { eventColumns } from './dense/events';
import { FEW, isDense, ownTracks } from './dense/layout';
import { type Item, itemsOf, lanesIn, typeOf } from './items';
import { formOf } from './layout';
import type { TimelineOptions } from './options';
import { scaleOf } from './scale-slot';

/** What a reader may see of an event's date: its best reading, and what else is possible. */
export function dateWords({ best, when }: EventRecord, words: Messages): string {
  const { dates } = words;
  const reading = formatBounds(best ?? when, dates);
  const wider =
    best && when && (when.earliestStart < best.earliestStart || when.latestEnd > best.latestEnd);
  if (!wider) return reading;
  const outer = formatBounds(range(when.earliestStart, when.latestEnd), dates);
  return words.aside(reading, [words.possible(outer)]);
}

/** Whether all actors in lanes are states. */
export function onlyStates(dataset: Dataset): boolean {
  return lanesIn(dataset).every(
    ({ key }) => key && dataset.get(key) && dataset.actor(key.slice(6))?.kind === 'state',
  );
}

/** From the first reading to the last, each as precise as it is: "1–3 September 2025", "1871 to 28 June 1914". */
function spanOf(readings: readonly (readonly [number, number])[]): TimeBounds {
  const first = readings.reduce((a, b) => (b[0] < a[0] ? b : a));
  const last = readings.reduce((a, b) => (b[1] > a[1] ? b : a));
  const end = Math.max(last[1], first[0] + 1);
  return {
    ...range(first[0], end),
    latestStart: first[1],
    earliestEnd: Math.max(first[0], last[0]),
  };
}

/** The same of many events, of which no record is made. */
function manyFacts(dataset: Dataset, { dates }: Messages): TimelineFacts {
  const { start, end, count, first, last, undated } = eventColumns(dataset);
  const { shared, most, whole } = ownTracks(dataset);
  const readings = [first, last].flatMap((i) => (i < 0 ? [] : [[start(i), end(i)] as const]));
  return {
    events: count,
    when: readings.length ? formatBounds(spanOf(readings), dates) : '',
    ...{ shared, most, whole, undated, states: onlyStates(dataset) },
  };
}

function factsOf(dataset: Dataset, words: Messages): TimelineFacts {
  const { dates } = words;
  if (dataset.count('event') > FEW) return manyFacts(dataset, words);
  const { items } = itemsOf(dataset);
  const dated = items.flatMap(({ best }) => (best ? [best] : []));
  // What is open on one side says nothing of where the dates begin or end, unless nothing else does.
  const closed = items.flatMap(({ best, event }) =>
    best && Number.isFinite(event.best?.earliestStart) && Number.isFinite(event.best?.latestEnd)
      ? [best]
      : [],
  );
  const readings = closed.length ? closed : dated;
  const most = items.reduce((top, item) => Math.max(top, item.lanes.length), 0);
  const shared = items.filter((item) => item.lanes.length > 1);
  return {
    events: items.length,
    when: readings.length ? formatBounds(spanOf(readings), dates) : '',
    shared: shared.length,
    most,
    whole: shared.every((item) => item.lanes.length === most),
    states: onlyStates(dataset),
    undated: items.length - dated.length,
  };
}

/** The code of a scale that is drawn so: dates in rows have no axis. */
export function axisCode(dataset: Dataset, options: TimelineOptions, width?: number) {
  return inRows(dataset, options, width) ? null : scaleOf(options);
}

export const inRows = (dataset: Dataset, options: TimelineOptions, width = Infinity): boolean =>
  !isDense(dataset, options) && formOf(options, width) === 'rows';

/** Summary and table of all events, in order of time. */
export function describeTimeline(
  dataset: Dataset,
  options: TimelineOptions,
  whole?: Whole,
): Description {
  const words = wordsOf(options);
  const { fields } = words;
  const told = axisCode(dataset, options, whole?.width)?.tell(
    whole?.dataset ?? dataset,
    options,
    words,
  );
  const summary = [words.timeline.summary(factsOf(dataset, words)), told]
    .filter(Boolean)
    .join(words.space);
  const rowOf = ({ event }: Item) => {
    const type = typeOf(dataset, event) ?? event.type;
    const said = event.evidence.flatMap(({ saidBy }) =>
      saidBy ? [within(actorLabel(dataset, saidBy), words)] : [],
    );
    return [
      dateWords(event, words),
      event.title,
      typeLabel(dataset, type),
      certaintyWord(event.certainty, words),
      event.participants.map((party) => partyWords(dataset, party, words)).join(words.comma),
      event.place ?? '',
      [...new Set(said)].join(words.comma),
      placesIn(dataset, event.evidence, words).join(words.semicolon) || words.unsourced,
    ];
  };
  const columns = [
    fields.date,
    fields.event,
    fields.type,
    fields.certainty,
    fields.participants,
    fields.place,
    fields.saidBy,
    fields.source,
  ];
  return {
    summary,
    table: {
      caption: summary,
      columns,
      get rows() {
        return itemsOf(dataset).items.map(rowOf);
      },
    },
  };
}

/** What the picture leaves open or infers. */
export function notesOf(dataset: Dataset, options: TimelineOptions): readonly string[] {
  const { timeline, dates } = wordsOf(options);
  if (dataset.count('event') > FEW)
    return ownTracks(dataset).most > 1 ? [timeline.once(onlyStates(dataset))] : [];
  const { items } = itemsOf(dataset);
  const notes: string[] = [];
  const days = new Map<string, Item[]>();
  for (const item of items)
    if (item.best && !item.span)
      days.set(item.best.join(), [...(days.get(item.best.join()) ?? []), item]);
  const shared = [...days.values()]
    .filter((day) => day.length > 1)
    .map((day) => formatBounds((day[0] as Item).event.best, dates));
  if (shared.length === 1) notes.push(timeline.orderIn(shared[0] as string));
  else if (shared.length) notes.push(timeline.orderOpen);
  if (items.some((item) => item.lanes.length > 1)) notes.push(timeline.once(onlyStates(dataset)));
  return notes;
}
