import type { Key } from '../model/key';
import type { Dataset, Relation } from '../model/records';
import type { SelectionState } from '../model/selection';
import { visibilityOf } from '../model/visibility';

/** How far a neighbourhood reaches at most, steps. */
export const FURTHEST = 3;

/** Actors by their steps from one, itself first; a relation of several parties is one step between any two of them. */
export function ringsAround(
  dataset: Dataset,
  centre: Key,
  steps: number,
  counts: (relation: Relation) => boolean,
): readonly (readonly Key[])[] {
  const seen = new Set([centre]);
  const rings: Key[][] = [[centre]];
  for (let step = 0; step < steps; step++) {
    const ring: Key[] = [];
    for (const key of rings[step] ?? [])
      for (const other of partiesNear(dataset, key, counts)) {
        if (seen.has(other)) continue;
        seen.add(other);
        ring.push(other);
      }
    if (!ring.length) break;
    rings.push(ring);
  }
  return rings;
}

function* partiesNear(dataset: Dataset, key: Key, counts: (relation: Relation) => boolean) {
  const record = dataset.get(key);
  const relations = record && 'parties' in record ? [record] : dataset.relationsOf(key);
  for (const relation of relations)
    if (counts(relation)) for (const party of relation.parties) yield dataset.resolve(party.key);
}

/** What is selected for a neighbourhood, and how many actors that lights: all but the last step are selected, for who is tied to those is lit beside them. */
export function neighbourhood(dataset: Dataset, state: SelectionState, centre: Key, steps: number) {
  const visible = visibilityOf(dataset, state);
  const rings = ringsAround(dataset, centre, steps, (relation) => visible(relation) === 'shown');
  return {
    selected: new Set(rings.slice(0, steps).flat()),
    actors: rings.flat().filter((key) => key.startsWith('actor:')).length,
  };
}
