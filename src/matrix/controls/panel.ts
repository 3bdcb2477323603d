import { element } from '../../chart/element';
import type { Messages } from '../../chart/messages';
import type { OrderName, RowWords, ScoreName } from '../../chart/row-words';
import { adoptStyles } from '../../chart/sheet';
import { wordsOf } from '../../chart/words';
import { idOf, type Key } from '../../model/key';
import type { Dataset } from '../../model/records';
import { glide, type MatrixHold, standing } from '../glide';
import { MATRIX_DEFAULTS, ORDERS } from '../options';
import { type Arrangement, arrangementOf } from '../orders';
import { ownOf } from '../own';
import { orderMatrix } from '../seriate/actors';
import type { Scores } from '../seriate/scores';
import { orderFrom } from './beside';
import { explained } from './explained';
import { said } from './rows';
import { ROW_STYLES } from './styles';
import { createThumb, drawThumb } from './thumb';
import { createTools } from './tools';

const SCORES: readonly ScoreName[] = [
  ...(['pathLength', 'linearArrangement', 'bandwidth', 'profile'] as const),
  ...(['moransI', 'antiRobinson'] as const),
];
/** Rows of more actors are not measured while one waits. */
const MEASURED = 400;

const measured = new WeakMap<readonly Key[], Scores | null>();

/** Scores of rows as they stand. */
function scoresOf(dataset: Dataset, { keys, ...made }: Arrangement): Scores | null {
  if ('scores' in made) return made.scores as Scores;
  const known = measured.get(keys);
  if (known !== undefined) return known;
  const manual = keys.map(idOf);
  const scores =
    keys.length > MEASURED ? null : orderMatrix(dataset, { method: 'manual', manual }).scores;
  measured.set(keys, scores);
  return scores;
}

const written = (name: ScoreName, value: number | null, words: Messages): string =>
  value === null
    ? '–'
    : name === 'moransI'
      ? value.toFixed(3).replace('-', '−')
      : words.figure(Math.round(10 * value) / 10);

/** The panel under the tools: an order to choose, the one before and the one now side by side. Returns the way to close it. */
export function openControls(hold: MatrixHold): () => void {
  const { context, tools } = hold;
  const { document, selection } = context;
  const root = element(document, 'section', { class: 'summitry-rows', 'data-part': 'rows' });
  const controller = new context.window.AbortController();
  const { signal } = controller;
  adoptStyles(hold.element, ROW_STYLES, context.signal);
  let last: Arrangement | null = null;
  let before: Arrangement | null = null;

  const select = element(document, 'select');
  const label = element(document, 'label');
  const compare = element(document, 'button', { type: 'button', 'aria-pressed': 'false' });
  const sides = element(document, 'div', { class: 'summitry-sides' });
  const thumbs = [0, 1].map(() => createThumb(document));
  const captions = thumbs.map(() => element(document, 'figcaption'));
  const table = element(document, 'table');
  sides.append(
    ...thumbs.map((thumb, i) => element(document, 'figure', {}, thumb, captions[i]!)),
    table,
  );
  const more = createTools(hold, signal);
  root.append(element(document, 'p', {}, label, compare), sides, more.root);
  (tools.closest('.summitry-top') ?? tools).after(root);

  const current = () => {
    const { dataset, options, state } = hold.stage();
    return arrangementOf(dataset, options, state.order);
  };
  const pressed = () => compare.getAttribute('aria-pressed') === 'true';

  function offer(by: OrderName, rows: RowWords): void {
    const names: readonly OrderName[] = by === 'manual' ? [...ORDERS, by] : ORDERS;
    select.replaceChildren(
      ...names.map((name) => element(document, 'option', { value: name }, rows.methods[name])),
    );
    select.value = by;
  }

  function measure(now: Arrangement, then: Arrangement): void {
    const [words, rows] = said(hold);
    const { dataset } = hold.stage();
    const [old, fresh] = [scoresOf(dataset, then), scoresOf(dataset, now)];
    const head = ['', rows.before, rows.now].map((text) =>
      element(document, text ? 'th' : 'td', text ? { scope: 'col' } : {}, text),
    );
    const line = (name: ScoreName) => {
      const [a, b] = [old?.[name] ?? null, fresh?.[name] ?? null];
      const gain = a === null || b === null ? 0 : name === 'moransI' ? b - a : a - b;
      const better = gain > 1e-9 ? { 'data-better': '' } : {};
      return element(
        document,
        'tr',
        {},
        element(document, 'th', { scope: 'row' }, rows.scores[name]),
        element(document, 'td', {}, written(name, a, words)),
        element(document, 'td', better, written(name, b, words)),
      );
    };
    table.hidden = !old || !fresh;
    if (old && fresh)
      table.replaceChildren(
        element(document, 'caption', {}, rows.caption),
        element(document, 'tr', {}, ...head),
        ...SCORES.map(line),
      );
  }

  function show(): void {
    if (!standing(hold)) return;
    const [words, rows] = said(hold);
    const { dataset, options } = hold.stage();
    const now = current();
    if (last && last.keys.join() !== now.keys.join()) before = last;
    before ??= arrangementOf(dataset, { ...options, order: 'name' });
    last = now;
    const then = before ?? now;
    root.setAttribute('aria-label', words.matrix.rows);
    label.replaceChildren(rows.order, select);
    compare.textContent = rows.compare;
    offer(now.by, rows);
    [then, now].forEach((one, i) => {
      drawThumb(thumbs[i]!, dataset, one.keys);
      captions[i]!.textContent =
        `${i ? rows.now : rows.before}${words.colon}${rows.methods[one.by]}`;
    });
    measure(now, then);
    more.show();
  }

  async function choose(method: OrderName): Promise<void> {
    if (method === 'manual') return;
    const { dataset, options } = hold.stage();
    const words = wordsOf(options);
    const made = (await orderFrom(context, dataset, method, words))();
    if (signal.aborted || hold.stage().dataset !== dataset) return;
    const given = { ...MATRIX_DEFAULTS, ...options }.order === method;
    selection.set({ order: given ? null : made.keys }, explained(dataset, options, made));
  }

  select.addEventListener('change', () => void choose(select.value as OrderName), { signal });
  compare.addEventListener(
    'click',
    () => {
      const trial = pressed() || !before ? undefined : before.keys;
      compare.setAttribute('aria-pressed', String(Boolean(trial)));
      glide(hold, { trial });
    },
    { signal },
  );
  const leave = selection.subscribe(() => {
    if (pressed()) {
      compare.setAttribute('aria-pressed', 'false');
      glide(hold, { trial: undefined });
    }
    if (last?.keys.join() !== current().keys.join() || !last) show();
    else more.show();
  });
  // What is new is laid out at the next frame: it is told in the one after that.
  const frame = (run: () => unknown) => context.window.requestAnimationFrame(run);
  hold.stands(() => frame(() => frame(() => !signal.aborted && show())));
  context.signal.addEventListener('abort', () => close(), { signal });

  function close(): void {
    if (signal.aborted) return;
    controller.abort();
    leave();
    root.remove();
    if (ownOf(hold.stage()).trial) glide(hold, { trial: undefined });
  }
  return close;
}
