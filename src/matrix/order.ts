import { strengthOf } from '../analysis/ties';
import { en } from '../chart/english';
import type { Messages } from '../chart/messages';
import { within } from '../chart/words';
import { tablesOf } from '../model/indexed';
import { byCodeUnit, type Key } from '../model/key';
import type { Actor, Dataset, Relation } from '../model/records';
import { tallyOf } from '../model/tally';
import { partyVisibilityOf } from '../model/visibility';
import { LARGE, nameOf, netSign, SOME } from './cells';

/** Actors side by side in the order; drawn apart from the others, with a bracket. */
export interface MatrixGroup {
  readonly keys: readonly Key[];
  /** The bloc that all of them are part of, or all but one, who is named too; "" where there is none. */
  readonly name: string;
}

/** Orders that a first picture can have at once. */
export type PlainOrder = 'group' | 'degree' | 'name';

/** Whether pairs are counted in columns; where a day makes ghosts of some, these count their own way. */
export const inColumns = (dataset: Dataset): boolean => {
  const count = dataset.count('relation');
  return count > LARGE || (count > SOME && !dataset.asOf);
};
/** Up to here every split in two is tried. */
const EXACT = 12;
/** Up to here actors without any relation have a row as well. */
const FEW = 12;

const shown = new WeakMap<Dataset, readonly Actor[]>();

/** Who has a row: actors with a relation, and the others while they are few; blocs only where relations end at them. */
export function matrixActors(dataset: Dataset): readonly Actor[] {
  const before = shown.get(dataset);
  if (before) return before;
  const degree = degreesOf(dataset);
  const tied = new Set(dataset.actors.filter((_, i) => degree[i]));
  const all = dataset.actors.filter((actor) => actor.kind !== 'bloc' || tied.has(actor));
  const made = all.length > FEW && tied.size ? [...tied] : all;
  shown.set(dataset, made);
  return made;
}

/** By actor; of a dataset by another copy of the package there are no columns. */
const degreesOf = (dataset: Dataset): ArrayLike<number> =>
  tablesOf(dataset)
    ? tallyOf(dataset).degree
    : dataset.actors.map(({ key }) => dataset.indicesOf('relation', key).length);

/** Whether a relation may be in force at the dataset's as-of date, where it has one. */
const current =
  ({ asOf }: Dataset) =>
  ({ when }: Relation): boolean =>
    !asOf || !when || (when.earliestStart < asOf.latestEnd && when.latestEnd > asOf.earliestStart);

type Link = readonly [a: number, b: number, sign: number];

/** Sets of points joined by links, each in rising order. */
function joined(points: readonly number[], links: readonly Link[]): number[][] {
  const root = new Map(points.map((point) => [point, point]));
  const find = (point: number): number => {
    let top = point;
    while (root.get(top) !== top) top = root.get(top)!;
    root.set(point, top);
    return top;
  };
  for (const [a, b] of links) if (root.has(a) && root.has(b)) root.set(find(a), find(b));
  const sets = new Map<number, number[]>();
  for (const point of points) {
    const top = find(point);
    sets.get(top)?.push(point) ?? sets.set(top, [point]);
  }
  return [...sets.values()];
}

/** The two sides that leave fewest links on the wrong side; of equals the first by the actors' own order. */
function twoSides(points: readonly number[], links: readonly Link[]): number[][] {
  const bit = new Map(points.map((point, i) => [point, i]));
  const inside = links.flatMap(([a, b, sign]) =>
    bit.has(a) && bit.has(b) ? [[bit.get(a)!, bit.get(b)!, sign] as const] : [],
  );
  let best = 0;
  let least = Infinity;
  for (let mask = 0; mask < 1 << (points.length - 1); mask++) {
    let wrong = 0;
    for (const [a, b, sign] of inside)
      wrong += ((mask >> a) ^ (mask >> b)) & 1 ? +(sign > 0) : +(sign < 0);
    if (wrong < least) [least, best] = [wrong, mask];
  }
  return [0, 1].map((side) => points.filter((_, i) => ((best >> i) & 1) === side));
}

/** Blocs by signs and ties: each connected part split in two sides where it holds opposition, exactly while small. */
function blocs(dataset: Dataset, keys: readonly Key[]): number[][] {
  const index = new Map(keys.map((key, i) => [key, i]));
  const links = dataset.pairs().flatMap((pair): Link[] => {
    const [a, b, sign] = [
      index.get(pair.a),
      index.get(pair.b),
      netSign(pair.relations.filter(current(dataset))),
    ];
    return a === undefined || b === undefined || !sign ? [] : [[a, b, sign]];
  });
  const allied = links.filter(([, , sign]) => sign > 0);
  const parts = joined([...keys.keys()], links).flatMap((part) => {
    const opposed = part.length > 1 && links.some(([a, , sign]) => sign < 0 && part.includes(a));
    if (!opposed) return [part];
    return part.length > EXACT ? joined(part, allied) : twoSides(part, links);
  });
  const alone = parts.filter(
    (part) => part.length < 2 && (keys.length > EXACT || !links.some((l) => l.includes(part[0]!))),
  );
  const rest = alone.flat();
  const groups = parts.filter((part) => part.length && !alone.includes(part));
  return rest.length ? [...groups, rest] : groups;
}

/** An actor and all that it is part of on the day the report speaks of, blocs only, near to far. */
function blocsOf(dataset: Dataset, key: Key): Key[] {
  const seen = partyVisibilityOf(dataset, { asOf: null, period: null });
  const actor = dataset.get(key) as Actor | undefined;
  const wholes = actor?.memberships.filter((bloc) => seen(bloc) === 'shown') ?? [];
  return [key, ...wholes.flatMap((bloc) => [bloc.key, ...dataset.ancestorsOf(bloc.key)])].filter(
    (up) => (dataset.get(up) as Actor | undefined)?.kind === 'bloc',
  );
}

/** The bloc that all of a group are part of, or all but one of three or more; and how the group is called. */
function blocOf(
  dataset: Dataset,
  keys: readonly Key[],
  words: Messages,
): readonly [bloc: Key, name: string] | null {
  const sets = keys.map((key) => blocsOf(dataset, key));
  for (const spare of keys.length > 2 ? [0, 1] : [0])
    for (const bloc of new Set(sets.flat())) {
      const others = keys.filter((_, i) => !sets[i]!.includes(bloc));
      if (others.length <= spare)
        return [
          bloc,
          words.list([bloc, ...others].map((key) => within(nameOf(dataset, key), words))),
        ];
    }
  return null;
}

/** By the nearest bloc each is part of. */
function byBloc(dataset: Dataset, keys: readonly Key[]): number[][] {
  const sets = new Map<Key | undefined, number[]>();
  keys.forEach((key, i) => {
    const bloc = blocsOf(dataset, key)[0];
    sets.get(bloc)?.push(i) ?? sets.set(bloc, [i]);
  });
  return [...sets.values()];
}

/** Actors in groups, in their order. */
export function groupActors(
  dataset: Dataset,
  method: PlainOrder,
  words: Messages = en,
): readonly MatrixGroup[] {
  const actors = matrixActors(dataset);
  const canonical = actors.map((actor) => actor.key);
  const degrees = degreesOf(dataset);
  const places = canonical.map((key) => dataset.indexOf(key));
  const degree = (i: number) => degrees[places[i]!]!;
  const byName = (a: number, b: number) => byCodeUnit(actors[a]!.name, actors[b]!.name) || a - b;
  const byDegree = (a: number, b: number) => degree(b) - degree(a) || byName(a, b);
  let sets = [[...canonical.keys()]];
  // A bloc itself stands after its members, where these are told by what the data say.
  let byRank = byDegree;
  if (method === 'group') {
    const declared = byBloc(dataset, canonical);
    const named = declared.filter(
      ([first, ...more]) => more.length && blocsOf(dataset, canonical[first!]!).length,
    );
    const known = actors.length > EXACT && named.length > 1;
    // Of very many relations blocs are not told at once: `blocs` and other orders are for that.
    const large = dataset.count('relation') > LARGE;
    const found = known || large ? declared : blocs(dataset, canonical);
    sets = found.length < 2 ? declared : found;
    const isBloc = (i: number) => Number(actors[i]!.kind === 'bloc');
    if (known) byRank = (a, b) => isBloc(a) - isBloc(b) || byDegree(a, b);
  }
  const size = (set: readonly number[]) => (set.some(degree) ? set.length : 0);
  sets = sets.map((set) => set.sort(method === 'name' ? byName : byRank));
  sets.sort((a, b) => size(b) - size(a) || (a.length && b.length ? byDegree(a[0]!, b[0]!) : 0));
  return namedGroups(
    dataset,
    sets.map((set) => set.map((i) => canonical[i]!)),
    words,
  );
}

/** Sets of actors with the name of the bloc that they are, where there are two sets or more. */
export function namedGroups(
  dataset: Dataset,
  sets: readonly (readonly Key[])[],
  words: Messages,
): readonly MatrixGroup[] {
  const names = sets.length > 1 ? sets.map((keys) => blocOf(dataset, keys, words)) : [];
  // A bloc on both sides names neither.
  const apart = (bloc: Key) => names.filter((name) => name?.[0] === bloc).length < 2;
  return sets.map((keys, i) => {
    const [bloc, name] = names[i] ?? [];
    return { keys, name: bloc && name && apart(bloc) ? name : '' };
  });
}

/** What a pair's relations weigh, as `orderMatrix` counts them: opposed ones less than nothing; even ones are not nothing. */
export function tieWeight(relations: readonly Relation[]): number {
  let [net, all] = [0, 0];
  for (const { sign, strength, parties } of relations) {
    const weight = strengthOf({ strength }) / (parties.length - 1);
    net += sign === -1 ? -weight : weight;
    all += weight;
  }
  return net || all / 4;
}

/** Share of co-operative ties that lie inside groups, over all dates, as `orderMatrix` counts them; `null` where there are none. */
export function insideOf(dataset: Dataset, groups: readonly MatrixGroup[]): number | null {
  if (dataset.count('relation') > LARGE) return null;
  const of = new Map(groups.flatMap(({ keys }, g) => keys.map((key) => [key, g])));
  let [inside, all] = [0, 0];
  for (const { a, b, relations } of dataset.pairs()) {
    if (!of.has(a) || !of.has(b)) continue;
    if (tieWeight(relations) < 0) continue;
    all++;
    if (of.get(a) === of.get(b)) inside++;
  }
  return all ? inside / all : null;
}

/** Groups that something ties to anyone: actors without a relation are listed, not grouped. */
export function tiedGroups(dataset: Dataset, groups: readonly MatrixGroup[]): number {
  const degree = degreesOf(dataset);
  return groups.filter(({ keys }) => keys.some((key) => degree[dataset.indexOf(key)])).length;
}
