import { STYLES } from './styles';

interface Shared {
  readonly sheet: CSSStyleSheet;
  users: number;
}

const shared = new WeakMap<Document | ShadowRoot, Shared>();

/**
 * The charts' styles on the document or shadow root that holds them, once however many charts there are, as a
 * constructable sheet, which a strict Content Security Policy allows. Gone with the last chart. Where a browser
 * has none, the page links `summitry/styles.css` itself.
 */
export function adoptStyles(host: HTMLElement): () => void {
  const root = host.getRootNode() as Document | ShadowRoot;
  const Sheet = host.ownerDocument.defaultView?.CSSStyleSheet;
  if (!('adoptedStyleSheets' in root) || !Sheet?.prototype.replaceSync) return () => {};
  const entry = shared.get(root) ?? { sheet: new Sheet(), users: 0 };
  if (entry.users++ === 0) {
    entry.sheet.replaceSync(STYLES);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, entry.sheet];
    shared.set(root, entry);
  }
  return () => {
    if (--entry.users > 0) return;
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== entry.sheet);
    shared.delete(root);
  };
}
