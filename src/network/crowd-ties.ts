import { tablesOf } from '../model/indexed';
import type { Certainty, Dataset } from '../model/records';
import { crowdOf } from './crowd';
import { type Link, TRUST } from './graph';

/** Places in order of whole numbers from 0 to `most`; what is equal stays in order. */
function ordered(order: Uint32Array, codes: Uint32Array, most: number): Uint32Array {
  const start = new Uint32Array(most + 2);
  for (const i of order) start[codes[i]! + 1]!++;
  for (let i = 1; i < start.length; i++) start[i]! += start[i - 1]!;
  const made = new Uint32Array(order.length);
  for (const i of order) made[start[codes[i]!]!++] = i;
  return made;
}

const lists: (readonly never[])[] = [];
/** So many relations; of a graph of very many nobody asks which. */
function several(count: number): readonly never[] {
  lists[count] ??= new Array<never>(count);
  return lists[count];
}

/** The links of a graph, as `graphOf` gives them, from columns: without a record of each relation. */
export function crowdTies(dataset: Dataset): Link[] {
  const { a, b, of, hubs } = crowdOf(dataset);
  const { rows, ledger } = tablesOf(dataset)!.relations;
  const [signs, strengths, levels] = (['sign', 'strength', 'certainty'] as const).map(
    (name) => ledger.fields.get(name)!,
  );
  const n = dataset.actors.length;
  const all = n + hubs.length;
  const byB = ordered(Uint32Array.from(a.keys()), b, all);
  const pairs: Link[] = [];
  const spokes: Link[] = [];
  const order = ordered(byB, a, all);
  for (let from = 0, to = 0; from < order.length; from = to) {
    const [p, q] = [a[order[from]!]!, b[order[from]!]!];
    let [weight, sum] = [0, 0];
    for (; to < order.length && a[order[to]!] === p && b[order[to]!] === q; to++) {
      const row = rows[of[order[to]!]!]!;
      const trust = TRUST[levels!.at(row) as Certainty];
      weight = Math.max(weight, (strengths!.at(row) as number) * trust);
      sum += (signs!.at(row) as number | null) ?? 0;
    }
    const spoke = q >= n;
    const link = { a: p, b: q, relations: several(to - from), spoke, weight };
    (spoke ? spokes : pairs).push({ ...link, opposed: !spoke && sum < 0 });
  }
  return [...pairs, ...spokes.sort((p, q) => p.b - q.b || p.a - q.a)];
}
