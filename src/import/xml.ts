import { SaxesParser } from 'saxes';
import { decode } from './decode';
import type { FileData } from './imported';

export type Attributes = Readonly<Record<string, string | undefined>>;

/** What a reader of one XML format does with it. Names come without prefix, in small letters. */
export interface XmlReader {
  /** Name of the outermost element. */
  readonly root: string;
  open(name: string, attributes: Attributes, line: number): void;
  /** `text`: its own, without that of the elements in it. */
  close(name: string, text: string): void;
  warn(at: string, message: string): void;
  fault(at: string, message: string): void;
}

const REFUSED =
  'XML with a document type (<!DOCTYPE …>) is refused: it could fetch files or fill the memory. ' +
  'Remove it and try again; nothing is read';

/** Bytes of the beginning in which a document type is looked for before the whole is decoded. */
const HEAD = 65_536;
/** A broken file has a fault in every line. */
const MOST_FAULTS = 20;
/** What has more than these is no XML; each takes its time. */
const ENOUGH = 10_000;

/** Reads XML from beginning to end; `false` where it is refused, or of another kind. */
export function readXml(data: FileData, reader: XmlReader): boolean {
  const head = decode(typeof data === 'string' ? data.slice(0, HEAD) : sliceOf(data)).text;
  const text = hasDoctype(head) ? head : decode(data).text;
  if (hasDoctype(text)) {
    reader.fault('', REFUSED);
    return false;
  }
  return parse(text, reader);
}

function sliceOf(data: Uint8Array | ArrayBuffer): Uint8Array {
  const bytes = data instanceof Uint8Array ? data : new Uint8Array(data);
  return bytes.subarray(0, HEAD);
}

/** Whether a document type comes before the first element; reads no further than that. */
export function hasDoctype(text: string): boolean {
  let at = 0;
  for (;;) {
    at = text.indexOf('<', at);
    if (at < 0) return false;
    if (text.startsWith('<!--', at)) at = after(text, '-->', at + 4);
    else if (text.startsWith('<?', at)) at = after(text, '?>', at + 2);
    else return text.startsWith('<!', at) && !text.startsWith('<![CDATA[', at);
    if (at < 0) return false;
  }
}

const after = (text: string, end: string, from: number) => {
  const at = text.indexOf(end, from);
  return at < 0 ? -1 : at + end.length;
};

function parse(text: string, reader: XmlReader): boolean {
  const parser = new SaxesParser();
  let isOurs: boolean | undefined;
  let faults = 0;
  // The text of each element that is open.
  const words: string[] = [];
  const local = createLocal();
  const fault = (message: string) => {
    if (++faults <= MOST_FAULTS)
      reader.warn(`line ${parser.line}`, `${message.replace(/^[\d:]+ /, '')}`);
  };
  parser.on('error', ({ message }) => {
    if (faults >= ENOUGH) throw new Error('too many faults; the rest is not read');
    fault(message);
  });
  parser.on('doctype', () => {
    isOurs = false;
  });
  parser.on('opentag', (tag) => {
    const name = local(tag.name);
    isOurs ??= name === reader.root;
    words.push('');
    if (isOurs) reader.open(name, tag.attributes, parser.line);
  });
  const add = (part: string) => {
    if (words.length) words[words.length - 1] += part;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', ({ name }) => {
    const text = words.pop() ?? '';
    if (isOurs) reader.close(local(name), text);
  });
  try {
    parser.write(text).close();
  } catch (error) {
    reader.warn(
      `line ${parser.line}`,
      error instanceof Error ? error.message : 'cannot be read further',
    );
  }
  if (faults > MOST_FAULTS) reader.warn('', `${faults - MOST_FAULTS} more faults of this kind`);
  if (!isOurs) reader.fault('', `no <${reader.root}> at the top; nothing is read`);
  return isOurs === true;
}

/** Names without prefix, in small letters; there are few of them, so each is made once. */
function createLocal(): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    let plain = known.get(name);
    if (plain === undefined) {
      plain = name.slice(name.indexOf(':') + 1).toLowerCase();
      known.set(name, plain);
    }
    return plain;
  };
}
