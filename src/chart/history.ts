import { commandOf } from '../interact/keyboard';
import type { Selection } from '../model/selection';
import type { Messages } from './messages';
import { nameTool, tool } from './tool';

/** Two buttons, and Ctrl or ⌘ with Z anywhere in the figure, that go back and forth in the selection's steps. */
export interface History {
  readonly buttons: readonly HTMLElement[];
  /** After the steps that there are. */
  show(words: Messages): void;
}

export function createHistory(
  root: HTMLElement,
  selection: () => Selection,
  signal: AbortSignal,
): History {
  const make = (way: 'undo' | 'redo', sign: string) =>
    tool(root.ownerDocument, signal, sign, () => selection()[way]());
  const buttons = { undo: make('undo', '↶'), redo: make('redo', '↷') };
  root.addEventListener(
    'keydown',
    (event) => {
      const way = commandOf(event)?.do;
      if (way !== 'undo' && way !== 'redo') return;
      // A field has steps of its own.
      if (!(event.target as Element).matches('input') && selection()[way]()) event.preventDefault();
    },
    { signal },
  );
  return {
    buttons: Object.values(buttons),
    show({ steps: names }) {
      const steps = selection().steps();
      for (const way of ['undo', 'redo'] as const) {
        // Not `disabled`, which would take the focus from the one who pressed it.
        buttons[way].setAttribute('aria-disabled', String(steps[way] === null));
        nameTool(buttons[way], names[way](steps[way] ?? ''));
      }
    },
  };
}
