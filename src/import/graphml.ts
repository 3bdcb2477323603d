import type { Fact } from './graph';
import { createGraph, type GraphBuilder } from './graph-builder';
import { createKeys, drawnFrom, type KeyColumn, type Keys, keyFrom } from './graphml-keys';
import type { FileData, Imported } from './imported';
import { type Attributes, readXml, type XmlReader } from './xml';
import { createShape, type Shape } from './yed';

/** A graph, node, edge or hyperedge that is open. */
interface Open {
  readonly of: 'graph' | 'node' | 'edge';
  readonly id: string;
  readonly at: string;
  readonly tag: Attributes;
  readonly facts: Fact[];
  readonly said: Set<string>;
  readonly ends: string[];
  readonly parties: { readonly facts: readonly Fact[] }[];
  readonly shape: Shape;
  /** Of a graph: whether its edges are directed where they do not say so. */
  readonly directed: boolean;
  readonly isHyper: boolean;
}

interface Place {
  readonly graph: GraphBuilder;
  readonly keys: Keys;
  readonly open: Open[];
  key: KeyColumn | undefined;
  /** The id of the `<data>` that is open. */
  data: string | undefined;
  graphs: number;
  isNested: boolean;
  arePlaces: boolean;
}

/**
 * Reads GraphML as written by yEd, igraph, Gephi, networkx and others, with any prefix.
 *
 * - Nodes of nested graphs become `partOf` the node that holds them; an issue says so.
 * - A hyperedge becomes one relation of many parties.
 * - Of yEd the labels, places and colours are read; arrows say which edges are directed.
 * - Where ids only count (`n0`, `n1`) and each node has a name of its own, names are the ids.
 */
export function importGraphml(data: FileData): Imported {
  const graph = createGraph();
  const place: Place = {
    graph,
    keys: createKeys(),
    open: [],
    key: undefined,
    data: undefined,
    graphs: 0,
    isNested: false,
    arePlaces: true,
  };
  readXml(data, readerOf(place));
  graph.places = place.arePlaces;
  return graph.done();
}

function readerOf(place: Place): XmlReader {
  const { graph } = place;
  return {
    root: 'graphml',
    open: (name, tag, line) => {
      if (place.data === undefined) STARTS.get(name)?.(place, tag, line);
      else place.open.at(-1)?.shape.open(name, tag);
    },
    close: (name, text) => close(place, name, text),
    warn: graph.warn,
    fault: graph.fault,
  };
}

type Start = (place: Place, tag: Attributes, line: number) => unknown;

const STARTS: ReadonlyMap<string, Start> = new Map<string, Start>([
  [
    'key',
    (place, tag) => {
      place.key = keyFrom(tag);
      place.keys.add(tag.id ?? '', place.key);
    },
  ],
  ['graph', startGraph],
  ['node', startNode],
  ['edge', (place, tag, line) => place.open.push(edgeOf(place, tag, `line ${line}`, false))],
  ['hyperedge', (place, tag, line) => place.open.push(edgeOf(place, tag, `line ${line}`, true))],
  ['endpoint', addEnd],
  ['data', (place, tag) => Object.assign(place, { data: tag.key ?? '' })],
  [
    'locator',
    ({ graph }, _, line) => graph.warn(`line ${line}`, 'what lies in another file is not fetched'),
  ],
]);

const blank = (of: Open['of'], tag: Attributes, at: string): Open => ({
  of,
  id: (tag.id ?? '').trim(),
  at,
  tag,
  facts: [],
  said: new Set(),
  ends: [],
  parties: [],
  shape: createShape(),
  directed: false,
  isHyper: false,
});

function startGraph(place: Place, tag: Attributes, line: number): void {
  const { open, graph } = place;
  const at = `line ${line}`;
  const isInner = open.some(({ of }) => of === 'node');
  if (isInner && !place.isNested)
    graph.warn(at, 'nested graphs are flattened: their nodes are part of the node that holds them');
  place.isNested ||= isInner;
  if (!isInner && ++place.graphs > 1) graph.warn(at, 'a second graph; read with the first as one');
  const directed = tag.edgedefault?.trim().toLowerCase() === 'directed';
  open.push({ ...blank('graph', tag, at), directed });
}

function startNode(place: Place, tag: Attributes, line: number): void {
  const { open, graph } = place;
  const at = `line ${line}`;
  const outer = open.findLast(({ of }) => of === 'node')?.id;
  const node = blank('node', tag, at);
  open.push(node);
  place.arePlaces &&= /^n?\d+$/.test(node.id);
  // The builder has it from here on, in the order of the file; `settle` fills in the rest.
  graph.node(Object.assign(node, { parents: outer ? [outer] : [] }), at);
}

function edgeOf({ open }: Place, tag: Attributes, at: string, isHyper: boolean): Open {
  const { source, target, directed } = tag;
  const outer = open.findLast(({ of }) => of === 'graph')?.directed ?? false;
  const word = directed?.trim().toLowerCase();
  const isDirected = word === undefined ? outer && !isHyper : word === 'true' || word === '1';
  const edge = { ...blank('edge', tag, at), directed: isDirected, isHyper };
  if (!isHyper) edge.ends.push((source ?? '').trim(), (target ?? '').trim());
  return edge;
}

function addEnd({ open }: Place, { node, type }: Attributes): void {
  const edge = open.at(-1);
  if (!edge?.isHyper) return;
  edge.ends.push((node ?? '').trim());
  edge.parties.push({ facts: type === 'in' || type === 'out' ? [['role', type]] : [] });
}

function close(place: Place, name: string, text: string): void {
  const { open, keys, graph } = place;
  const top = open.at(-1);
  if (name === 'data' && place.data !== undefined) {
    const words = text.trim();
    if (top && words) top.facts.push([keys.nameOf(place.data, top.of), words]);
    top?.said.add(place.data);
    place.data = undefined;
  } else if (place.data !== undefined) top?.shape.close(name, text.trim());
  else if (name === 'key') place.key = undefined;
  else if (name === 'default' && place.key) place.key.value = text.trim();
  else if (name === 'desc' && text.trim()) {
    if (top && top.of !== 'graph') top.facts.push(['description', text.trim()]);
    else graph.description = text.trim();
  } else if (name === 'graph' || name === 'node' || name === 'edge' || name === 'hyperedge')
    settle(place, open.pop());
}

function settle({ graph, keys }: Place, top: Open | undefined): void {
  if (!top) return;
  const { of, facts, said, shape } = top;
  facts.push(...keys.defaults(of, said));
  if (of === 'graph') settleGraph(graph, facts);
  else if (of === 'node') {
    const { label, color, x, y } = shape.found;
    Object.assign(top, drawnFrom(facts), label && { name: label }, color && { color });
    if (x !== undefined && y !== undefined) Object.assign(top, { x, y });
  } else graph.link(linkOf(top), top.at);
}

function settleGraph(graph: GraphBuilder, facts: readonly Fact[]): void {
  const all = new Map(facts.map(([name, value]) => [name.toLowerCase(), String(value)]));
  graph.title ??= all.get('title') ?? all.get('name') ?? all.get('label');
  graph.description ??= all.get('description');
}

function linkOf({ ends, parties, facts, shape, directed, id, isHyper }: Open) {
  const { label, isMutual, isTurned } = shape.found;
  return {
    id: id || undefined,
    ends: isTurned ? [...ends].reverse() : ends,
    directed: directed && !isMutual,
    label,
    facts,
    ...(isHyper && { parties }),
  };
}
