// dist/custom-elements.json: what editors and frameworks read of the elements, made from the code that reads attributes.
// Schema 2.1.0 of https://github.com/webcomponents/custom-elements-manifest
import { build } from 'esbuild';
import { root } from './entries.mjs';

const TYPES = { text: 'string', number: 'number', flag: 'boolean', list: 'string' };
const DESCRIPTIONS = {
  'alliance-network': 'Who stands with whom: a force-directed network.',
  'event-timeline': 'Events and their participants in time.',
  'partnership-matrix': 'Relations pair by pair.',
  'summitry-story': 'The three charts under one title and selection.',
};
const OWN = [
  { name: 'src', type: 'string', description: 'Address of the data, in any format that is read.' },
  { name: 'link', type: 'string', description: 'The id of the element to be read together with.' },
];
const field = (name, text, description, more = {}) => ({
  kind: 'field',
  name,
  type: { text },
  description,
  ...more,
});
const MEMBERS = [
  field('data', 'DatasetInput | Dataset | null', 'Records, or a dataset; null = that of src.'),
  field('options', 'Partial<ChartOptions>', 'Options without an attribute; they win over those.'),
  field('selection', 'Selection', 'Shared with all that are linked.'),
  field('chart', 'Chart | null', 'The chart, once there are data.', { readonly: true }),
];

async function evaluated(contents) {
  const made = await build({
    stdin: { contents, resolveDir: `${root}src`, loader: 'ts' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
    logLevel: 'error',
  });
  const code = Buffer.from(made.outputFiles[0].contents).toString('base64');
  return import(`data:text/javascript;base64,${code}`);
}

const nameOf = (tag) =>
  `${tag.replace(/(^|-)(.)/g, (_, _dash, letter) => letter.toUpperCase())}Element`;

export async function elementsManifest() {
  const { ATTRIBUTES, EVENT_NAMES } = await evaluated(
    "export { ATTRIBUTES } from './elements/attributes'; export { EVENT_NAMES } from './chart/event-names';",
  );
  const path = 'dist/elements/index.js';
  const events = [
    ...EVENT_NAMES.map((name) => ({
      name: `chart${name}`,
      type: { text: `CustomEvent<ChartEvents['${name}']>` },
    })),
    {
      name: 'charterror',
      type: { text: 'CustomEvent<ChartError>' },
      description: 'Nothing is shown, and why.',
    },
  ];
  const declarations = Object.entries(ATTRIBUTES).map(([tagName, attributes]) => ({
    kind: 'class',
    customElement: true,
    name: nameOf(tagName),
    tagName,
    description: DESCRIPTIONS[tagName],
    superclass: { name: 'HTMLElement' },
    attributes: [
      ...Object.entries(attributes).map(([name, [option, read]]) => ({
        name,
        type: { text: TYPES[read.name] ?? "'svg' | 'canvas'" },
        description: `The chart's option \`${option}\`.`,
      })),
      ...OWN.map(({ type, ...one }) => ({ ...one, type: { text: type } })),
    ],
    members: MEMBERS,
    events,
  }));
  return {
    schemaVersion: '2.1.0',
    modules: [
      {
        kind: 'javascript-module',
        path,
        declarations,
        exports: declarations.map(({ name, tagName }) => ({
          kind: 'custom-element-definition',
          name: tagName,
          declaration: { name, module: path },
        })),
      },
    ],
  };
}
