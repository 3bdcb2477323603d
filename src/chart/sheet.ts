interface Shared {
  readonly sheet: CSSStyleSheet;
  users: number;
}

const shared = new WeakMap<Document | ShadowRoot, Map<string, Shared>>();

/**
 * Styles of the charts on the document or shadow root that holds them, once however many charts there are, as a
 * constructable sheet, which a strict Content Security Policy allows. Gone with the last chart, which `signal` tells.
 * Where a browser has none, the page links `summitry/styles.css` itself.
 */
export function adoptStyles(host: HTMLElement, styles: string, signal: AbortSignal): void {
  const root = host.getRootNode() as Document | ShadowRoot;
  const Sheet = host.ownerDocument.defaultView?.CSSStyleSheet;
  if (!('adoptedStyleSheets' in root) || !Sheet?.prototype.replaceSync) return;
  const sheets = shared.get(root) ?? new Map<string, Shared>();
  shared.set(root, sheets);
  const entry = sheets.get(styles) ?? { sheet: new Sheet(), users: 0 };
  if (entry.users++ === 0) {
    entry.sheet.replaceSync(styles);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, entry.sheet];
    sheets.set(styles, entry);
  }
  signal.addEventListener('abort', () => {
    if (--entry.users > 0) return;
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== entry.sheet);
    sheets.delete(styles);
  });
}
