import type { PictureOptions } from '../chart/kind';
import type { Id } from '../model/key';
import { parseWhen, type When } from '../model/time';
import { isZone, zoned } from '../model/zone';

/** Options of the event timeline, beside those of every picture. */
export interface TimelineOptions extends PictureOptions {
  /**
   * First and last time of the axis before any zoom; what lies outside ends in an arrow.
   * @defaultValue what the best readings of all events span
   */
  domain?: readonly [When, When];
  /**
   * What has a lane: each `actor`; each `type` of event; each `group` that actors are part of, with the lanes of
   * its actors below where it is open; or `one`, all events.
   * @defaultValue "actor"
   */
  lanes?: 'actor' | 'type' | 'group' | 'one';
  /** Groups, by id, whose actors have lanes of their own under `lanes: "group"`; the others are one lane each. @defaultValue none */
  openGroups?: readonly Id[];
  /**
   * Whether every relation is drawn as a thin line at the foot of its parties' lanes for the time that it is in force,
   * with an arrow where it has no end; else only those that members join and leave.
   * @defaultValue false
   */
  inForce?: boolean;
  /**
   * Order of lanes, top to bottom: `spines` crosses the fewest lanes with the lines that join the parties of an
   * event; `name` sorts by name; `first` by the first event; `importance` puts first whose events weigh most
   * together. An order in the selection goes before it.
   * @defaultValue "spines"
   */
  laneOrder?: 'spines' | 'name' | 'first' | 'importance';
  /**
   * Least height of a lane with one row of marks, px; lanes grow with the plot.
   * @defaultValue 36, or 40 where the plot is at least 850 px wide; down to 32 where lanes are many
   */
  laneHeight?: number;
  /**
   * `lanes`: time runs from left to right; `rows`: it runs down the page, one row an event, a column an actor;
   * `density`: lanes in which events are drawn one by one where they have room, else together, as bars;
   * `storyline`: each actor is a line, and lines come together where their actors take part in one event; relations in
   * force are not drawn. In a figure under 480 px it is `rows`, above 600 events `density`.
   * @defaultValue "auto", which is `density` above 300 events, else `rows` in a figure under 480 px
   */
  form?: 'auto' | 'lanes' | 'rows' | 'density' | 'storyline';
  /**
   * How time runs along the axis: `linear`, evenly; `folded`, with long empty stretches cut short, each marked by a
   * break; `equal`, with as much room for each event; `{ align: id }`, evenly and counted from the start of an event
   * ("−2 years", "+3 months"), or by dates where no event of that id has a date.
   * @defaultValue "linear"
   */
  time?: 'linear' | 'folded' | 'equal' | { readonly align: Id };
  /**
   * IANA name of the time zone whose days and hours the axis has ("Europe/Berlin"): moments are told by its clocks,
   * summer time included; a date without a time is that day of it.
   * @defaultValue "UTC"
   */
  timeZone?: string;
}

export const DEFAULTS: Partial<TimelineOptions> = {
  lanes: 'actor',
  inForce: false,
  laneOrder: 'spines',
  form: 'auto',
  time: 'linear',
};

/** What options may be that are one of a few words. */
export const CHOICES = {
  lanes: ['actor', 'type', 'group', 'one'],
  laneOrder: ['spines', 'name', 'first', 'importance'],
  form: ['auto', 'lanes', 'rows', 'density', 'storyline'],
} as const;

const shown = (value: unknown) => (typeof value === 'string' ? `"${value}"` : String(value));

export function checkOptions(options: TimelineOptions): void {
  for (const name of ['lanes', 'laneOrder', 'form'] as const) {
    const value = options[name];
    const choices: readonly unknown[] = CHOICES[name];
    if (value !== undefined && !choices.includes(value))
      throw new TypeError(
        `timeline: ${name} must be one of ${choices.map(shown).join(', ')}, got ${shown(value)}`,
      );
  }
  const { laneHeight, domain, time, openGroups } = options;
  const { inForce } = options;
  if (inForce !== undefined && typeof inForce !== 'boolean')
    throw new TypeError(`timeline: inForce must be true or false, got ${shown(inForce)}`);
  if (openGroups !== undefined && !Array.isArray(openGroups))
    throw new TypeError(`timeline: openGroups must be a list of ids, got ${shown(openGroups)}`);
  const { timeZone } = options;
  if (timeZone !== undefined && typeof timeZone !== 'string')
    throw new TypeError(`timeline: timeZone must be an IANA name, got ${shown(timeZone)}`);
  if (timeZone !== undefined && !isZone(timeZone))
    throw new RangeError(
      `timeline: timeZone must be an IANA name like "Europe/Berlin", got ${shown(timeZone)}`,
    );
  const isTime =
    typeof time === 'object'
      ? typeof time?.align === 'string'
      : time === undefined || ['linear', 'folded', 'equal'].includes(time);
  if (!isTime)
    throw new TypeError(
      `timeline: time must be "linear", "folded", "equal" or {align: id}, got ${shown(time)}`,
    );
  if (laneHeight !== undefined && !(laneHeight >= 20 && laneHeight <= 400))
    throw new RangeError(
      `timeline: laneHeight must be a number of px from 20 to 400, got ${shown(laneHeight)}`,
    );
  if (domain !== undefined && !readDomain(domain))
    throw new RangeError(
      `timeline: domain must be two dates, the earlier one first, got ${shown(domain)}`,
    );
}

/** The outer bounds of an axis given by hand, UTC ms; `null` where it is none. */
export function readDomain(
  domain: TimelineOptions['domain'],
  zone?: string,
): readonly [number, number] | null {
  const from = domain?.[0] === undefined ? null : zoned(parseWhen(domain[0]), zone);
  const to = domain?.[1] === undefined ? null : zoned(parseWhen(domain[1]), zone);
  if (!from || !to) return null;
  const [start, end] = [from.earliestStart, to.latestEnd];
  return Number.isFinite(start) && Number.isFinite(end) && start < end ? [start, end] : null;
}
