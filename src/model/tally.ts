import { tablesOf } from './indexed';
import type { Certainty, Dataset, Sign } from './records';
import { eachParty } from './view';

/** What there is among the relations of a dataset, counted from columns: no record is made for it. */
export interface Tally {
  readonly types: ReadonlySet<string>;
  readonly signs: ReadonlyMap<Sign, number>;
  readonly levels: ReadonlyMap<Certainty, number>;
  /** Relations of more than two parties; the most that one has. */
  readonly several: number;
  readonly most: number;
  /** Relations within one actor. */
  readonly inside: number;
  /** Places of the hinted ones: the first, where there is any. */
  readonly hinted: number;
  /** By actor: how many relations it has. */
  readonly degree: Uint32Array;
}

const known = new WeakMap<Dataset, Tally>();

export function tallyOf(dataset: Dataset): Tally {
  const made = known.get(dataset) ?? count(dataset);
  known.set(dataset, made);
  return made;
}

function count(dataset: Dataset): Tally {
  const view = tablesOf(dataset)!.relations;
  const { rows, ledger, places } = view;
  const types = new Set<string>();
  const signs = new Map<Sign, number>();
  const levels = new Map<Certainty, number>();
  let [several, most, inside, hinted] = [0, 0, 0, -1];
  const [typed, signed, sure] = (['type', 'sign', 'certainty'] as const).map(
    (name) => ledger.fields.get(name)!,
  );
  const degree = new Uint32Array(dataset.actors.length);
  const parties: number[] = [];
  const add = (place: number) => {
    if (!parties.includes(place)) parties.push(place);
  };
  rows.forEach((row, index) => {
    types.add(typed!.at(row) as string);
    const sign = (signed!.at(row) ?? null) as Sign;
    signs.set(sign, (signs.get(sign) ?? 0) + 1);
    const level = sure!.at(row) as Certainty;
    levels.set(level, (levels.get(level) ?? 0) + 1);
    if (level === 'hinted' && hinted < 0) hinted = index;
    parties.length = 0;
    const from = ledger.offset[row]!;
    const [a, b] = [ledger.party[from]!, ledger.party[from + 1]!];
    const isPair = ledger.offset[row + 1]! - from === 2 && !places;
    // Nearly all are of two, of whom no more is said.
    if (isPair && a < ledger.plain && b < ledger.plain && a !== b) parties.push(a, b);
    else eachParty(view, row, add);
    for (const place of parties) if (place >= 0) degree[place]!++;
    const length = places ? parties.length : ledger.offset[row + 1]! - ledger.offset[row]!;
    if (length > 2) several++;
    if (length > most) most = length;
    if (parties.length < 2) inside++;
  });
  return { types, signs, levels, several, most, inside, hinted, degree };
}
