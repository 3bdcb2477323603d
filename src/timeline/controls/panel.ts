import { element } from '../../chart/element';
import type { ScaleWords } from '../../chart/scale-words';
import { adoptStyles } from '../../chart/sheet';
import { titleOf, within, wordsOf } from '../../chart/words';
import { idOf, type Key } from '../../model/key';
import type { TimelineHold } from '../hold';
import { groupsIn } from '../lane-plan';
import { CHOICES, DEFAULTS, type TimelineOptions } from '../options';
import { tellScale } from '../scales/tell';
import { scaleWords } from '../scales/words';
import { CONTROL_STYLES } from './styles';

type Times = keyof ScaleWords['name'];
const TIMES: readonly Times[] = ['linear', 'folded', 'equal', 'align'];

/** Time and lanes to choose, and groups to open; under the tools. Returns the way to close it. */
export function openControls(hold: TimelineHold): () => void {
  const { context, tools } = hold;
  const { document, selection } = context;
  const controller = new context.window.AbortController();
  const { signal } = controller;
  adoptStyles(hold.element, CONTROL_STYLES, context.signal);
  const root = element(document, 'section', {
    class: 'summitry-controls',
    'data-part': 'controls',
  });
  (tools.closest('.summitry-top') ?? tools).after(root);
  const [form, time, lanes, order] = [0, 1, 2, 3].map(() => element(document, 'select')) as [
    HTMLSelectElement,
    HTMLSelectElement,
    HTMLSelectElement,
    HTMLSelectElement,
  ];
  const labels = [form, time, lanes, order].map(() => element(document, 'label'));
  const groups = element(document, 'p', { role: 'group' });
  root.append(element(document, 'p', {}, ...labels), groups);

  const said = () => {
    const words = wordsOf(hold.stage().options);
    return { words, say: scaleWords(words) };
  };
  /** The event to count from: the first that is selected, else the one that is counted from. */
  const anchor = (): string | null => {
    const { options } = hold.stage();
    const key = [...selection.get().selected].find((one) => one.startsWith('event:'));
    const now = typeof options.time === 'object' ? options.time.align : null;
    return key ? idOf(key) : now;
  };

  function offer<T extends string>(
    select: HTMLSelectElement,
    names: Readonly<Record<T, string>>,
    values: readonly T[],
    value: T,
  ): void {
    select.replaceChildren(
      ...values.map((one) => element(document, 'option', { value: one }, names[one])),
    );
    select.value = value;
  }

  function disclose(key: Key, name: string, open: ReadonlySet<string>): HTMLButtonElement {
    const id = idOf(key);
    const isOpen = open.has(id);
    const attributes = { type: 'button', 'aria-expanded': String(isOpen), 'data-group': id };
    const button = element(document, 'button', attributes, name);
    const toggle = () => {
      const left = [...open].filter((one) => one !== id);
      choose({ openGroups: isOpen ? left : [...left, id] });
      root.querySelectorAll<HTMLElement>('[data-group]').forEach((one) => {
        if (one.dataset.group === id) one.focus();
      });
    };
    button.addEventListener('click', toggle, { signal });
    return button;
  }

  function show(): void {
    const { words, say } = said();
    const { dataset, options } = hold.stage();
    const all = { ...DEFAULTS, ...options };
    root.setAttribute('aria-label', words.timeline.controls);
    [say.form, say.menu, say.lanes, say.order].forEach((text, i) => {
      labels[i]?.replaceChildren(text, [form, time, lanes, order][i] as HTMLElement);
    });
    const { time: now = 'linear' } = all;
    offer(form, say.forms, CHOICES.form, all.form ?? 'auto');
    offer(time, say.name, TIMES, typeof now === 'object' ? 'align' : now);
    (time.lastElementChild as HTMLOptionElement).disabled = anchor() === null;
    offer(lanes, say.lane, CHOICES.lanes, all.lanes ?? 'actor');
    offer(order, say.orders, CHOICES.laneOrder, all.laneOrder ?? 'spines');
    const open = new Set(all.openGroups ?? []);
    const found = all.lanes === 'group' ? groupsIn(dataset) : [];
    groups.hidden = !found.length;
    groups.setAttribute('aria-label', say.groups);
    groups.replaceChildren(
      ...found.map(({ key }) => disclose(key, within(titleOf(dataset, key, words), words), open)),
    );
  }

  function choose(change: Partial<TimelineOptions>): void {
    context.choose({ ...change });
    show();
  }

  const on = (select: HTMLSelectElement, run: (value: string) => void) =>
    select.addEventListener('change', () => run(select.value), { signal });
  on(time, (value) => {
    const id = anchor();
    const next = value === 'align' ? (id === null ? 'linear' : { align: id }) : value;
    choose({ time: next as TimelineOptions['time'] & {} });
    const { dataset, options } = hold.stage();
    const told = tellScale(dataset, { ...options, time: next as 'linear' }, said().words);
    context.say(told || said().say.name.linear);
  });
  on(form, (value) => choose({ form: value as 'lanes' }));
  on(lanes, (value) => choose({ lanes: value as 'actor' }));
  on(order, (value) => choose({ laneOrder: value as 'spines' }));
  hold.stands(() => root.isConnected && show());
  const leave = selection.subscribe(() => {
    const last = time.lastElementChild as HTMLOptionElement | null;
    if (last) last.disabled = anchor() === null;
  });
  show();
  const close = () => {
    controller.abort();
    leave();
    root.remove();
  };
  context.signal.addEventListener('abort', close, { signal });
  return close;
}
