import { NONE } from '../model/key';
import { colorFrom } from './colors';
import { type Column, factsFrom, stretchOf, type Value } from './gexf-values';
import type { Fact, Stretch } from './graph';
import { createGraph, type GraphBuilder } from './graph-builder';
import type { FileData, Imported } from './imported';
import { type Attributes, readXml, type XmlReader } from './xml';

/** A node or link: the builder has it from its first tag on, the rest is filled in. */
interface Open {
  readonly isNode: boolean;
  readonly id: string;
  label: string | undefined;
  name: string | undefined;
  readonly ends: readonly string[];
  readonly directed: boolean;
  weight: number | undefined;
  values: Value[] | undefined;
  facts: Fact[] | undefined;
  spells: Stretch[] | undefined;
  parents: string[] | undefined;
  x: number | undefined;
  y: number | undefined;
  color: string | undefined;
  size: number | undefined;
}

/** Where in the file the reader is. */
interface Place {
  readonly graph: GraphBuilder;
  readonly columns: Readonly<Record<'node' | 'edge', Map<string, Column>>>;
  readonly open: Open[];
  kind: 'node' | 'edge';
  column: Column | undefined;
  directed: boolean;
  inMeta: boolean;
}

/**
 * Reads GEXF 1.0 to 1.3 in any namespace, static or dynamic.
 *
 * - A link with spells becomes a relation for each of them; a node with spells is party to its relations from the
 *   first to the last, and each spell is an event of the type `presence`.
 * - `end` counts itself, as the format says; `endopen` and `startopen` do not.
 * - Of a value that changes with time the last is taken; all are in the note.
 * - Nested nodes, `pid` and `parents` become `partOf`.
 * - What is there twice is kept once, with an issue.
 */
export function importGexf(data: FileData): Imported {
  const graph = createGraph();
  graph.isSimple = true;
  readXml(data, readerOf(graph));
  return graph.done();
}

function readerOf(graph: GraphBuilder): XmlReader {
  const place: Place = {
    graph,
    columns: { node: new Map(), edge: new Map() },
    open: [],
    kind: 'node',
    column: undefined,
    directed: false,
    inMeta: false,
  };
  return {
    root: 'gexf',
    open: (name, tag, line) => STARTS.get(name)?.(place, tag, line),
    close: (name, text) => close(place, name, text),
    warn: graph.warn,
    fault: graph.fault,
  };
}

type Start = (place: Place, tag: Attributes, line: number) => unknown;

/** What hangs on the node or link that is open. */
const onTop =
  (start: (top: Open, tag: Attributes) => unknown): Start =>
  ({ open }, tag) => {
    const top = open.at(-1);
    if (top) start(top, tag);
  };

const spell = onTop((top, tag) => {
  const stretch = stretchOf(tag);
  if (stretch) top.spells = [...(top.spells ?? []), stretch];
});

const STARTS: ReadonlyMap<string, Start> = new Map<string, Start>([
  ['meta', (place) => Object.assign(place, { inMeta: true })],
  ['graph', (place, tag) => Object.assign(place, { directed: isDirected(tag.defaultedgetype) })],
  ['attributes', (place, tag) => Object.assign(place, { kind: kindOf(tag.class) })],
  ['attribute', declare],
  ['node', startNode],
  ['edge', startEdge],
  ['attvalue', onTop(addValue)],
  ['spell', spell],
  ['slice', spell],
  ['parent', onTop((top, tag) => addParent(top, tag.for))],
  ['color', onTop(setColor)],
  ['size', onTop(setSize)],
  ['position', onTop(setPlace)],
]);

function setColor(top: Open, tag: Attributes): void {
  top.color = colorFrom(tag);
}

function setSize(top: Open, tag: Attributes): void {
  top.size = Number(tag.value);
}

/** Up is up in Gephi; here y grows downwards. */
function setPlace(top: Open, tag: Attributes): void {
  top.x = Number(tag.x);
  top.y = 0 - Number(tag.y);
}

const kindOf = (of: string | undefined) => (of?.toLowerCase() === 'edge' ? 'edge' : 'node');
const isDirected = (type: string | undefined) => type?.trim().toLowerCase() === 'directed';

function declare(place: Place, { id, title }: Attributes): void {
  const key = id ?? title ?? '';
  place.column = { title: title || key };
  const known = place.columns[place.kind];
  if (known.has(key)) place.graph.warn('', `attribute "${key}" is there twice; the last is kept`);
  known.set(key, place.column);
}

/** One form for all, filled at once: thousands of them are made. */
function blank(isNode: boolean, tag: Attributes, directed: boolean, ends: readonly string[]): Open {
  const stretch = stretchOf(tag);
  return {
    isNode,
    id: (tag.id ?? '').trim(),
    label: tag.label,
    name: tag.label,
    ends,
    directed,
    weight: tag.weight === undefined ? undefined : Number(tag.weight),
    values: undefined,
    facts: isNode || !tag.kind ? undefined : [['kind', tag.kind]],
    spells: stretch && [stretch],
    parents: undefined,
    x: undefined,
    y: undefined,
    color: undefined,
    size: undefined,
  };
}

function startNode({ graph, open }: Place, tag: Attributes, line: number): void {
  const node = blank(true, tag, false, NONE);
  addParent(node, open.findLast((one) => one.isNode)?.id);
  addParent(node, tag.pid);
  open.push(node);
  graph.node(node, `line ${line}`);
}

function addParent(node: Open, id: string | undefined): void {
  if (id?.trim()) node.parents = [...(node.parents ?? []), id.trim()];
}

function startEdge({ graph, open, directed }: Place, tag: Attributes, line: number): void {
  const ends = [(tag.source ?? '').trim(), (tag.target ?? '').trim()];
  const edge = blank(false, tag, tag.type === undefined ? directed : isDirected(tag.type), ends);
  open.push(edge);
  graph.link(edge, `line ${line}`);
}

function addValue(top: Open, tag: Attributes): void {
  const key = tag.for ?? tag.id;
  if (key === undefined || tag.value === undefined) return;
  const time = stretchOf(tag);
  top.values ??= [];
  top.values.push(time ? { key, text: tag.value, ...time } : { key, text: tag.value });
}

function settle(top: Open, columns: ReadonlyMap<string, Column>): void {
  if (!top.values && !columns.size) return;
  const facts = factsFrom(top.values ?? NONE, columns);
  top.facts = top.facts ? [...top.facts, ...facts] : facts;
  top.values = undefined;
}

function close(place: Place, name: string, text: string): void {
  const { open, graph, columns, column } = place;
  if (name === 'node' || name === 'edge') {
    const top = open.pop();
    if (top) settle(top, columns[name]);
  } else if (name === 'meta') place.inMeta = false;
  else if (name === 'attribute') place.column = undefined;
  else if (name === 'default' && column) column.value = text.trim();
  else if (place.inMeta && name === 'title') graph.title = text.trim();
  else if (place.inMeta && name === 'description') graph.description = text.trim();
}
