import { describe, expect, test } from 'vitest';
import { beijingSummit } from '../../src/datasets';
import { createDataset } from '../../src/model/dataset';
import { provenanceOf } from '../../src/scene/provenance';
import { renderPartnershipMatrix } from '../../src/static';

const dataset = createDataset(beijingSummit);
const METADATA = /<\/desc><metadata>(.*?)<\/metadata>/;
const unescaped = (text: string) =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

type Node = Readonly<Record<string, unknown>>;
const graphOf = (json: string): Node[] => JSON.parse(json)['@graph'];

describe('data in the metadata of an SVG', () => {
  test('name each relation and event with its source, its place there, and who says so', () => {
    const graph = graphOf(provenanceOf(dataset, 'Summit'));
    const byId = new Map(graph.map((node) => [node['@id'], node]));
    expect(byId.size).toBe(
      1 +
        dataset.sources.length +
        dataset.actors.length +
        dataset.relations.length +
        dataset.events.length,
    );
    const source = `#source:${dataset.sources[0]!.id}`;
    expect(byId.get('')).toMatchObject({
      name: 'Summit',
      'prov:wasDerivedFrom': [{ '@id': source }],
    });
    for (const { key, parties, evidence, certainty } of dataset.relations)
      expect(byId.get(`#${key}`)).toMatchObject({
        '@type': 'prov:Entity',
        creativeWorkStatus: certainty,
        participant: parties.map((party) => ({ '@id': `#${party.key}` })),
        'prov:qualifiedPrimarySource': evidence.map(({ locator }) => ({
          'prov:entity': { '@id': source },
          position: locator,
        })),
      });
    const said = dataset.relations.filter(({ evidence }) => evidence.some(({ saidBy }) => saidBy));
    expect(said.length).toBeGreaterThan(0);
    for (const { key, evidence } of said) {
      const speakers = new Set(evidence.flatMap(({ saidBy }) => saidBy ?? []));
      expect(byId.get(`#${key}`)?.['prov:wasAttributedTo']).toHaveLength(speakers.size);
    }
    const isKnown = (value: unknown): boolean =>
      typeof value !== 'object' ||
      value === null ||
      (Object.keys(value).length === 1 && '@id' in value
        ? byId.has(value['@id'])
        : Object.values(value).every(isKnown));
    expect(graph.every(isKnown)).toBe(true);
  });

  test('a picture carries those that it shows', () => {
    const state = { filter: { kind: 'types', types: ['energy'] } } as const;
    const svg = renderPartnershipMatrix({ data: dataset, width: 330, state });
    const types = graphOf(unescaped(METADATA.exec(svg)![1]!))
      .filter((node) => String(node['@id']).startsWith('#relation:'))
      .map((node) => node.additionalType);
    expect(new Set(types)).toEqual(new Set(['energy']));
  });

  test('whatever an id is, it is an address; many records are told by their sources alone', () => {
    const odd = createDataset({
      sources: [{ id: '\ud800<"', title: '</metadata>' }],
      actors: [{ id: 'a b', name: 'A' }],
    });
    expect(graphOf(provenanceOf(odd, '')).map((node) => node['@id'])).toEqual([
      ...['', '#source:%EF%BF%BD%3C%22', '#actor:a%20b'],
    ]);
    const svg = renderPartnershipMatrix({ data: odd, width: 330 });
    expect(graphOf(unescaped(METADATA.exec(svg)![1]!))).toHaveLength(3);
    const many = createDataset({
      actors: [
        { id: 'a', name: 'A' },
        { id: 'b', name: 'B' },
      ],
      events: Array.from({ length: 2001 }, (_, i) => ({ id: `${i}`, title: 'x', date: '1904' })),
    });
    expect(graphOf(provenanceOf(many, ''))).toHaveLength(1);
  });
});
