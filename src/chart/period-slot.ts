import type { Dataset } from '../model/records';
import type { Selection } from '../model/selection';
import { eachWhen } from '../model/whens';
import { element } from './element';
import type { createPeriod, PeriodControl } from './period';

export type PeriodMaker = typeof createPeriod;

/** Whether there is anything to set a period for. */
const isDated = (dataset: Dataset): boolean =>
  (['relation', 'event'] as const).some((kind) => {
    let dated = false;
    eachWhen(dataset, kind, () => {
      dated = true;
    });
    return dated;
  });

/**
 * The place of the time controls: made at once where their code is at hand, as in charts that have them by default; else
 * room is kept for them until it is loaded. `missed` hears where it cannot be had.
 */
export function createPeriodSlot(
  host: HTMLElement,
  selection: () => Selection,
  signal: AbortSignal,
  create: PeriodMaker | undefined,
  missed: (part: string) => void,
): PeriodControl {
  if (create) return create(host, selection, signal);
  const room = element(host.ownerDocument, 'div', {
    class: 'summitry-time',
    'data-part': 'time',
  });
  let control: PeriodControl | null = null;
  let loading = false;
  let wanted: Parameters<PeriodControl['stand']>;

  async function load(): Promise<void> {
    loading = true;
    const made = await import('./period').catch(() => null);
    loading = false;
    if (signal.aborted) return;
    if (!made) {
      room.hidden = true;
      missed('timeControls');
      return;
    }
    control = made.createPeriod(host, selection, signal);
    room.replaceWith(control.element);
    control.stand(...wanted);
    control.show(selection().get());
  }
  return {
    element: room,
    stand(...given) {
      wanted = given;
      if (control) {
        control.stand(...given);
        return;
      }
      room.hidden = !given[0] || !isDated(given[0]);
      if (!room.hidden && !loading) void load();
    },
    show: (state) => control?.show(state),
  };
}
