import type { Ties } from '../../analysis/ties';
import { strengthOf } from '../../analysis/ties';
import { tablesOf } from '../../model/indexed';
import type { Dataset, Sign } from '../../model/records';
import { eachParty } from '../../model/view';
import type { SparseMatrix } from './matrix';

/** Takes a relation: its parties as places of actors, and what it weighs. */
type Take = (parties: ArrayLike<number>, strength: number, sign: Sign, directed: boolean) => void;

/**
 * Who is tied to whom, as a matrix of the actors with a row: a relation of k parties gives each of its pairs 1 / (k − 1)
 * of its strength, an opposed one less than nothing, a directed one from its first party alone. `row` = the row of each
 * actor, −1 of one without.
 */
export const matrixOf = ({ relations, start, members }: Ties, row: Int32Array, n: number) =>
  summed(row, n, (take) => {
    relations.forEach((relation, r) => {
      const parties = members.subarray(start[r], start[r + 1]);
      take(parties, strengthOf(relation), relation.sign, relation.directed);
    });
  });

/** The same of all relations of a dataset, from its columns; `null` where it has none, by another copy of the package. */
export function matrixOfAll(dataset: Dataset, row: Int32Array, n: number): SparseMatrix | null {
  const view = tablesOf(dataset)?.relations;
  if (!view) return null;
  const [strengths, signs, ways] = ['strength', 'sign', 'directed'].map(
    (field) => view.ledger.fields.get(field)!,
  );
  return summed(row, n, (take) => {
    const parties: number[] = [];
    const add = (place: number) => {
      if (!parties.includes(place)) parties.push(place);
    };
    for (const one of view.rows) {
      parties.length = 0;
      eachParty(view, one, add);
      const strength = strengthOf({ strength: strengths!.at(one) as number });
      take(parties, strength, (signs!.at(one) ?? null) as Sign, ways!.at(one) as boolean);
    }
  });
}

/** Entries of a matrix as they come: net = co-operative ones less opposed ones, and all of them. */
interface Entries {
  readonly from: number[];
  readonly to: number[];
  readonly net: number[];
  readonly all: number[];
}

function summed(row: Int32Array, n: number, each: (take: Take) => void): SparseMatrix {
  const entries: Entries = { from: [], to: [], net: [], all: [] };
  const add = (from: number, to: number, net: number, all: number): void => {
    entries.from.push(from);
    entries.to.push(to);
    entries.net.push(net);
    entries.all.push(all);
  };
  each((parties, strength, sign, directed) => {
    const count = parties.length;
    const weight = strength / (count - 1);
    const net = sign === -1 ? -weight : weight;
    for (let i = 0; i < count; i++)
      for (let k = i + 1; k < count; k++) {
        const [from, to] = [row[parties[i]!]!, row[parties[k]!]!];
        if (from < 0 || to < 0 || from === to) continue;
        const isOneWay = directed && i === 0;
        add(from, to, net, weight);
        // A cell there all the same, or one triangle alone would be read as both.
        add(to, from, isOneWay ? 0 : net, isOneWay ? 0 : weight);
      }
  });
  return sparse(entries, n);
}

/** Items in order of a column of numbers under n; of equals the first stays first. */
function ordered(items: Uint32Array, column: readonly number[], n: number): Uint32Array {
  const start = new Uint32Array(n + 1);
  for (const item of items) start[column[item]! + 1]!++;
  for (let i = 0; i < n; i++) start[i + 1]! += start[i]!;
  const sorted = new Uint32Array(items.length);
  for (const item of items) sorted[start[column[item]!]!++] = item;
  return sorted;
}

/** Each cell once, by rows; its entries add up in the order in which they came. */
function sparse({ from, to, net, all }: Entries, n: number): SparseMatrix {
  const items = Uint32Array.from(from, (_, i) => i);
  const rows: number[] = [];
  const columns: number[] = [];
  const sums: [number[], number[]] = [[], []];
  for (const i of ordered(ordered(items, to, n), from, n)) {
    const last = rows.length - 1;
    if (rows[last] === from[i] && columns[last] === to[i]) {
      sums[0][last]! += net[i]!;
      sums[1][last]! += all[i]!;
      continue;
    }
    rows.push(from[i]!);
    columns.push(to[i]!);
    sums[0].push(net[i]!);
    sums[1].push(all[i]!);
  }
  return {
    n,
    rows: Uint32Array.from(rows),
    columns: Uint32Array.from(columns),
    // Friends and foes in equal measure are still tied: not nothing, and not much.
    values: Float64Array.from(sums[0], (own, i) => own || sums[1][i]! / 4),
  };
}
