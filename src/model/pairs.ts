import { freeze } from './key';
import type { ActorPair, Relation } from './records';
import { eachParty, type View } from './view';

/** Each pair with at least one relation; a relation of k parties is in k(k − 1)/2 of them. */
export function pairsOf(view: View<Relation>): readonly ActorPair[] {
  const { actors, rows } = view;
  const byPair = new Map<number, Relation[]>();
  for (const row of rows) {
    const places = new Set<number>();
    eachParty(view, row, (place) => places.add(place));
    const relation = view.made.at(row);
    const parties = [...places].sort((a, b) => a - b);
    parties.forEach((b, i) => {
      for (let k = 0; k < i; k++) {
        const pair = parties[k]! * actors.length + b;
        const list = byPair.get(pair);
        if (list) list.push(relation);
        else byPair.set(pair, [relation]);
      }
    });
  }
  const pairs = [...byPair].sort(([a], [b]) => a - b);
  return freeze(
    pairs.map(([pair, list]) => {
      const b = pair % actors.length;
      return freeze({
        a: actors[(pair - b) / actors.length]!.key,
        b: actors[b]!.key,
        relations: freeze(list),
        viaMultiParty: list.filter(({ parties }) => parties.length > 2).length,
      });
    }),
  );
}
