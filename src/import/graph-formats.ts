import type { Format, Read } from './imported';
import { type Dialect, dialectOf } from './json-dialect';

type Loader = () => Promise<Read>;

const XML_START = /^\s*<(?:\?xml|!--|!DOCTYPE|[\w.-]*:?(?:gexf|graphml)\b)/i;

/** Whether XML begins so, and its outermost element is that one, in any namespace. */
const isXmlOf = (root: string) => {
  const tag = new RegExp(`<(?:[\\w.-]+:)?${root}[\\s/>]`, 'i');
  return (head: string) => XML_START.test(head) && tag.test(head);
};

const json = (name: Dialect, label: string, load: Loader): Format => ({
  name,
  label,
  endings: [],
  looks: (head) => dialectOf(head) === name,
  load,
});

/** XML, JSON and the plain-text graph formats. */
export const GRAPH_FORMATS: readonly Format[] = [
  {
    name: 'gexf',
    label: 'GEXF (Gephi)',
    endings: ['.gexf'],
    looks: isXmlOf('gexf'),
    load: async () => (await import('./gexf')).importGexf,
  },
  {
    name: 'graphml',
    label: 'GraphML (yEd, igraph, networkx)',
    endings: ['.graphml'],
    looks: isXmlOf('graphml'),
    load: async () => (await import('./graphml')).importGraphml,
  },
  {
    name: 'xml',
    label: 'other XML, which is refused in words',
    endings: ['.xml'],
    looks: (head) =>
      /^\s*<(?:\?xml|!--|!DOCTYPE|\?\w+|\w+[^>]*>)/i.test(head) &&
      !/^\s*<!doctype html/i.test(head),
    load: async () => (await import('./other-xml')).importOtherXml,
  },
  json(
    'summitry',
    'a dataset of summitry',
    async () => (await import('./dataset-json')).importDataset,
  ),
  json(
    'node-link',
    'JSON of nodes and links (d3, networkx)',
    async () => (await import('./node-link')).importNodeLink,
  ),
  json('cytoscape', 'Cytoscape JSON', async () => (await import('./cytoscape')).importCytoscape),
  json(
    'graphology',
    'graphology JSON',
    async () => (await import('./graphology')).importGraphology,
  ),
  json('jgf', 'JSON Graph Format', async () => (await import('./jgf')).importJgf),
  json(
    'timelinejs',
    'TimelineJS JSON',
    async () => (await import('./timeline-js')).importTimelineJs,
  ),
  json(
    'timeline-storyteller',
    'Timeline Storyteller JSON',
    async () => (await import('./storyteller')).importStoryteller,
  ),
  json('sparql', 'SPARQL JSON (Wikidata)', async () => (await import('./sparql')).importSparql),
  {
    name: 'json',
    label: 'a table as JSON',
    endings: ['.json'],
    looks: (head) => /^\s*[[{]/.test(head) && dialectOf(head) === undefined,
    load: async () => (await import('./json-table')).importJsonTable,
  },
  {
    name: 'pajek',
    label: 'Pajek',
    endings: ['.net', '.paj'],
    looks: (head) => /^\s*(?:%[^\n]*\s+)*\*(?:network|vertices|arcs|edges|matrix)\b/i.test(head),
    load: async () => (await import('./pajek')).importPajek,
  },
  {
    name: 'gml',
    label: 'GML',
    endings: ['.gml'],
    looks: (head) => /(?:^|\n)\s*graph\s*\[/i.test(head) && !/^\s*[<{[]/.test(head),
    load: async () => (await import('./gml')).importGml,
  },
];
