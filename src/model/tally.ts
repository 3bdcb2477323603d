import { tablesOf } from './indexed';
import type { Certainty, Dataset, Relation, Sign } from './records';
import { atOnce, inStretches, type Steps } from './stretches';
import { eachParty, inMemory, type View } from './view';

/** What there is among the relations of a dataset, counted from columns: no record is made for it. */
export interface Tally {
  readonly types: ReadonlyMap<string, number>;
  readonly signs: ReadonlyMap<Sign, number>;
  readonly levels: ReadonlyMap<Certainty, number>;
  readonly ways: ReadonlyMap<boolean, number>;
  /** Relations of more than two parties; the most that one has. */
  readonly several: number;
  readonly most: number;
  /** Relations within one actor. */
  readonly inside: number;
  /** The place of the first hinted one, where there is any. */
  readonly hinted: number;
  /** By actor: how many relations it has. */
  readonly degree: Uint32Array;
}

const known = new WeakMap<Dataset, Tally>();

export const tallyOf = (dataset: Dataset): Tally =>
  known.get(dataset) ?? atOnce(tallySteps(dataset));

/** The same a stretch of rows at a time; what is known takes none. */
export function* tallySteps(dataset: Dataset): Steps<Tally> {
  const made = known.get(dataset) ?? (yield* count(dataset));
  known.set(dataset, made);
  return made;
}

/** How many rows have each value of a field. */
function* counted<T>({ rows, ledger }: View<Relation>, field: string): Steps<Map<T, number>> {
  const column = ledger.fields.get(field)!;
  const { values, of } = column.coded?.() ?? {};
  const counts = new Map<T, number>();
  const add = (value: unknown, more: number) => {
    const name = (value ?? null) as T;
    if (more) counts.set(name, more + (counts.get(name) ?? 0));
  };
  if (values && !of) add(values[0], rows.length);
  else if (values && of) {
    const order = inMemory({ rows, ledger });
    const found = new Uint32Array(values.length);
    yield* inStretches(rows.length, (from, to) => {
      for (let i = from; i < to; i++) found[of[order ? order[i]! : i]!]!++;
    });
    values.forEach((value, i) => {
      add(value, found[i]!);
    });
  } else
    yield* inStretches(rows.length, (from, to) => {
      for (let i = from; i < to; i++) add(column.at(rows[i]!), 1);
    });
  return counts;
}

function* count(dataset: Dataset): Steps<Tally> {
  const view = tablesOf(dataset)!.relations;
  const { rows, ledger, places } = view;
  const { offset, party, plain } = ledger;
  const types = yield* counted<string>(view, 'type');
  const signs = yield* counted<Sign>(view, 'sign');
  const levels = yield* counted<Certainty>(view, 'certainty');
  const ways = yield* counted<boolean>(view, 'directed');
  let [several, most, inside] = [0, 0, 0];
  const degree = new Uint32Array(dataset.actors.length);
  const parties: number[] = [];
  const add = (place: number) => {
    if (!parties.includes(place)) parties.push(place);
  };
  const order = inMemory(view);
  yield* inStretches(rows.length, (start, end) => {
    for (let i = start; i < end; i++) {
      const row = order ? order[i]! : i;
      const from = offset[row]!;
      let length = offset[row + 1]! - from;
      const [a, b] = [party[from]!, party[from + 1]!];
      // Nearly all are of two, of whom no more is said.
      if (length === 2 && !places && a < plain && b < plain && a !== b) {
        degree[a]!++;
        degree[b]!++;
      } else {
        parties.length = 0;
        eachParty(view, row, add);
        for (const place of parties) if (place >= 0) degree[place]!++;
        if (places) length = parties.length;
        if (parties.length < 2) inside++;
      }
      if (length > 2) several++;
      if (length > most) most = length;
    }
  });
  const sure = ledger.fields.get('certainty')!;
  const hinted = levels.has('hinted') ? rows.findIndex((row) => sure.at(row) === 'hinted') : -1;
  return { types, signs, levels, ways, several, most, inside, hinted, degree };
}
