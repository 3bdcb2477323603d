import type { Ties } from '../../analysis/ties';
import { strengthOf } from '../../analysis/ties';
import type { SparseMatrix } from './matrix';

/** What relations between two weigh: co-operative ones less opposed ones, and all of them. */
type Weight = [net: number, all: number];

/**
 * Who is tied to whom, as a matrix of the actors with a row: a relation of k parties gives each of its pairs 1 / (k − 1)
 * of its strength, an opposed one less than nothing, a directed one from its first party alone. `row` = the row of each
 * actor, −1 of one without.
 */
export function matrixOf({ relations, start, members }: Ties, row: Int32Array, n: number) {
  const cells = new Map<number, Weight>();
  const add = (from: number, to: number, net: number, all: number): void => {
    const cell = cells.get(from * n + to);
    if (!cell) cells.set(from * n + to, [net, all]);
    else {
      cell[0] += net;
      cell[1] += all;
    }
  };
  relations.forEach((relation, r) => {
    const parties = members.subarray(start[r], start[r + 1]);
    const weight = strengthOf(relation) / (parties.length - 1);
    const net = relation.sign === -1 ? -weight : weight;
    parties.forEach((a, i) => {
      for (const b of parties.subarray(i + 1)) {
        const [from, to] = [row[a]!, row[b]!];
        if (from < 0 || to < 0 || from === to) continue;
        const isOneWay = relation.directed && i === 0;
        add(from, to, net, weight);
        // A cell there all the same, or one triangle alone would be read as both.
        add(to, from, isOneWay ? 0 : net, isOneWay ? 0 : weight);
      }
    });
  });
  return sparse(cells, n);
}

/** Friends and foes in equal measure are still tied: not nothing, and not much. */
const sumOf = ([net, all]: Weight): number => net || all / 4;

function sparse(cells: ReadonlyMap<number, Weight>, n: number): SparseMatrix {
  // In one order whatever came first: sums of a matrix run along its rows.
  const places = Float64Array.from(cells.keys()).sort();
  return {
    n,
    rows: Uint32Array.from(places, (at) => Math.floor(at / n)),
    columns: Uint32Array.from(places, (at) => at % n),
    values: Float64Array.from(places, (at) => sumOf(cells.get(at)!)),
  };
}
