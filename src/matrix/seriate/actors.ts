import { type AnalysisOptions, checkOptions } from '../../analysis/options';
import { studyOf } from '../../analysis/ties';
import { en } from '../../chart/english';
import type { Messages } from '../../chart/messages';
import { type Id, type Key, keyOf } from '../../model/key';
import type { Dataset } from '../../model/records';
import { show } from '../../model/show';
import type { When } from '../../model/time';
import {
  groupActors,
  type MatrixGroup,
  matrixActors,
  namedGroups,
  type PlainOrder,
} from '../order';
import { type OrderJob, orderKernel } from './kernel';
import type { Linkage } from './linkage';
import type { Method } from './methods';
import { matrixOf, matrixOfAll } from './relations';
import { METHOD_NAMES, type Order } from './seriate';

export interface OrderOptions extends AnalysisOptions {
  /**
   * As in `seriate`, and `group`: the blocs that the data name, or the sides that signs and ties make at the as-of date,
   * which is how the chart begins. @defaultValue "group"
   */
  readonly method?: Method;
  /** What the chart's option is called; `method` goes before it. @defaultValue "group" */
  readonly order?: Method;
  /** Relations that may be in force on that date; `null` = one order for all dates. @defaultValue null */
  readonly asOf?: When | null;
  /** Start of the random source, an integer: the same seed gives the same order. @defaultValue 1 */
  readonly seed?: number;
  /** How clusters are compared, where a method clusters. @defaultValue "average" */
  readonly linkage?: Linkage;
  /** An order before: its actors keep their order, others are put in where they fit. @defaultValue none */
  readonly previous?: readonly Key[];
  /** Ids of the actors that stand first, with `method: 'manual'`. @defaultValue none */
  readonly manual?: readonly Id[];
}

export interface MatrixOrder extends Omit<Order, 'groups'> {
  /** Position i holds the actor `dataset.actors[order[i]]`. */
  readonly order: Uint32Array;
  readonly keys: readonly Key[];
  /** Actors side by side that belong together; all of them as one where the method makes no groups. */
  readonly groups: readonly MatrixGroup[];
}

const PLAIN: readonly string[] = ['group', 'degree', 'name'] satisfies PlainOrder[];

function checkOrder({ method, order, manual, linkage }: OrderOptions): void {
  const wrong = (name: string, wanted: string, value: unknown) =>
    new TypeError(`orderMatrix: ${name} must be ${wanted}, got ${show(value)}`);
  for (const [name, value] of Object.entries({ method, order }))
    if (value !== undefined && !METHOD_NAMES.includes(value))
      throw wrong(name, `one of ${METHOD_NAMES.join(', ')}`, value);
  if (manual !== undefined && !Array.isArray(manual))
    throw wrong('manual', 'a list of ids', manual);
  if (linkage !== undefined && linkage !== 'average' && linkage !== 'ward')
    throw wrong('linkage', 'average or ward', linkage);
}

/** Of all relations, where nothing narrows them, no record is made. */
function matrixIn(dataset: Dataset, options: OrderOptions, row: Int32Array, n: number) {
  const asked = { asOf: null, ...options };
  checkOptions('orderMatrix', dataset, asked);
  const { asOf, period, types, signs, certainty } = asked;
  const whole = !(asOf || period || types || signs || certainty);
  const all = whole ? matrixOfAll(dataset, row, n) : null;
  return all ?? matrixOf(studyOf('orderMatrix', dataset, asked).ties, row, n);
}

/** The matrix of a dataset's relations among the actors with a row, and what is asked of it: plain data. */
export function orderJob(
  dataset: Dataset,
  options: OrderOptions,
  groups: readonly MatrixGroup[] = [],
): OrderJob {
  const {
    order,
    method = order ?? 'group',
    previous,
    manual,
    seed = 1,
    linkage = 'average',
  } = options;
  const keys = matrixActors(dataset).map(({ key }) => key);
  const at = new Int32Array(dataset.actors.length).fill(-1);
  keys.forEach((key, i) => {
    at[dataset.indexOf(key)] = i;
  });
  const rowOf = new Map(keys.map((key, i) => [key, i]));
  const rows = (list: readonly Key[]) =>
    list.map((key) => rowOf.get(dataset.resolve(key)) ?? -1).filter((i) => i >= 0);
  const names = groupActors(dataset, 'name').flatMap((group) => group.keys);
  return {
    task: 'order',
    matrix: matrixIn(dataset, options, at, keys.length),
    method,
    seed,
    linkage,
    baseline: rows(names),
    ...(previous && { previous: rows(previous) }),
    ...(manual && { manual: rows(manual.map((id) => keyOf('actor', id))) }),
    ...(groups.length && { groups: groups.map((group) => rows(group.keys)) }),
  };
}

/** Rows as keys, with their groups: those given, or those that the method found. */
export function finishOrder(
  dataset: Dataset,
  found: Order,
  words: Messages,
  groups?: readonly MatrixGroup[],
): MatrixOrder {
  const actors = matrixActors(dataset).map(({ key }) => key);
  const keys = Array.from(found.order, (i) => actors[i]!);
  return {
    ...found,
    order: Uint32Array.from(keys, (key) => dataset.indexOf(key)),
    keys,
    groups: groups ?? namedGroups(dataset, setsOf(keys, found.groups, actors), words),
  };
}

/**
 * The order of rows and columns of a matrix and the groups in it, from the relations of all dates unless a date is
 * given. The same for any row order of the input, and not changed by filters. `group` takes the sides at the dataset's
 * as-of date: of more than 12 actors the blocs that the data name, where there are two or more; up to 12 linked actors
 * the two sides are exact: least frustration, unweighted, a link a pair. `name` is the baseline.
 *
 * @throws TypeError, RangeError where an option cannot be meant.
 */
export function orderMatrix(
  dataset: Dataset,
  options: OrderOptions = {},
  words: Messages = en,
): MatrixOrder {
  checkOrder(options);
  const { order, method = order ?? 'group' } = options;
  const groups = PLAIN.includes(method)
    ? groupActors(dataset, method as PlainOrder, words)
    : undefined;
  return finishOrder(dataset, orderKernel(orderJob(dataset, options, groups)), words, groups);
}

/** Groups as keys, and those in none at the end. */
function setsOf(
  keys: readonly Key[],
  groups: readonly Uint32Array[] | undefined,
  actors: readonly Key[],
): Key[][] {
  const sets = (groups ?? []).map((group) => Array.from(group, (i) => actors[i]!));
  const known = new Set(sets.flat());
  const rest = keys.filter((key) => !known.has(key));
  return rest.length ? [...sets, rest] : sets;
}
