import Papa from 'papaparse';
import type { Builder } from './builder';
import { decode } from './decode';
import type { FileData } from './imported';
import { type Table, tableOf } from './table';

export interface DelimitedOptions {
  /** What parts the columns. @defaultValue found out: `,` `;` tab or `|`, or what a line `sep=;` says */
  readonly delimiter?: string;
  /** Whether the first row names the columns. @defaultValue found out */
  readonly header?: boolean;
}

const DELIMITERS = [',', '\t', ';', '|'];

/** After so many quotes that are never closed, quotes are taken as letters. */
const MOST_OPEN = 20;

/**
 * Rows of CSV, TSV and their kin, as Excel and others write them: byte order marks, UTF-16, Windows-1252, `sep=`
 * lines, any line ends, lines that hold nothing, titles above the header. A row whose quote is never closed is an
 * issue; those after it are read.
 */
export function parseDelimited(
  data: FileData,
  builder: Builder,
  options: DelimitedOptions = {},
): Table {
  const { text: whole, encoding } = decode(data);
  if (encoding === 'windows-1252')
    builder.warn('', 'the text is not UTF-8; read as Windows-1252, the code of older Excels');
  const sep = /^"?sep=([^"\r\n])"?[^\S\r\n]*(?:\r\n|\r|\n)/i.exec(whole);
  const text = evenLines(sep ? whole.slice(sep[0].length) : whole);
  const wanted = options.delimiter ?? sep?.[1];
  const rows = split(text, builder, wanted, sep ? 2 : 1);
  const first = text.slice(0, 10_000);
  const decimal = wanted ?? (rows.delimiter || (first.includes(';') ? ';' : ','));
  const table = tableOf(
    {
      rows: rows.rows,
      line: lineFinder(rows.rows, sep ? 2 : 1, text.includes('"')),
      decimal: decimal === ',' ? '.' : ',',
    },
    options.header,
  );
  if (table.above > 0)
    builder.warn(`line ${sep ? 2 : 1}`, `${table.above} lines above the header are passed over`);
  return table;
}

/** One kind of line end, as rows would run into each other where they are mixed; \r\n throughout may stay. */
function evenLines(text: string): string {
  if (!text.includes('\r')) return text;
  const isEven = !/\r(?!\n)/.test(text) && !/(?:^|[^\r])\n/.test(text);
  return isEven ? text : text.replaceAll(/\r\n?/g, '\n');
}

interface Split {
  readonly rows: string[][];
  readonly delimiter: string;
}

/** Rows, blank ones too, so that their lines can be counted. */
function split(text: string, builder: Builder, wanted: string | undefined, first: number): Split {
  const rows: string[][] = [];
  let delimiter = wanted ?? '';
  let rest = text;
  for (let open = 0; rest !== ''; open++) {
    const made = Papa.parse<string[]>(rest, {
      delimiter,
      delimitersToGuess: DELIMITERS,
      ...(open >= MOST_OPEN && { quoteChar: '\u0000' }),
    });
    delimiter ||= made.meta.delimiter;
    const wrong = made.errors.find(
      ({ code, row }) => code === 'MissingQuotes' || made.data[row ?? -1]?.join('').includes('\n'),
    );
    if (!wrong) {
      append(rows, made.data);
      break;
    }
    append(rows, made.data.slice(0, wrong.row ?? 0));
    // Of a row that runs on over many lines the first alone is given up.
    const end = rest.indexOf('\n', startOf(rest, wrong.index ?? 0));
    builder.error(
      `line ${lineFinder(rows, first, true)(rows.length)}`,
      'a quote is opened and never closed; left out',
    );
    rows.push(['']);
    rest = end < 0 ? '' : rest.slice(end + 1);
  }
  return { rows, delimiter };
}

/** Where the line begins on which a quoted cell does. */
function startOf(text: string, index: number): number {
  return text.lastIndexOf('\n', index) + 1;
}

function append<T>(list: T[], more: readonly T[]): void {
  for (const one of more) list.push(one);
}

/** Line of each row: only quoted cells can hold line ends, and they are counted when someone asks. */
function lineFinder(
  rows: readonly (readonly string[])[],
  first: number,
  quoted: boolean,
): (row: number) => number {
  let lines: number[] | undefined;
  const count = (): number[] => {
    let line = first;
    const found = rows.map((row) => {
      const at = line;
      line += 1;
      for (const cell of row)
        for (let i = cell.indexOf('\n'); i >= 0; i = cell.indexOf('\n', i + 1)) line++;
      return at;
    });
    found.push(line);
    return found;
  };
  return (row) => {
    if (!quoted) return first + row;
    lines ??= count();
    return lines[row] ?? first;
  };
}
