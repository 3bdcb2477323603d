import { tablesOf } from '../model/indexed';
import type { Certainty, Dataset, RelationType } from '../model/records';
import { eachParty } from '../model/view';

/** What lines look like that are drawn as one. */
export interface LineStyle {
  readonly type: RelationType['id'];
  readonly opposed: boolean;
  readonly certainty: Certainty;
  readonly spoke: boolean;
  /** Lines from here up to, not with, `to`. */
  readonly from: number;
  readonly to: number;
}

/** The ties of a dataset as numbers: what a picture of very many is made from, without a record of each. */
export interface Crowd {
  /** By line: the nodes it joins; a hub comes after all actors. */
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  /** By line: the place of its relation in the dataset. */
  readonly of: Uint32Array;
  /** By line: which of how many of one pair it is, by type, then id. */
  readonly nth: Uint16Array;
  readonly beside: Uint16Array;
  /** Lines of the whole picture. */
  readonly total: number;
  /** By relation; where all are as strong, of the first alone. */
  readonly strength: Float64Array;
  /** Whether any relation has a direction; whether one is stronger than another. */
  readonly directed: boolean;
  readonly uneven: boolean;
  /** Opposed ones first, spokes last. */
  readonly styles: readonly LineStyle[];
  /** Relations of three parties or more, by place in the dataset. */
  readonly hubs: readonly number[];
}

/** From so many actors and relations on, a picture shows masses: it is made from columns. */
const CROWDED = 4000;
export const isCrowd = (dataset: Dataset): boolean =>
  dataset.count('actor') + dataset.count('relation') >= CROWDED;

const LEVELS: readonly Certainty[] = ['confirmed', 'expected', 'hinted'];
const known = new WeakMap<Dataset, Crowd>();

export function crowdOf(dataset: Dataset): Crowd {
  const made = known.get(dataset) ?? read(dataset);
  known.set(dataset, made);
  return made;
}

function read(dataset: Dataset): Crowd {
  const view = tablesOf(dataset)!.relations;
  const { rows, ledger } = view;
  const [types, signs, strengths, levels, ways] = (
    ['type', 'sign', 'strength', 'certainty', 'directed'] as const
  ).map((name) => ledger.fields.get(name)!);
  const n = dataset.actors.length;
  const rank = new Map(dataset.types.map(({ id }, i) => [id as unknown, i]));
  const strength = new Float64Array(rows.length);
  const [a, b, of, style]: [number[], number[], number[], number[]] = [[], [], [], []];
  const hubs: number[] = [];
  let [directed, uneven] = [false, false];
  const spokes = 6 * (rank.size + 1);
  const parties: number[] = [];
  const add = (place: number) => {
    if (place >= 0 && !parties.includes(place)) parties.push(place);
  };
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index]!;
    parties.length = 0;
    eachParty(view, row, add);
    strength[index] = strengths!.at(row) as number;
    uneven ||= strength[index] !== strength[0];
    directed ||= ways!.at(row) === true;
    if (parties.length < 2) continue;
    const typed = rank.get(types!.at(row)) ?? rank.size;
    const look = 3 * typed + LEVELS.indexOf(levels!.at(row) as Certainty);
    const side = signs!.at(row) === -1 ? 0 : spokes / 2;
    const [first, second] = parties as [number, number];
    if (parties.length === 2) {
      a.push(Math.min(first, second));
      b.push(Math.max(first, second));
      of.push(index);
      style.push(side + look);
      continue;
    }
    const hub = n + hubs.push(index) - 1;
    for (const party of parties.sort((p, q) => p - q)) {
      a.push(party);
      b.push(hub);
      of.push(index);
      style.push(spokes + side + look);
    }
  }
  const order = sorted(style, 2 * spokes);
  const columns = { a: inOrder(a, order), b: inOrder(b, order), of: inOrder(of, order) };
  const styles: LineStyle[] = [];
  for (let from = 0, to = 0; from < order.length; from = to) {
    const code = style[order[from]!]!;
    while (to < order.length && style[order[to]!] === code) to++;
    const look = code % (spokes / 2);
    styles.push({
      type: dataset.types[Math.floor(look / 3)]?.id ?? '',
      opposed: code % spokes < spokes / 2,
      certainty: LEVELS[look % 3]!,
      spoke: code >= spokes,
      from,
      to,
    });
  }
  const mixed = styles.flatMap((look) => pieces(look));
  // No type lies on all others: a piece of each, then the next of each.
  mixed.sort((p, q) => turn(p) - turn(q) || p.nth - q.nth);
  return {
    ...columns,
    ...lanes(columns, n),
    total: order.length,
    strength: uneven ? strength : strength.slice(0, 1),
    directed,
    uneven,
    styles: mixed,
    hubs,
  };
}

function inOrder(column: readonly number[], order: Uint32Array): Uint32Array {
  const made = new Uint32Array(order.length);
  for (let i = 0; i < made.length; i++) made[i] = column[order[i]!]!;
  return made;
}

const turn = ({ opposed, spoke }: LineStyle) => (spoke ? 2 : opposed ? 0 : 1);
const PIECE = 500;

function pieces({ from, to, ...look }: LineStyle) {
  return Array.from({ length: Math.ceil((to - from) / PIECE) }, (_, nth) => {
    const start = from + nth * PIECE;
    return { ...look, nth, from: start, to: Math.min(to, start + PIECE) };
  });
}

/** Places in order of small numbers; what is equal stays in order. */
function sorted(codes: readonly number[], most: number): Uint32Array {
  const start = new Uint32Array(most + 1);
  for (const code of codes) start[code + 1]!++;
  for (let i = 1; i <= most; i++) start[i]! += start[i - 1]!;
  const order = new Uint32Array(codes.length);
  for (let i = 0; i < codes.length; i++) order[start[codes[i]!]!++] = i;
  return order;
}

/** Lines of one pair, counted. */
function lanes({ a, b }: Pick<Crowd, 'a' | 'b'>, n: number) {
  let size = 2;
  while (size < 2 * a.length) size *= 2;
  const table = new Float64Array(size).fill(-1);
  const count = new Uint16Array(size);
  const slots = new Uint32Array(a.length);
  const nth = new Uint16Array(a.length);
  for (let line = 0; line < a.length; line++) {
    const pair = a[line]! * (n + a.length) + b[line]!;
    let slot = Math.imul(a[line]! ^ Math.imul(b[line]!, 0x9e3779b1), 0x85ebca6b) >>> 0;
    slot = (slot ^ (slot >>> 15)) & (size - 1);
    while (table[slot] !== -1 && table[slot] !== pair) slot = (slot + 1) & (size - 1);
    table[slot] = pair;
    slots[line] = slot;
    nth[line] = count[slot]!++;
  }
  const beside = new Uint16Array(slots.length);
  for (let i = 0; i < slots.length; i++) beside[i] = count[slots[i]!]!;
  return { nth, beside };
}
