import { createDataset } from '../model/dataset';
import type { Actor, Dataset, DatasetInput, Party, Relation } from '../model/records';
import type { TimeBounds } from '../model/time';
import { endText, spanText, startText } from './when-text';

export interface ExportGexfOptions {
  /** Places of actors by id, y downwards as in the network. @defaultValue none */
  readonly positions?: Readonly<Record<string, readonly [number, number]>>;
}

/**
 * A dataset as GEXF 1.3 for Gephi: relations with type, sign, weight and time. Times are dates, without what is
 * uncertain about them; the attribute `edtf` keeps that. A relation of three or more is a node with a link to each
 * party, which `importGexf` reads as one relation again. Events and sources have no place in the format.
 */
export function exportGexf(
  data: Dataset | DatasetInput,
  { positions }: ExportGexfOptions = {},
): string {
  const dataset = createDataset(data as DatasetInput);
  const nodes = dataset.actors.map((actor) => actorNode(actor, positions));
  const edges: string[] = [];
  for (const relation of dataset.relations) {
    if (isPlain(relation)) edges.push(edgeOf(relation));
    else {
      nodes.push(hubNode(relation));
      edges.push(...relation.parties.map((party, at) => partyEdge(relation, party, at)));
    }
  }
  const { title, description } = dataset;
  const hasUnknown = dataset.relations.some(({ sign }) => sign === null);
  const format = [...nodes, ...edges].some((line) => TIMED.test(line)) ? 'dateTime' : 'date';
  return `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
  <meta>
    <creator>summitry</creator>${element('title', title)}${element('description', description)}
  </meta>
  <graph defaultedgetype="undirected" mode="dynamic" timeformat="${format}">
${columns('node', NODE_COLUMNS, hasUnknown)}
${columns('edge', EDGE_COLUMNS, hasUnknown)}
    <nodes>
${nodes.join('\n')}
    </nodes>
    <edges>
${edges.join('\n')}
    </edges>
  </graph>
</gexf>
`;
}

/** Two parties of whom nothing more is said. */
const isPlain = ({ parties }: Relation) =>
  parties.length === 2 &&
  parties.every(({ role, when, certainty }) => !role && !when && certainty === 'confirmed');

/** A time of day, in a start or end. */
const TIMED = /^ *<\w+[^>]* (?:start|end)="[\d-]+T/;

const EDGE_COLUMNS = ['sign', 'certainty', 'note', 'edtf', 'role'] as const;
const NODE_COLUMNS = [
  'kind',
  'shortName',
  'code',
  'partOf',
  'aliases',
  'summitry-hub',
  'directed',
  'weight',
  'type',
  'label',
  ...EDGE_COLUMNS,
] as const;

type Values = Partial<Record<(typeof NODE_COLUMNS)[number], string | undefined>>;

const element = (name: string, text: string) =>
  text ? `\n    <${name}>${escaped(text)}</${name}>` : '';

function columns(of: string, names: readonly string[], hasUnknown: boolean): string {
  const type = (name: string) =>
    name === 'weight' || (name === 'sign' && !hasUnknown) ? 'double' : 'string';
  const list = names.map(
    (name) => `      <attribute id="${name}" title="${name}" type="${type(name)}"/>`,
  );
  return `    <attributes class="${of}">\n${list.join('\n')}\n    </attributes>`;
}

function tag(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  values: Values,
  more = '',
): string {
  const words = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escaped(value)}"`],
  );
  const said = Object.entries(values).flatMap(([key, value]) =>
    value ? [`<attvalue for="${key}" value="${escaped(value)}"/>`] : [],
  );
  const inner = (said.length ? `<attvalues>${said.join('')}</attvalues>` : '') + more;
  const start = `      <${name}${words.join('')}`;
  return inner ? `${start}>${inner}</${name}>` : `${start}/>`;
}

function actorNode(actor: Actor, positions: ExportGexfOptions['positions']): string {
  const { id, name, kind, shortName, code, partOf, aliases, note } = actor;
  const place = positions && Object.hasOwn(positions, id) ? positions[id] : undefined;
  return tag(
    'node',
    { id, label: name },
    { kind, shortName, code, partOf: partOf.join('|'), aliases: aliases.join('|'), note },
    place && `<viz:position x="${place[0]}" y="${0 - place[1]}" z="0"/>`,
  );
}

function valuesOf(relation: Relation): Values {
  const { sign, certainty, note, when } = relation;
  return {
    sign: String(sign ?? 'unknown'),
    ...(certainty !== 'confirmed' && { certainty }),
    note,
    ...edtf(when),
  };
}

function edgeOf(relation: Relation): string {
  const { id, type, label, parties, directed, strength, when } = relation;
  const [source, target] = parties.map(({ actor }) => actor);
  return tag(
    'edge',
    {
      id,
      source,
      target,
      ...(directed && { type: 'directed' }),
      // Gephi keeps links between the same two apart by their kind.
      kind: type,
      label,
      weight: String(strength),
      ...times(when),
    },
    valuesOf(relation),
  );
}

/** A node of its own for a relation of many. */
function hubNode(relation: Relation): string {
  const { key, label, type, directed, strength, when } = relation;
  return tag(
    'node',
    { id: key, label: label ?? type, ...times(when) },
    {
      'summitry-hub': relation.id,
      type,
      ...(directed && { directed: 'true' }),
      ...(strength !== 1 && { weight: String(strength) }),
      ...valuesOf(relation),
      ...(label && { label }),
    },
  );
}

function partyEdge({ key, type, directed }: Relation, party: Party, at: number): string {
  const ends = directed && at === 0 ? [party.actor, key] : [key, party.actor];
  const { certainty, role, when } = party;
  return tag(
    'edge',
    {
      id: `${key}#${at + 1}`,
      source: ends[0],
      target: ends[1],
      ...(directed && { type: 'directed' }),
      kind: type,
      ...times(when),
    },
    { ...(certainty !== 'confirmed' && { certainty }), role, ...edtf(when) },
  );
}

/** First and last day or moment; nothing where the format cannot say it. */
function times(when: TimeBounds | null): { readonly start?: string; readonly end?: string } {
  if (!when) return {};
  const start = plainDate(startText(when.earliestStart));
  const end = plainDate(endText(when.latestEnd));
  return { ...(start && { start }), ...(end && { end }) };
}

const plainDate = (text: unknown) =>
  typeof text === 'string' && /^\d{4}-/.test(text) ? text : undefined;

/** Both ends as they would be written, where those say all. */
function edtf(when: TimeBounds | null): Values {
  if (!when) return {};
  const { start, end } = spanText(when);
  return typeof start === 'string' && typeof end === 'string' ? { edtf: `${start}/${end}` } : {};
}

// What XML 1.0 cannot hold, not even by number.
const ILLEGAL = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

function escaped(text: string): string {
  return text.replace(ILLEGAL, '\ufffd').replace(/[&<>"\n\r\t]/g, (sign) => SIGNS[sign]!);
}
