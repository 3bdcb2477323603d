import { readFile, writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { toHTML } from '../export/html';
import { choice, drawingOf, messagesOf, numberOf, RENDER } from './charts';
import { EXIT, fault } from './fault';
import { pngOf } from './png';
import { countOf, type FileRead, type Reading, readData } from './read';

export interface RenderOptions extends Reading {
  readonly out?: string | undefined;
  readonly type?: string | undefined;
  readonly chart?: string | undefined;
  readonly width?: string | undefined;
  readonly height?: string | undefined;
  readonly theme?: string | undefined;
  readonly lang?: string | undefined;
  readonly title?: string | undefined;
  readonly scale?: string | undefined;
}

const TYPES = ['svg', 'png', 'html'] as const;

/** What to write: as said, or by the ending of the file. */
function typeOf({ type, out = '-' }: RenderOptions): (typeof TYPES)[number] {
  if (type) return choice('type', type, TYPES);
  if (out === '-') return 'svg';
  const ending = extname(out).slice(1).toLowerCase();
  const found = TYPES.find((one) => one === ending || (one === 'html' && ending === 'htm'));
  if (found) return found;
  throw fault(`${out}: the name must end in .svg, .png or .html, or --type say so`, EXIT.usage);
}

/** Draws a file; `say` hears what is wrong in it. */
export async function render(
  file: string,
  options: RenderOptions,
  write: (data: string | Uint8Array) => void,
  say: (text: string) => void,
): Promise<number> {
  const type = typeOf(options);
  const { out = '-' } = options;
  const drawing = drawingOf(options.chart ?? 'story');
  const given = await pictureOptions(options);
  const scale = numberOf('scale', options.scale) ?? 2;
  const read = await readData(file, options);
  if (!read.dataset.count('actor') && !read.dataset.count('event'))
    throw fault(`${read.name}: ${emptyOf(read)}`);
  if (read.issues.length)
    say(`summitry: ${read.name}: ${countOf(read.issues)}; "summitry check" lists them\n`);
  const title = options.title ?? (read.dataset.title || read.title);
  const svg = RENDER[drawing]({ data: read.dataset, ...given, title });
  let made: string | Uint8Array = svg;
  if (type === 'png') made = await pngOf(svg, scale);
  if (type === 'html')
    made = await toHTML(
      { dataset: read.dataset, toSVG: () => svg },
      { script: await globalScript(options.lang), chart: drawing, ...liveOptions(options, title) },
    );
  if (out === '-') write(made);
  else await save(out, made);
  return EXIT.fine;
}

const emptyOf = ({ issues }: FileRead) =>
  issues[0]
    ? `${issues[0].path} ${issues[0].message}`.trim()
    : 'there is no actor and no event in it';

async function pictureOptions(options: RenderOptions) {
  const { theme = 'light', lang = 'en' } = options;
  const height = numberOf('height', options.height);
  const messages = await messagesOf(lang);
  return {
    width: numberOf('width', options.width) ?? 930,
    theme: choice('theme', theme, ['light', 'dark']),
    ...(height && { height }),
    ...(messages && { messages }),
  };
}

/** A page takes its width from the window, and its theme from the reader unless one was said. */
function liveOptions({ theme = 'auto', lang = 'en' }: RenderOptions, title: string) {
  return { lang, options: { theme, title } };
}

const beside = (name: string) => readFile(new URL(`../${name}.js`, import.meta.url), 'utf8');

/** The charts as one script, with the words of all languages where one is asked for; they lie beside the command. */
export async function globalScript(lang = 'en'): Promise<string> {
  const charts = await beside('summitry.global');
  return lang === 'en' ? charts : `${charts}\n${await beside('summitry.locales')}`;
}

async function save(out: string, made: string | Uint8Array): Promise<void> {
  try {
    await writeFile(out, made);
  } catch (error) {
    throw fault(`cannot write ${out}: ${(error as Error).message}`);
  }
}
