import type { Messages } from '../chart/messages';
import { wordsOf } from '../chart/words';
import { type Key, keyOf } from '../model/key';
import type { Dataset } from '../model/records';
import { MATRIX_DEFAULTS, type MatrixOptions } from './options';
import { groupActors, type MatrixGroup, matrixActors, type PlainOrder } from './order';
import type { Branches } from './seriate/branches';
import type { OrderCode } from './seriate/code';
import type { Method } from './seriate/methods';

/** Rows as they stand, and what put them so. */
export interface Arrangement {
  readonly keys: readonly Key[];
  /** Those that belong together, in the order of their method; `manual` rows may tear them apart. */
  readonly groups: readonly MatrixGroup[];
  readonly by: Method;
  /** Of rows by likeness: what was joined with what. */
  readonly tree?: Branches;
}

const PLAIN: readonly unknown[] = ['group', 'degree', 'name'] satisfies PlainOrder[];
/** Up to so many rows an order is made at once; of more beside everything else, and the picture begins by blocs. */
export const SOON = 120;

let code: OrderCode | null = null;
/** Whether orders of many rows are made at once too: nothing waits for a picture without a page. */
let patient = false;
const known = new WeakMap<Dataset, Map<string, Arrangement>>();

export const orderCode = (): OrderCode | null => code;

/** Gives the code of all orders at once, where a picture cannot wait for it. */
export function provideOrders(given: OrderCode, waits = true): void {
  code = given;
  patient = waits;
}

/** What a name asks for beside the orders of a first picture, else `null`. */
export const methodIn = (order: MatrixOptions['order']): Exclude<Method, 'manual'> | null =>
  typeof order === 'string' && !PLAIN.includes(order) ? order : null;

export const loadOrders = (): Promise<OrderCode> =>
  import('./seriate/code').then((made) => {
    code ??= made.orders;
    return code;
  });

/** Loads it where these options ask for it; `null` where there is nothing to wait for. */
export const ordersFor = ({ order }: MatrixOptions): Promise<unknown> | null =>
  methodIn(order) && !code ? loadOrders() : null;

/** Groups are named in words. */
const nameIn = (method: Method, { locale, direction, list }: Messages) =>
  [method, locale, direction, list(['a', 'b', 'c'])].join();

/** Keeps an order: whoever shows the same rows shows its groups. */
export function remember(
  dataset: Dataset,
  method: Method,
  words: Messages,
  made: Arrangement,
): Arrangement {
  const all = known.get(dataset) ?? new Map<string, Arrangement>();
  known.set(dataset, all.set(nameIn(method, words), made));
  return made;
}

const recall = (dataset: Dataset, method: Method, words: Messages) =>
  known.get(dataset)?.get(nameIn(method, words));

/** The order of a method where it is known or soon made; `null` while it is not there. */
export function orderBy(dataset: Dataset, method: Method, words: Messages): Arrangement | null {
  const before = recall(dataset, method, words);
  if (before) return before;
  const soon = patient || matrixActors(dataset).length <= SOON;
  return code && soon
    ? remember(dataset, method, words, {
        ...code.orderMatrix(dataset, { method }, words),
        by: method,
      })
    : null;
}

function plainOf(dataset: Dataset, by: PlainOrder, words: Messages): Arrangement {
  const before = recall(dataset, by, words);
  if (before) return before;
  const groups = groupActors(dataset, by, words);
  const keys = groups.flatMap((group) => group.keys);
  return remember(dataset, by, words, { keys, groups, by });
}

/** These first, then the rest as they stood. */
function startingWith(
  dataset: Dataset,
  first: readonly Key[],
  { keys, groups }: Arrangement,
): Arrangement {
  const rest = new Set(keys);
  const wanted = first.map((key) => dataset.resolve(key)).filter((key) => rest.delete(key));
  return { keys: [...wanted, ...rest], groups, by: 'manual' };
}

const isSame = (a: readonly Key[], b: readonly Key[]) =>
  a.length === b.length && a.every((key, i) => key === b[i]);

/** The rows that options and selection ask for. `order` = that of the selection, which wins. */
export function arrangementOf(
  dataset: Dataset,
  options: MatrixOptions,
  order: readonly Key[] | null = null,
): Arrangement {
  const words = wordsOf(options);
  const { order: asked } = { ...MATRIX_DEFAULTS, ...options };
  const method = methodIn(asked);
  const plain = () =>
    plainOf(dataset, typeof asked === 'string' && !method ? (asked as PlainOrder) : 'group', words);
  const own = (method && orderBy(dataset, method, words)) || plain();
  const base =
    typeof asked === 'string'
      ? own
      : startingWith(
          dataset,
          asked.map((id) => keyOf('actor', id)),
          own,
        );
  if (!order?.length) return base;
  const made = startingWith(dataset, order, base);
  const same = [base, ...(known.get(dataset)?.values() ?? [])].find((one) =>
    isSame(one.keys, made.keys),
  );
  return same ?? made;
}
