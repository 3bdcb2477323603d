import { idFrom } from './builder';

import { createGraph, type GraphBuilder } from './graph-builder';
import type { FileData, Imported } from './imported';
import { factsIn, field, listIn, numberIn, parseJson, textIn } from './json';

const NODE = new Set(['id', 'parent', 'name', 'label', 'value', 'shared_name', 'SUID', 'selected']);
const EDGE = new Set(['id', 'source', 'target', 'weight', 'strength', 'key', 'SUID', 'selected']);

/**
 * Reads JSON of Cytoscape and cytoscape.js: `{elements: {nodes, edges}}`, or a list of elements, with or without
 * `group`. Compound nodes (`parent`) become `partOf`.
 */
export function importCytoscape(data: FileData): Imported {
  const graph = createGraph();
  const file = parseJson(data, graph.fault);
  if (file === undefined) return graph.done();
  const said = field(file, 'directed');
  graph.tellsDirection = typeof said === 'boolean';
  graph.title = textIn(field(file, 'data'), 'name', 'title', 'shared_name');
  let count = 0;
  const readAll = (list: readonly unknown[], path: string) =>
    list.forEach((element, at) => {
      count++;
      readElement(graph, element, said === true, `${path}[${at}]`);
    });
  const elements = field(file, 'elements');
  if (Array.isArray(file)) readAll(file, '');
  else if (Array.isArray(elements)) readAll(elements, 'elements');
  else {
    const [holder, path] = elements === undefined ? [file, ''] : [elements, 'elements.'];
    readAll(listIn(holder, 'nodes'), `${path}nodes`);
    readAll(listIn(holder, 'edges'), `${path}edges`);
  }
  if (!count) graph.fault('', 'no elements in it; nothing is read');
  return graph.done();
}

function readElement(graph: GraphBuilder, element: unknown, directed: boolean, at: string): void {
  const data = field(element, 'data');
  const id = idFrom(field(data, 'id'));
  const ends = [idFrom(field(data, 'source')), idFrom(field(data, 'target'))];
  const isEdge = field(element, 'group') === 'edges' || ends.every((end) => end);
  if (isEdge) {
    const weight = numberIn(data, 'weight', 'strength');
    graph.link({ id: id || undefined, ends, directed, weight, facts: factsIn(data, EDGE) }, at);
    return;
  }
  const position = field(element, 'position');
  const parent = textIn(data, 'parent');
  graph.node(
    {
      id,
      name: textIn(data, 'label', 'name', 'shared_name'),
      facts: factsIn(data, NODE),
      ...(parent && { parents: [parent] }),
      x: numberIn(position, 'x'),
      y: numberIn(position, 'y'),
    },
    at,
  );
}
