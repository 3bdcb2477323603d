import { element } from './element';

/** A button of a toolbar: a sign to see; its name comes with `nameTool`. */
export function tool(
  document: Document,
  signal: AbortSignal,
  sign: string,
  run: () => void,
): HTMLButtonElement {
  const made = element(document, 'button', { type: 'button' }, sign);
  made.addEventListener('click', run, { signal });
  return made;
}

/** The name of a tool, to hear and to find on hover. */
export function nameTool(made: HTMLElement, name: string): void {
  made.setAttribute('aria-label', name);
  made.title = name;
}
