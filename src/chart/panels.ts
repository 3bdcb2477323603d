import { element } from './element';
import type { ChartName } from './kind';
import { createPanel, type Panel } from './panel';
import type { Picture } from './picture';
import type { FigurePlan, PanelPlan } from './plan';
import type { PlotContext } from './plot';

/** The panels of a figure, in the plan's rows. */
export interface Panels {
  readonly all: readonly Panel[];
  readonly body: HTMLElement;
  panelOf(name: ChartName): Panel | undefined;
  /**
   * Gives each panel its plan and data. `fresh`: laid out as if for the first time, so that one size always gives
   * one picture, except where a hand has put an actor somewhere.
   */
  stand(picture: Picture, plan: FigurePlan, fresh: boolean): void;
  destroy(): void;
}

/** `lead` stands with the tools of a figure's only chart; `null` for a story, whose panels have headings. */
export function createPanels(
  document: Document,
  contextOf: (panel: () => Panel) => PlotContext,
  lead: HTMLElement | null,
): Panels {
  const all: Panel[] = [];
  const body = element(document, 'div', { class: 'summitry-body' });
  const panelOf = (name: ChartName) => all.find(({ plot }) => plot.plan.name === name);

  function make(plan: PanelPlan, picture: Picture): Panel {
    const root = lead
      ? body
      : element(document, 'figure', {
          class: 'summitry-panel',
          'data-chart': plan.name,
        });
    const context = contextOf(() => panel);
    const panel: Panel = createPanel(context, root, plan, picture.dataset, lead);
    all.push(panel);
    return panel;
  }

  return {
    all,
    body,
    panelOf,
    stand(picture, plan, fresh) {
      const rows: HTMLElement[] = [];
      for (const panelPlan of plan.panels) {
        const panel = panelOf(panelPlan.name) ?? make(panelPlan, picture);
        const { plot } = panel;
        const { kind } = panelPlan;
        const held =
          plot.layout !== null &&
          picture.dataset.actors.some(({ key }) => kind.pinned?.(plot.layout, key));
        if (fresh && !held) plot.layout = null;
        plot.plan = panelPlan;
        plot.dataset = picture.dataset;
        panel.describe();
        if (lead) continue;
        rows[panelPlan.row] ??= element(document, 'div', { class: 'summitry-row' });
        rows[panelPlan.row]?.append(panel.element);
      }
      if (!lead) body.replaceChildren(...rows);
    },
    destroy() {
      for (const panel of all) panel.destroy();
    },
  };
}
