// createDataset beside graphology (edges) and vis-data (events).
import Graph from 'graphology';
import { DataSet } from 'vis-data/standalone';
import { columnsOf, createDataset, createDatasetFromColumns } from '../dist/index.js';
import { head, held, table, take } from './measure.mjs';
import { random } from './random.mjs';

const TYPES = ['military', 'energy', 'economic', 'political', 'legal'];
const LEVELS = ['confirmed', 'expected', 'hinted'];
const DAY = 86_400_000;
const dayOf = (ms) => new Date(ms).toISOString().slice(0, 10);

const actors = (count) =>
  Array.from({ length: count }, (_, i) => ({ id: `a${i}`, name: `Actor ${i}` }));

function relations(count, among) {
  const rand = random(11);
  return Array.from({ length: count }, (_, i) => {
    const a = rand.int(among);
    return {
      id: `r${i}`,
      type: TYPES[rand.int(5)],
      parties: [`a${a}`, `a${(a + 1 + rand.int(among - 1)) % among}`],
      sign: rand() < 0.8 ? 1 : -1,
      start: `${1900 + rand.int(120)}`,
      certainty: LEVELS[rand.int(3)],
    };
  });
}

function events(count, among) {
  const rand = random(61);
  const from = Date.UTC(1950, 0);
  return Array.from({ length: count }, (_, i) => {
    const at = from + rand.int(27_000) * DAY;
    const a = rand.int(among);
    return {
      id: `e${i}`,
      title: `Meeting ${i}`,
      type: TYPES[rand.int(5)],
      date: dayOf(at),
      ...(rand() < 0.3 && { end: dayOf(at + rand.int(365) * DAY) }),
      participants: [`a${a}`, `a${(a + 1 + rand.int(among - 1)) % among}`],
    };
  });
}

await head('createDataset');

const many = { actors: actors(1000), relations: relations(100_000, 1000) };
const manyColumns = columnsOf(createDataset(many));
const graph = {
  nodes: many.actors.map(({ id, name }) => ({ key: id, attributes: { name } })),
  edges: many.relations.map(({ id, parties: [source, target], ...attributes }) => ({
    key: id,
    source,
    target,
    attributes,
  })),
};
console.log(
  table(
    '100,000 relations of 1,000 actors',
    await take({
      'summitry, records': () => createDataset(many),
      'summitry, columns': () => createDatasetFromColumns(manyColumns),
      'graphology, import': () => Graph.from(graph, { type: 'undirected', multi: true }),
    }),
  ),
);

const busy = { actors: actors(20), events: events(1_000_000, 20) };
const busyColumns = columnsOf(createDataset(busy));
const items = busy.events.map((event) => ({ ...event }));
console.log(
  table(
    '1,000,000 events of 20 actors',
    await take(
      {
        'summitry, records': () => createDataset(busy),
        'summitry, columns': () => createDatasetFromColumns(busyColumns),
        'vis-data, DataSet': () => new DataSet(items),
      },
      5,
    ),
  ),
);

const bytes = {
  'summitry, records': await held(() => createDataset(busy)),
  'summitry, columns': await held(() => createDatasetFromColumns(busyColumns)),
  'vis-data, DataSet': await held(() => new DataSet(items)),
};
console.log('| held by 1,000,000 events | bytes an event |\n|---|--:|');
for (const [name, held] of Object.entries(bytes))
  console.log(`| ${name} | ${(held / 1e6).toFixed(1)} |`);
