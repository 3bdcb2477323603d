import { idFrom } from './builder';
import type { Fact } from './graph';
import { createGraph, type GraphBuilder } from './graph-builder';
import type { FileData, Imported } from './imported';
import { factsIn, field, isBag, listIn, numberIn, parseJson, textIn } from './json';

const NODE = new Set(['id', 'label']);
const EDGE = new Set('id source target nodes relation label directed weight'.split(' '));

/**
 * Reads JSON Graph Format, version 1 (nodes as a list) and 2 (nodes by id), of one graph or several. A hyperedge
 * becomes a relation of many parties. Edges are directed where nothing else is said, as the format has it.
 */
export function importJgf(data: FileData): Imported {
  const graph = createGraph();
  const file = parseJson(data, graph.fault);
  if (file === undefined) return graph.done();
  const graphs = [field(file, 'graph'), ...listIn(file, 'graphs')].filter(isBag);
  if (!graphs.length) graph.fault('', 'no "graph" in it; nothing is read');
  if (graphs.length > 1) graph.warn('graphs', `${graphs.length} graphs; read as one`);
  for (const [at, one] of graphs.entries())
    readGraph(graph, one, graphs.length > 1 ? `graphs[${at}]` : 'graph');
  return graph.done();
}

function readGraph(graph: GraphBuilder, file: unknown, path: string): void {
  graph.title ??= textIn(file, 'label');
  graph.description ??= textIn(field(file, 'metadata'), 'description');
  const nodes = field(file, 'nodes');
  const byId = isBag(nodes) ? Object.entries(nodes) : [];
  for (const [id, node] of byId) readNode(graph, id, node, `${path}.nodes.${id}`);
  for (const [at, node] of listIn(file, 'nodes').entries())
    readNode(graph, idFrom(field(node, 'id')), node, `${path}.nodes[${at}]`);
  const directed = field(file, 'directed') !== false;
  listIn(file, 'edges').forEach((edge, at) => {
    const ends = [idFrom(field(edge, 'source')), idFrom(field(edge, 'target'))];
    readEdge(graph, edge, ends, directed, `${path}.edges[${at}]`);
  });
  listIn(file, 'hyperedges').forEach((edge, at) => {
    const nodesOf = (name: string) => listIn(edge, name).map(idFrom);
    const ends = [...nodesOf('source'), ...nodesOf('target'), ...nodesOf('nodes')];
    // From one to many is what a relation can say.
    const isFromOne = nodesOf('source').length === 1 && nodesOf('target').length > 0;
    readEdge(graph, edge, ends, isFromOne, `${path}.hyperedges[${at}]`);
  });
}

function readNode(graph: GraphBuilder, id: string, node: unknown, at: string): void {
  graph.node({ id, name: textIn(node, 'label'), facts: factsIn(node, NODE) }, at);
}

function readEdge(
  graph: GraphBuilder,
  edge: unknown,
  ends: readonly string[],
  isDirected: boolean,
  at: string,
): void {
  const more = field(edge, 'metadata');
  const own = field(edge, 'directed');
  const facts: readonly Fact[] = factsIn(edge, EDGE);
  graph.link(
    {
      id: textIn(edge, 'id'),
      ends,
      directed: typeof own === 'boolean' ? own : isDirected,
      type: textIn(edge, 'relation'),
      label: textIn(edge, 'label'),
      weight: numberIn(edge, 'weight') ?? numberIn(more, 'weight'),
      facts,
    },
    at,
  );
}
