import { rove } from '../interact/roving';
import type { Dataset } from '../model/records';
import { element } from './element';
import { attachHand } from './hand';
import { attachKeys } from './keys';
import { en } from './messages';
import type { PanelPlan } from './plan';
import { createPlot, type Plot, type PlotContext } from './plot';
import { createTableView } from './table-view';
import { tool } from './tool';

/** One chart of a figure: its heading and tools, its plot, its table. */
export interface Panel {
  readonly element: HTMLElement;
  readonly plot: Plot;
  /** Puts buttons of the figure's before those of its own. */
  lend(buttons: readonly HTMLElement[]): void;
  /** After a change of plan or data; the stages follow by themselves. */
  describe(): void;
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
  const tools = element(document, 'div', {
    class: 'summitry-tools',
    role: 'toolbar',
    'aria-label': en.toolbar,
  });
  const add = (sign: string, name: string, run: () => void) =>
    tools.append(tool(document, signal, sign, name, run));
  if (plan.kind.zoom !== 'none') {
    add('+', en.zoomIn, () => plot.zoom(1));
    add('−', en.zoomOut, () => plot.zoom(-1));
    add('⤢', en.fit, () => plot.zoom(0));
  }
  add('?', en.help, () => context.help(plot.outline.role));
  const settle = rove(tools, signal);
  const heading = element(document, 'h3', {}, en.panels[plan.name]);
  const summary = element(document, 'p', { class: 'summitry-summary' });
  const top = element(document, 'div', { class: 'summitry-top' }, lead ?? heading, tools);
  root.append(top, ...(lead ? [] : [summary]), plot.element, table.element);
  attachHand(plot, context);
  attachKeys(plot, context);
  return {
    element: root,
    plot,
    lend(buttons) {
      tools.prepend(...buttons);
      settle();
    },
    describe() {
      const { kind, options, size } = plot.plan;
      const words = kind.describe(plot.dataset, options);
      summary.textContent = words.summary;
      table.update(words.table);
      root.style.width = `${size.width}px`;
    },
    destroy: () => plot.destroy(),
  };
}
