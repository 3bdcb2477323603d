import type { Key } from '../model/key';
import type { Dataset, Party, Relation } from '../model/records';
import { type Lane, lanesIn, weaker } from './items';
import { packRows } from './pack';

/** The time that an actor is in a relation which members join and leave. */
export interface Stay {
  readonly relation: Relation;
  readonly party: Party;
  /** Index in the lanes. */
  readonly lane: number;
  /** Of the stays in one lane: those that overlap lie in rows, from the foot up. */
  readonly row: number;
  /** All that is possible, UTC ms; ±Infinity = open. */
  readonly from: number;
  readonly to: number;
  readonly certainty: Party['certainty'];
}

/** Rows of stays that a lane has room for. */
const MOST = 2;
/** The same where all relations are drawn. */
const MOST_OF_ALL = 4;

const made = [0, 1].map(() => new WeakMap<readonly Lane[], readonly Stay[]>());

/** Stays in relations of three parties or more of which one joined late or left early, or in all of known time, by lane. */
export function staysOf(
  dataset: Dataset,
  lanes: readonly Lane[] = lanesIn(dataset),
  all = false,
): readonly Stay[] {
  const kept = made[Number(all)]!;
  const known = kept.get(lanes);
  if (known) return known;
  const joined = dataset.relations.filter(
    ({ parties, when }) =>
      (all && when) || (parties.length > 2 && parties.some((party) => party.when)),
  );
  const stays = joined.length
    ? lanes.flatMap(({ key }, lane) => inLane(joined, key, lane, all ? MOST_OF_ALL : MOST))
    : [];
  kept.set(lanes, stays);
  return stays;
}

function inLane(joined: readonly Relation[], key: Key | null, lane: number, most: number): Stay[] {
  const own = joined.flatMap((relation) => {
    const party = relation.parties.find((one) => one.key === key);
    const { when } = party ?? {};
    if (!party || !(when ?? relation.when)) return [];
    const whole = relation.when;
    const from = Math.max(when?.earliestStart ?? -Infinity, whole?.earliestStart ?? -Infinity);
    const to = Math.min(when?.latestEnd ?? Infinity, whole?.latestEnd ?? Infinity);
    const certainty = weaker(party.certainty, relation.certainty);
    return from < to ? [{ relation, party, lane, from, to, certainty }] : [];
  });
  const { rowOf } = packRows(
    own.map(({ from }) => from),
    own.map(({ to }) => to),
  );
  return own
    .map((stay, i) => ({ ...stay, row: rowOf[i] as number }))
    .filter(({ row }) => row < most);
}
