import { type Binding, bind } from './adapters/binding';
import { CHARTS } from './adapters/charts';
import type { ChartOptions } from './chart/options';
import type { Key } from './model/key';
import type { Dataset, DatasetInput } from './model/records';
import { decodeState, encodeState } from './model/state-text';
import { createSelection } from './model/store';
import type { createStory } from './story';

/** What a notebook's widget says and hears: a model of anywidget (https://anywidget.dev/en/afm/). */
export interface WidgetModel {
  get(name: string): unknown;
  set(name: string, value: unknown): void;
  save_changes(): void;
  on(event: string, listener: () => void): void;
  off(event: string, listener: () => void): void;
}

type Kind = keyof typeof CHARTS;

/**
 * Draws a chart in the output of a cell. Traits of the widget: `data` (a dataset as in JSON), `chart` ("network",
 * "timeline", "matrix" or "story", the default), `options` (a dict), and, both ways, `selected` (keys such as
 * `"actor:china"`) and `view` (all that is selected, filtered and dated, as `encodeState` writes it).
 */
function render({ model, el }: { model: WidgetModel; el: HTMLElement }): () => void {
  const selection = createSelection();
  let bound: Binding<ChartOptions> | null = null;
  let kind: Kind | null = null;

  function draw(): void {
    const wanted = (model.get('chart') || 'story') as Kind;
    const data = model.get('data') as DatasetInput | Dataset | null;
    if (kind !== wanted) clear();
    if (!data) return;
    const options: ChartOptions = { ...(model.get('options') as object | null), data, selection };
    try {
      if (bound) bound.update(options);
      else {
        if (!Object.hasOwn(CHARTS, wanted)) throw new RangeError(`chart: no such chart: ${wanted}`);
        bound = bind(CHARTS[wanted].create as typeof createStory, el, options);
        kind = wanted;
      }
    } catch (error) {
      clear();
      el.textContent = (error as Error).message;
    }
  }
  function clear(): void {
    bound?.destroy();
    [bound, kind] = [null, null];
  }

  const keys = () => (model.get('selected') ?? []) as readonly Key[];
  const heard = {
    'change:data': draw,
    'change:chart': draw,
    'change:options': draw,
    'change:selected': () => selection.set({ selected: new Set(keys()) }),
    'change:view': () => {
      const text = model.get('view');
      if (typeof text === 'string' && text !== viewOf()) selection.set(decodeState(text));
    },
  };
  const viewOf = () => encodeState({ ...selection.get(), highlight: null });
  if (typeof model.get('view') === 'string') heard['change:view']();
  if (keys().length) heard['change:selected']();
  for (const [event, listener] of Object.entries(heard)) model.on(event, listener);
  const leave = selection.subscribe((state) => {
    if (selection.cause() === 'preview') return;
    const selected = [...state.selected];
    const [same, view] = [selected.join() === keys().join(), viewOf()];
    if (same && view === (model.get('view') ?? '')) return;
    if (!same) model.set('selected', selected);
    model.set('view', view);
    model.save_changes();
  });
  draw();
  return () => {
    leave();
    for (const [event, listener] of Object.entries(heard)) model.off(event, listener);
    clear();
  };
}

export default { render };
