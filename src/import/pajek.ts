import { decode } from './decode';
import type { Fact } from './graph';
import { createGraph, type GraphBuilder } from './graph-builder';
import type { FileData, Imported } from './imported';
import { isNumber, isQuoted, stretchesIn, unquoted, wordsOf } from './pajek-words';

/** More nodes than this are made where the file names them, not for a number alone. */
const MOST_UNNAMED = 100_000;

type Section = 'vertices' | 'arcs' | 'edges' | 'arcslist' | 'edgeslist' | 'matrix' | 'skipped';

interface Place {
  readonly graph: GraphBuilder;
  section: Section;
  /** Number of nodes, and of those of the first mode. */
  count: number;
  first: number;
  type: string | undefined;
  /** Names of relations by their number. */
  readonly types: Map<string, string>;
  matrix: { readonly cells: number[]; readonly at: string };
}

/**
 * Reads Pajek networks: arcs, edges, lists, matrices, several relations, two modes, time intervals. A value below 0
 * is an opposed tie. Where each node has a label of its own, labels are the ids; else the numbers are.
 */
export function importPajek(data: FileData): Imported {
  const graph = createGraph();
  graph.places = true;
  const place: Place = {
    graph,
    section: 'skipped',
    count: 0,
    first: 0,
    type: undefined,
    types: new Map(),
    matrix: { cells: [], at: '' },
  };
  let number = 0;
  for (const line of decode(data).text.split(/\r\n?|\n/)) {
    number++;
    const text = line.trim();
    if (!text || text.startsWith('%')) continue;
    const at = `line ${number}`;
    if (text.startsWith('*')) startSection(place, wordsOf(text), at);
    else readLine(place, wordsOf(text), at);
  }
  endMatrix(place);
  fillNodes(place);
  return graph.done();
}

const SECTIONS: ReadonlyMap<string, Section> = new Map<string, Section>([
  ['vertices', 'vertices'],
  ['arcs', 'arcs'],
  ['edges', 'edges'],
  ['arcslist', 'arcslist'],
  ['edgeslist', 'edgeslist'],
  ['matrix', 'matrix'],
]);

function startSection(place: Place, words: readonly string[], at: string): void {
  endMatrix(place);
  const { graph } = place;
  const name = words[0]!.slice(1).toLowerCase();
  place.section = SECTIONS.get(name) ?? 'skipped';
  place.type = undefined;
  if (name === 'network') graph.title ??= words.slice(1).map(unquoted).join(' ') || undefined;
  else if (name === 'vertices') {
    if (place.count) graph.warn(at, 'a second network; its nodes are read with those of the first');
    place.count = Math.max(place.count, Math.trunc(Number(words[1])) || 0);
    place.first = Math.trunc(Number(words[2])) || 0;
  } else if (place.section === 'skipped') {
    graph.warn(at, `"*${name.slice(0, 40)}" is not read; passed over`);
  } else place.type = typeOf(place, words);
  place.matrix = { cells: [], at };
}

/** `*Arcs :2 "trade"` */
function typeOf({ types }: Place, words: readonly string[]): string | undefined {
  const number = words[1]?.startsWith(':') ? words[1].slice(1) || words[2] : undefined;
  if (!number) return undefined;
  const name = words.slice(2).find(isQuoted);
  const type = (name && unquoted(name)) || types.get(number) || `relation ${number}`;
  types.set(number, type);
  return type;
}

function readLine(place: Place, words: readonly string[], at: string): void {
  const { section } = place;
  if (section === 'vertices') readVertex(place, words, at);
  else if (section === 'arcs' || section === 'edges') readLink(place, words, at);
  else if (section === 'arcslist' || section === 'edgeslist') readList(place, words, at);
  else if (section === 'matrix') for (const word of words) place.matrix.cells.push(Number(word));
}

/** `1 "name" 0.1 0.2 0.5 ellipse key value [1990-1995]` */
function readVertex({ graph }: Place, words: readonly string[], at: string): void {
  const [id = '', name, ...rest] = words;
  const spells = stretchesIn(words);
  if (!/^\d+$/.test(id)) {
    graph.fault(at, 'a node without a number; left out');
    return;
  }
  const more = rest.filter((word) => !word.startsWith('['));
  let numbers = 0;
  while (numbers < 3 && isNumber(more[numbers])) numbers++;
  const [x, y] = numbers > 1 ? more.slice(0, 2).map(Number) : [];
  const pairs = more.slice(numbers);
  // A shape stands alone, what follows is in pairs.
  const facts: Fact[] = [];
  for (let i = pairs.length % 2; i + 1 < pairs.length; i += 2)
    facts.push([unquoted(pairs[i]!), unquoted(pairs[i + 1]!)]);
  const label = name === undefined || name.startsWith('[') ? undefined : unquoted(name);
  graph.node(
    { id: String(Number(id)), name: label, facts: facts.filter(isFact), spells, x, y },
    at,
  );
}

/** Colours, sizes and fonts of Pajek's own drawing: `ic Red bc Black x_fact 2`. */
const DRAWN = new Set(
  'ic bc bw lc la lp lphi lr hks phi r q fos font x_fact y_fact s_size'.split(' '),
);
const isFact = ([name]: Fact) => !DRAWN.has(name.toLowerCase());

/** `1 2 -3 l "label" [1990-1995]`, or `2: 1 2 1` for relation 2. */
function readLink(place: Place, words: readonly string[], at: string): void {
  const { graph, section, types } = place;
  const isNumbered = /^\d+:$/.test(words[0] ?? '');
  const relation = isNumbered ? words[0]!.slice(0, -1) : undefined;
  const [source, target, value, ...rest] = isNumbered ? words.slice(1) : words;
  const ends = [nodeOf(place, source, at), nodeOf(place, target, at)];
  if (ends.includes('')) return;
  const weight = isNumber(value) ? Number(value) : undefined;
  const label = rest[rest.indexOf('l') + 1];
  graph.link(
    {
      ends,
      directed: section === 'arcs',
      weight,
      type: relation === undefined ? place.type : (types.get(relation) ?? `relation ${relation}`),
      label: rest.includes('l') && label ? unquoted(label) : undefined,
      spells: stretchesIn(words),
    },
    at,
  );
}

/** `1 2 5 8`: from 1 to each of the others. */
function readList(place: Place, words: readonly string[], at: string): void {
  const source = nodeOf(place, words[0], at);
  if (!source) return;
  for (const word of words.slice(1)) {
    const target = nodeOf(place, word, at);
    const { type, section } = place;
    if (target)
      place.graph.link({ ends: [source, target], directed: section === 'arcslist', type }, at);
  }
}

/** The id of a number, which arcs may have with a minus; `""` with an issue where it is none. */
function nodeOf({ graph, count }: Place, word: string | undefined, at: string): string {
  const number = /^-?\d{1,9}$/.test(word ?? '') ? Math.abs(Number(word)) : 0;
  if (number && (!count || number <= count)) return String(number);
  graph.fault(at, `no node ${(word ?? '').slice(0, 40) || 'number'}; left out`);
  return '';
}

/** Of two modes rows are of the first, columns of the second; a matrix that is its own mirror is mutual. */
function endMatrix(place: Place): void {
  const { graph, count, first, type, matrix } = place;
  const { cells, at } = matrix;
  if (place.section !== 'matrix' || !cells.length) return;
  const rows = first || count || Math.floor(Math.sqrt(cells.length));
  const columns = first ? count - first : rows;
  const cell = (row: number, column: number) => cells[row * columns + column] ?? 0;
  const isWhole = rows * columns === cells.length;
  if (!isWhole)
    graph.warn(
      at,
      `${rows * columns} values wanted, ${cells.length} there; read as far as it goes`,
    );
  const isMutual = !first && isWhole && isOwnMirror(rows, cell);
  for (let i = 0; i < cells.length; i++) {
    const [row, column] = [Math.floor(i / columns), i % columns];
    const weight = cells[i]!;
    if (!weight || row >= rows || (!first && (row === column || (isMutual && column < row))))
      continue;
    const ends = [row + 1, first + column + 1].map(String);
    graph.link({ ends, directed: !first && !isMutual, weight, type }, at);
  }
  place.matrix = { cells: [], at };
}

function isOwnMirror(size: number, cell: (row: number, column: number) => number): boolean {
  for (let i = 0; i < size; i++)
    for (let j = 0; j < i; j++) if (cell(i, j) !== cell(j, i)) return false;
  return true;
}

/** Nodes of which only the number is known. */
function fillNodes({ graph, count }: Place): void {
  if (!count && !graph.size) graph.fault('', 'no "*Vertices" in it; nothing is read');
  const most = Math.min(count, MOST_UNNAMED);
  if (most < count)
    graph.warn('', `${count} nodes, of which only those with a name or link are read`);
  for (let id = 1; id <= (most < count ? 0 : count); id++)
    if (!graph.has(String(id))) graph.node({ id: String(id) }, '');
}
