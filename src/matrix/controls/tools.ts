import { element } from '../../chart/element';
import { typeLabel, within } from '../../chart/words';
import { type Key, kindOf } from '../../model/key';
import { nameOf } from '../cells';
import { glide, type MatrixHold, standing } from '../glide';
import { arrangementOf } from '../orders';
import { wayOf } from './path';
import { movedRows, movedWords, rowName, said, sortByRow, toggleFold } from './rows';

/** Rows one by one, groups, the strip, the way between two: what the panel has beside orders. `show` writes it anew. */
export function createTools(hold: MatrixHold, signal: AbortSignal) {
  const { context } = hold;
  const { document, selection } = context;
  const root = element(document, 'div', { class: 'summitry-row-tools' });
  const button = (run: () => void) => {
    const made = element(document, 'button', { type: 'button' });
    made.addEventListener('click', run, { signal });
    return made;
  };
  const row = element(document, 'select');
  const label = element(document, 'label');
  const step = (by: 1 | -1) => () => {
    const layout = standing(hold);
    const key = row.value as Key;
    const to = (layout?.keys.indexOf(key) ?? -1) + by;
    if (!layout || to < 0 || to >= layout.keys.length) return;
    const order = movedRows(hold, key, to);
    selection.set({ order }, movedWords(hold, key, order, layout.actors));
  };
  const [up, down] = [button(step(-1)), button(step(1))];
  const partners = button(() => sortByRow(hold, row.value as Key));
  const groups = element(document, 'fieldset');
  const strip = element(document, 'input', { type: 'checkbox' });
  strip.addEventListener('change', () => glide(hold, { strip: strip.checked }), { signal });
  const stripLabel = element(document, 'label');
  const stripLine = element(document, 'p', {}, stripLabel);
  const way = element(document, 'span');
  const take = button(() => {
    const keys = wayOf(hold);
    if (keys?.length) selection.set({ selected: new Set(keys) }, way.textContent ?? '');
  });
  const list = element(document, 'details');
  const head = element(document, 'summary');
  const body = element(document, 'div', {
    class: 'summitry-scroll',
    tabindex: '0',
    role: 'region',
  });
  list.append(head, body);
  list.addEventListener('toggle', () => list.open && fillList(), { signal });
  const ways = element(document, 'p', {}, way, take);
  root.append(element(document, 'p', {}, label, up, down, partners), groups, stripLine, ways, list);

  function showRows(): void {
    const held = row.value;
    const keys = standing(hold)?.keys ?? [];
    row.replaceChildren(
      ...keys.map((key) => element(document, 'option', { value: key }, rowName(hold, key))),
    );
    if (keys.includes(held as Key)) row.value = held;
  }

  function showGroups(): void {
    const [words, rows] = said(hold);
    const { dataset, options, state } = hold.stage();
    const arranged = arrangementOf(dataset, options, state.order).groups;
    const found = arranged.filter(
      ({ keys }) => keys.length > 1 && keys.length < standing(hold)!.actors.length,
    );
    const folded = new Set([...(standing(hold)?.folds.values() ?? [])].flatMap(({ keys }) => keys));
    groups.hidden = !found.length || standing(hold)?.form !== 'grid';
    const focused = [...groups.querySelectorAll('input')].indexOf(
      document.activeElement as HTMLInputElement,
    );
    groups.replaceChildren(
      element(document, 'legend', {}, rows.groups),
      ...found.map(({ keys, name }) => {
        const box = element(document, 'input', { type: 'checkbox' });
        box.checked = keys.some((key) => folded.has(key));
        box.addEventListener('change', () => toggleFold(hold, keys), { signal });
        const first = within(nameOf(dataset, keys[0]!), words);
        return element(document, 'label', {}, box, name || words.more([first], keys.length - 1));
      }),
    );
    groups.querySelectorAll('input')[focused]?.focus();
  }

  function showWay(): void {
    const [words, rows] = said(hold);
    const { dataset } = hold.stage();
    const keys = wayOf(hold);
    ways.hidden = !keys;
    take.hidden = !keys?.length;
    take.textContent = rows.selectWay;
    const actors = keys?.filter((key) => kindOf(key) === 'actor') ?? [];
    way.textContent = actors.length
      ? rows.way(actors.map((key) => within(nameOf(dataset, key), words)))
      : rows.noWay;
  }

  /** Actor, partner, relations: what the grid says cell by cell, to be read from top to bottom. */
  function fillList(): void {
    const [words] = said(hold);
    const { dataset } = hold.stage();
    const name = (key: Key) => within(nameOf(dataset, key), words);
    const item = (text: string, ...more: readonly Node[]) =>
      element(document, 'li', {}, text, ...more);
    const near = new Map<Key, Map<Key, string[]>>();
    for (const { a, b, relations } of dataset.pairs())
      for (const [one, other] of [
        [a, b],
        [b, a],
      ] as const) {
        const lines = relations.map((relation) =>
          [
            within(typeLabel(dataset, relation.type), words),
            words.sign(relation.sign),
            words.certainty[relation.certainty],
            ...(relation.label ? [within(relation.label, words)] : []),
          ].join(words.comma),
        );
        near.set(one, (near.get(one) ?? new Map()).set(other, lines));
      }
    const actors = standing(hold)?.actors ?? [];
    body.replaceChildren(
      element(
        document,
        'ul',
        {},
        ...actors.map((key) =>
          item(
            name(key),
            element(
              document,
              'ul',
              {},
              ...[...(near.get(key) ?? [])].map(([other, lines]) =>
                item(name(other), element(document, 'ul', {}, ...lines.map((line) => item(line)))),
              ),
            ),
          ),
        ),
      ),
    );
  }

  function show(): void {
    const [, rows] = said(hold);
    const isGrid = standing(hold)?.form === 'grid';
    label.replaceChildren(rows.row, row);
    up.textContent = rows.up;
    down.textContent = rows.down;
    partners.textContent = rows.partners;
    const { relations } = hold.stage().dataset;
    stripLabel.replaceChildren(strip, rows.strip);
    stripLine.hidden = !isGrid || !relations.some(({ parties }) => parties.length > 2);
    strip.checked = Boolean(standing(hold)?.strip.relations.length);
    head.textContent = rows.list;
    body.setAttribute('aria-label', rows.list);
    showRows();
    showGroups();
    showWay();
    if (list.open) fillList();
  }
  return { root, show };
}
