import { describe, expect, test } from 'vitest';
import {
  importCytoscape,
  importDataset,
  importGraphology,
  importJgf,
  importJsonTable,
  importNodeLink,
  importSparql,
  importStoryteller,
  importTimelineJs,
} from '../../src/import';
import { createDataset } from '../../src/model/dataset';

const json = (value: unknown) => JSON.stringify(value);
const ends = (found: { input: { relations?: readonly object[] } }) => found.input.relations ?? [];

describe('JSON of nodes and links', () => {
  test('numbers are ids where nodes have them, else places', () => {
    const links = [{ source: 1, target: 2 }];
    expect(ends(importNodeLink(json({ nodes: [{ id: 1 }, { id: 2 }], links })))).toMatchObject([
      { source: '1', target: '2' },
    ]);
    const named = [{ name: 'A' }, { name: 'B' }, { name: 'C' }];
    expect(ends(importNodeLink(json({ nodes: named, links })))).toMatchObject([
      { source: 'B', target: 'C' },
    ]);
    const same = [{ name: 'A' }, { name: 'A' }, { name: 'C' }];
    expect(ends(importNodeLink(json({ nodes: same, links })))).toMatchObject([
      { source: '1', target: '2' },
    ]);
  });

  test('ends may be the nodes themselves, as d3 leaves them', () => {
    const [a, b] = [
      { id: 'a', index: 0 },
      { id: 'b', index: 1 },
    ];
    const file = json({ nodes: [a, b], links: [{ source: a, target: b, index: 0 }] });
    expect(ends(importNodeLink(file))).toEqual([{ type: 'link', source: 'a', target: 'b' }]);
  });

  test('edges for links, from and to for ends, as vis.js has it', () => {
    const file = { nodes: [{ id: 1 }, { id: 2 }], edges: [{ from: 1, to: 2, arrows: 'to' }] };
    expect(ends(importNodeLink(json(file)))).toMatchObject([{ source: '1', directed: true }]);
  });

  test('links that go both ways are directed, where nothing is said of direction', () => {
    const there = { source: 'a', target: 'b' };
    const back = { source: 'b', target: 'a' };
    const isDirected = (file: unknown) =>
      importNodeLink(json(file)).input.relations!.map(({ directed = false }) => directed);
    expect(isDirected([there, { source: 'b', target: 'c' }])).toEqual([false, false]);
    expect(isDirected([there, back])).toEqual([true, true]);
    expect(isDirected({ directed: false, nodes: ['a', 'b'], links: [there, back] })).toEqual([
      false,
      false,
    ]);
  });

  test('types, dates and the rest of what is said', () => {
    const link = { source: 'a', target: 'b', type: 'pact', since: '1907-08-31', secret: true };
    const { input } = importNodeLink(json([link]));
    expect(input.relations).toEqual([
      {
        type: 'pact',
        source: 'a',
        target: 'b',
        start: '1907-08-31',
        end: '..',
        note: 'secret: true',
      },
    ]);
  });
});

describe('JSON of graph libraries', () => {
  test('Cytoscape: elements by kind or in one list', () => {
    const nodes = [{ data: { id: 'p' } }, { data: { id: 'a', parent: 'p', name: 'Ann' } }];
    const edges = [{ data: { id: 'e', source: 'a', target: 'p', interaction: 'likes' } }];
    const inKinds = importCytoscape(json({ elements: { nodes, edges } })).input;
    expect(importCytoscape(json([...edges, ...nodes])).input).toEqual(inKinds);
    expect(inKinds.actors).toEqual([
      { id: 'p', name: 'p', kind: 'bloc' },
      { id: 'a', name: 'Ann', partOf: 'p' },
    ]);
    expect(inKinds.relations).toEqual([{ id: 'e', type: 'likes', source: 'a', target: 'p' }]);
  });

  test('graphology: links are directed unless they say not', () => {
    const { input, drawing } = importGraphology(
      json({
        options: { type: 'mixed' },
        nodes: [{ key: 'a', attributes: { x: 1, y: 2, color: '#F00' } }, { key: 'b' }],
        edges: [
          { key: 'e', source: 'a', target: 'b' },
          { source: 'a', target: 'b', undirected: true, attributes: { weight: -2 } },
        ],
      }),
    );
    expect(input.relations).toEqual([
      { id: 'e', type: 'link', source: 'a', target: 'b', directed: true },
      { type: 'link', source: 'a', target: 'b', sign: -1, strength: 2 },
    ]);
    expect(drawing).toEqual({ positions: { a: [1, -2] }, colors: { a: '#f00' }, sizes: {} });
  });

  test('JSON Graph Format: both versions, and hyperedges', () => {
    const edges = [{ source: 'a', target: 'b', relation: 'is', directed: false }];
    const hyperedges = [{ id: 'h', nodes: ['a', 'b', 'c'], relation: 'club' }];
    const listed = {
      label: 'G',
      edges,
      hyperedges,
      nodes: [{ id: 'a', label: 'Ann' }, { id: 'b' }, { id: 'c' }],
    };
    const keyed = { ...listed, nodes: { a: { label: 'Ann' }, b: {}, c: {} } };
    const { input, issues } = importJgf(json({ graph: listed }));
    expect(issues).toEqual([]);
    expect(importJgf(json({ graphs: [keyed] })).input).toEqual(input);
    expect(input.relations).toEqual([
      { type: 'is', source: 'a', target: 'b' },
      { id: 'h', type: 'club', parties: ['a', 'b', 'c'] },
    ]);
  });

  test('a dataset of our own; what is no list is told', () => {
    const { input, issues } = importDataset(json({ actors: [{ id: 'a', name: 'A' }], events: 3 }));
    expect(createDataset(input).actors).toHaveLength(1);
    expect(issues).toMatchObject([{ path: 'events', severity: 'error' }]);
  });

  test('text that is no JSON is told, with where', () => {
    expect(importNodeLink('{"nodes": [').issues[0]!.message).toMatch(/^no JSON/);
  });
});

describe('timelines', () => {
  test('TimelineJS: dates in parts, plain words, eras, sources', () => {
    const { input, issues } = importTimelineJs(
      json({
        title: { text: { headline: 'A <i>war</i>', text: '<p>So</p><p>so</p>' } },
        events: [
          {
            start_date: { year: '1914', month: '6', day: '28', hour: '10', minute: '45' },
            end_date: { year: 1918 },
            text: { headline: 'Shots &amp; more', text: 'x <script>alert(1)</script> 1 < 2' },
            group: 'great_war',
            media: { url: 'https://example.org/x', credit: 'Archive' },
            unique_id: 'shots',
          },
          { start_date: { year: '-13800000000' }, media: { url: 'javascript:alert(1)' } },
        ],
        eras: [{ start_date: { year: '600' }, text: { headline: 'Dark' } }],
      }),
    );
    expect(issues).toEqual([]);
    expect([input.title, input.description]).toEqual(['A war', 'So so']);
    expect(input.sources).toEqual([
      { id: 'https://example.org/x', title: 'Archive', url: 'https://example.org/x' },
    ]);
    expect(input.events).toEqual([
      {
        id: 'shots',
        title: 'Shots & more',
        type: 'great_war',
        date: '1914-06-28T10:45:00',
        end: '1918',
        summary: 'x alert(1) 1 < 2',
        evidence: [{ source: 'https://example.org/x' }],
      },
      { title: 'Event', date: 'Y-13800000000' },
      { title: 'Dark', type: 'era', date: '0600' },
    ]);
    expect(createDataset(input).issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('TimelineJS of the first version', () => {
    const date = [{ startDate: '2011,12,10', endDate: '2011,12,11', headline: 'H', text: 'T' }];
    const { input } = importTimelineJs(json({ timeline: { headline: 'Old', date } }));
    expect(input.events).toEqual([
      { title: 'H', date: '2011-12-10', end: '2011-12-11', summary: 'T' },
    ]);
  });

  test('Storyteller: years of any size, points and spans, facets', () => {
    const { input, issues } = importStoryteller(
      json([
        { start_date: '-0550', end_date: '-0330', content_text: 'Persia', facet: 'Asia' },
        { start_date: '2015-07-10 00:00', end_date: '2015-07-10 00:59', category: 'sleep' },
        { start_date: '1914', end_date: '', content_text: 'War' },
        { start_date: '1920', end_date: '1910', content_text: 'Odd' },
        { start_date: 'soon', end_date: '', content_text: 'Never' },
      ]),
    );
    expect(input.events!.map(({ date, end }) => [date, end])).toEqual([
      ['-0550', '-0330'],
      ['2015-07-10T00:00:00', '2015-07-10T00:59:00'],
      ['1914', undefined],
      ['1920', undefined],
      ['', undefined],
    ]);
    expect(input.actors).toEqual([{ id: 'Asia', name: 'Asia' }]);
    expect(issues.map(({ path }) => path)).toEqual(['[3]', '[4].start_date']);
  });
});

describe('SPARQL', () => {
  const uri = (id: string) => ({ type: 'uri', value: `http://www.wikidata.org/entity/${id}` });
  const text = (value: string) => ({ type: 'literal', value });
  const date = (value: string) => ({
    type: 'literal',
    datatype: 'http://www.w3.org/2001/XMLSchema#dateTime',
    value,
  });
  const answer = (vars: readonly string[], bindings: readonly object[]) =>
    importSparql(json({ head: { vars }, results: { bindings } })).input;

  test('two things in a row are a relation', () => {
    const row = {
      item: uri('Q142'),
      itemLabel: text('France'),
      ally: uri('Q159'),
      allyLabel: text('Russia'),
      start: date('1894-01-04T00:00:00Z'),
      end: date('1917-01-01T00:00:00Z'),
      endPrecision: text('9'),
    };
    const input = answer(Object.keys(row), [row]);
    expect(input.actors).toEqual([
      { id: 'Q142', name: 'France' },
      { id: 'Q159', name: 'Russia' },
    ]);
    expect(input.relations).toEqual([
      {
        type: 'ally',
        source: 'Q142',
        target: 'Q159',
        directed: true,
        start: '1894-01-04',
        end: '1917',
      },
    ]);
  });

  test('one thing with a date is an event; rows of one event are one', () => {
    const war = { event: uri('Q361'), eventLabel: text('War'), date: date('1914-07-28T00:00:00Z') };
    const input = answer(
      ['event', 'eventLabel', 'date', 'party'],
      [
        { ...war, party: uri('Q142') },
        { ...war, party: uri('Q159') },
      ],
    );
    expect(input.events).toEqual([
      { id: 'Q361', title: 'War', date: '1914-07-28', participants: ['Q142', 'Q159'] },
    ]);
  });
});

describe('JSON that is a table', () => {
  test('a list of objects is read as a CSV file with those columns', () => {
    const rows = [
      { ccode1: '2', ccode2: 200, year: 1949 },
      { ccode1: '2', ccode2: 220, year: 1949 },
    ];
    for (const file of [rows, { meta: 1, data: rows }]) {
      const { input, issues } = importJsonTable(json(file));
      expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(input.relations).toHaveLength(2);
      expect(input.actors.map(({ id }) => id)).toEqual(['2', '200', '220']);
    }
  });

  test('lists of numbers are a matrix', () => {
    const square = importJsonTable('[[0,1,0],[1,0,1],[0,1,0]]').input;
    expect([square.actors.length, square.relations!.length]).toEqual([3, 2]);
    expect(importJsonTable('[[0,1],[1,1],[1,0]]').input.actors.length).toBeGreaterThan(2);
  });

  test('what is neither is told', () => {
    for (const file of ['{"a":1}', '[1,2]', '[]'])
      expect(importJsonTable(file).issues).toMatchObject([{ severity: 'error' }]);
  });
});
