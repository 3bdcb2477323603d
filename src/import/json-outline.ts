/** Deeper than this no format is told by. */
const DEEPEST = 4;

/**
 * Which keys JSON has, by path, of the first item of each list: `nodes[].id`. `[]` where the whole is a list. Reads a
 * text that is cut off too, each sign once.
 */
export function outlineOf(text: string): ReadonlySet<string> {
  const paths = new Set<string>();
  // What is open: its path where it is wanted, and whether it is a list.
  const open: { readonly path: string | undefined; readonly isList: boolean; items: number }[] = [];
  let key: string | undefined;
  const pathNow = (): string | undefined => {
    const top = open.at(-1);
    if (!top) return '';
    if (top.path === undefined || (top.isList && top.items > 0)) return undefined;
    if (top.isList) return `${top.path}[]`;
    return key === undefined ? undefined : top.path ? `${top.path}.${key}` : key;
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    if (sign === '"') {
      const end = endOf(text, at);
      if (end < 0) break;
      const next = /\S/.exec(text.slice(end + 1, end + 20))?.[0];
      const isKey = next === ':' && open.at(-1)?.isList === false;
      if (isKey) {
        key = text.slice(at + 1, end);
        const path = open.length <= DEEPEST ? pathNow() : undefined;
        if (path !== undefined) paths.add(path);
      }
      at = end;
    } else if (sign === '{' || sign === '[') {
      const path = open.length <= DEEPEST ? pathNow() : undefined;
      if (path !== undefined && sign === '[') paths.add(`${path}[]`);
      open.push({ path, isList: sign === '[', items: 0 });
      key = undefined;
    } else if (sign === '}' || sign === ']') {
      open.pop();
      key = undefined;
    } else if (sign === ',') {
      const top = open.at(-1);
      if (top) top.items++;
      key = undefined;
    }
  }
  return paths;
}

/** Where a text ends that begins at `from`; −1 where it does not. */
function endOf(text: string, from: number): number {
  for (let at = from + 1; ; at++) {
    at = text.indexOf('"', at);
    if (at < 0) return -1;
    let slashes = 0;
    while (text[at - 1 - slashes] === '\\') slashes++;
    if (slashes % 2 === 0) return at;
  }
}
