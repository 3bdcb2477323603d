import type { Description, LegendEntry } from '../chart/kind';
import { certaintyEntries, keyGlyph, typeEntries } from '../chart/legend';
import { en } from '../chart/messages';
import { certaintyWord, partyWords, sourceWords, typeLabel } from '../chart/words';
import { formatBounds } from '../model/format';
import type { Dataset, EventRecord } from '../model/records';
import type { TimeBounds } from '../model/time';
import type { MarkBatch } from '../scene/scene';
import { range } from './axis';
import { type Item, itemsOf, typeOf } from './items';
import type { TimelineOptions } from './options';

/** What a reader may see of an event's date: its best reading, and what else is possible. */
export function dateWords({ best, when }: EventRecord, locale?: string): string {
  const reading = formatBounds(best ?? when, locale);
  const wider =
    best && when && (when.earliestStart < best.earliestStart || when.latestEnd > best.latestEnd);
  return wider
    ? `${reading} (${en.possible(formatBounds(range(when.earliestStart, when.latestEnd), locale))})`
    : reading;
}

/** "states" where all actors in lanes are states, else "actors". */
function kindWord(dataset: Dataset): string {
  const { lanes } = itemsOf(dataset);
  return lanes.every(
    ({ key }) => key && dataset.get(key) && dataset.actor(key.slice(6))?.kind === 'state',
  )
    ? 'state'
    : 'actor';
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

function summaryOf(dataset: Dataset, locale?: string): string {
  const { items } = itemsOf(dataset);
  if (!items.length) return 'No events.';
  const dated = items.flatMap(({ best }) => (best ? [best] : []));
  // What is open on one side says nothing of where the dates begin or end, unless nothing else does.
  const closed = items.flatMap(({ best, event }) =>
    best && Number.isFinite(event.best?.earliestStart) && Number.isFinite(event.best?.latestEnd)
      ? [best]
      : [],
  );
  const readings = closed.length ? closed : dated;
  const when = readings.length ? `: ${formatBounds(spanOf(readings), locale)}` : '';
  const most = items.reduce((top, item) => Math.max(top, item.lanes.length), 0);
  const shared = items.filter((item) => item.lanes.length > 1);
  const whole = shared.every((item) => item.lanes.length === most);
  const several = `${whole ? '' : 'up to '}${en.number(most)} ${kindWord(dataset)}s`;
  const together = shared.length ? `, ${shared.length} of them shared by ${several}` : '';
  const lost = items.length - dated.length;
  const without = lost ? `; ${lost} ${lost === 1 ? 'has' : 'have'} no date` : '';
  return `${en.events(items.length)}${when}${together}${without}.`;
}

const COLUMNS = ['date', 'events', 'type', 'certainty', 'participants', 'place'] as const;

/** Summary and table of all events, in order of time. */
export function describeTimeline(dataset: Dataset, { locale }: TimelineOptions): Description {
  const { items } = itemsOf(dataset);
  const summary = summaryOf(dataset, locale);
  const nameOf = (id: string) => dataset.actor(id)?.name ?? id;
  const rows = items.map(({ event }) => {
    const type = typeOf(dataset, event) ?? event.type;
    const said = event.evidence.flatMap(({ saidBy }) => (saidBy ? [nameOf(saidBy)] : []));
    return [
      dateWords(event, locale),
      event.title,
      typeLabel(dataset, type),
      certaintyWord(event.certainty),
      event.participants.map((party) => partyWords(dataset, party)).join(', '),
      event.place ?? '',
      [...new Set(said)].join(', '),
      sourceWords(dataset, event.evidence).replace(/^Source: /, ''),
    ];
  });
  const columns = [
    ...COLUMNS.map((name) => (name === 'events' ? 'Event' : en.fields[name])),
    'Said by',
    en.fields.source,
  ];
  return { summary, table: { caption: summary, columns, rows } };
}

const line = (id: string, d: string, stroke: string, strokeWidth: number): MarkBatch => ({
  kind: 'path',
  part: 'legend',
  count: 1,
  id: [id],
  key: null,
  d: [d],
  fill: 'none',
  stroke,
  strokeWidth,
});

/** Certainty, types, and the two signs of this chart where they occur. */
export function legendOf(dataset: Dataset): readonly LegendEntry[] {
  const { items } = itemsOf(dataset);
  const entries: LegendEntry[] = [
    ...certaintyEntries('mark'),
    ...typeEntries(
      dataset,
      items.map(({ event }) => typeOf(dataset, event)),
    ),
  ];
  if (items.some((item) => item.wide))
    entries.push({
      id: 'note-whisker',
      group: 'note',
      label: 'Date uncertain: could fall here',
      width: 36,
      marks: [
        line('whisker', 'M1 10L35 10M1 5L1 15M35 5L35 15', 'control', 1.5),
        line('whisker-bar', 'M12 10L24 10', 'secondary', 4),
      ],
    });
  if (items.some((item) => item.lanes.length > 1))
    entries.push({
      id: 'note-spine',
      group: 'note',
      label: `One event, several ${kindWord(dataset) === 'state' ? 'states' : 'parties'}`,
      width: 14,
      marks: [
        line('spine', 'M7 4L7 16', 'secondary', 2.25),
        keyGlyph('spine-top', 'circle', 'secondary', 7, 'fill', 8),
        keyGlyph('spine-low', 'circle', 'secondary', 7, 'fill', 8),
      ].map((mark, i) => (mark.kind === 'symbol' ? { ...mark, y: i === 1 ? 3.5 : 16.5 } : mark)),
    });
  return entries;
}

/** What the picture leaves open or infers. */
export function notesOf(dataset: Dataset, { locale }: TimelineOptions): readonly string[] {
  const { items } = itemsOf(dataset);
  const notes: string[] = [];
  const days = new Map<string, Item[]>();
  for (const item of items)
    if (item.best && !item.span)
      days.set(item.best.join(), [...(days.get(item.best.join()) ?? []), item]);
  const shared = [...days.values()]
    .filter((day) => day.length > 1)
    .map((day) => formatBounds((day[0] as Item).event.best, locale));
  if (shared.length === 1) notes.push(`The order within ${shared[0]} is not known.`);
  else if (shared.length) notes.push('The order of events of one date is not known.');
  if (items.some((item) => item.lanes.length > 1))
    notes.push(`An event of several ${kindWord(dataset)}s counts once.`);
  return notes;
}
