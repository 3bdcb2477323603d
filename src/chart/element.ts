/** An HTML element with attributes and children; strings become text, never markup. `null` leaves an attribute out. */
export function element<K extends keyof HTMLElementTagNameMap>(
  document: Document,
  tag: K,
  attributes: Readonly<Record<string, string | null>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null) made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
}

/** The address, where a link may lead there: https, http or mailto. */
export function safeLink(url: string | undefined): string | null {
  if (url === undefined) return null;
  try {
    const { protocol, href } = new URL(url);
    return ['https:', 'http:', 'mailto:'].includes(protocol) ? href : null;
  } catch {
    return null;
  }
}

/** Text, as a link where its address is safe. */
export function maybeLink(document: Document, text: string, url: string | undefined): Node {
  const href = safeLink(url);
  if (!href) return document.createTextNode(text);
  return element(document, 'a', { href, rel: 'noopener noreferrer' }, text);
}

/** The window that a host stands in. */
export function pageOf(who: string, host: HTMLElement): Window & typeof globalThis {
  const window = host?.ownerDocument?.defaultView;
  if (window) return window;
  throw new TypeError(`${who}: host must be an element in a page, got ${String(host)}`);
}
