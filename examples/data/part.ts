/** An element with attributes and children; words are text, never markup. */
export function part<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** A button that does one thing. */
export function button(words: string, run: () => unknown): HTMLButtonElement {
  const made = part('button', { type: 'button' }, words);
  made.addEventListener('click', run);
  return made;
}

/** Hands a file to the reader. */
export function download(name: string, content: string | Blob): void {
  const link = part('a', { download: name });
  link.href = URL.createObjectURL(new Blob([content]));
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
