import { rove } from '../interact/roving';
import type { Dataset } from '../model/records';
import { element } from './element';
import { attachHand } from './hand';
import { attachKeys } from './keys';
import { createLasso } from './lasso';
import type { Messages } from './messages';
import type { PanelPlan } from './plan';
import { createPlot, type Plot } from './plot';
import type { PlotContext } from './plot-context';
import { createTableView } from './table-view';
import { nameTool, tool } from './tool';

/** One chart of a figure: its heading and tools, its plot, its table. */
export interface Panel {
  readonly element: HTMLElement;
  readonly plot: Plot;
  /** Puts buttons of the figure's before those of its own. */
  lend(buttons: readonly HTMLElement[]): void;
  /** After a change of plan or data; the stages follow by themselves. */
  describe(words: Messages): void;
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
  const add = (sign: string, name: (words: Messages) => string, run: () => void) => {
    const made = tool(document, signal, sign, run);
    names.push([made, name]);
    tools.append(made);
    return made;
  };
  const area = add(
    '⬚',
    (words) => words.lasso,
    () => {},
  );
  if (plan.kind.zoom !== 'none') {
    add(
      '+',
      (words) => words.zoomIn,
      () => plot.zoom(1),
    );
    add(
      '−',
      (words) => words.zoomOut,
      () => plot.zoom(-1),
    );
    add(
      '⤢',
      (words) => words.fit,
      () => plot.zoom(0),
    );
  }
  add(
    '?',
    (words) => words.help,
    () => context.help(plot.outline.role),
  );
  const settle = rove(tools, signal);
  const heading = element(document, 'h3');
  const summary = element(document, 'p', { class: 'summitry-summary' });
  const top = element(document, 'div', { class: 'summitry-top' }, lead ?? heading, tools);
  root.append(top, ...(lead ? [] : [summary]), plot.element, table.element);
  attachHand(plot, context, createLasso(plot, context, area));
  attachKeys(plot, context);
  return {
    element: root,
    plot,
    lend(buttons) {
      tools.prepend(...buttons);
      settle();
    },
    describe(words) {
      const { kind, options, size } = plot.plan;
      const said = kind.describe(plot.dataset, options);
      heading.textContent = words.panels[plan.name];
      summary.textContent = said.summary;
      table.update(said.table, words.tableView);
      tools.setAttribute('aria-label', words.toolbar);
      for (const [made, name] of names) nameTool(made, name(words));
      root.style.width = `${size.width}px`;
    },
    destroy: () => plot.destroy(),
  };
}
