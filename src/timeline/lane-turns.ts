import { byCodeUnit, type Key } from '../model/key';
import type { Ask } from './ask';
import { lanesIn } from './items';
import { laneOrder } from './lanes';

/** Lanes from top to bottom; `shared` are those of each event, `first` where a lane's first event stands in time. */
export function orderOf(
  { dataset, options, order }: Ask,
  shared: () => readonly (readonly number[])[],
  first: (lane: number) => number,
): number[] {
  const lanes = lanesIn(dataset);
  const all = [...lanes.keys()];
  const { laneOrder: by = 'spines' } = options;
  const own =
    by === 'name'
      ? all.sort((a, b) => byCodeUnit(lanes[a]?.name ?? '', lanes[b]?.name ?? '') || a - b)
      : by === 'first'
        ? all.sort((a, b) => first(a) - first(b) || a - b)
        : laneOrder(lanes.length, shared());
  if (!order) return own;
  const rank = new Map(order.map((key, i) => [key, i] as const));
  const rankOf = (lane: number) => rank.get(lanes[lane]?.key as Key) ?? order.length;
  return own
    .map((lane, i) => [lane, i] as const)
    .sort((a, b) => rankOf(a[0]) - rankOf(b[0]) || a[1] - b[1])
    .map(([lane]) => lane);
}
