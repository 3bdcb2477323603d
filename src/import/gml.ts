import { hexFrom } from './colors';
import { decode } from './decode';
import { type GmlList, parseGml } from './gml-parser';
import type { Fact } from './graph';
import { createGraph, type GraphBuilder } from './graph-builder';
import type { FileData, Imported } from './imported';

/**
 * Reads GML as written by networkx, igraph, Gephi, yEd and others. Ids only count there: where each node has a label
 * or name of its own, that is its id. A link's `value` is its weight where it has no `weight`.
 */
export function importGml(data: FileData): Imported {
  const graph = createGraph();
  const file = parseGml(decode(data).text, graph.warn);
  graph.places = true;
  const graphs = file.filter(({ key }) => key === 'graph');
  if (!graphs.length) graph.fault('', 'no "graph [ … ]" in it; nothing is read');
  if (graphs.length > 1) graph.warn(`line ${graphs[1]!.line}`, 'a second graph; read as one');
  for (const { value } of graphs) if (typeof value !== 'string') readGraph(graph, value);
  return graph.done();
}

function readGraph(graph: GraphBuilder, list: GmlList): void {
  const facts = factsOf(list);
  const text = (name: string) => facts.find(([key]) => key.toLowerCase() === name)?.[1];
  graph.title ??= String(text('label') ?? text('name') ?? '') || undefined;
  graph.description ??= String(text('comment') ?? '') || undefined;
  const directed = String(text('directed') ?? 0) === '1';
  for (const { key, value, line } of list) {
    if (typeof value === 'string') continue;
    if (key === 'node') readNode(graph, value, `line ${line}`);
    else if (key === 'edge') readEdge(graph, value, directed, `line ${line}`);
  }
}

function readNode(graph: GraphBuilder, list: GmlList, at: string): void {
  const facts = factsOf(list);
  const id = take(facts, 'id') ?? '';
  const name = take(facts, 'label') || take(facts, 'name');
  if (!/^-?\d+(\.0*)?$/.test(id)) graph.places = false;
  const group = take(facts, 'gid') ?? take(facts, 'parent');
  graph.node({ id, name, facts, ...drawn(list), ...(group && { parents: [group] }) }, at);
}

function readEdge(graph: GraphBuilder, list: GmlList, isDirected: boolean, at: string): void {
  const facts = factsOf(list);
  const [source, target] = [take(facts, 'source') ?? '', take(facts, 'target') ?? ''];
  const own = take(facts, 'directed');
  const weight = take(facts, 'weight') ?? numeric(facts, 'value');
  // The number of a parallel link, which says nothing of the link.
  take(facts, 'key');
  const directed = own === undefined ? isDirected : own === '1';
  const number = weight === undefined ? undefined : Number(weight);
  const id = take(facts, 'id');
  graph.link({ id, ends: [source, target], directed, weight: number, facts }, at);
}

const factsOf = (list: GmlList): Fact[] =>
  list.flatMap(({ key, value }) => (typeof value === 'string' ? [[key, value] as Fact] : []));

function take(facts: Fact[], name: string): string | undefined {
  const at = facts.findIndex(([key]) => key.toLowerCase() === name);
  return at < 0 ? undefined : String(facts.splice(at, 1)[0]![1]).trim();
}

function numeric(facts: Fact[], name: string): string | undefined {
  const value = facts.find(([key]) => key.toLowerCase() === name)?.[1];
  return value !== undefined && Number.isFinite(Number(value)) ? take(facts, name) : undefined;
}

/** `graphics [ x 10 y 20 fill "#FFCC00" ]` */
function drawn(list: GmlList) {
  const graphics = list.find(({ key }) => key === 'graphics')?.value;
  if (graphics === undefined || typeof graphics === 'string') return {};
  const facts = new Map(factsOf(graphics));
  const [x, y] = [Number(facts.get('x')), Number(facts.get('y'))];
  return { x, y, color: hexFrom(String(facts.get('fill') ?? '')) };
}
