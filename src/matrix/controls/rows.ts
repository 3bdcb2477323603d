import type { Messages } from '../../chart/messages';
import type { RowWords } from '../../chart/row-words';
import { within, wordsOf } from '../../chart/words';
import type { Key } from '../../model/key';
import type { Dataset } from '../../model/records';
import { mirrorView } from '../../scene/mirror';
import { nameOf } from '../cells';
import { glide, type MatrixHold, standing } from '../glide';
import { tieWeight } from '../order';
import { orders } from '../seriate/code';
import { type Sight, sightOf } from '../sight';

/** What the controls of rows say, in the picture's language. */
export function said(hold: MatrixHold): readonly [Messages, RowWords] {
  const words = wordsOf(hold.stage().options);
  return [words, words.rows ?? orders.words];
}

/** Whether it is seen in a mirror. */
export const mirrors = (hold: MatrixHold): boolean => said(hold)[0].direction === 'rtl';

/** Cells as they are seen, before any mirror; `null` where there are cards or no rows. */
export function sightIn(hold: MatrixHold): Sight | null {
  const layout = standing(hold);
  if (layout?.form !== 'grid' || !layout.keys.length) return null;
  const { view, size } = hold.stage();
  return sightOf(layout, mirrors(hold) ? mirrorView(view, size.width) : view);
}

/** Row or column at an offset, held inside. */
export function lineAt(at: Float64Array, offset: number): number {
  let [low, high] = [0, at.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (at[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** What a row is called. */
export function rowName(hold: MatrixHold, key: Key): string {
  const fold = standing(hold)?.folds.get(key);
  return fold?.name ?? within(nameOf(hold.stage().dataset, key), said(hold)[0]);
}

type Tie = readonly [a: Key, b: Key, weight: number];
const measured = new WeakMap<Dataset, readonly Tie[]>();

/** Sum over pairs of their weight × how far apart they stand: the linear arrangement of `orderMatrix`. */
export function lengthOf(dataset: Dataset, keys: readonly Key[]): number {
  const ties =
    measured.get(dataset) ??
    dataset.pairs().map(({ a, b, relations }): Tie => [a, b, Math.abs(tieWeight(relations))]);
  measured.set(dataset, ties);
  const at = new Map(keys.map((key, i) => [key, i]));
  let sum = 0;
  for (const [a, b, weight] of ties) {
    const [i, j] = [at.get(a), at.get(b)];
    if (i !== undefined && j !== undefined) sum += weight * Math.abs(i - j);
  }
  return sum;
}

const shown = (value: number, words: Messages) => words.figure(Math.round(10 * value) / 10);

/** All actors, where one row stands elsewhere; those of a folded group go with it. */
export function movedRows(hold: MatrixHold, row: Key, to: number): readonly Key[] {
  const layout = standing(hold);
  if (!layout) return [];
  const rows = layout.keys.filter((key) => key !== row);
  rows.splice(to, 0, row);
  return rows.flatMap((key) => layout.folds.get(key)?.keys ?? [key]);
}

/** "China: row 3 of 9; length of ties 29 (was 31)" */
export function movedWords(
  hold: MatrixHold,
  row: Key,
  keys: readonly Key[],
  before: readonly Key[],
): string {
  const [words, { moved }] = said(hold);
  const { dataset } = hold.stage();
  const size = standing(hold)?.keys.length ?? keys.length;
  const folds = standing(hold)?.folds;
  const heads = new Set([...(folds?.values() ?? [])].flatMap((fold) => fold.keys.slice(1)));
  const place = keys.filter((key) => !heads.has(key)).indexOf(row) + 1;
  const [now, then] = [keys, before].map((one) => shown(lengthOf(dataset, one), words));
  return moved(rowName(hold, row), words.figure(place), words.figure(size), now!, then!);
}

/** An actor, then those it has relations with, friends first and closest, then the others as they stand. */
export function partnersFirst(dataset: Dataset, keys: readonly Key[], key: Key): readonly Key[] {
  const rank = new Map<Key, number>([[key, Infinity]]);
  for (const { a, b, relations } of dataset.pairs())
    if (a === key || b === key) rank.set(a === key ? b : a, tieWeight(relations));
  const place = new Map(keys.map((one, i) => [one, i]));
  const known = keys.filter((one) => rank.has(one));
  known.sort((a, b) => rank.get(b)! - rank.get(a)! || place.get(a)! - place.get(b)!);
  return [...known, ...keys.filter((one) => !rank.has(one))];
}

/** Puts an actor's partners first, as a step with its name. */
export function sortByRow(hold: MatrixHold, key: Key): void {
  const layout = standing(hold);
  const actor = layout?.folds.get(key)?.keys[0] ?? key;
  if (!layout) return;
  const order = partnersFirst(hold.stage().dataset, layout.actors, actor);
  hold.context.selection.set({ order }, said(hold)[1].partnersOf(rowName(hold, key)));
}

/** Folds a group, or takes it apart again. `keys` = its actors. */
export function toggleFold(hold: MatrixHold, keys: readonly Key[]): void {
  const before = new Set(
    [...(standing(hold)?.folds.values() ?? [])].flatMap((fold) => [...fold.keys]),
  );
  const isFolded = keys.some((key) => before.has(key));
  for (const key of keys) if (isFolded) before.delete(key);
  const folded = new Set([...before, ...(isFolded ? [] : keys)]);
  glide(hold, { folded });
}
