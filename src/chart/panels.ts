import type { SelectionState } from '../model/selection';
import type { Scene } from '../scene/scene';
import { element } from './element';
import type { ChartName, HeldPlaces } from './kind';
import { createPanel, type Panel } from './panel';
import type { Picture } from './picture';
import type { FigurePlan, PanelPlan } from './plan';
import type { PlotContext } from './plot-context';
import { later, type StageName } from './stages';

/** The panels of a figure, in the plan's rows. */
export interface Panels {
  readonly all: readonly Panel[];
  readonly body: HTMLElement;
  panelOf(name: ChartName): Panel | undefined;
  /**
   * Gives each panel its plan and data, and says which stage that makes stale. `fresh`: laid out as if for the first
   * time, so that one size always gives one picture, except where a hand has put an actor somewhere.
   */
  stand(picture: Picture, plan: FigurePlan, fresh: boolean): Map<Panel, StageName>;
  /** The stage from which a panel is to be run at the next frame. */
  mark(panel: Panel, stage: StageName): void;
  /** Runs what is marked. */
  run(): void;
  /** Each whole, in the plan's order. */
  scenes(plan: FigurePlan): Scene[];
  /** Where actors are held. */
  held(): HeldPlaces;
  destroy(): void;
}

/** `lead` stands with the tools of a figure's only chart; `null` for a story, whose panels have headings. */
export function createPanels(
  document: Document,
  contextOf: (panel: () => Panel) => PlotContext,
  lead: HTMLElement | null,
  request: () => void,
): Panels {
  const all: Panel[] = [];
  const stale = new Map<Panel, StageName>();
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

  /** Panels into rows; what stands where it should is not touched, for a moved element loses the focus in it. */
  function arrange(rows: readonly (readonly HTMLElement[])[]): void {
    rows.forEach((wanted, i) => {
      const row =
        body.children[i] ?? body.appendChild(element(document, 'div', { class: 'summitry-row' }));
      wanted.forEach((panel, j) => {
        if (row.children[j] !== panel) row.insertBefore(panel, row.children[j] ?? null);
      });
    });
    for (const row of [...body.children].slice(rows.length)) row.remove();
  }

  return {
    all,
    body,
    panelOf,
    stand(picture, plan, fresh) {
      const rows: HTMLElement[][] = [];
      const found = new Map<Panel, StageName>();
      for (const panelPlan of plan.panels) {
        const panel = panelOf(panelPlan.name) ?? make(panelPlan, picture);
        const { plot } = panel;
        const { kind } = panelPlan;
        const moved = plot.layout !== null && kind.moved?.(plot.layout);
        if (fresh && !moved) plot.layout = null;
        const still = plot.layout !== null && plot.dataset === picture.dataset;
        const stage = still && alike(plot.plan, panelPlan) ? 'scene' : 'layout';
        found.set(panel, stage);
        if (stage === 'layout') plot.halt();
        plot.plan = panelPlan;
        plot.dataset = picture.dataset;
        panel.describe(picture.words);
        if (lead) continue;
        rows[panelPlan.row] ??= [];
        rows[panelPlan.row]?.push(panel.element);
      }
      if (!lead) arrange(rows);
      return found;
    },
    mark(panel, stage) {
      stale.set(panel, later(stale.get(panel) ?? null, stage));
      request();
    },
    run() {
      for (const [panel, stage] of [...stale]) {
        stale.delete(panel);
        panel.plot.run(stage);
      }
    },
    scenes(plan) {
      for (const { plot } of all) plot.settle();
      return plan.panels.map(({ name }) => (panelOf(name) as Panel).plot.scene());
    },
    held: () =>
      Object.assign(
        {},
        ...all.map(({ plot }) => plot.layout && plot.plan.kind.held?.(plot.layout)),
      ),
    destroy() {
      for (const panel of all) panel.destroy();
    },
  };
}

/** Options that are words and frame: they never move a mark. */
const FRAME: readonly string[] = [
  'data',
  'title',
  'subtitle',
  'notes',
  'theme',
  'width',
  'height',
  'selection',
  'renderer',
  'worker',
  'timeControls',
  'steps',
];
/** Words of the picture, and what lies over it: a network's layout does not know them. */
const WORDS: readonly string[] = [
  'locale',
  'messages',
  'direction',
  'overlay',
  'collapsed',
  'minimap',
  'maxFactions',
  'ghosts',
];

/** Whether two plans lay out the same: same size, and every option of the chart's own the same. */
function alike(a: PanelPlan, b: PanelPlan): boolean {
  const fields = new Set(Object.keys({ ...a.options, ...b.options }));
  const same = ([...fields] as (keyof typeof a.options)[]).every(
    (field) =>
      FRAME.includes(field) ||
      (a.name === 'network' && WORDS.includes(field)) ||
      Object.is(a.options[field], b.options[field]),
  );
  return same && a.size.width === b.size.width && a.size.height === b.size.height;
}

/** What a change of the selection makes stale: highlight and selection are paint, the rest is a new scene. */
export function stageOf(panel: Panel, state: SelectionState, before: SelectionState): StageName {
  const scene =
    (['filter', 'period', 'asOf', 'order'] as const).some((part) => state[part] !== before[part]) ||
    panel.plot.plan.kind.restages?.(state, before, panel.plot.plan.size.width, panel.plot.layout);
  return scene ? 'scene' : 'paint';
}
