import { itemAt, itemOf, type OutlineItem } from '../interact/outline';
import type { Key } from '../model/key';
import type { TimeBounds } from '../model/time';
import { HOME } from '../scene/scene';
import { flyTo, viewWith } from './flight';
import type { Plot } from './plot';
import type { PlotContext } from './plot-context';

/** The item of a record; of a relation that has none its pair, where the chart is of pairs. */
function find(plot: Plot, key: Key): OutlineItem | undefined {
  const { outline, dataset } = plot;
  const found = outline.below
    ? itemOf(outline, key)
    : outline.items.find((item) => item.key === key && !item.jump);
  const record = dataset.get(key);
  if (found || !record || !('parties' in record)) return found;
  const [a, b] = record.parties.map((party) => dataset.resolve(party.key));
  return a && b ? itemOf(outline, [a, b]) : undefined;
}

/** Brings a record into the view and puts the focus on it, opening what holds it; `false` where the picture has it not. */
export function reveal(plot: Plot, context: PlotContext, key: Key): boolean {
  plot.run('scene');
  let item = find(plot, key);
  const { zoom } = plot.plan.kind;
  if (!item && zoom === 'x') {
    plot.look(HOME);
    plot.run('scene');
    item = find(plot, key);
  }
  if (!item) return false;
  const open = new Set(plot.cursor.open);
  for (let up = item.parent; up !== undefined; ) {
    const parent = itemAt(plot.outline, up);
    if (parent) open.add(parent.id);
    up = parent?.parent;
  }
  plot.cursor = { ...plot.cursor, at: item.id, open };
  if (zoom !== 'none') {
    const to = viewWith(plot.view, item.box, plot.plan.size, zoom === 'x' ? zoom : 'xy');
    if (to.x !== plot.view.x || to.y !== plot.view.y) flyTo(plot, context, to);
  }
  plot.run('paint');
  plot.proxies.focus();
  context.document.activeElement?.scrollIntoView({ block: 'nearest' });
  return true;
}

/** Brings a date into the view, and the focus to what stands nearest to its middle. */
export function goTo(plot: Plot, context: PlotContext, when: TimeBounds): void {
  const { kind, size } = plot.plan;
  const found = kind.seek?.(plot.staged(), when.earliestStart, when.latestEnd);
  if (!found) return;
  if (typeof found === 'string') {
    reveal(plot, context, found);
    return;
  }
  plot.look(found);
  plot.run('scene');
  const far = ({ box }: OutlineItem) => Math.abs(box.x + box.width / 2 - size.width / 2);
  const near = [...plot.outline.items].sort((a, b) => far(a) - far(b))[0];
  if (near) plot.cursor = { ...plot.cursor, at: near.id };
  plot.run('paint');
  plot.proxies.focus();
}
