import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { exportGexf, formatOf, type Imported, importAny } from '../../src/import';
import { createDataset } from '../../src/model/dataset';

const folder = process.env.SUMMITRY_DATA ?? '';
const isThere = existsSync(`${folder}/karate`);

/** Read as a stranger's file: by its content alone. */
const read = async (file: string): Promise<Imported> =>
  importAny('file', new Uint8Array(readFileSync(`${folder}/${file}`)));

/** Pairs of names with their sign and strength, in one order. */
function tiesOf({ input }: Imported): string[] {
  const dataset = createDataset(input);
  const nameOf = (id: string) => dataset.actor(id)!.name;
  return dataset.relations
    .map(({ parties, sign, strength }) => [
      ...parties.map(({ actor }) => nameOf(actor)).sort(),
      sign,
      strength,
    ])
    .map((tie) => tie.join(' '))
    .sort();
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

/** One network, told in every dialect in a few lines. */
const OWN = {
  gexf: '<gexf><graph><nodes><node id="a" label="Ann"/><node id="b" label="Bob"/><node id="c" label="Cid"/></nodes><edges><edge source="a" target="b" weight="2"/><edge source="b" target="c" weight="-3"/></edges></graph></gexf>',
  graphml:
    '<graphml><key id="l" for="node" attr.name="label"/><key id="w" for="edge" attr.name="weight"/><graph edgedefault="undirected"><node id="a"><data key="l">Ann</data></node><node id="b"><data key="l">Bob</data></node><node id="c"><data key="l">Cid</data></node><edge source="a" target="b"><data key="w">2</data></edge><edge source="b" target="c"><data key="w">-3</data></edge></graph></graphml>',
  pajek: '*Vertices 3\n1 Ann\n2 Bob\n3 Cid\n*Edges\n1 2 2\n2 3 -3\n',
  gml: 'graph [ node [ id 1 label "Ann" ] node [ id 2 label "Bob" ] node [ id 3 label "Cid" ] edge [ source 1 target 2 weight 2 ] edge [ source 2 target 3 weight -3 ] ]',
  'node-link':
    '{"nodes":[{"name":"Ann"},{"name":"Bob"},{"name":"Cid"}],"links":[{"source":0,"target":1,"value":2},{"source":1,"target":2,"value":-3}]}',
  cytoscape:
    '[{"data":{"id":"a","label":"Ann"}},{"data":{"id":"b","label":"Bob"}},{"data":{"id":"c","label":"Cid"}},{"data":{"source":"a","target":"b","weight":2}},{"data":{"source":"b","target":"c","weight":-3}}]',
  graphology:
    '{"options":{"type":"undirected"},"nodes":[{"key":"a","attributes":{"label":"Ann"}},{"key":"b","attributes":{"label":"Bob"}},{"key":"c","attributes":{"label":"Cid"}}],"edges":[{"source":"a","target":"b","attributes":{"weight":2}},{"source":"b","target":"c","attributes":{"weight":-3}}]}',
  jgf: '{"graph":{"directed":false,"nodes":{"a":{"label":"Ann"},"b":{"label":"Bob"},"c":{"label":"Cid"}},"edges":[{"source":"a","target":"b","metadata":{"weight":2}},{"source":"b","target":"c","metadata":{"weight":-3}}]}}',
};

describe('one network in every dialect is one graph', () => {
  for (const [name, text] of Object.entries(OWN))
    test(name, async () => {
      const found = await importAny('file', text);
      expect(formatOf('file', text)?.name).toBe(name);
      expect(found.issues).toEqual([]);
      expect(createDataset(found.input).issues).toEqual([]);
      expect(tiesOf(found)).toEqual(['Ann Bob 1 2', 'Bob Cid -1 3']);
    });
});

const each = (name: string, endings: readonly string[]) => endings.map((one) => `${name}.${one}`);
const NETWORKX = [
  'cytoscape.json',
  'networkx.gexf',
  'networkx.gml',
  'networkx.graphml',
  'networkx.net',
  'node_link_edges.json',
  'node_link_links.json',
];
const IGRAPH = ['igraph.gml', 'igraph.graphml'];

interface Known {
  readonly actors: number;
  readonly relations: number;
  readonly files: readonly string[];
}

const KNOWN: Readonly<Record<string, Known>> = {
  karate: { actors: 34, relations: 78, files: each('karate/karate', NETWORKX) },
  'Les Misérables': { actors: 77, relations: 254, files: each('lesmis/lesmis', NETWORKX) },
  'Florentine marriage': {
    actors: 16,
    relations: 20,
    files: each('florentine/flo_marriage', IGRAPH),
  },
  'Florentine business': {
    actors: 16,
    relations: 15,
    files: each('florentine/flo_business', IGRAPH),
  },
  'Florentine marriage of networkx': {
    actors: 15,
    relations: 20,
    files: each('florentine/florentine_marriage_nx15', NETWORKX),
  },
  Gama: { actors: 16, relations: 58, files: each('gama_tribes/tribes', IGRAPH) },
  dolphins: { actors: 62, relations: 159, files: each('dolphins/dolphins', IGRAPH) },
  'southern women': { actors: 32, relations: 89, files: each('southern_women/davis', NETWORKX) },
  ...(process.env.SUMMITRY_FULL && {
    Avatar: { actors: 464, relations: 1679, files: each('avatar_signed/avatar', IGRAPH) },
  }),
};

describe.skipIf(!isThere)('networks of others (SUMMITRY_DATA)', () => {
  for (const [name, { actors, relations, files }] of Object.entries(KNOWN))
    test(`${name}: ${actors} actors, ${relations} relations, the same from ${files.length} files`, async () => {
      const all = await Promise.all(files.map(read));
      for (const one of all) {
        expect(one.input.actors).toHaveLength(actors);
        expect(one.input.relations).toHaveLength(relations);
        expect(one.issues).toEqual([]);
        expect(tiesOf(one)).toEqual(tiesOf(all[0]!));
      }
    });

  test('Les Misérables: weights sum to 820, in the JSON of d3 by place too', async () => {
    for (const file of ['lesmis/lesmis.networkx.gml', 'lesmis/miserables.bostock.json']) {
      const { input } = await read(file);
      expect(input.actors).toHaveLength(77);
      expect(sum(input.relations!.map(({ strength = 1 }) => strength))).toBe(820);
    }
  });

  test('Les Misérables of Gephi: 77 and 254, with places and colours', async () => {
    for (const name of ['les_miserables.gexf', 'miserables.graphml']) {
      const { input, drawing } = await read(`graphology_fixtures/${name}`);
      expect([input.actors.length, input.relations!.length]).toEqual([77, 254]);
      expect(Object.keys(drawing!.positions)).toHaveLength(77);
      expect(Object.keys(drawing!.colors)).toHaveLength(77);
    }
  });

  test('Gama: 29 ties of each sign; Pajek of igraph has lost names and signs', async () => {
    const { input } = await read('gama_tribes/tribes.igraph.graphml');
    expect(input.relations!.filter(({ sign }) => sign === -1)).toHaveLength(29);
    expect(input.actors.map(({ id }) => id)).toContain('Gama');
    const lossy = (await read('gama_tribes/tribes.igraph.net')).input;
    expect(lossy.actors.map(({ id }) => id).slice(0, 3)).toEqual(['1', '2', '3']);
    expect(lossy.relations).toHaveLength(58);
  });

  test('Medici have six marriages, Pucci none', async () => {
    const { input } = await read('florentine/flo_marriage.igraph.gml');
    const dataset = createDataset(input);
    expect(dataset.relationsOf('actor:Medici')).toHaveLength(6);
    expect(dataset.relationsOf('actor:Pucci')).toHaveLength(0);
  });

  test('karate: factions and highest degree', async () => {
    const { input } = await read('karate/karate.networkx.net');
    const dataset = createDataset(input);
    expect(dataset.actors.filter(({ note }) => note === 'club: Mr. Hi')).toHaveLength(17);
    expect(dataset.relationsOf('actor:33')).toHaveLength(17);
  });

  test('patent suits: 28 directed ties of three types, none merged with its reverse', async () => {
    const { input, issues } = await read('mobile_patent_suits/links.json');
    const count = (type: string) => input.relations!.filter((one) => one.type === type).length;
    expect(issues).toEqual([]);
    expect(input.actors).toHaveLength(20);
    expect(['suit', 'resolved', 'licensing'].map(count)).toEqual([19, 7, 2]);
    expect(input.relations!.every(({ directed }) => directed)).toBe(true);
  });

  test('Cytoscape: compound nodes, and a loop that is told', async () => {
    const compound = (await read('cytoscape_json/compound.json')).input;
    expect([compound.actors.length, compound.relations!.length]).toEqual([28, 35]);
    expect(compound.actors.find(({ id }) => id === 'n0:n0')?.partOf).toBe('n0');
    const grid = await read('cytoscape_json/grid_layout.json');
    expect(grid.input.actors).toHaveLength(30);
    expect(grid.input.relations!.length + grid.issues.length).toBe(43);
  });

  test('JSON Graph Format: two characters who are one', async () => {
    const { input } = await read('jgf/usual_suspects.json');
    expect(input.title).toBe('Usual Suspects');
    expect(input.relations).toEqual([
      { type: 'is', source: 'Roger Kint', target: 'Keyser Söze', directed: true },
    ]);
  });

  const GEXF: readonly (readonly [string, number, number])[] = [
    ['basic', 2, 1],
    ['data', 4, 5],
    ['dynamics', 4, 5],
    ['dynamics_edgeweight', 4, 5],
    ['dynamics_openintervals', 2, 1],
    ['hello-world', 2, 1],
    ['hierarchy1', 10, 9],
    ['hierarchy2', 7, 4],
    ['hierarchy3', 7, 4],
    ['hierarchy4', 7, 4],
    ['in', 2, 1],
    ['phylogeny', 3, 0],
    ['viz', 1, 0],
  ];
  for (const version of ['v1.2draft', 'v1.3'])
    test(`official samples of GEXF ${version}`, async () => {
      for (const [name, actors, relations] of GEXF) {
        const { input, issues } = await read(`gexf_spec_samples/${version}/${name}.gexf`);
        expect([name, input.actors.length, input.relations?.length ?? 0]).toEqual([
          name,
          actors,
          relations,
        ]);
        expect(issues).toEqual([]);
        expect(createDataset(input).issues).toEqual([]);
      }
    });

  test('dynamics.gexf: node 2 is not there between 1 and 5 March 2009', async () => {
    const { input } = await read('gexf_spec_samples/v1.3/dynamics.gexf');
    const there = createDataset(input).eventsOf('actor:2');
    const at = Date.UTC(2009, 2, 3);
    expect(there).toHaveLength(2);
    expect(there.filter(({ when }) => when!.earliestStart <= at && at < when!.latestEnd)).toEqual(
      [],
    );
  });

  test('edges to nodes that are not declared make them', async () => {
    const { input, issues } = await read('graphology_fixtures/missing_nodes.gexf');
    expect([input.actors.length, input.relations!.length, issues.length]).toEqual([6, 4, 4]);
  });

  test('every attack is refused in words', async () => {
    const names = 'cyclic dtd dtd_element external external_file quadratic xmlbomb xmlbomb2 simple';
    for (const name of names.split(' ')) {
      const { input, issues } = await read(`xml_attacks/${name}.xml`);
      expect(input.actors).toEqual([]);
      expect(issues).toHaveLength(1);
      expect(issues[0]!.message).toMatch(name === 'simple' ? /no <gexf>/ : /refused/);
    }
  });

  test('TimelineJS and Storyteller: all dates', async () => {
    const known = {
      'timelinejs/eras': 23,
      'timelinejs/cosmo': 7,
      'timelinejs/women_in_computing': 10,
      'timelinejs/all-media-types': 41,
      'timeline_storyteller/demo_heads_of_state_since_1940': 120,
      'timeline_storyteller/demo_perspective_on_time': 60,
      'timeline_storyteller/demo_priestley': 57,
      'timeline_storyteller/demo_hurricanes50y': 74,
      'timeline_storyteller/demo_painters': 190,
    };
    for (const [name, events] of Object.entries(known)) {
      const { input, issues } = await read(`${name}.json`);
      const dataset = createDataset(input);
      expect([name, dataset.events.length, issues, dataset.issues]).toEqual([name, events, [], []]);
      expect(dataset.events.filter(({ when }) => !when)).toEqual([]);
    }
  });

  test('heads of state are 120 spans of 7 countries; time goes back to the big bang', async () => {
    const heads = createDataset(
      (await read('timeline_storyteller/demo_heads_of_state_since_1940.json')).input,
    );
    expect(heads.actors).toHaveLength(7);
    expect(heads.events.every(({ when }) => when!.precision === 'interval')).toBe(true);
    const { input } = await read('timeline_storyteller/demo_perspective_on_time.json');
    const first = Math.min(...createDataset(input).events.map(({ when }) => when!.earliestStart));
    expect(Math.round(first / (365.2425 * 86_400_000) + 1970)).toBe(-13_800_000_000);
  });

  test('all of it can be written as GEXF and read again', async () => {
    for (const file of ['gama_tribes/tribes.igraph.gml', 'gexf_spec_samples/v1.3/dynamics.gexf']) {
      const one = await read(file);
      const again = await importAny('file', exportGexf(one.input));
      expect(again.issues).toEqual([]);
      expect(tiesOf(again)).toEqual(tiesOf(one));
    }
  });
});
