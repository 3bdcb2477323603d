import type { LegendEntry } from '../../chart/kind';
import type { Messages } from '../../chart/messages';
import { within } from '../../chart/words';
import { formatBounds } from '../../model/format';
import { keyOf } from '../../model/key';
import type { Dataset, EventRecord } from '../../model/records';
import type { MarkBatch } from '../../scene/scene';
import { asOfOf, range } from '../axis';
import { readingOf } from '../items';
import type { TimelineOptions } from '../options';
import { foldsOf } from './fold';
import { scaleWords } from './words';

/** Stretches that are read out; more are counted. */
const TOLD = 4;

/** The event that time is counted from, and its best reading. */
export function originOf(dataset: Dataset, id: string): readonly [number, EventRecord] | null {
  const event = dataset.get(keyOf('event', id)) as EventRecord | undefined;
  const best = event && readingOf(event.best ?? event.when);
  return best ? [best[0], event] : null;
}

export function tellScale(
  dataset: Dataset,
  { time = 'linear' }: TimelineOptions,
  words: Messages,
): string {
  const say = scaleWords(words);
  const { dates } = words;
  if (time === 'linear') return '';
  if (time === 'equal') return dataset.count('event') > 1 ? say.equal : '';
  if (time === 'folded') {
    const folds = foldsOf(dataset, asOfOf(dataset));
    const named = folds.slice(0, TOLD).map(([from, to]) => formatBounds(range(from, to), dates));
    return folds.length ? say.folded(named, folds.length) : say.unfolded;
  }
  const event = originOf(dataset, time.align)?.[1];
  return event
    ? say.align(within(event.title, words), formatBounds(event.best ?? event.when, dates))
    : '';
}

const sign = (id: string, d: string, stroke: string): MarkBatch => ({
  kind: 'path',
  part: 'legend',
  count: 1,
  id: [id],
  key: null,
  d: [d],
  fill: 'none',
  stroke,
  strokeWidth: 1.5,
});

/** The sign of a break, or of the line at the origin, where there is one. */
export function scaleLegend(
  dataset: Dataset,
  { time = 'linear' }: TimelineOptions,
  words: Messages,
): LegendEntry[] {
  const say = scaleWords(words);
  const entry = (label: string, d: string, stroke: string): LegendEntry[] => [
    { id: 'note-scale', group: 'note', label, width: 14, marks: [sign('scale', d, stroke)] },
  ];
  if (time === 'folded' && foldsOf(dataset, asOfOf(dataset)).length)
    return entry(say.fold, 'M2 15L6 5M8 15L12 5', 'secondary');
  if (typeof time === 'object' && originOf(dataset, time.align))
    return entry(say.origin, 'M7 2L7 18', 'focus');
  return [];
}
