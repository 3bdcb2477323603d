import { idOf, type Key } from '../model/key';
import type { SelectionState } from '../model/selection';
import { reachWords } from './english-reach';
import type { Plot } from './plot';
import type { PlotContext } from './plot-context';
import { nameSelection } from './status';
import { titleOf, within } from './words';

/** One group collapsed or expanded, as a step of the selection's history. */
interface Step {
  readonly before: SelectionState['selected'];
  readonly after: SelectionState['selected'];
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/**
 * Collapses and expands groups of a chart. Each is a step of the selection: collapsed, a group is selected; expanded, its
 * members are. So it is announced once, and undo and redo take the picture with them.
 */
export function createFolding(context: PlotContext, plot: Plot) {
  const { element } = plot;
  let steps: readonly Step[] = [];
  let forget = () => {};
  let heard = context.selection.get().selected;
  const own = () => plot.plan.kind.folding;
  const collapsed = (): readonly string[] => own()?.of(plot.staged()) ?? [];
  const isCollapsed = (key: Key) => collapsed().includes(idOf(key));

  /** Who is part of an actor in this picture. */
  const membersOf = (key: Key): readonly Key[] => {
    const { dataset } = plot;
    return dataset
      .membersOf(key)
      .map((member) => dataset.resolve(member.key))
      .filter((member) => member !== key && dataset.indexOf(member) >= 0);
  };
  const isGroup = (key: Key) => own() !== undefined && membersOf(key).length > 0;

  function put(ids: readonly string[]): void {
    const { folding } = plot.plan.kind;
    if (!folding) return;
    plot.own = folding.put(plot.staged(), ids);
    plot.run('scene');
    context.folded(ids);
  }

  /** Takes the picture along where the selection goes back or forth over a step of this chart. */
  function follow(): void {
    forget();
    const { selection } = context;
    heard = selection.get().selected;
    forget = selection.subscribe(({ selected }) => {
      const last = heard;
      heard = selected;
      const cause = selection.cause();
      if (cause !== 'undo' && cause !== 'redo') return;
      for (const step of steps) {
        if (last === step.after && selected === step.before) put(step.from);
        else if (last === step.before && selected === step.after) put(step.to);
        else continue;
        return;
      }
    });
  }

  async function toggle(key: Key): Promise<void> {
    const folding = own();
    if (!folding || !isGroup(key)) return;
    const ready = await folding.load().then(
      () => true,
      () => false,
    );
    if (context.signal.aborted) return;
    if (!ready) {
      context.missed('collapsed');
      return;
    }
    const { dataset } = plot;
    const { selection, words } = context;
    const members = membersOf(key);
    const was = isCollapsed(key);
    const from = collapsed();
    const to = was ? from.filter((id) => id !== idOf(key)) : [...from, idOf(key)];
    follow();
    const before = heard;
    const wanted = new Set(was ? members : [key]);
    const same = before.size === wanted.size && [...wanted].every((one) => before.has(one));
    const said = (all: typeof words) => {
      if (isCollapsed(key) === was) return '';
      const name = within(titleOf(dataset, key, all), all);
      return reachWords(all)[was ? 'expanded' : 'collapsed'](name, members.length);
    };
    put(to);
    nameSelection(dataset, wanted, said);
    const label = reachWords(words)[was ? 'expand' : 'collapse'](titleOf(dataset, key, words));
    // What is selected already would be no step.
    selection.set({ selected: same ? new Set() : wanted }, label);
    if (same) context.say(said(words));
    const after = selection.get().selected;
    steps = [...steps.slice(-99), { before, after, from, to }];
  }

  // Before the plot's own keys: ← on a group collapses it, → expands it.
  element.addEventListener(
    'keydown',
    (event) => {
      const way = { ArrowLeft: true, ArrowRight: false }[event.key];
      const item = plot.proxies.itemOf(event.target as Element);
      if (way === undefined || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey)
        return;
      if (!item?.key || item.parent !== undefined || plot.cursor.open.has(item.id)) return;
      if (!isGroup(item.key) || isCollapsed(item.key) === way) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      void toggle(item.key);
    },
    { signal: context.signal, capture: true },
  );
  context.signal.addEventListener('abort', () => forget());
  return { isGroup, isCollapsed, toggle };
}
