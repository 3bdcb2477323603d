import type { Selection } from '../model/selection';
import { element } from './element';
import type { Messages } from './messages';
import type { Tour } from './tour';
import type { StoryStep } from './tour-step';

/** The place of a guided tour, whose code is loaded when there are steps. `missed` hears where it cannot be had. */
export interface TourSlot extends Tour {
  readonly element: HTMLElement;
}

export function createTourSlot(
  document: Document,
  selection: () => Selection,
  signal: AbortSignal,
  said: Element,
  missed: (part: string) => void,
): TourSlot {
  const room = element(document, 'section', { class: 'summitry-tour', 'data-part': 'tour' });
  room.hidden = true;
  let tour: Tour | null = null;
  let loading = false;
  let wanted: [readonly StoryStep[], Messages];

  async function load(): Promise<void> {
    loading = true;
    const made = await import('./tour').catch(() => null);
    loading = false;
    if (signal.aborted) return;
    if (!made) return missed('steps');
    tour = made.createTour(room, selection, signal, (words) => {
      said.textContent = words;
    });
    tour.stand(...wanted);
  }
  return {
    element: room,
    stand(...given) {
      wanted = given;
      if (tour) tour.stand(...given);
      else if (given[0].length && !loading) void load();
    },
    show: (state) => tour?.show(state),
  };
}
