import type { Key } from '../model/key';
import type { Dataset, Party, Relation } from '../model/records';
import { zoned } from '../model/zone';
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
  /** What is sure of it; nothing where `core[0] >= core[1]`. */
  readonly core: readonly [from: number, to: number];
  readonly certainty: Party['certainty'];
}

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
    ? lanes.flatMap(({ key, zone }, lane) => inLane(joined, key, lane, zone))
    : [];
  kept.set(lanes, stays);
  return stays;
}

function inLane(joined: readonly Relation[], key: Key | null, lane: number, zone?: string): Stay[] {
  const own = joined.flatMap((relation) => {
    const party = relation.parties.find((one) => one.key === key);
    const when = zoned(party?.when ?? null, zone);
    const whole = zoned(relation.when, zone);
    if (!party || !(when ?? whole)) return [];
    const from = Math.max(when?.earliestStart ?? -Infinity, whole?.earliestStart ?? -Infinity);
    const to = Math.min(when?.latestEnd ?? Infinity, whole?.latestEnd ?? Infinity);
    const core = [
      Math.max(when?.latestStart ?? -Infinity, whole?.latestStart ?? -Infinity),
      Math.min(when?.earliestEnd ?? Infinity, whole?.earliestEnd ?? Infinity),
    ] as const;
    const certainty = weaker(party.certainty, relation.certainty);
    return from < to ? [{ relation, party, lane, from, to, core, certainty }] : [];
  });
  const { rowOf } = packRows(
    own.map(({ from }) => from),
    own.map(({ to }) => to),
  );
  return own.map((stay, i) => ({ ...stay, row: rowOf[i] as number }));
}

/** Rows of stays in each lane: as many as overlap at most. */
export function stayRows(stays: readonly Stay[], lanes: number): number[] {
  const rows = new Array<number>(lanes).fill(0);
  for (const { lane, row } of stays) rows[lane] = Math.max(rows[lane] as number, row + 1);
  return rows;
}
