import { element } from './element';
import type { TableView } from './kind';

/** Of more records than this the table is made only once it is opened. */
const EAGER = 200;

/** The same facts as a table, for those who read no picture. `update` keeps it open. */
export function createTableView(document: Document, signal: AbortSignal) {
  const body = element(document, 'div', {
    class: 'summitry-scroll',
    tabindex: '0',
    role: 'region',
  });
  const heading = element(document, 'summary');
  const details = element(document, 'details', {}, heading, body);
  let view: TableView | null = null;
  const fill = () => {
    if (!view) return;
    const cell = (tag: 'td' | 'th', text: string, scope: string | null = null) =>
      element(document, tag, { scope }, text);
    const head = view.columns.map((column) => cell('th', column, 'col'));
    const rows = view.rows.map((row) =>
      element(
        document,
        'tr',
        {},
        ...row.map((text, i) => (i === 0 ? cell('th', text, 'row') : cell('td', text))),
      ),
    );
    body.replaceChildren(
      element(
        document,
        'table',
        {},
        element(document, 'caption', {}, view.caption),
        element(document, 'thead', {}, element(document, 'tr', {}, ...head)),
        element(document, 'tbody', {}, ...rows),
      ),
    );
    view = null;
  };
  details.addEventListener('toggle', () => details.open && fill(), { signal });
  return {
    element: details,
    update(next: TableView, label: string, records: number) {
      heading.textContent = label;
      view = next;
      body.setAttribute('aria-label', next.caption);
      if (details.open || records <= EAGER) fill();
    },
  };
}
