import { itemAt } from '../interact/outline';
import { rove } from '../interact/roving';
import type { Dataset } from '../model/records';
import type { SelectionState } from '../model/selection';
import { shownOf } from '../model/shown';
import { element } from './element';
import type { Gear } from './gear';
import { createGear } from './gear-slot';
import { attachHand } from './hand';
import { attachKeys } from './keys';
import { createLasso } from './lasso';
import type { Messages } from './messages';
import { createOverviewSlot } from './overview-slot';
import type { PanelPlan } from './plan';
import { createPlot, type Plot } from './plot';
import type { PlotContext } from './plot-context';
import { holdHeight } from './size';
import { shownWords } from './status';
import { createTableView } from './table-view';
import { nameTool, tool } from './tool';
import { stopped } from './words';

/** One chart of a figure: its heading and tools, its plot, its table. */
export interface Panel {
  readonly element: HTMLElement;
  readonly plot: Plot;
  readonly gear: Gear;
  /** Puts buttons of the figure's before those of its own. */
  lend(buttons: readonly HTMLElement[]): void;
  /** After a change of plan or data; the stages follow by themselves. */
  describe(words: Messages): void;
  /** Summary and table of what a state shows. */
  tell(state: SelectionState): void;
  destroy(): void;
}

/**
 * `lead` stands beside the tools: the figure's own summary where it has one chart, else the panel's heading
 * and summary.
 */
export function createPanel(
  context: PlotContext,
  root: HTMLElement,
  plan: PanelPlan,
  dataset: Dataset,
  lead: HTMLElement | null,
): Panel {
  const { document, signal } = context;
  const plot = createPlot(context, plan, dataset);
  const table = createTableView(document, signal);
  const tools = element(document, 'div', { class: 'summitry-tools', role: 'toolbar' });
  const names: [HTMLElement, (words: Messages) => string][] = [];
  const add = (sign: string, name: (words: Messages) => string, run = () => {}) => {
    const made = tool(document, signal, sign, run);
    names.push([made, name]);
    tools.append(made);
    return made;
  };
  const gear = createGear(context, plot, root, tools);
  add(
    '⌕',
    ({ search }) => search,
    () => gear.search(),
  );
  const area = add('⬚', ({ lasso }) => lasso);
  if (plan.kind.zoom !== 'none') {
    add(
      '+',
      ({ zoomIn }) => zoomIn,
      () => plot.zoom(1),
    );
    add(
      '−',
      ({ zoomOut }) => zoomOut,
      () => plot.zoom(-1),
    );
    add(
      '⤢',
      ({ fit }) => fit,
      () => plot.zoom(0),
    );
  }
  const more = add(
    '⋯',
    ({ moreTools }) => moreTools,
    () => gear.menu(more),
  );
  more.setAttribute('aria-haspopup', 'menu');
  const help = () => context.help(plot.outline.role);
  add('?', (words) => words.help, help);
  const heard: (() => void)[] = [];
  let said: Messages;
  let told: SelectionState | null = null;
  const settle = rove(tools, signal);
  const heading = element(document, 'h3');
  const summary = element(document, 'p', { class: 'summitry-summary' });
  if (!lead) holdHeight(summary, signal);
  const top = element(document, 'div', { class: 'summitry-top' }, lead ?? heading, tools);
  root.append(
    top,
    ...(lead ? [] : [summary]),
    plot.element,
    createOverviewSlot(context, plot),
    table.element,
  );
  const lasso = createLasso(plot, context, area);
  plan.kind.attach?.({
    context,
    element: plot.element,
    tools,
    get armed() {
      return lasso.armed;
    },
    stage: plot.staged,
    get outline() {
      return plot.outline;
    },
    item: () => itemAt(plot.outline, plot.cursor.at),
    go(id) {
      plot.cursor = { ...plot.cursor, at: id };
      plot.run('paint');
      plot.proxies.focus();
    },
    put(own, now) {
      plot.own = own;
      if (now) plot.run('scene');
      else context.invalidate('scene');
    },
    stands: (hear) => heard.push(hear),
    animate: plot.animate,
    tool: add,
  });
  attachHand(plot, context, lasso, gear);
  attachKeys(plot, context, gear);
  return {
    element: root,
    plot,
    gear,
    lend(buttons) {
      tools.prepend(...buttons);
      settle();
    },
    describe(words) {
      const { size } = plot.plan;
      said = words;
      told = null;
      heading.textContent = words.panels[plan.name];
      tools.setAttribute('aria-label', words.toolbar);
      for (const [made, name] of names) nameTool(made, name(words));
      for (const hear of heard) hear();
      root.style.width = `${size.width}px`;
    },
    tell(state) {
      const { filter, period, asOf, order } = state;
      if (
        told?.filter === filter &&
        told.period === period &&
        told.asOf === asOf &&
        told.order === order
      )
        return;
      told = state;
      const { kind, options, size } = plot.plan;
      const left = shownOf(plot.dataset, state);
      const shown = kind.describe(left, options, {
        dataset: plot.dataset,
        state,
        width: size.width,
      });
      const how = shownWords(plot.dataset, state, said);
      summary.textContent = shown.summary;
      const { caption } = shown.table;
      const view = {
        columns: shown.table.columns,
        caption: how ? stopped(caption, said) + said.space + how : caption,
        get rows() {
          return shown.table.rows;
        },
      };
      table.update(view, said.tableView, left.count('relation') + left.count('event'));
    },
    destroy: () => plot.destroy(),
  };
}
