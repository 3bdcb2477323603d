import { byCodeUnit, type Key } from '../model/key';
import type { Dataset } from '../model/records';
import type { Ask } from './ask';
import { type Lane, maker } from './items';
import { plannedLanes } from './lane-plan';
import { laneOrder } from './lanes';

/** Lanes from top to bottom; `shared` are those of each event, `first` where a lane's first event stands in time. */
export function orderOf(
  { dataset, options, order }: Ask,
  shared: () => readonly (readonly number[])[],
  first: (lane: number) => number,
): number[] {
  const lanes = plannedLanes(dataset, options);
  const all = [...lanes.keys()];
  const { laneOrder: by = 'spines' } = options;
  const weights = by === 'importance' ? weightsOf(dataset, lanes) : [];
  const own = nested(
    lanes,
    by === 'name'
      ? all.sort((a, b) => byCodeUnit(lanes[a]?.name ?? '', lanes[b]?.name ?? '') || a - b)
      : by === 'first'
        ? all.sort((a, b) => first(a) - first(b) || a - b)
        : by === 'importance'
          ? all.sort((a, b) => (weights[b] as number) - (weights[a] as number) || a - b)
          : laneOrder(lanes.length, shared()),
  );
  if (!order) return own;
  const rank = new Map(order.map((key, i) => [key, i] as const));
  const rankOf = (lane: number) => rank.get(lanes[lane]?.key as Key) ?? order.length;
  const turned = own
    .map((lane, i) => [lane, i] as const)
    .sort((a, b) => rankOf(a[0]) - rankOf(b[0]) || a[1] - b[1])
    .map(([lane]) => lane);
  return nested(lanes, turned);
}

/** Lanes of actors below that of their group, each in its turn. */
function nested(lanes: readonly Lane[], order: number[]): number[] {
  if (!lanes.some(({ up }) => up !== undefined)) return order;
  return order.flatMap((lane) =>
    lanes[lane]?.up === undefined ? [lane, ...order.filter((one) => lanes[one]?.up === lane)] : [],
  );
}

/** Importance of all events of each lane together. */
function weightsOf(dataset: Dataset, lanes: readonly Lane[]): number[] {
  const make = maker(dataset, lanes);
  const weights = lanes.map(() => 0);
  for (let i = 0; i < dataset.count('event'); i++) {
    const event = dataset.recordAt('event', i);
    for (const lane of make(event).lanes) weights[lane] = (weights[lane] ?? 0) + event.importance;
  }
  return weights;
}
