import type { Ask } from '../ask';
import { homeX, type TimelineLayout } from '../layout';
import { markPlaces } from '../scale';
import { storyOrders } from './orders';
import type { Step } from './story';

/** Between lines that meet, and between those that do not at least, px. */
const CLOSE = 16;

/** Lines of actors in the room that lanes take up; axis, names and flags stay as lanes have them. */
export function layoutStory(ask: Ask, lanes: TimelineLayout): TimelineLayout {
  const { items, order: given, lanesTop, lanesBottom } = lanes;
  const count = given.length;
  const places = markPlaces(items, homeX(lanes));
  const inTime = [...items.keys()]
    .filter((i) => items[i]?.best)
    .sort((a, b) => (places[a] as number) - (places[b] as number) || a - b);
  const meet = (i: number) => (items[i]?.lanes.length ?? 0) > 1;
  const { orders } = storyOrders(
    given,
    inTime.filter(meet).map((i) => items[i]?.lanes ?? []),
    ask.order !== null,
  );
  const pitch = (lanesBottom - lanesTop) / Math.max(1, count);
  const slotsOf = (order: readonly number[]) => {
    const slots = new Float64Array(count);
    order.forEach((lane, i) => {
      slots[lane] = lanesTop + (i + 0.5) * pitch;
    });
    return slots;
  };
  const order = orders[0] ?? given;
  let slots = slotsOf(order);
  let met = 0;
  const steps = inTime.map((item): Step => {
    const own = items[item]?.lanes ?? [];
    if (!meet(item)) return { item, slots, at: own.map((lane) => slots[lane] as number) };
    slots = met ? slotsOf(orders[met] ?? order) : slots;
    met++;
    return { item, slots, at: gatheredAt(own, slots, Math.min(CLOSE, pitch)) };
  });
  return { ...lanes, order, story: { steps, base: lanes, share: 1 } };
}

/** Lines side by side about the middle of their slots. */
function gatheredAt(lanes: readonly number[], slots: Float64Array, gap: number): number[] {
  const own = lanes.map((lane) => slots[lane] as number);
  const middle = (Math.min(...own) + Math.max(...own)) / 2;
  const turns = own.toSorted((a, b) => a - b);
  return own.map((y) => middle + (turns.indexOf(y) - (own.length - 1) / 2) * gap);
}
