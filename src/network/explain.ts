import { ringsAround } from '../chart/around';
import type { CardSection, Fact } from '../chart/card';
import { reachWords } from '../chart/english-reach';
import type { Stage } from '../chart/kind';
import type { Messages } from '../chart/messages';
import { typeLabel, wordsOf } from '../chart/words';
import { LEVELS } from '../model/fields';
import { idOf, type Key } from '../model/key';
import type { Dataset, Relation } from '../model/records';
import { graphOf } from './graph';
import { isHeld } from './held';
import type { FittedLayout } from './layout';
import type { NetworkOptions } from './options';

/** Friends and rivals that are named. */
const NAMED = 3;
/** Marks by which the scale of a picture is judged, at most. */
const SOURCES = 64;

/** Relations by type and sign, counted by certainty: the types and signs in the order of the legend. */
function tally(dataset: Dataset, relations: readonly Relation[], words: Messages) {
  const signs = [1, 0, -1, null] as const;
  const levels = LEVELS.filter((level) => relations.some(({ certainty }) => certainty === level));
  const rows = dataset.types.flatMap(({ id }) =>
    signs.flatMap((sign) => {
      const of = relations.filter((one) => one.type === id && one.sign === sign);
      const counts = levels.map(
        (level) => of.filter(({ certainty }) => certainty === level).length,
      );
      const figures = counts.map((n) => (n ? words.figure(n) : '–'));
      return of.length ? [[typeLabel(dataset, id), words.sign(sign), ...figures]] : [];
    }),
  );
  const columns = [
    words.fields.type,
    words.fields.sign,
    ...levels.map((level) => words.certainty[level]),
  ];
  return { columns, rows };
}

/** Those it has a tie to, nearest in the picture first: friends, and who is more a rival than a friend. */
function partners({ dataset, layout }: Stage<NetworkOptions, FittedLayout>, key: Key) {
  const at = new Map(layout.keys.map((one, i) => [one, i]));
  const place = (one: Key, axis: 'x' | 'y') => layout[axis][at.get(one) ?? -1] ?? Infinity;
  const distance = (one: Key) => {
    const [dx, dy] = [place(one, 'x') - place(key, 'x'), place(one, 'y') - place(key, 'y')];
    return dx * dx + dy * dy;
  };
  const balance = new Map<Key, number>();
  for (const { sign, parties } of dataset.relationsOf(key))
    for (const other of new Set(parties.map((party) => dataset.resolve(party.key))))
      if (other !== key) balance.set(other, (balance.get(other) ?? 0) + (sign === -1 ? -1 : 1));
  const nearest = (isRival: boolean) =>
    [...balance]
      .filter(([, sum]) => sum < 0 === isRival)
      .map(([one]) => ({ one, far: distance(one) }))
      .sort((a, b) => a.far - b.far || (a.one < b.one ? -1 : 1))
      .slice(0, NAMED)
      .map(({ one }) => one);
  return { friends: nearest(false), rivals: nearest(true) };
}

interface Fitness {
  /** Mean departure of the drawn distances of one mark from its steps, 0 = none; `null` where it has none. */
  readonly of: (mark: number) => number | null;
  readonly mean: number;
}

const known = new WeakMap<FittedLayout, Fitness>();

/** Neighbours of each drawn mark by links that are not opposed, and its place. */
function marksOf({ dataset, layout, size }: Stage<NetworkOptions, FittedLayout>) {
  const { nodes, links } = graphOf(dataset, size.width);
  const at = new Map(layout.keys.map((key, i) => [key, i]));
  const near = nodes.map((): number[] => []);
  for (const { a, b, opposed } of links)
    if (!opposed && nodes[a]!.drawn && nodes[b]!.drawn) {
      near[a]!.push(b);
      near[b]!.push(a);
    }
  return {
    near,
    places: nodes.map(({ key }) => at.get(key) ?? -1),
    drawn: nodes.flatMap((node, i) => (node.drawn ? [i] : [])),
  };
}

/** How far distances depart from steps: mean of |s · distance ÷ steps − 1|, with the s that suits the whole picture. */
function fitnessOf(stage: Stage<NetworkOptions, FittedLayout>): Fitness {
  const { x, y } = stage.layout;
  const { near, places, drawn } = marksOf(stage);
  const ratios = (source: number): number[] => {
    const steps = new Map([[source, 0]]);
    const found: number[] = [];
    // A map gives what is added while it is walked.
    for (const [mark, step] of steps) {
      for (const next of near[mark]!) if (!steps.has(next)) steps.set(next, step + 1);
      if (!step) continue;
      const [from, to] = [places[source]!, places[mark]!];
      const [dx, dy] = [x[to]! - x[from]!, y[to]! - y[from]!];
      found.push(Math.sqrt(dx * dx + dy * dy) / step);
    }
    return found;
  };
  const stride = Math.max(1, Math.ceil(drawn.length / SOURCES));
  const flat = drawn.filter((_, i) => i % stride === 0).flatMap(ratios);
  const squares = flat.reduce((sum, ratio) => sum + ratio * ratio, 0);
  const scale = flat.reduce((sum, ratio) => sum + ratio, 0) / (squares || 1);
  const off = (of: readonly number[]) =>
    of.reduce((sum, ratio) => sum + Math.abs(scale * ratio - 1), 0) / of.length;
  return {
    of(mark) {
      const own = ratios(mark);
      return own.length ? off(own) : null;
    },
    mean: flat.length ? off(flat) : 0,
  };
}

function fitFact(stage: Stage<NetworkOptions, FittedLayout>, key: Key, words: Messages): Fact[] {
  const { dataset, layout, size } = stage;
  const mark = graphOf(dataset, size.width).nodes.findIndex((node) => node.key === key);
  const fitness = known.get(layout) ?? fitnessOf(stage);
  known.set(layout, fitness);
  const own = mark < 0 ? null : fitness.of(mark);
  if (own === null) return [];
  const { fit, departs } = reachWords(words);
  const percent = (value: number) => Math.round(100 * value);
  return [{ label: fit, text: departs(percent(own), percent(fitness.mean)) }];
}

function hopFact(dataset: Dataset, key: Key, words: Messages): Fact {
  const { hops, atHops, unreached } = reachWords(words);
  const rings = ringsAround(dataset, key, dataset.actors.length, ({ sign }) => sign !== -1);
  const away = dataset.actors.length - rings.flat().length;
  const [, ...others] = rings;
  const listed = others.slice(0, NAMED).map((ring, i) => atHops(i + 1, ring.length));
  const rest = others.slice(NAMED).flat().length;
  const parts = [
    ...listed,
    ...(rest ? [words.more([], rest)] : []),
    ...(away ? [unreached(away)] : []),
  ];
  return { label: hops, text: parts.join(words.semicolon) };
}

/**
 * Why an actor stands where it does: its relations by type, sign and certainty, the friends it is drawn to and the
 * rivals that it is kept from, how many steps the others are away, how well the distances tell that, and whether it is
 * held; `null` for what is no actor.
 */
export function explainPlace(
  stage: Stage<NetworkOptions, FittedLayout>,
  given: Key,
): CardSection | null {
  const { dataset, layout, options } = stage;
  const key = dataset.resolve(given);
  const actor = dataset.get(key);
  if (!actor || !('partOf' in actor) || layout.keys.indexOf(key) < 0) return null;
  const words = wordsOf(options);
  const own = reachWords(words);
  const named = (label: string, keys: readonly Key[]): Fact[] =>
    keys.map((one) => ({ label, text: dataset.actor(idOf(one))?.name ?? idOf(one), key: one }));
  const { friends, rivals } = partners(stage, key);
  return {
    heading: own.place,
    facts: [
      ...named(own.near, friends),
      ...named(own.far, rivals),
      hopFact(dataset, key, words),
      ...fitFact(stage, key, words),
      { label: own.held, text: isHeld(layout, key) ? own.pinned : own.loose },
    ],
    table: tally(dataset, dataset.relationsOf(key), words),
  };
}
