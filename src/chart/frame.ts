import { focusedBy } from '../interact/focused';
import { rove } from '../interact/roving';
import type { Issue } from '../model/records';
import type { Selection, SelectionState } from '../model/selection';
import { EMPTY_STATE } from '../model/store';
import { svgRenderer } from '../render/svg';
import { HOME } from '../scene/scene';
import { isOff, toggleChip } from './chips';
import { element, maybeLink } from './element';
import type { FooterLine } from './footer';
import { type LegendItem, legendGroups } from './legend';
import type { Messages } from './messages';
import { footerOf, type Picture, summaryOf } from './picture';
import { holdHeight } from './size';
import { statusOf } from './status';

/** What stands around the plots of a figure: title and legend above, sources and counts below. */
export interface Frame {
  readonly header: HTMLElement;
  readonly footer: HTMLElement;
  /** The one live region: says each committed change. */
  readonly said: HTMLElement;
  say(text: string): void;
  readonly lead: HTMLElement;
  write(words: FrameWords): void;
  /** Chips, selection bar and counts, after the state. */
  show(state: SelectionState, picture: Picture): void;
}

export interface FrameWords {
  readonly messages: Messages;
  /** Of the figure, px. */
  readonly width: number;
  readonly title: string;
  readonly subtitle: string;
  readonly legend: readonly LegendItem[];
  readonly issues: readonly Issue[];
}

/** Issues listed in the page; the rest are counted. */
const LISTED = 20;

export function createFrame(
  document: Document,
  id: string,
  selection: () => Selection,
  openDetails: () => void,
  signal: AbortSignal,
): Frame {
  const heading = element(document, 'h2', { id: `${id}-title` });
  const subtitle = element(document, 'p', { class: 'summitry-subtitle' });
  const legend = element(document, 'div', {
    class: 'summitry-legend',
    role: 'toolbar',
  });
  const tag = element(document, 'div', { class: 'summitry-tag', 'aria-hidden': 'true' });
  const header = element(
    document,
    'div',
    { class: 'summitry-head' },
    tag,
    heading,
    subtitle,
    legend,
  );
  const summary = element(document, 'p', { id: `${id}-summary`, class: 'summitry-summary' });
  const words = element(document, 'span', { id: `${id}-bar` });
  const [details, clear] = [
    button(openDetails),
    button(() => selection().set({ ...EMPTY_STATE, order: selection().get().order })),
  ];
  const bar = element(
    document,
    'div',
    { class: 'summitry-bar', 'data-part': 'selection' },
    words,
    details,
    clear,
  );
  bar.hidden = true;
  const lead = element(document, 'div', { class: 'summitry-lead' }, summary, bar);
  holdHeight(lead, signal);
  const footer = element(document, 'div', { class: 'summitry-foot' });
  const said = element(document, 'p', { class: 'summitry-said', role: 'status' });
  const settle = rove(legend, signal);
  let faults: readonly HTMLElement[] = [];
  let told: SelectionState | null = null;
  let wide = 0;
  let chips: {
    readonly button: HTMLElement;
    readonly filter: NonNullable<LegendItem['filter']>;
  }[] = [];

  function button(run: () => void): HTMLElement {
    const made = element(document, 'button', { type: 'button' });
    made.addEventListener('click', run, { signal });
    return made;
  }

  function entry(item: LegendItem): HTMLElement {
    const { filter } = item;
    const attributes = { class: 'summitry-entry', 'data-part': 'legend', 'data-legend': item.id };
    const made = filter
      ? element(document, 'button', { ...attributes, type: 'button', 'aria-pressed': 'true' })
      : element(document, 'span', attributes);
    for (const [i, icon] of item.icons.entries()) {
      const box = { width: icon.width, height: 20, title: '', description: '', view: HOME };
      const layer = { name: `${i}`, zooms: false as const, batches: icon.marks };
      const drawn = svgRenderer(made);
      drawn.render({ ...box, layers: [layer] });
      drawn.element.toggleAttribute('data-absent', Boolean(icon.absent));
    }
    if (item.absent && !filter) made.dataset.absent = '';
    // What may take its place has its room.
    made.append(
      item.spare ? element(document, 'span', { 'data-spare': item.spare }, item.label) : item.label,
    );
    if (filter) {
      chips.push({ button: made, filter });
      made.addEventListener('click', () => {
        const store = selection();
        store.set({ filter: toggleChip(store.get().filter, filter) });
      });
    }
    return made;
  }

  function issueList(issues: readonly Issue[], { issues: count }: Messages): HTMLElement {
    const rest = issues.length - LISTED;
    const lines = issues.slice(0, LISTED).map(({ path, message }) => `${path}: ${message}`);
    return element(
      document,
      'details',
      { 'data-part': 'issues' },
      element(document, 'summary', {}, count(issues.length)),
      element(
        document,
        'ul',
        {},
        ...[...lines, ...(rest > 0 ? [`+ ${rest}`] : [])].map((line) =>
          element(document, 'li', {}, line),
        ),
      ),
    );
  }

  function foot(lines: readonly FooterLine[]): void {
    const paragraphs = lines.map(({ text, url }) =>
      element(document, 'p', {}, maybeLink(document, text, url)),
    );
    footer.replaceChildren(...paragraphs, ...faults);
  }

  return {
    header,
    footer,
    said,
    say(text) {
      said.textContent = text;
    },
    lead,
    write(next) {
      wide = next.width;
      heading.textContent = next.title || next.messages.untitled;
      legend.setAttribute('aria-label', next.messages.legend);
      details.textContent = next.messages.details;
      clear.textContent = next.messages.clear;
      subtitle.textContent = next.subtitle;
      subtitle.hidden = !next.subtitle;
      const focused = focusedBy(legend)?.getAttribute('data-legend');
      chips = [];
      legend.replaceChildren(
        ...legendGroups(next.legend).map((group) =>
          element(document, 'div', {}, ...group.map(entry)),
        ),
      );
      // Data that come late are told by their title; what is drawn at once is read where it stands.
      if (legend.hidden && next.legend.length) said.textContent = next.title;
      legend.hidden = next.legend.length === 0;
      settle();
      chips.find((chip) => chip.button.dataset.legend === focused)?.button.focus();
      faults = next.issues.length ? [issueList(next.issues, next.messages)] : [];
      told = null;
    },
    show(state, picture) {
      const isNew = (parts: readonly (keyof SelectionState)[]) =>
        parts.some((part) => told?.[part] !== state[part]);
      // A highlight changes no words.
      if (told && !isNew(['selected', 'filter', 'period', 'asOf', 'order'])) return;
      // Its counts are of what is shown.
      if (!told || isNew(['filter', 'period', 'asOf', 'order'])) {
        foot(footerOf(picture, state));
        summary.textContent = picture.story ? picture.words.hint : summaryOf(picture, state, wide);
      }
      told = state;
      const text = statusOf(picture.dataset, state, picture.words);
      for (const chip of chips) {
        chip.button.setAttribute('aria-pressed', String(!isOff(state.filter, chip.filter)));
      }
      words.textContent = text;
      bar.hidden = !text;
      details.hidden = !state.selected.size;
      summary.toggleAttribute('data-off', Boolean(text));
    },
  };
}
