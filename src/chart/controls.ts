import type { Dataset } from '../model/records';
import type { Selection, SelectionState } from '../model/selection';
import { createHistory } from './history';
import type { Messages } from './messages';
import { createPeriodSlot, type PeriodMaker } from './period-slot';
import { createTourSlot } from './tour-slot';
import type { StoryStep } from './tour-step';

/** What a figure has beside its plots: time controls, a guided tour, and the steps of its history. */
export interface Controls {
  readonly period: HTMLElement;
  readonly tour: HTMLElement;
  readonly buttons: readonly HTMLElement[];
  /** `timed`: the data that time is set for, `null` where it is not. The same again changes nothing. */
  stand(timed: Dataset | null, steps: readonly StoryStep[] | undefined, words: Messages): void;
  show(state: SelectionState, words: Messages): void;
}

export interface ControlsContext {
  readonly host: HTMLElement;
  readonly root: HTMLElement;
  readonly signal: AbortSignal;
  /** The figure's live region. */
  readonly said: HTMLElement;
  selection(): Selection;
  missed(part: string): void;
}

/** `periodMaker`: time controls at once. */
export function createControls(context: ControlsContext, periodMaker?: PeriodMaker): Controls {
  const { host, root, signal, said, selection, missed } = context;
  const period = createPeriodSlot(host, selection, signal, periodMaker, missed);
  const tour = createTourSlot(host.ownerDocument, selection, signal, said, missed);
  const history = createHistory(root, selection, signal);
  let stood: readonly unknown[] = [];
  return {
    period: period.element,
    tour: tour.element,
    buttons: history.buttons,
    stand(...given) {
      if (given.every((one, i) => one === stood[i])) return;
      stood = given;
      const [timed, steps = [], words] = given;
      period.stand(timed, words);
      tour.stand(steps, words);
    },
    show(state, words) {
      history.show(words);
      period.show(state);
      tour.show(state);
    },
  };
}
