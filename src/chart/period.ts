import { DAY } from '../model/calendar';
import { formatBounds, formatInstant } from '../model/format';
import type { Dataset } from '../model/records';
import type { Selection, SelectionState } from '../model/selection';
import { bars, type TimeSteps } from '../scene/time-steps';
import { createChangeLine } from './change-line';
import { element } from './element';
import type { Messages } from './messages';
import { HANDLES, type Handle, type Period, type PeriodContext } from './period-context';
import { createPeriodFields } from './period-fields';
import { attachStrip } from './period-strip';
import { PERIOD_STYLES } from './period-styles';
import { timesOf } from './period-times';
import { createPlayer } from './player';
import { adoptStyles } from './sheet';

/** The time controls under the plots of a figure: period and as-of date, for all charts that share its selection. */
export interface PeriodControl {
  readonly element: HTMLElement;
  /** `null`, or data without a date: hidden. */
  stand(dataset: Dataset | null, words: Messages): void;
  show(state: SelectionState): void;
}

const SVG = 'http://www.w3.org/2000/svg';

export function createPeriod(
  host: HTMLElement,
  selection: () => Selection,
  signal: AbortSignal,
): PeriodControl {
  const document = host.ownerDocument;
  adoptStyles(host, PERIOD_STYLES, signal);
  let steps: TimeSteps | null = null;
  let drawn: Dataset | null = null;
  let said: Messages;
  const path = (part: string) => {
    const made = document.createElementNS(SVG, 'path');
    made.setAttribute('data-part', part);
    return made;
  };
  const [relations, events] = [path('density-relations'), path('density-events')];
  const density = document.createElementNS(SVG, 'svg');
  density.setAttribute('preserveAspectRatio', 'none');
  density.setAttribute('aria-hidden', 'true');
  density.append(relations, events);
  const handle = (part: Handle) =>
    element(document, 'div', { role: 'slider', tabindex: '0', 'data-part': part });
  const handles = { start: handle('start'), end: handle('end'), asOf: handle('asOf') };
  const window = element(document, 'div', { 'data-part': 'window' });
  const strip = element(document, 'div', { class: 'summitry-strip' }, density, window);
  strip.append(...Object.values(handles));

  const whole = (): Period => steps?.span ?? [0, 1];
  const context: PeriodContext = {
    document,
    signal,
    selection,
    steps: () => steps as TimeSteps,
    period: () => selection().get().period ?? whole(),
    preview([from, to]) {
      const [low, high] = whole();
      selection().preview({ period: from <= low && to >= high ? null : [from, to] });
    },
    asOf: (step) =>
      selection().preview({ asOf: step === null || !steps ? null : steps.startOf(step + 1) - DAY }),
    settle: () => selection().set({}),
  };
  attachStrip(context, strip, handles);
  const fields = createPeriodFields(context);
  const still = host.ownerDocument.defaultView?.matchMedia?.('(prefers-reduced-motion: reduce)');
  const player = createPlayer(context, () => Boolean(still?.matches));
  fields.element.prepend(player.element);
  const line = createChangeLine(context);
  handles.asOf.setAttribute('aria-describedby', line.element.id);
  const ends = [element(document, 'span'), element(document, 'span')] as const;
  const root = element(
    document,
    'div',
    { class: 'summitry-time', role: 'group', 'data-part': 'time' },
    strip,
    element(document, 'div', { class: 'summitry-ends', 'aria-hidden': 'true' }, ...ends),
    fields.element,
    line.element,
  );
  root.hidden = true;

  /** "1907", "August 1914", or the day itself where no step begins there. */
  function words(ms: number, isEnd: boolean): string {
    const { unit, startOf, stepOf } = steps as TimeSteps;
    const isStep = startOf(stepOf(ms)) === ms;
    return formatInstant(isEnd ? ms - DAY : ms, isStep ? unit : 'day', said.dates);
  }

  function place(name: Handle, [min, max]: Period, now: number, text: string): void {
    const values = { valuemin: min, valuemax: max, valuenow: now, valuetext: text };
    for (const [key, value] of Object.entries(values))
      handles[name].setAttribute(`aria-${key}`, `${value}`);
  }

  return {
    element: root,
    stand(dataset, words) {
      said = words;
      const { time } = words;
      root.setAttribute('aria-label', time.period);
      for (const name of HANDLES) handles[name].setAttribute('aria-label', time[name]);
      fields.name(words);
      if (dataset && dataset !== drawn) {
        const times = timesOf(dataset);
        steps = times.steps;
        density.setAttribute('viewBox', `0 0 ${times.count} 1`);
        relations.setAttribute('d', bars(times.density.relations));
        events.setAttribute('d', bars(times.density.events));
      }
      if (dataset && steps) {
        player.stand(dataset, words);
        line.stand(dataset, words);
      }
      drawn = dataset;
      root.hidden = !dataset || !steps;
    },
    show(state) {
      if (root.hidden || !steps || !drawn) return;
      const { first, last, stepOf, span } = steps;
      const clamp = (ms: number) => Math.max(span[0], Math.min(span[1], ms));
      const share = (ms: number) => ((clamp(ms) - span[0]) / (span[1] - span[0])) * 100;
      const [from, to] = context.period();
      const a = stepOf(clamp(Math.min(from, span[1] - 1)));
      const e = Math.max(a, stepOf(clamp(Math.max(to - 1, span[0]))));
      place('start', [first, e], a, words(clamp(from), false));
      place('end', [a, Math.max(last, a)], e, words(clamp(to), true));
      const { asOf } = state;
      const reported = drawn.asOf ? drawn.asOf.latestEnd - 1 : span[1] - 1;
      const at = clamp(asOf ?? reported);
      const date =
        asOf !== null
          ? formatInstant(asOf, 'day', said.dates)
          : drawn.asOf
            ? formatBounds(drawn.asOf, said.dates)
            : said.noAsOf;
      place('asOf', [first, last], Math.min(last, stepOf(at)), date);
      const places = { from, to, at };
      for (const [name, ms] of Object.entries(places))
        strip.style.setProperty(`--${name}`, `${share(ms)}%`);
      const isSaid = asOf !== null || drawn.asOf;
      handles.asOf.textContent = isSaid ? said.timeline.asOf(date) : said.time.asOf;
      handles.asOf.toggleAttribute('data-off', asOf === null);
      ends[0].textContent = words(span[0], false);
      ends[1].textContent = words(span[1], true);
      window.hidden = state.period === null;
      fields.show(state);
      player.show();
      line.show(state);
    },
  };
}
