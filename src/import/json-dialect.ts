import { outlineOf } from './json-outline';

/** JSON of a shape that is known here. */
export type Dialect =
  | 'summitry'
  | 'node-link'
  | 'cytoscape'
  | 'graphology'
  | 'jgf'
  | 'timelinejs'
  | 'timeline-storyteller'
  | 'sparql';

type Rule = readonly [Dialect, (has: (path: string) => boolean) => boolean];

/** The first that holds is it. */
const RULES: readonly Rule[] = [
  ['sparql', (has) => has('results.bindings[]') || (has('head.vars[]') && !has('nodes[]'))],
  ['timelinejs', (has) => has('events[].start_date') || has('events[].text.headline')],
  ['timelinejs', (has) => has('timeline.date[]') || has('title.text.headline')],
  ['summitry', (has) => has('actors[]') && !has('nodes[]')],
  ['summitry', (has) => has('relations[].type') || has('events[].title')],
  ['cytoscape', (has) => has('elements.nodes[]') || has('elements.edges[]') || has('elements[]')],
  ['cytoscape', (has) => has('nodes[].data.id') || has('edges[].data.source')],
  ['cytoscape', (has) => has('[].data.id') || has('[].data.source')],
  ['jgf', (has) => has('graph.nodes') || has('graphs[]') || has('graph.edges')],
  ['graphology', (has) => has('nodes[].key') && !has('nodes[].id')],
  ['graphology', (has) => has('edges[].attributes') || has('options.multi')],
  ['node-link', (has) => has('links[]') || has('edges[]') || has('nodes[]')],
  ['timeline-storyteller', (has) => has('[].start_date') && !has('[].source')],
  [
    'node-link',
    (has) => (has('[].source') && has('[].target')) || (has('[].from') && has('[].to')),
  ],
];

/** The dialect of JSON that begins so; `undefined` where it is none of these, or no JSON. */
export function dialectOf(head: string): Dialect | undefined {
  if (!/^\s*[[{]/.test(head)) return undefined;
  const paths = outlineOf(head);
  return RULES.find(([, holds]) => holds((path) => paths.has(path)))?.[0];
}
