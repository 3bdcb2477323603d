import type { Issue } from '../model/records';
import type { Selection, SelectionState } from '../model/selection';
import { decodeState, encodeState } from '../model/state-text';
import { EMPTY_STATE } from '../model/store';

/** Browsers stop pages that write their address too often. */
const PAUSE = 300;

export interface SyncUrlOptions {
  /** Name of the parameter behind `#`; others there are left alone. @defaultValue "view" */
  param?: string;
  /** Whose address. @defaultValue the global window */
  window?: Window;
  /** Hears of what an address holds that makes no sense. */
  onIssues?: (issues: readonly Issue[]) => void;
}

/** Which parameter of an address a selection is kept in. */
const parameters = new WeakMap<Selection, string>();

/** The parameter behind `#` that `syncUrl` keeps a selection in now; `undefined` where nobody does. */
export const parameterOf = (selection: Selection): string | undefined => parameters.get(selection);

/** Where a parameter begins and ends behind `#`. */
const split = (hash: string) => hash.replace(/^#/, '').split('&').filter(Boolean);

/** An address that opens with a state: for "copy link to this view". `""` of a state leaves none. */
export function linkTo(state: SelectionState, href: string, param = 'view'): string {
  const [page = '', hash = ''] = href.split(/#(.*)/s);
  const text = encodeState({ ...state, highlight: null });
  const parts = split(hash).filter((part) => !part.startsWith(`${param}=`));
  if (text) parts.push(`${param}=${text}`);
  return parts.length ? `${page}#${parts.join('&')}` : page;
}

/**
 * Keeps the page's address and a selection alike: reads the address at once and whenever it changes, writes it a moment
 * after the selection has changed, in place, so that "back" leaves the page as it always did. Highlights are not written.
 * Returns the way out.
 */
export function syncUrl(selection: Selection, options: SyncUrlOptions = {}): () => void {
  const { param = 'view', window = globalThis.window, onIssues } = options;
  const { location, history } = window;
  let timer = 0;
  const read = () => {
    const own = split(location.hash).find((part) => part.startsWith(`${param}=`));
    if (own === undefined) return;
    const issues: Issue[] = [];
    const state = decodeState(own.slice(param.length + 1), issues);
    if (issues.length) onIssues?.(issues);
    // Garbage alone changes nothing.
    if (state !== EMPTY_STATE) selection.set({ ...state, highlight: selection.get().highlight });
  };
  const write = () => {
    const next = linkTo(selection.get(), location.href, param);
    if (next === location.href) return;
    try {
      history.replaceState(history.state, '', next);
    } catch {
      // A page without an address of its own, such as a sandboxed frame.
    }
  };
  parameters.set(selection, param);
  read();
  window.addEventListener('hashchange', read);
  const leave = selection.subscribe(() => {
    window.clearTimeout(timer);
    if (selection.cause() !== 'preview') timer = window.setTimeout(write, PAUSE);
  });
  return () => {
    leave();
    if (parameters.get(selection) === param) parameters.delete(selection);
    window.clearTimeout(timer);
    window.removeEventListener('hashchange', read);
  };
}
