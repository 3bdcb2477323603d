import { linkTo, parameterOf } from '../interact/sync-url';
import type { SelectionState } from '../model/selection';
import { decodeState, encodeState } from '../model/state-text';
import type { PlotContext } from './plot-context';
import type { ReachWords } from './reach-words';

/** Puts a text where the reader may paste it; `false` where the page lets nobody. */
async function copy(document: Document, text: string): Promise<boolean> {
  try {
    await document.defaultView?.navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyOfOld(document, text);
  }
}

/** Pages without a safe address have no clipboard but this. */
function copyOfOld(document: Document, text: string): boolean {
  const field = Object.assign(document.createElement('textarea'), { value: text });
  const back = document.activeElement as HTMLElement | null;
  field.style.position = 'fixed';
  document.body.append(field);
  field.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    field.remove();
    back?.focus({ preventScroll: true });
  }
}

/** Whether the page opens links to a view. */
export const isLinked = ({ figure }: PlotContext) => parameterOf(figure().selection) !== undefined;

/** Whether an address has room for all of a state: what is too long is left out whole. */
function isWhole(state: SelectionState): boolean {
  const read = decodeState(encodeState({ ...state, highlight: null }));
  return (
    read.selected.size === state.selected.size &&
    (['filter', 'period', 'asOf', 'order'] as const).every(
      (part) => (read[part] === null) === (state[part] === null),
    )
  );
}

/** Copies a link to what is seen; where that is not let, the page's own address becomes it. */
export async function copyLink(context: PlotContext, words: ReachWords): Promise<string> {
  const { document, window, figure } = context;
  const { selection } = figure();
  const { location, history } = window;
  const link = linkTo(selection.get(), location.href, parameterOf(selection));
  if (await copy(document, link)) return isWhole(selection.get()) ? words.copied : words.copiedPart;
  try {
    history.replaceState(history.state, '', link);
    return words.inAddress;
  } catch {
    return words.notCopied;
  }
}
