import { boundsOf, type TimeBounds } from './bounds';
import { DAY, utc } from './calendar';
import { keepClock } from './date-label';

interface Zone {
  readonly format: Intl.DateTimeFormat;
  /** Offset of each UTC day that was asked for; NaN where it changes within. */
  readonly days: Map<number, number>;
}

const zones = new Map<string, Zone>();

/** Before clocks were set by zones, and after all rules known, offsets stay as they are there. */
const FIRST = utc(1800);
const LAST = utc(9000);

/** @throws RangeError where no zone has this name. */
function zoneOf(name: string): Zone {
  let zone = zones.get(name);
  if (!zone) {
    const two = '2-digit';
    const clock = { hour: two, minute: two, second: two, hourCycle: 'h23' } as const;
    const day = { calendar: 'gregory', numberingSystem: 'latn', year: 'numeric' } as const;
    const format = new Intl.DateTimeFormat('en', {
      ...{ ...day, month: two, day: two, ...clock },
      timeZone: name,
    });
    zone = { format, days: new Map() };
    zones.set(name, zone);
  }
  return zone;
}

/** Whether there is a zone of this IANA name; its clocks are kept for words then. */
export function isZone(name: string): boolean {
  try {
    zoneOf(name);
  } catch {
    return false;
  }
  keepClock(name, {
    local: (at) => localOf(name, at),
    moments: (local) => momentsOf(name, local),
    moment: (local) => momentOf(name, local),
    name: (at) => offsetName(name, at),
  });
  return true;
}

function readOffset({ format }: Zone, at: number): number {
  const read = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const of = (type: Intl.DateTimeFormatPartTypes) => read.get(type) as number;
  const time = (of('hour') * 60 + of('minute')) * 60 + of('second');
  return utc(of('year'), of('month'), of('day')) + time * 1000 - Math.floor(at / 1000) * 1000;
}

/** What a zone's clocks are ahead of UTC at a moment, ms. */
function offsetAt(name: string, ms: number): number {
  const zone = zoneOf(name);
  const at = Math.max(FIRST, Math.min(ms, LAST));
  const day = Math.floor(at / DAY);
  let offset = zone.days.get(day);
  if (offset === undefined) {
    offset = readOffset(zone, day * DAY);
    if (offset !== readOffset(zone, (day + 1) * DAY)) offset = NaN;
    zone.days.set(day, offset);
  }
  return Number.isNaN(offset) ? readOffset(zone, at) : offset;
}

/** A moment as a zone's clocks and calendar show it: UTC ms of that date and time; UTC without a zone. */
export const localOf = (zone: string | undefined, at: number): number =>
  zone && Number.isFinite(at) ? at + offsetAt(zone, at) : at;

/** Moments, rising, at which a zone's clocks show this: two where they are set back, none where that hour is left out. */
function momentsOf(zone: string, local: number): number[] {
  const around = [offsetAt(zone, local - DAY), offsetAt(zone, local + DAY)];
  return [...new Set(around)]
    .map((offset) => local - offset)
    .filter((at) => localOf(zone, at) === local)
    .sort((a, b) => a - b);
}

/** The first moment at which a zone's clocks show this, or later where they leave it out. */
export function momentOf(zone: string | undefined, local: number): number {
  if (!zone || !Number.isFinite(local)) return local;
  const found = momentsOf(zone, local)[0];
  if (found !== undefined) return found;
  // The change itself: clocks show less before it and more from it on.
  let [low, high] = [local - offsetAt(zone, local + DAY) - DAY, local + DAY];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (localOf(zone, middle) < local) low = middle;
    else high = middle;
  }
  return high;
}

/** A pair of bounds: as it is where it is one moment, else both are midnights of the zone. */
function edges(zone: string, from: number, to: number): readonly [number, number] {
  const whole = (at: number) => (at % DAY ? at : momentOf(zone, at));
  return to - from === 1 ? [from, to] : [whole(from), whole(to)];
}

/** Bounds on a zone's own days: dates begin and end at its midnights, instants stay where they are. */
export function zoned<T extends TimeBounds | null>(bounds: T, zone: string | undefined): T;
export function zoned(bounds: TimeBounds | null, zone: string | undefined): TimeBounds | null {
  if (!zone || !bounds || bounds.precision === 'instant') return bounds;
  const { earliestStart, latestStart, earliestEnd, latestEnd, members, precision } = bounds;
  // One stretch in which all lies, and not a span with two ends.
  const isOne = earliestStart === earliestEnd && latestStart === latestEnd;
  const [a, b] = edges(zone, earliestStart, latestStart);
  const [c, d] = isOne ? [a, b] : edges(zone, earliestEnd, latestEnd);
  const made = boundsOf(a, b, c, d, bounds, null, precision);
  if (!members) return made;
  return { ...made, members: members.map((one) => zoned(one, zone)), all: !!bounds.all };
}

/** "UTC+2", "UTC−3:30": how a zone's clocks are set at a moment. */
function offsetName(zone: string, at: number): string {
  const minutes = Math.round(offsetAt(zone, at) / 60_000);
  const size = Math.abs(minutes);
  const rest = size % 60 ? `:${String(size % 60).padStart(2, '0')}` : '';
  return `UTC${minutes ? (minutes < 0 ? '−' : '+') + Math.floor(size / 60) + rest : ''}`;
}
