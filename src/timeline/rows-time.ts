import { wordsOf } from '../chart/words';
import { dayOf, shortDate } from './axis';
import type { Sheet } from './marks';
import type { TimelineStage } from './picture';
import type { Column, RowsPlan } from './rows';

/** What the parts of a picture in rows are drawn from, and on. */
export interface RowsView {
  readonly stage: TimelineStage;
  readonly plan: RowsPlan;
  readonly columnOf: ReadonlyMap<number, Column>;
  readonly sheet: Sheet;
  /** Under all of it. */
  readonly ground: Sheet;
}

/** The as-of date as a line between rows. */
export function drawAsOf({ stage, plan, sheet }: RowsView): void {
  const { dataset, options, measure, size, layout, state } = stage;
  const words = wordsOf(options);
  const at = state.asOf ?? layout.asOf;
  if (plan.asOfY === null || at === null) return;
  const bounds =
    state.asOf === null && dataset.asOf ? dataset.asOf : dayOf(words.dates.clock?.local(at) ?? at);
  const [low, high] = layout.domain ?? [at, at];
  const text = words.timeline.asOf(shortDate(bounds, [low, high], words.dates));
  const x2 = size.width - measure(text, 12, 600) - 8;
  const y = plan.asOfY;
  sheet.add('line', 'asof', 'line', null, {
    x1: 0,
    y1: y,
    x2,
    y2: y,
    stroke: 'ink',
    strokeWidth: 1.5,
  });
  const look = { size: 12, weight: 600, anchor: 'end' as const, fill: 'ink' };
  sheet.add('text', 'asof', 'label', null, { x: size.width, y: y + 4, text, ...look });
}

/** The period as a band behind the dates that lie in it: rows stand in order of time. */
export function drawPeriod({ stage: { layout, size, state }, plan, ground }: RowsView): void {
  const [from, to] = state.period ?? [0, 0];
  const inside = plan.groups.filter(({ rows }) =>
    rows.some(({ i }) => {
      const best = layout.items[i]?.best;
      return best && best[0] < to && (best[1] > from || best[0] === from);
    }),
  );
  const [first, last] = [inside[0], inside.at(-1)];
  if (!first || !last || !state.period) return;
  const box = { x: 0, y: first.top, width: size.width, height: last.bottom - first.top };
  ground.add('rect', 'period', 'period', null, { ...box, fill: 'focus', opacity: 0.08 });
}
