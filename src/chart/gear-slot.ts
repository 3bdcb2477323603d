import type { Gear } from './gear';
import type { Plot } from './plot';
import type { PlotContext } from './plot-context';

/**
 * The place of a panel's tools: their code is loaded as soon as a pointer or the focus comes to the panel, or one is
 * asked for, which then acts once it is there.
 */
export function createGear(
  context: PlotContext,
  plot: Plot,
  root: HTMLElement,
  tools: HTMLElement,
): Gear {
  let made: Gear | null = null;
  let loading: Promise<void> | null = null;
  async function fetchTools(): Promise<void> {
    const code = await import('./gear').catch(() => null);
    loading = null;
    if (code && !context.signal.aborted) made = code.createTools(context, plot, root, tools);
  }
  async function load(): Promise<void> {
    loading ??= made ? Promise.resolve() : fetchTools();
    await loading;
  }
  async function ask(use: (gear: Gear) => void): Promise<void> {
    if (!made) await load();
    if (made) use(made);
    else if (!context.signal.aborted) context.missed('tools');
  }
  for (const type of ['pointerover', 'focusin'])
    root.addEventListener(type, load, { once: true, signal: context.signal });
  return {
    search: () => void ask((gear) => gear.search()),
    menu: (button) => void ask((gear) => gear.menu(button)),
    frame: () => void ask((gear) => gear.frame()),
    around: (...given) => void ask((gear) => gear.around(...given)),
    enter: (key) => void ask((gear) => gear.enter(key)),
    fold: (key) => void ask((gear) => gear.fold(key)),
    way: (...given) => void ask((gear) => gear.way(...given)),
  };
}
