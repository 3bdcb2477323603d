import { DAY } from '../model/calendar';
import type { Dataset } from '../model/records';
import type { SelectionState } from '../model/selection';
import { shownOf } from '../model/shown';
import { EMPTY_STATE } from '../model/store';
import { element } from './element';
import type { Messages } from './messages';
import type { PeriodContext } from './period-context';

/** How long a hand rests before it is told what changed, ms. */
const REST = 150;
/** Clauses that are told. */
const CLAUSES = 3;
/** Records above which a line is not worth the wait. */
const MOST = 20_000;

type About = readonly [from: number, to: number, late: number];

/** What changed between the as-of date before and that of now, or happened in a period; its code loads on use. */
export interface ChangeLine {
  readonly element: HTMLElement;
  stand(dataset: Dataset, words: Messages): void;
  show(state: SelectionState): void;
}

let lines = 0;

export function createChangeLine({ document, signal, selection }: PeriodContext): ChangeLine {
  const window = document.defaultView!;
  const line = element(document, 'p', {
    id: `summitry-change-${++lines}`,
    class: 'summitry-change',
    'data-part': 'change',
  });
  line.hidden = true;
  let dataset: Dataset;
  let words: Messages;
  let seen: SelectionState | null = null;
  let about: About | null = null;
  let timer = 0;
  signal.addEventListener('abort', () => window.clearTimeout(timer));

  function later(): void {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void write(), REST);
  }
  async function write(): Promise<void> {
    const state = selection().get();
    about = aboutOf(state, seen, about);
    seen = state;
    const span = about;
    const isMany = dataset.count('relation') + dataset.count('event') > MOST;
    line.hidden = !span || isMany;
    if (!span || isMany) return;
    const code = await import('./change').catch(() => null);
    // Another date, or the end, came while the code did.
    if (!code || signal.aborted || span !== about) return;
    const shown = shownOf(dataset, { ...EMPTY_STATE, filter: state.filter });
    const { locale } = words;
    const options = { messages: words, locale, most: CLAUSES, brief: true };
    line.textContent = code.tellChanges(shown, [span[0], span[1]], span[2], options).text;
  }
  return {
    element: line,
    stand(next, said) {
      [dataset, words] = [next, said];
      if (about) later();
    },
    show(state) {
      seen ??= state;
      const isNew = (['asOf', 'period', 'filter'] as const).some(
        (part) => state[part] !== seen?.[part],
      );
      if (isNew) later();
    },
  };
}

/** The date that moved last, against the one before; else the period. */
function aboutOf(
  { asOf, period }: SelectionState,
  before: SelectionState | null,
  about: About | null,
): About | null {
  const old = before?.asOf ?? null;
  if (asOf !== null && asOf !== old) {
    const [from, to] =
      old === null ? [-Infinity, asOf] : [Math.min(old, asOf), Math.max(old, asOf)];
    return [from + DAY, to + DAY, DAY];
  }
  if (period && period !== before?.period) return [...period, 0];
  const isOfDates = about?.[2] === DAY;
  if (about && (isOfDates ? asOf !== null : period)) return about;
  if (period) return [...period, 0];
  return asOf === null ? null : [-Infinity, asOf + DAY, DAY];
}
