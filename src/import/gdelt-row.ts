import { QUAD, quadOf, rootLabel, rootOf } from './cameo';

/** Places of the columns that are read; the first 35 are the same in GDELT 1.0 (57 or 58) and 2.0 (61). */
const AT = { id: 0, day: 1, one: 5, two: 15, code: 26, root: 28, quad: 29 } as const;
/** Columns that a row must have at the least. */
const FEWEST = 57;
const LAST = AT.quad;

/** An actor of CAMEO; `""` where there is none. */
export interface GdeltActor {
  code: string;
  name: string;
  country: string;
}

/** One row, read over for each: nothing of it may be kept but its texts. */
export interface GdeltRow {
  id: string;
  /** `YYYYMMDD` as a number. */
  day: number;
  readonly one: GdeltActor;
  readonly two: GdeltActor;
  /** 1 to 20. */
  root: number;
  /** Place in `QUAD`. */
  quad: number;
  /** Where it says so, the place of the action and the report; read by `moreOf`. */
  readonly tabs: Int32Array;
}

export function createRow(): GdeltRow {
  return {
    id: '',
    day: 0,
    one: { code: '', name: '', country: '' },
    two: { code: '', name: '', country: '' },
    root: 0,
    quad: 0,
    tabs: new Int32Array(LAST + 2),
  };
}

/** Whether a text begins as an export of GDELT: 57 columns or more, parted by tabs, a number and a day first. */
export function isGdelt(head: string): boolean {
  const line = head.slice(0, Math.max(0, head.search(/[\r\n]|$/)));
  const cells = line.split('\t');
  return (
    cells.length >= FEWEST &&
    cells.length <= 61 &&
    /^\d+$/.test(cells[0]!) &&
    /^\d{8}$/.test(cells[1]!)
  );
}

/** Reads the line from `start` to `end`; gives the reason where it is no row. Nothing is quoted in GDELT. */
export function readRow(text: string, start: number, end: number, row: GdeltRow): string {
  const { tabs } = row;
  let at = start;
  for (let column = 0; column <= LAST; column++) {
    tabs[column] = at;
    at = text.indexOf('\t', at) + 1;
    if (at === 0 || at > end) return `has ${column + 1} columns; GDELT has 58 or 61`;
  }
  tabs[LAST + 1] = at;
  const cell = (column: number) => text.slice(tabs[column], tabs[column + 1]! - 1);
  row.id = cell(AT.id);
  row.day = dayAt(text, tabs[AT.day]!, tabs[AT.day + 1]! - 1);
  if (!row.day) return `SQLDATE "${cell(AT.day).slice(0, 20)}" is no day`;
  readActor(row.one, cell, AT.one);
  readActor(row.two, cell, AT.two);
  row.root = rootOf(cell(AT.root)) || rootOf(cell(AT.code));
  const quad = text.charCodeAt(tabs[AT.quad]!) - 49;
  if (quad >= 0 && quad < 4) row.quad = quad;
  else if (row.root) row.quad = quadOf(row.root);
  else return `has neither EventRootCode nor QuadClass`;
  return '';
}

function readActor(actor: GdeltActor, cell: (column: number) => string, at: number): void {
  actor.code = cell(at);
  actor.name = actor.code === '' ? '' : cell(at + 1);
  actor.country = actor.code === '' ? '' : cell(at + 2);
}

/** Eight digits that are a day of the calendar, as a number; else 0. */
function dayAt(text: string, start: number, end: number): number {
  if (end - start !== 8) return 0;
  let day = 0;
  for (let i = start; i < end; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit < 10)) return 0;
    day = day * 10 + digit;
  }
  const month = Math.trunc(day / 100) % 100;
  const date = day % 100;
  return month >= 1 && month <= 12 && date >= 1 && date <= 31 ? day : 0;
}

/** Place of the action and address of the report, which few need. */
export function moreOf(text: string, start: number, end: number): { place: string; link: string } {
  const cells = text.slice(start, end).split('\t');
  const place = cells.length >= 61 ? cells[52] : cells[50];
  const link = cells.length === 57 ? '' : (cells.at(-1) ?? '');
  return { place: (place ?? '').trim(), link: link.trim() };
}

export function titleOf({ root, quad }: GdeltRow): string {
  return root ? rootLabel(root) : QUAD[quad]!.label;
}
