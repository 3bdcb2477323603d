import type { Key } from '../model/key';
import type { View } from '../scene/scene';
import { closest, homeX } from './layout';
import type { TimelineStage } from './picture';

/** Share of the axis that a stretch takes up which is gone to, and how much of the home view is seen at least. */
const SHARE = 1 / 3;
const LEAST = 1 / 40;

/** A view with a stretch of time in its middle, as close as that asks for; a closer one that holds it stays as close. */
export function seekTime(stage: TimelineStage, from: number, to: number): View | Key | null {
  const { layout, view } = stage;
  if (layout.plan) return firstFrom(stage, from);
  if (!layout.domain) return null;
  const { left, right } = layout;
  const toX = homeX(layout);
  const within = (time: number) => Math.max(left, Math.min(right, toX(time)));
  const [start, end] = [within(from), within(to)];
  const wide = right - left;
  const near = Math.min(1 / LEAST, (SHARE * wide) / Math.max(end - start, 1e-9));
  const holds = view.k > near && (end - start) * view.k <= wide;
  const k = holds ? view.k : Math.max(1, Math.min(closest(layout), near));
  return { ...view, k, x: (left + right) / 2 - (k * (start + end)) / 2 };
}

/** The first event that has begun by then or later, else the last one. */
function firstFrom({ layout: { items } }: TimelineStage, from: number): Key | null {
  const dated = items.flatMap(({ event, best }) => (best ? [{ key: event.key, best }] : []));
  dated.sort((a, b) => a.best[0] - b.best[0]);
  return (dated.find(({ best }) => best[1] > from) ?? dated.at(-1))?.key ?? null;
}
