import type { Messages } from '../chart/messages';
import { DAY } from '../model/calendar';
import { tablesOf } from '../model/indexed';
import { byCodeUnit, type Key } from '../model/key';
import type { Certainty, Dataset, EventRecord } from '../model/records';
import { atOnce, inStretches, type Steps } from '../model/stretches';
import type { TimeBounds } from '../model/time';
import { eachParty } from '../model/view';
import { zoned } from '../model/zone';
import type { Texture } from '../scene/scene';
import { type TypeStyle, typeStyles } from '../scene/theme';

/** A lane; `key` is `null` for events that name no actor, and for lanes of no actor. */
export interface Lane {
  readonly key: Key | null;
  readonly name: string;
  readonly shortName: string;
  /** Actors whose events stand in it, beside its own. */
  readonly members?: readonly Key[];
  /** Where lanes are of types: the type whose events it has; `null` = of all other events. */
  readonly type?: string | null;
  /** Place of the lane of the group that it is part of. */
  readonly up?: number;
  /** The time zone in whose days all lanes stand; the same in each. @defaultValue UTC */
  readonly zone?: string;
}

/** An event as it is drawn; times in UTC ms. */
export interface Item {
  readonly event: EventRecord;
  /** Indices of `lanes`, each once, ascending. */
  readonly lanes: readonly number[];
  /** Of each lane: how sure it is that this actor takes part. */
  readonly sure: readonly Certainty[];
  readonly style: TypeStyle;
  /** Where the mark may stand: the best reading, finite; `null` = no date known. */
  readonly best: readonly [number, number] | null;
  /** What is drawn as a bar: the core of a span, else the best reading. May be infinite. */
  readonly bar: readonly [number, number];
  /** What is possible; may be infinite. */
  readonly outer: readonly [number, number];
  readonly span: boolean;
  /** Whether more is possible than the best reading says: it has whiskers. */
  readonly wide: boolean;
}

export interface Items {
  readonly lanes: readonly Lane[];
  /** In order of time, then id; those without a date last. */
  readonly items: readonly Item[];
}

export const TEXTURE: Readonly<Record<Certainty, Texture>> = {
  confirmed: 'fill',
  expected: 'half',
  hinted: 'hollow',
};
const LEVELS: readonly Certainty[] = ['confirmed', 'expected', 'hinted'];

export const weaker = (a: Certainty, b: Certainty): Certainty =>
  LEVELS[Math.max(LEVELS.indexOf(a), LEVELS.indexOf(b))] as Certainty;

const NOBODY: Lane = { key: null, name: '', shortName: '' };
const INK: TypeStyle = { paint: 'ink', text: 'ink', shape: 'circle' };

/** The type of an event: its own, where relations know it, else that of the relations that rest on it. */
export function typeOf(dataset: Dataset, event: EventRecord): string | undefined {
  const known = new Set(dataset.types.map((type) => type.id));
  if (event.type !== undefined && known.has(event.type)) return event.type;
  const types = new Set(dataset.relationsOn(event.key).map((relation) => relation.type));
  return types.size === 1 ? [...types].find((type) => known.has(type)) : undefined;
}

/** The four bounds of a time. */
export type Edged = Pick<TimeBounds, 'earliestStart' | 'latestStart' | 'earliestEnd' | 'latestEnd'>;

/**
 * Finite where anything is known. Of a span without an end it is the start, of one without a start the first moment
 * at which it may have ended.
 */
export function readingOf(bounds: Edged | null): readonly [number, number] | null {
  if (!bounds) return null;
  const { earliestStart, latestStart, earliestEnd, latestEnd } = bounds;
  if (earliestStart > -Infinity && latestEnd < Infinity) return [earliestStart, latestEnd];
  const ends = earliestStart > -Infinity ? [earliestStart] : [earliestEnd, inDay(latestEnd)];
  const at = [...ends, inDay(latestStart)].find(Number.isFinite);
  return at === undefined ? null : [at, at];
}

/** A moment before a bound that is not part of the time: of a day that it ends, noon. */
const inDay = (bound: number): number => bound - (bound % DAY ? 1 : DAY / 2);

/** What is sure of a span. An event without a known start has none: it cannot have gone on for ever. */
function coreOf(bounds: TimeBounds | null): readonly [number, number] | null {
  if (!bounds || bounds.latestStart >= bounds.earliestEnd) return null;
  return bounds.latestStart > -Infinity ? [bounds.latestStart, bounds.earliestEnd] : null;
}

/** Where an actor's events stand, or those of a type, and all others. */
export interface Seats {
  readonly laneOf: ReadonlyMap<Key, number>;
  readonly typed: ReadonlyMap<string, number> | null;
  readonly rest: number;
}

/** What tells a lane from the others. */
export const laneId = (lane: Lane | undefined): string | null =>
  lane?.key ?? (lane?.type ? `type ${lane.type}` : null);

export function seatsOf(lanes: readonly Lane[]): Seats {
  const laneOf = new Map<Key, number>();
  const typed = new Map<string, number>();
  let rest = lanes.length - 1;
  lanes.forEach(({ key, members = [], type }, lane) => {
    for (const one of key ? [key, ...members] : members) laneOf.set(one, lane);
    if (type) typed.set(type, lane);
    if (key === null && !type) rest = lane;
  });
  return { laneOf, typed: lanes.some(({ type }) => type !== undefined) ? typed : null, rest };
}

function itemOf(
  event: EventRecord,
  type: string | undefined,
  { laneOf, typed, rest }: Seats,
  style: TypeStyle,
  zone: string | undefined,
): Item {
  const parties = new Map<number, Certainty>();
  for (const { key, certainty } of typed ? [] : event.participants) {
    const lane = laneOf.get(key) ?? rest;
    const sure = weaker(certainty, event.certainty);
    const before = parties.get(lane);
    if (!before || before === weaker(before, sure)) parties.set(lane, sure);
  }
  if (!parties.size) parties.set(typed?.get(type ?? '') ?? rest, event.certainty);
  const lanes = [...parties.keys()].sort((a, b) => a - b);
  const when = zoned(event.when, zone);
  const bounds = event.best ? zoned(event.best, zone) : when;
  const best = readingOf(bounds);
  const core = coreOf(bounds);
  const bar = core ?? best ?? ([0, 0] as const);
  const outer = when ? ([when.earliestStart, when.latestEnd] as const) : bar;
  const wider = !!best && (outer[0] < best[0] || outer[1] > best[1]);
  // The first and last day of a span of months are no uncertainty worth a line.
  const loose = !!core && !!best && core[1] - core[0] < 0.8 * (best[1] - best[0]);
  return {
    event,
    lanes,
    sure: lanes.map((lane) => parties.get(lane) as Certainty),
    style,
    best,
    bar,
    outer,
    wide: loose || (wider && (outer[1] < Infinity || !core || outer[0] < best[0])),
    span: core !== null,
  };
}

/** By time; of one date those of more parties first, so that their spines lie side by side. */
export function byTime(a: Item, b: Item): number {
  const [one, other] = [a.best ?? [Infinity, 0], b.best ?? [Infinity, 0]];
  return (
    (one[0] === other[0] ? 0 : one[0] - other[0]) ||
    one[1] - other[1] ||
    b.lanes.length - a.lanes.length ||
    byCodeUnit(a.event.id, b.event.id)
  );
}

const made = new WeakMap<readonly Lane[], Items>();
const laned = new WeakMap<Dataset, readonly Lane[]>();

/** Lanes of the actors that take part in anything, in the dataset's order; the last may be of nobody. */
export const lanesIn = (dataset: Dataset): readonly Lane[] =>
  laned.get(dataset) ?? atOnce(laneSteps(dataset));

/** The same a stretch at a time. */
export function* laneSteps(dataset: Dataset): Steps<readonly Lane[]> {
  const known = laned.get(dataset);
  if (known) return known;
  const { events } = tablesOf(dataset)!;
  const taking = new Uint8Array(dataset.actors.length + 1);
  let any = false;
  const take = (at: number) => {
    any = true;
    taking[at] = 1;
  };
  yield* inStretches(events.rows.length, (i, end) => {
    for (; i < end; i++) {
      any = false;
      eachParty(events, events.rows[i]!, take);
      if (!any) taking[dataset.actors.length] = 1;
    }
  });
  const lanes = dataset.actors
    .filter((_, place) => taking[place])
    .map(({ key, name, shortName }): Lane => ({ key, name, shortName: shortName ?? name }));
  if (taking[dataset.actors.length]) lanes.push(NOBODY);
  laned.set(dataset, lanes);
  return lanes;
}

/** Lanes of the actors that take part, in the dataset's order, and what stands in them. */
export function itemsOf(dataset: Dataset, lanes: readonly Lane[] = lanesIn(dataset)): Items {
  let found = made.get(lanes);
  if (!found) {
    found = makeItems(dataset, lanes);
    made.set(lanes, found);
  }
  return found;
}

/** Lanes as they are named: of a group with the number of its actors, where they have none of their own. */
export function lanesOf(
  dataset: Dataset,
  { timeline: { general }, aside, figure }: Messages,
  lanes: readonly Lane[] = lanesIn(dataset),
): Lane[] {
  return lanes.map((lane) => {
    const { name, shortName, members = [] } = lane;
    if (!name) return { ...lane, name: general, shortName: general };
    if (!members.length) return lane;
    const counted = (text: string) => aside(text, [figure(members.length)]);
    return { ...lane, name: counted(name), shortName: counted(shortName) };
  });
}

function makeItems(dataset: Dataset, lanes: readonly Lane[]): Items {
  const items = dataset.events.map(maker(dataset, lanes));
  return { lanes, items: items.sort(byTime) };
}

/** How an event of this dataset becomes an item. */
export function maker(dataset: Dataset, lanes: readonly Lane[]): (event: EventRecord) => Item {
  const seats = seatsOf(lanes);
  const styleOf = typeStyles(dataset.types);
  return (event) => {
    const type = typeOf(dataset, event);
    return itemOf(event, type, seats, type === undefined ? INK : styleOf(type), lanes[0]?.zone);
  };
}
