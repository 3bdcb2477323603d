import { idFrom } from './builder';
import { hexFrom } from './colors';

import { createGraph, type GraphBuilder } from './graph-builder';
import type { FileData, Imported } from './imported';
import { factsIn, field, listIn, numberIn, parseJson, textIn } from './json';

const NODE = new Set(['key', 'x', 'y', 'size', 'color', 'label']);
const EDGE = new Set(['key', 'source', 'target', 'undirected', 'weight']);

/** Reads what graphology's `export()` gives. */
export function importGraphology(data: FileData): Imported {
  const graph = createGraph();
  const file = parseJson(data, graph.fault);
  if (file === undefined) return graph.done();
  graph.title = textIn(field(file, 'attributes'), 'title', 'name', 'label');
  graph.description = textIn(field(file, 'attributes'), 'description');
  const isMutual = field(field(file, 'options'), 'type') === 'undirected';
  const nodes = listIn(file, 'nodes');
  const edges = listIn(file, 'edges');
  if (!nodes.length && !edges.length)
    graph.fault('', 'no nodes and no edges in it; nothing is read');
  for (const [at, node] of nodes.entries()) readNode(graph, node, `nodes[${at}]`);
  for (const [at, edge] of edges.entries()) readEdge(graph, edge, isMutual, `edges[${at}]`);
  return graph.done();
}

function readNode(graph: GraphBuilder, node: unknown, at: string): void {
  const more = field(node, 'attributes');
  const y = numberIn(more, 'y');
  graph.node(
    {
      id: idFrom(field(node, 'key')),
      name: textIn(more, 'label', 'name', 'title'),
      facts: factsIn(more, NODE),
      x: numberIn(more, 'x'),
      // Up is up in sigma.js; here y grows downwards.
      y: y === undefined ? undefined : 0 - y,
      size: numberIn(more, 'size'),
      color: hexFrom(textIn(more, 'color') ?? ''),
    },
    at,
  );
}

function readEdge(graph: GraphBuilder, edge: unknown, isMutual: boolean, at: string): void {
  const more = field(edge, 'attributes');
  graph.link(
    {
      id: idFrom(field(edge, 'key')) || undefined,
      ends: [idFrom(field(edge, 'source')), idFrom(field(edge, 'target'))],
      directed: !isMutual && field(edge, 'undirected') !== true,
      weight: numberIn(more, 'weight'),
      facts: factsIn(more, EDGE),
    },
    at,
  );
}
