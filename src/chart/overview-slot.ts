import { element } from './element';
import type { drawOverview } from './overview';
import type { Plot } from './plot';
import type { PlotContext } from './plot-context';

/** Width and height of a map at most, px; never wider than a third of its plot. */
const MOST = { width: 160, height: 120 } as const;

/**
 * The place of a map of the whole under the plot, beside the table's button, so that it covers no mark. Its room is kept
 * from the first picture on, its code loaded then. Whoever has no pointer pans by keys: the map says nothing.
 */
export function createOverviewSlot(context: PlotContext, plot: Plot): HTMLElement {
  const box = element(context.document, 'div', {
    class: 'summitry-overview',
    'aria-hidden': 'true',
    'data-part': 'minimap',
  });
  box.hidden = true;
  let draw: ReturnType<typeof drawOverview> | null = null;
  let loading = false;
  async function load(): Promise<void> {
    loading = true;
    const code = await import('./overview').catch(() => null);
    loading = false;
    if (!code || context.signal.aborted) return;
    draw = code.drawOverview(box, context, plot);
    show();
  }
  function show(): void {
    const { kind, size } = plot.plan;
    const places = plot.layout ? kind.overview?.(plot.staged()) : null;
    box.hidden = !places;
    if (!places) return;
    const tall = (MOST.height * size.width) / size.height;
    const width = Math.round(Math.min(MOST.width, size.width / 3, tall));
    box.style.width = `${width}px`;
    box.style.height = `${Math.round((width * size.height) / size.width)}px`;
    if (draw) draw(places);
    else if (!loading) void load();
  }
  plot.watch = show;
  return box;
}
