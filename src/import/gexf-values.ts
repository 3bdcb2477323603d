import { parseWhen } from '../model/time';
import type { Fact, Stretch } from './graph';
import { beside, momentFrom } from './moments';
import type { Attributes } from './xml';

/** An attribute of nodes or links as the file declares it. */
export interface Column {
  readonly title: string;
  /** What holds where nothing is said. */
  value?: string;
}

/** A value, and when it holds. */
export interface Value extends Stretch {
  /** Id of its attribute. */
  readonly key: string;
  readonly text: string;
}

/**
 * The time that a tag speaks of. An end counts itself; `startopen` and `endopen` do not, so they are read as the day,
 * year or moment after and before.
 */
export function stretchOf(tag: Attributes): Stretch | undefined {
  const { startopen, endopen, timestamp } = tag;
  if (!(tag.start ?? tag.end ?? startopen ?? endopen ?? timestamp)) return undefined;
  const at = momentFrom(timestamp);
  if (at !== undefined) return { start: at, end: at };
  const after = momentFrom(startopen);
  const before = momentFrom(endopen);
  const start = momentFrom(tag.start) ?? (after === undefined ? undefined : beside(after, 1));
  const end = momentFrom(tag.end) ?? (before === undefined ? undefined : beside(before, -1));
  if (start === undefined) return end === undefined ? undefined : { end };
  return end === undefined ? { start } : { start, end };
}

/** Facts of a node or link: what is said of it, and the defaults of what is not. */
export function factsFrom(values: readonly Value[], columns: ReadonlyMap<string, Column>): Fact[] {
  const facts: Fact[] = [];
  // Nearly all say one thing.
  const only = values.length === 1 && columns.size < 2 ? values[0] : undefined;
  if (only && (!columns.size || columns.has(only.key)))
    return [[columns.get(only.key)?.title || only.key, only.text]];
  for (const [at, { key, text }] of values.entries()) {
    const first = values.findIndex((one) => one.key === key);
    if (first < at) continue;
    const title = columns.get(key)?.title || key;
    const isOne = values.findLastIndex((one) => one.key === key) === at;
    if (isOne) facts.push([title, text]);
    else
      addChanging(
        facts,
        title,
        values.filter((one) => one.key === key),
      );
  }
  for (const [key, { title, value }] of columns)
    if (value && !values.some((one) => one.key === key)) facts.push([title, value]);
  return facts;
}

function addChanging(facts: Fact[], title: string, values: readonly Value[]): void {
  facts.push([title, latest(values).text], [`${title} over time`, values.map(shown).join(', ')]);
}

/** The one that starts last; of several, the last written. */
function latest(values: readonly Value[]): Value {
  let [found, from] = [values[0]!, -Infinity];
  for (const value of values) {
    const start = value.start === undefined ? null : parseWhen(value.start);
    const at = start?.earliestStart ?? -Infinity;
    if (at >= from) [found, from] = [value, at];
  }
  return found;
}

const shown = ({ text, start, end }: Value) =>
  start === undefined && end === undefined
    ? text
    : `${text} (${String(start ?? '..')}/${String(end ?? '..')})`;
