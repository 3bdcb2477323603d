import { signedBalance } from '../../analysis/balance';
import { communities } from '../../analysis/communities';
import type { Range } from '../../analysis/range';
import type { Key } from '../../model/key';
import type { Dataset } from '../../model/records';
import type { SelectionState } from '../../model/selection';
import { shownOf } from '../../model/shown';
import { partyVisibilityOf } from '../../model/visibility';
import type { NetworkOptions } from '../options';

/** Actors in groups, and what is known of them. */
export interface Grouping {
  readonly groups: readonly {
    /** Whose members they are; `null` where they were computed. */
    readonly owner: Key | null;
    readonly members: readonly Key[];
  }[];
  /** Place of each actor's first group. */
  readonly place: ReadonlyMap<Key, number>;
  /** Relations at odds with the factions. */
  readonly odds: ReadonlySet<Key>;
  /** Relations that were used. */
  readonly used: number;
  /** Whether all of them are confirmed. */
  readonly sure: boolean;
  /** Pairs at odds, or modularity; `null` where groups are as the data have them. */
  readonly value: Range | null;
  readonly exact: boolean;
}

type Asked = Pick<NetworkOptions, 'overlay' | 'maxFactions'>;
type Part = Omit<Grouping, 'place'>;

const plain = { odds: new Set<Key>(), used: 0, sure: true, value: null, exact: true } as const;

function factions(dataset: Dataset, dated: { asOf?: null }, { maxFactions }: Asked): Part {
  const most = maxFactions === undefined ? {} : { maxFactions };
  const { free, range, used, relations } = signedBalance(dataset, { ...dated, ...most });
  return {
    groups: free.factions.map((members) => ({ owner: null, members })),
    odds: new Set(free.frustrated),
    used,
    sure: isSure(dataset, relations),
    value: range.free,
    exact: free.exact,
  };
}

function clustered(dataset: Dataset, dated: { asOf?: null }): Part {
  const found = communities(dataset, dated);
  return {
    ...plain,
    groups: found.communities.map((members) => ({ owner: null, members })),
    used: found.used,
    sure: isSure(dataset, found.relations),
    value: found.range.modularity,
  };
}

/** Memberships may be less sure than the relation, too. */
function isSure(dataset: Dataset, keys: readonly Key[]): boolean {
  const used = new Set(keys);
  return dataset.relations.every(
    ({ key, certainty, parties }) =>
      !used.has(key) ||
      (certainty === 'confirmed' && parties.every((party) => party.certainty === 'confirmed')),
  );
}

/** Blocs with their members of then, and others that actors are part of. */
function declared(dataset: Dataset, state: SelectionState): Part {
  const seen = partyVisibilityOf(dataset, state);
  const groups = dataset.actors.flatMap(({ key }) => {
    const members = dataset
      .membersOf(key)
      .filter(({ memberships }) =>
        memberships.some((bloc) => bloc.key === key && seen(bloc) === 'shown'),
      );
    return members.length ? [{ owner: key, members: [key, ...members.map((one) => one.key)] }] : [];
  });
  return { ...plain, groups };
}

function made(dataset: Dataset, asked: Asked, state: SelectionState): Part {
  if (asked.overlay === 'groups') return declared(dataset, state);
  const shown = shownOf(dataset, state);
  // What is not in force on a chosen day is gone already; else the day that the report speaks of decides.
  const dated = state.asOf === null ? {} : { asOf: null };
  return asked.overlay === 'communities' ? clustered(shown, dated) : factions(shown, dated, asked);
}

interface Known {
  readonly asked: Asked;
  readonly state: SelectionState;
  readonly grouping: Grouping;
}

/** The last answers on a dataset: picture, words and cards of one state ask for the same. */
const known = new WeakMap<Dataset, Known[]>();
const KEPT = 8;

const alike = (a: SelectionState, b: SelectionState) =>
  a.filter === b.filter &&
  a.asOf === b.asOf &&
  a.period?.[0] === b.period?.[0] &&
  a.period?.[1] === b.period?.[1];

/** The groups that an overlay shows, of what counts in a state. */
export function groupingOf(dataset: Dataset, asked: Asked, state: SelectionState): Grouping {
  const kept = known.get(dataset) ?? [];
  const same = kept.find(
    (one) =>
      one.asked.overlay === asked.overlay &&
      one.asked.maxFactions === asked.maxFactions &&
      alike(one.state, state),
  );
  if (same) return same.grouping;
  const found = made(dataset, asked, state);
  const place = new Map<Key, number>();
  found.groups.forEach(({ members }, i) => {
    for (const key of members) if (!place.has(key)) place.set(key, i);
  });
  const grouping = { ...found, place };
  known.set(dataset, [{ asked, state, grouping }, ...kept].slice(0, KEPT));
  return grouping;
}
