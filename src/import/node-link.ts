import { idFrom } from './builder';
import { hexFrom } from './colors';

import { createGraph, type GraphBuilder } from './graph-builder';
import type { FileData, Imported } from './imported';
import { factsIn, field, isBag, listIn, numberIn, parseJson, textIn } from './json';

const SOURCE = ['source', 'from', 'src'] as const;
const TARGET = ['target', 'to', 'dst'] as const;
const NODE = new Set(['id', 'x', 'y', 'vx', 'vy', 'fx', 'fy', 'index', 'size', 'color', 'parent']);
const LINK = new Set([...SOURCE, ...TARGET, 'id', 'index', 'key', 'directed', 'arrows', 'color']);

/**
 * Reads JSON of nodes and links as d3, networkx, vis.js and sigma.js know it: `{nodes, links}` or `{nodes, edges}`,
 * or a mere list of links. Ends are ids, or places in the list where nodes have no id; `value` is a link's weight
 * where it has no `weight`. Where direction is not said, links are directed if some pair is there both ways.
 */
export function importNodeLink(data: FileData): Imported {
  const graph = createGraph();
  const file = parseJson(data, graph.fault);
  if (file !== undefined) read(graph, file);
  return graph.done();
}

function read(graph: GraphBuilder, file: unknown): void {
  const nodes = listIn(file, 'nodes');
  const links = Array.isArray(file) ? file : listIn(file, 'links', 'edges');
  if (!nodes.length && !links.length) {
    graph.fault('', 'no nodes and no links in it; nothing is read');
    return;
  }
  const name = isBag(file) && Object.hasOwn(file, 'links') ? 'links' : 'edges';
  const about = isBag(field(file, 'graph')) ? field(file, 'graph') : file;
  graph.title = textIn(about, 'title', 'name', 'label');
  graph.description = textIn(about, 'description');
  const ids = idsOf(nodes);
  for (const [at, node] of nodes.entries()) readNode(graph, node, ids[at]!, `nodes[${at}]`);
  const said = field(file, 'directed');
  graph.tellsDirection = typeof said === 'boolean' || links.some((one) => isTold(one));
  const endOf = createEnds(graph, ids, links, nodes);
  // A mere list of links names its nodes so.
  if (!nodes.length)
    for (const [at, link] of links.entries())
      for (const end of [field(link, ...SOURCE), field(link, ...TARGET)]) {
        const id = endOf(end);
        if (id && !graph.has(id)) graph.node({ id }, `[${at}]`);
      }
  links.forEach((link, at) => {
    const path = Array.isArray(file) ? `[${at}]` : `${name}[${at}]`;
    if (isBag(link)) readLink(graph, link, said === true, endOf, path);
    else graph.fault(path, 'a link must be an object; left out');
  });
}

const isTold = (link: unknown) =>
  typeof field(link, 'directed') === 'boolean' || typeof field(link, 'arrows') === 'string';

/** Ids; of nodes without one their names, where those are unique; else their places. */
function idsOf(nodes: readonly unknown[]): readonly string[] {
  const own = nodes.map((node) => idFrom(isBag(node) ? field(node, 'id') : node));
  if (own.some((id) => id)) return own;
  const names = nodes.map((node) => idFrom(field(node, 'key', 'name', 'label')));
  const areIds = names.every((name) => name) && new Set(names).size === names.length;
  return areIds ? names : nodes.map((_, at) => String(at));
}

function readNode(graph: GraphBuilder, node: unknown, id: string, at: string): void {
  const [x, y] = [numberIn(node, 'x'), numberIn(node, 'y')];
  const parent = textIn(node, 'parent');
  graph.node(
    {
      id,
      name: textIn(node, 'label', 'name', 'title'),
      facts: factsIn(node, NODE).filter(([name]) => !/^(label|name)$/.test(name)),
      ...(parent && { parents: [parent] }),
      x,
      y,
      size: numberIn(node, 'size'),
      color: hexFrom(textIn(node, 'color') ?? ''),
    },
    at,
  );
}

type EndOf = (value: unknown) => string;

/** Numbers are places in the list, unless each of them is an id. */
function createEnds(
  graph: GraphBuilder,
  ids: readonly string[],
  links: readonly unknown[],
  nodes: readonly unknown[],
): EndOf {
  const arePlaces =
    nodes.length > 0 &&
    links.some((link) =>
      [field(link, ...SOURCE), field(link, ...TARGET)].some(
        (end) => typeof end === 'number' && !graph.has(String(end)),
      ),
    );
  const plain: EndOf = (end) =>
    arePlaces && typeof end === 'number' ? (ids[end] ?? '') : idFrom(end);
  // A simulation of d3 puts the nodes themselves in place of their ids.
  return (end) => (isBag(end) ? plain(field(end, 'id', 'name', 'index')) : plain(end));
}

function readLink(
  graph: GraphBuilder,
  link: Readonly<Record<string, unknown>>,
  isDirected: boolean,
  endOf: EndOf,
  at: string,
): void {
  const own = field(link, 'directed');
  const arrows = textIn(link, 'arrows');
  const facts = factsIn(link, LINK);
  const weight = numberIn(link, 'weight', 'value', 'strength');
  graph.link(
    {
      id: textIn(link, 'id'),
      ends: [endOf(field(link, ...SOURCE)), endOf(field(link, ...TARGET))],
      directed: typeof own === 'boolean' ? own : arrows ? arrows === 'to' : isDirected,
      weight,
      facts: facts.filter(([name]) => !/^(weight|value|strength)$/.test(name)),
    },
    at,
  );
}
