export interface GmlEntry {
  readonly key: string;
  readonly value: string | GmlList;
  readonly line: number;
}

export type GmlList = readonly GmlEntry[];

type Tell = (at: string, message: string) => void;

/** A broken file has a fault in every line. */
const MOST_FAULTS = 20;

const isSpace = (code: number) => code <= 32 || code === 0xa0 || code === 0xfeff;

/** Words, brackets and texts of GML, each once, from beginning to end. */
interface Tokens {
  readonly line: number;
  /** `undefined` at the end. A text begins with `"`. */
  next(): string | undefined;
}

function createTokens(text: string): Tokens {
  let at = 0;
  let line = 1;
  const skip = () => {
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === 10) line++;
      else if (code === 35) {
        const end = text.indexOf('\n', at);
        at = (end < 0 ? text.length : end) - 1;
      } else if (!isSpace(code)) return;
    }
  };
  const quoted = () => {
    const from = at;
    const end = text.indexOf('"', at + 1);
    at = end < 0 ? text.length : end + 1;
    const found = text.slice(from, end < 0 ? at : end);
    for (let i = found.indexOf('\n'); i >= 0; i = found.indexOf('\n', i + 1)) line++;
    return found;
  };
  return {
    get line() {
      return line;
    },
    next() {
      skip();
      const first = text[at];
      if (first === undefined) return undefined;
      if (first === '"') return quoted();
      const from = at++;
      if (first === '[' || first === ']') return first;
      while (at < text.length && !isSpace(text.charCodeAt(at)) && !'[]"'.includes(text[at]!)) at++;
      return text.slice(from, at);
    },
  };
}

/** Reads GML into lists of keys and values. What is broken is told, and the rest read. Time grows as the text does. */
export function parseGml(text: string, tell: Tell): GmlList {
  const tokens = createTokens(text);
  const file: GmlEntry[] = [];
  const open: GmlEntry[][] = [file];
  let faults = 0;
  const fault = (message: string) => {
    if (++faults <= MOST_FAULTS) tell(`line ${tokens.line}`, message);
  };
  for (let key = tokens.next(); key !== undefined; key = tokens.next()) {
    if (key === ']') {
      if (open.length > 1) open.pop();
      else fault('"]" without "["; passed over');
    } else if (key === '[' || key[0] === '"') fault('a value without a key; passed over');
    else {
      const { line } = tokens;
      const value = tokens.next();
      const list = open.at(-1)!;
      if (value === undefined || value === ']') {
        fault(`"${key.slice(0, 40)}" without a value; passed over`);
        if (value && open.length > 1) open.pop();
      } else if (value === '[') {
        const inner: GmlEntry[] = [];
        list.push({ key: key.toLowerCase(), value: inner, line });
        open.push(inner);
      } else list.push({ key, value: plain(value), line });
    }
  }
  if (open.length > 1) fault(`${open.length - 1} lists are not closed; the file may be cut off`);
  if (faults > MOST_FAULTS) tell('', `${faults - MOST_FAULTS} more faults of this kind`);
  return file;
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ['quot', '"'],
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['apos', "'"],
]);

/** A text without its first quotation mark, and with its characters in place of their names; anything else as it is. */
function plain(token: string): string {
  if (token[0] !== '"') return token;
  return token.slice(1).replace(/&(?:#(\d{1,7})|([a-z]{2,4}));/g, (all, code, name) => {
    if (name) return NAMED.get(name) ?? all;
    const point = Number(code);
    return point <= 0x10ffff ? String.fromCodePoint(point) : all;
  });
}
