import type { Key } from '../model/key';
import { focusedBy } from './focused';
import { type Cursor, itemAt, type Outline, type OutlineItem, visibleItems } from './outline';

/** How many items before and after the focused one have an element: never 100,000 of them. */
const REACH = 100;
/** The same for rows and columns of a grid. */
const GRID_REACH = 20;

/** Transparent elements over the drawing that carry role, name and focus. */
export interface Proxies {
  readonly element: HTMLElement;
  render(outline: Outline, cursor: Cursor, selected: ReadonlySet<Key>): void;
  /** Focus on the item that the cursor is on. */
  focus(): void;
  itemOf(element: Element | null): OutlineItem | undefined;
}

function isSelected({ selects }: OutlineItem, selected: ReadonlySet<Key>): boolean {
  return selected.size > 0 && selects.length > 0 && selects.every((key) => selected.has(key));
}

export function createProxies(document: Document): Proxies {
  const element = document.createElement('div');
  element.className = 'summitry-proxies';
  let elements = new Map<string, HTMLElement>();
  let items = new Map<Element, OutlineItem>();
  let current: HTMLElement | undefined;

  /** The element of an id, made once, with attributes set only where they change. */
  function make(tag: string, id: string, attributes: Record<string, string | null>): HTMLElement {
    const made = next.get(id) ?? elements.get(id) ?? document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (value === null) made.removeAttribute(name);
      else if (made.getAttribute(name) !== value) made.setAttribute(name, value);
    }
    next.set(id, made);
    return made;
  }
  let next = new Map<string, HTMLElement>();
  let last: Parameters<Proxies['render']> | undefined;

  function fill(parent: HTMLElement, children: readonly HTMLElement[]): void {
    const keep = new Set<Element>(children);
    for (const child of [...parent.children]) if (!keep.has(child)) child.remove();
    children.forEach((child, i) => {
      if (parent.children[i] !== child) parent.insertBefore(child, parent.children[i] ?? null);
    });
  }

  function place(made: HTMLElement, item: OutlineItem): void {
    const { style } = made;
    style.left = `${item.box.x}px`;
    style.top = `${item.box.y}px`;
    style.width = `${item.box.width}px`;
    style.height = `${item.box.height}px`;
    items.set(made, item);
  }

  function proxy(
    tag: string,
    role: string,
    item: OutlineItem,
    more: Record<string, string | null>,
    at: string | null,
  ) {
    const here = item.id === at;
    const made = make(tag, `item ${item.id}`, {
      role,
      'aria-label': item.name,
      'data-part': item.part,
      'data-key': item.key,
      'data-pair': item.pair ? item.pair.join(' ') : null,
      tabindex: here ? '0' : '-1',
      ...more,
    });
    place(made, item);
    if (here) current = made;
    return made;
  }

  function renderTree(outline: Outline, cursor: Cursor, selected: ReadonlySet<Key>): HTMLElement[] {
    const visible = visibleItems(outline, cursor.open);
    const siblings = new Map<string | undefined, number>();
    const position = visible.map((item) => {
      const n = (siblings.get(item.parent) ?? 0) + 1;
      siblings.set(item.parent, n);
      return n;
    });
    const [from, to] = reach(visible, cursor.at);
    return visible.slice(from, to).map((item, i) =>
      proxy(
        'div',
        'treeitem',
        item,
        {
          'aria-level': String(item.level ?? 1),
          'aria-posinset': String(position[from + i]),
          'aria-setsize': String(siblings.get(item.parent)),
          'aria-expanded': item.expandable ? String(cursor.open.has(item.id)) : null,
          'aria-selected': String(isSelected(item, selected)),
        },
        cursor.at,
      ),
    );
  }

  function renderList(outline: Outline, cursor: Cursor, selected: ReadonlySet<Key>): HTMLElement[] {
    const [from, to] = reach(outline.items, cursor.at);
    const size = String(outline.items.length);
    const options = new Map<string | undefined, HTMLElement[]>();
    outline.items.slice(from, to).forEach((item, i) => {
      const more = {
        'aria-posinset': String(from + i + 1),
        'aria-setsize': size,
        'aria-selected': String(isSelected(item, selected)),
      };
      const list = options.get(item.parent) ?? [];
      list.push(proxy('div', 'option', item, more, cursor.at));
      options.set(item.parent, list);
    });
    const groups = (outline.groups ?? []).flatMap((group) => {
      const children = options.get(group.id);
      if (!children) return [];
      const made = make('div', `group ${group.id}`, { role: 'group', 'aria-label': group.name });
      fill(made, children);
      return [made];
    });
    return [...groups, ...(options.get(undefined) ?? [])];
  }

  function renderGrid(outline: Outline, cursor: Cursor, selected: ReadonlySet<Key>): HTMLElement[] {
    const { cells } = outline;
    const at = itemAt(outline, cursor.at);
    const size = cells?.size ?? 0;
    const near = (around: number) => [
      0,
      ...span(Math.max(1, around - GRID_REACH), Math.min(size, around + GRID_REACH)),
    ];
    const columns = near(at?.column ?? 0);
    const rows = near(at?.row ?? 0).map((row) => ({
      row,
      items: columns.flatMap((column) => cells?.at(row, column) ?? []),
    }));
    const table = make('table', 'grid', {
      role: 'grid',
      'aria-label': outline.label,
      'aria-rowcount': String(size + 1),
      'aria-colcount': String(size + 1),
      'aria-multiselectable': 'true',
    });
    const filled = rows.filter(({ items: line }) => line.length > 0);
    const made = filled.map(({ row, items: line }) => {
      const tr = make('tr', `row ${row}`, { role: 'row', 'aria-rowindex': String(row + 1) });
      fill(
        tr,
        line.map((item) => gridCell(item, cursor, selected)),
      );
      return tr;
    });
    const body = make('tbody', 'body', { role: 'rowgroup' });
    fill(body, made);
    fill(table, [body]);
    return [table];
  }

  function gridCell(item: OutlineItem, cursor: Cursor, selected: ReadonlySet<Key>): HTMLElement {
    const head = item.row === 0 || item.column === 0;
    const scope = item.row === 0 ? 'col' : 'row';
    const made = proxy(
      head ? 'th' : 'td',
      head ? (item.row === 0 ? 'columnheader' : 'rowheader') : 'gridcell',
      item,
      {
        scope: head ? scope : null,
        'aria-colindex': String((item.column ?? 0) + 1),
        'aria-selected': String(isSelected(item, selected)),
        // A header is named by its text: an empty one is no header to some readers.
        ...(head ? { 'aria-label': null } : {}),
      },
      cursor.at,
    );
    if (head && made.textContent !== item.name) {
      const words = document.createElement('span');
      words.className = 'summitry-said';
      words.textContent = item.name;
      made.replaceChildren(words);
    }
    return made;
  }

  return {
    element,
    render(outline, cursor, selected) {
      // A highlight changes nothing here.
      const same = last?.[0] === outline && last[1] === cursor && last[2] === selected;
      if (same) return;
      last = [outline, cursor, selected];
      // A reader may have set the focus on any of them.
      const focused = focusedBy(element);
      const held = !!focused && items.has(focused);
      next = new Map();
      items = new Map();
      current = undefined;
      const render = { tree: renderTree, listbox: renderList, grid: renderGrid }[outline.role];
      const children = render(outline, cursor, selected);
      const grid = outline.role === 'grid';
      const attributes = grid
        ? { role: null, 'aria-label': null, 'aria-multiselectable': null }
        : {
            role: children.length ? outline.role : null,
            'aria-label': children.length ? outline.label : null,
            'aria-multiselectable': children.length ? 'true' : null,
          };
      for (const [name, value] of Object.entries(attributes)) {
        if (value === null) element.removeAttribute(name);
        else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
      }
      fill(element, children);
      elements = next;
      // Moving an element among its siblings loses its focus: give it back, or to what took its place.
      const now = current as HTMLElement | undefined;
      if (held && now && focusedBy(element) !== now) now.focus({ preventScroll: true });
    },
    focus() {
      current?.focus({ preventScroll: true });
    },
    itemOf(target) {
      for (let node = target; node && node !== element; node = node.parentElement) {
        const item = items.get(node);
        if (item) return item;
      }
      return undefined;
    },
  };
}

/** Whole numbers from one to another, both among them. */
const span = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);

/** The window of items around the cursor, as slice bounds. */
function reach(items: readonly OutlineItem[], at: string | null): readonly [number, number] {
  const i = Math.max(
    0,
    items.findIndex((item) => item.id === at),
  );
  return [Math.max(0, i - REACH), i + REACH];
}
