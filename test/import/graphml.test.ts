import { describe, expect, test } from 'vitest';
import { importGraphml } from '../../src/import';
import { createDataset } from '../../src/model/dataset';

const graphml = (inner: string) =>
  `<?xml version="1.0"?><graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">${inner}</graphml>`;
const graph = (inner: string, edgedefault = 'undirected') =>
  `<graph edgedefault="${edgedefault}">${inner}</graph>`;

describe('GraphML', () => {
  test('keys with defaults, and a direction of each edge', () => {
    const { input } = importGraphml(
      graphml(
        '<key id="k" for="node" attr.name="color"><default>yellow</default></key><key id="w" for="edge" attr.name="weight"/>' +
          graph(
            '<node id="a"><data key="k">green</data></node><node id="b"/>' +
              '<edge source="a" target="b"><data key="w">-4</data></edge><edge source="b" target="a" directed="true"/>',
          ),
      ),
    );
    expect(input.relations).toEqual([
      { type: 'link', source: 'a', target: 'b', sign: -1, strength: 4 },
      { type: 'link', source: 'b', target: 'a', directed: true },
    ]);
    expect(input.actors.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  test('names are the ids where ids only count', () => {
    const { input } = importGraphml(
      graphml(
        '<key id="v_name" for="node" attr.name="name"/><key id="e_sign" for="edge" attr.name="sign"/>' +
          graph(
            '<node id="n0"><data key="v_name">Gama</data></node><node id="n1"><data key="v_name">Ove</data></node>' +
              '<edge source="n0" target="n1"><data key="e_sign">-1</data></edge>',
          ),
      ),
    );
    expect(input.actors).toEqual([
      { id: 'Gama', name: 'Gama' },
      { id: 'Ove', name: 'Ove' },
    ]);
    expect(input.relations).toMatchObject([{ source: 'Gama', target: 'Ove', sign: -1 }]);
  });

  test('one id may be a key of nodes and of edges', () => {
    const { input } = importGraphml(
      graphml(
        '<key id="d" for="node" attr.name="label"/><key id="d" for="edge" attr.name="type"/>' +
          graph(
            '<node id="a"><data key="d">Ann</data></node><node id="b"/><edge source="a" target="b"><data key="d">pact</data></edge>',
          ),
      ),
    );
    expect(input.actors[0]!.name).toBe('Ann');
    expect(input.relations![0]!.type).toBe('pact');
  });

  test('nested graphs are flattened, with one issue', () => {
    const inner = graph('<node id="g::a"/><node id="g::b"/><edge source="g::a" target="g::b"/>');
    const { input, issues } = importGraphml(graphml(graph(`<node id="g">${inner}</node>`)));
    expect(input.actors.map(({ id, partOf }) => [id, partOf])).toEqual([
      ['g', undefined],
      ['g::a', 'g'],
      ['g::b', 'g'],
    ]);
    expect(issues.map(({ message }) => message)).toEqual([expect.stringMatching(/nested graphs/)]);
    expect(createDataset(input).issues).toEqual([]);
  });

  test('a hyperedge is one relation of many', () => {
    const { input } = importGraphml(
      graphml(
        graph(
          '<node id="a"/><node id="b"/><node id="c"/><hyperedge id="h"><endpoint node="a"/><endpoint node="b" type="in"/><endpoint node="c"/></hyperedge>',
        ),
      ),
    );
    expect(input.relations).toEqual([
      { id: 'h', type: 'link', parties: ['a', { actor: 'b', role: 'in' }, 'c'] },
    ]);
  });

  test('yEd: labels, places, colours, and arrows that say which way', () => {
    const node = (id: string, label: string, x: number) =>
      `<node id="${id}"><data key="d6"><y:ShapeNode><y:Geometry x="${x}" y="20" width="10" height="4"/><y:Fill color="#FFCC00"/><y:NodeLabel>${label}<y:LabelModel><y:X/></y:LabelModel></y:NodeLabel></y:ShapeNode></data></node>`;
    const edge = (source: string, target: string, from: string, to: string, label = '') =>
      `<edge source="${source}" target="${target}"><data key="d9"><y:PolyLineEdge><y:Arrows source="${from}" target="${to}"/><y:EdgeLabel>${label}</y:EdgeLabel></y:PolyLineEdge></data></edge>`;
    const { input, drawing } = importGraphml(
      graphml(
        '<key id="d6" for="node" yfiles.type="nodegraphics"/><key id="d9" for="edge" yfiles.type="edgegraphics"/>' +
          graph(
            node('n0', 'Ann', 5) +
              node('n1', 'Bob', 45) +
              edge('n0', 'n1', 'none', 'standard', 'Pact') +
              edge('n0', 'n1', 'none', 'none') +
              edge('n0', 'n1', 'standard', 'none'),
            'directed',
          ),
      ),
    );
    expect(input.actors.map(({ id }) => id)).toEqual(['Ann', 'Bob']);
    expect(input.relations).toEqual([
      { type: 'link', label: 'Pact', source: 'Ann', target: 'Bob', directed: true },
      { type: 'link', source: 'Ann', target: 'Bob' },
      { type: 'link', source: 'Bob', target: 'Ann', directed: true },
    ]);
    expect(drawing?.positions).toEqual({ Ann: [10, 22], Bob: [50, 22] });
    expect(drawing?.colors).toEqual({ Ann: '#ffcc00', Bob: '#ffcc00' });
  });

  test('Gephi: colour and place as plain data, up as there', () => {
    const keys = ['label', 'r', 'g', 'b', 'x', 'y', 'size']
      .map((name) => `<key id="${name}" for="node" attr.name="${name}"/>`)
      .join('');
    const data = Object.entries({ label: 'Ann', r: 1, g: 2, b: 3, x: 4, y: 5, size: 6 })
      .map(([name, value]) => `<data key="${name}">${value}</data>`)
      .join('');
    const { input, drawing } = importGraphml(graphml(keys + graph(`<node id="x">${data}</node>`)));
    expect(input.actors).toEqual([{ id: 'x', name: 'Ann' }]);
    expect(drawing).toEqual({
      positions: { x: [4, -5] },
      colors: { x: 'rgb(1, 2, 3)' },
      sizes: { x: 6 },
    });
  });

  test('prefixed tags', () => {
    const text = graphml(graph('<node id="a"/><node id="b"/><edge source="a" target="b"/>'));
    const prefixed = text.replace(/<(\/?)(\w)/g, '<$1ns0:$2').replace('xmlns=', 'xmlns:ns0=');
    expect(importGraphml(prefixed).input).toEqual(importGraphml(text).input);
  });

  test('a document type is refused', () => {
    expect(importGraphml(`<!DOCTYPE graphml>${graphml('')}`).issues[0]!.message).toMatch(/refused/);
  });
});
