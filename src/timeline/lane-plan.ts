import { byCodeUnit, type Id, type Key } from '../model/key';
import type { Actor, Dataset, Party } from '../model/records';
import { eventColumns } from './dense/events';
import { type Lane, lanesIn, typeOf } from './items';
import type { TimelineOptions } from './options';

const made = new WeakMap<Dataset, Map<string, readonly Lane[]>>();

/** The lanes that these options ask for; the same list as long as they ask for the same. */
export function plannedLanes(dataset: Dataset, options: TimelineOptions): readonly Lane[] {
  const { lanes: by = 'actor', openGroups = [], timeZone: zone } = options;
  if (by === 'actor' && !zone) return lanesIn(dataset);
  const known = made.get(dataset) ?? new Map<string, readonly Lane[]>();
  made.set(dataset, known);
  const groups = by === 'group' ? [...new Set(openGroups.map(String))].sort() : by;
  const name = JSON.stringify([groups, zone]);
  let found = known.get(name);
  if (!found) {
    found = by === 'actor' ? lanesIn(dataset) : plan(dataset, by, openGroups);
    if (zone) found = found.map((lane) => ({ ...lane, zone }));
  }
  known.set(name, found);
  return found;
}

const REST: Lane = { key: null, name: '', shortName: '', type: null };

function plan(
  dataset: Dataset,
  by: 'type' | 'group' | 'one',
  open: readonly Id[],
): readonly Lane[] {
  if (by === 'one') return [REST];
  if (by === 'group') return groupLanes(dataset, new Set(open.map(String)));
  const used = usedTypes(dataset);
  const lanes = dataset.types.flatMap(({ id, label }): Lane[] =>
    used.has(id) ? [{ key: null, name: label, shortName: label, type: id }] : [],
  );
  return used.size > lanes.length || !lanes.length ? [...lanes, REST] : lanes;
}

/** Types of events, `undefined` where some have none; of many events no record is made. */
function usedTypes(dataset: Dataset): ReadonlySet<string | undefined> {
  const many = dataset.count('event') > 300;
  return many
    ? new Set([...eventColumns(dataset).types, undefined])
    : new Set(dataset.events.map((event) => typeOf(dataset, event)));
}

/** The group of an actor: the first that it joined. */
function groupOf(dataset: Dataset, { memberships }: Actor): Actor | undefined {
  const since = ({ when }: Party) => when?.earliestStart ?? -Infinity;
  const [first, ...others] = memberships;
  return (
    first && dataset.actor(others.reduce((a, b) => (since(b) < since(a) ? b : a), first).actor)
  );
}

/** Groups that have an actor with events, by id: what may be opened. */
export function groupsIn(dataset: Dataset): readonly Actor[] {
  const groups = new Map<Id, Actor>();
  for (const { key } of lanesIn(dataset)) {
    const actor = key && (dataset.get(key) as Actor | undefined);
    const group = actor && groupOf(dataset, actor);
    if (group) groups.set(group.id, group);
  }
  return [...groups.values()].sort((a, b) => byCodeUnit(a.id, b.id));
}

/** A lane for each group, which holds its actors' events or, where it is open, has their lanes below; and for each other. */
function groupLanes(dataset: Dataset, open: ReadonlySet<Id>): readonly Lane[] {
  const groups = groupsIn(dataset);
  const of = new Map<Key, Lane[]>(groups.map(({ key }) => [key, []]));
  const alone: Lane[] = [];
  for (const lane of lanesIn(dataset)) {
    const actor = lane.key && (dataset.get(lane.key) as Actor);
    if (lane.key && of.has(lane.key)) continue;
    const group = actor && groupOf(dataset, actor);
    (group ? (of.get(group.key) as Lane[]) : alone).push(lane);
  }
  const lanes: Lane[] = [];
  for (const { id, key, name, shortName = name } of groups) {
    const own = of.get(key) as Lane[];
    const isOpen = open.has(id);
    const up = lanes.length;
    const members = isOpen ? [] : own.map((lane) => lane.key as Key);
    lanes.push({ key, name, shortName, members });
    if (isOpen) for (const lane of own) lanes.push({ ...lane, up });
  }
  return [...lanes, ...alone];
}
