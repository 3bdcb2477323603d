import { focusedBy } from '../interact/focused';
import type { SelectionState } from '../model/selection';
import { parseWhen } from '../model/time';
import { edtfOf } from '../scene/time-steps';
import { element } from './element';
import type { Messages } from './messages';
import type { PeriodContext } from './period-context';
import { plainDate } from './typed-date';

interface PeriodFields {
  readonly element: HTMLElement;
  name(words: Messages): void;
  /** Writes the dates. */
  show(state: SelectionState): void;
}

let made = 0;

/** Two date fields in EDTF and the way back to the whole time. */
export function createPeriodFields(context: PeriodContext): PeriodFields {
  const { document, signal, selection, steps } = context;
  const message = element(document, 'p', {
    id: `summitry-period-${++made}`,
    role: 'alert',
    class: 'summitry-fault',
  });
  const input = () =>
    element(document, 'input', {
      type: 'text',
      dir: 'ltr',
      autocomplete: 'off',
      spellcheck: 'false',
      'aria-describedby': message.id,
    });
  const inputs = [input(), input()] as const;
  const names = [document.createTextNode(''), document.createTextNode('')] as const;
  const labels = inputs.map((field, i) => element(document, 'label', {}, names[i] as Text, field));
  const whole = element(document, 'button', { type: 'button' });
  let time: Messages['time'];

  function complain(field: HTMLInputElement | null, text: string): void {
    for (const one of inputs) one.setAttribute('aria-invalid', String(one === field));
    message.textContent = text;
  }

  /** The bound that a field asks for, UTC ms; an empty one asks for the end of the data. */
  function boundOf(text: string, i: number): number | null {
    const end = steps().span[i] as number;
    if (!text) return end;
    const bounds = parseWhen(text);
    const ms = bounds && (i ? bounds.latestEnd : bounds.earliestStart);
    return ms !== null && Number.isFinite(ms) ? ms : null;
  }

  function commit(i: number): void {
    const field = inputs[i] as HTMLInputElement;
    const bound = boundOf(plainDate(field.value), i);
    const [from, to] = context.period();
    const next = i ? ([from, bound ?? to] as const) : ([bound ?? from, to] as const);
    const fault =
      bound === null ? time.noDate(field.value) : next[0] < next[1] ? '' : time.backwards;
    complain(fault ? field : null, fault);
    if (fault) return;
    context.preview(next);
    context.settle();
    write();
  }

  function write(): void {
    const { unit } = steps();
    inputs.forEach((field, i) => {
      if (field.getAttribute('aria-invalid') === 'true') return;
      field.value = edtfOf(context.period()[i] as number, unit, i === 1);
    });
  }

  inputs.forEach((field, i) => {
    field.addEventListener('change', () => commit(i), { signal });
    field.addEventListener(
      'keydown',
      ({ key }) => {
        if (key !== 'Escape') return;
        complain(null, '');
        write();
      },
      { signal },
    );
  });
  whole.addEventListener(
    'click',
    () => {
      complain(null, '');
      selection().set({ period: null, asOf: null });
    },
    { signal },
  );
  return {
    element: element(document, 'div', { class: 'summitry-dates' }, ...labels, whole, message),
    name(next) {
      time = next.time;
      names[0].data = time.from;
      names[1].data = time.to;
      whole.textContent = next.wholeTime;
    },
    show({ period, asOf }) {
      whole.setAttribute('aria-disabled', String(period === null && asOf === null));
      if (!inputs.includes(focusedBy(inputs[0]!) as HTMLInputElement)) write();
    },
  };
}
