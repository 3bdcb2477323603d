import type { Id, Key } from '../../model/key';
import type { Actor, Dataset, Party, Relation } from '../../model/records';
import { partyVisibilityOf, type Visibility } from '../../model/visibility';
import { graphOf } from '../graph';
import type { NetworkLayout } from '../options';

/** A group that is drawn as one node. */
export interface Collapsed {
  readonly key: Key;
  /** Who is folded into it, by key. */
  readonly members: readonly Key[];
  /** Relations among these alone, by key: what the ring of its node tells. */
  readonly inside: readonly Key[];
}

/** A dataset and its layout with some groups as one node each. */
export interface Folded<L extends NetworkLayout> {
  readonly dataset: Dataset;
  readonly layout: L;
  /** By key. */
  readonly groups: ReadonlyMap<Key, Collapsed>;
}

type Seen = (membership: Party) => Visibility;

/** Which collapsed group each actor goes to, the outermost one; of several, the first that it names. */
function homesOf(dataset: Dataset, keys: ReadonlySet<Key>, seen: Seen): ReadonlyMap<Id, Id> {
  const homes = new Map<Id, Id>();
  for (const { id, key, memberships } of dataset.actors) {
    if (!memberships.length) continue;
    const passed = new Set([key]);
    let home: Id | null = null;
    for (const one of passed)
      for (const membership of (dataset.get(one) as Actor | undefined)?.memberships ?? []) {
        if (passed.has(membership.key) || seen(membership) !== 'shown') continue;
        passed.add(membership.key);
        if (keys.has(membership.key) && dataset.indexOf(membership.key) >= 0)
          home = membership.actor;
      }
    if (home !== null) homes.set(id, home);
  }
  return homes;
}

/** Actors by the group that they are folded into, and the relations that stay inside one. */
function groupsOf(
  dataset: Dataset,
  folded: Dataset,
  homes: ReadonlyMap<Id, Id>,
): ReadonlyMap<Key, Collapsed> {
  const groups = new Map<Key, { key: Key; members: Key[]; inside: Key[] }>();
  for (const { id, key } of dataset.actors) {
    const home = folded.resolve(key);
    if (!homes.has(id) || home === key) continue;
    const group = groups.get(home) ?? { key: home, members: [], inside: [] };
    groups.set(home, group);
    group.members.push(key);
  }
  for (const group of groups.values()) {
    const seen = new Set<Key>();
    for (const member of [group.key, ...group.members])
      for (const relation of dataset.relationsOf(member))
        if (isInside(relation, folded, group.key)) seen.add(relation.key);
    group.inside.push(...[...seen].sort());
  }
  return groups;
}

const isInside = ({ parties }: Relation, folded: Dataset, home: Key) =>
  parties.every(({ key }) => folded.resolve(key) === home);

/**
 * Draws groups together: each of `keys`, a bloc or any actor that others are part of, becomes one node for all that are
 * part of it, near or far, as `seen` shows that: those of the day of the report, unless given. Its relations to others stay, with their number; those among its members are gone from the
 * picture and listed in `inside`. The node stands in the middle of its members, everyone else where they stood.
 * Keys of no group change nothing: with none the very dataset and layout come back. Nothing given is mutated.
 */
export function collapse<L extends NetworkLayout>(
  dataset: Dataset,
  layout: L,
  keys: ReadonlySet<Key>,
  seen: Seen = partyVisibilityOf(dataset, { asOf: null, period: null }),
): Folded<L> {
  const homes = keys.size ? homesOf(dataset, keys, seen) : new Map<Id, Id>();
  if (!homes.size) return { dataset, layout, groups: new Map() };
  const folded = dataset.rollUp(({ id }) => homes.get(id) ?? id);
  const groups = groupsOf(dataset, folded, homes);
  const was = new Map(layout.keys.map((key, i) => [key, i]));
  const drawn = graphOf(folded, Infinity).nodes.map(({ key }) => key);
  const middle = (axis: 'x' | 'y') =>
    Float64Array.from(drawn, (key) => {
      const places = [key, ...(groups.get(key)?.members ?? [])].flatMap((one) => {
        const i = was.get(one);
        return i === undefined ? [] : [layout[axis][i]!];
      });
      return places.reduce((sum, at) => sum + at, 0) / (places.length || 1);
    });
  const { ties } = layout;
  return {
    dataset: folded,
    groups,
    layout: {
      ...layout,
      keys: drawn,
      x: middle('x'),
      y: middle('y'),
      ...(ties && { ties: Uint32Array.from(drawn, (key) => ties[was.get(key) ?? -1] ?? 0) }),
    },
  };
}
