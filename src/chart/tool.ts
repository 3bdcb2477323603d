import { element } from './element';

/** A button of a toolbar: a sign to see, and its name to hear and to find on hover. */
export function tool(
  document: Document,
  signal: AbortSignal,
  sign: string,
  name: string,
  run: () => void,
): HTMLButtonElement {
  const made = element(
    document,
    'button',
    { type: 'button', 'aria-label': name, title: name },
    sign,
  );
  made.addEventListener('click', run, { signal });
  return made;
}
