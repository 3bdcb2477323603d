import { describe, expect, test } from 'vitest';
import { importGml, importPajek } from '../../src/import';

describe('Pajek', () => {
  test('arcs, edges, several relations, negative values and times', () => {
    const { input, issues } = importPajek(`*Network Powers
*Vertices 3
1 "Great Britain" 0.1 0.2 0.5 ellipse ic Red
2 France [1870-1914]
3 "Russia" 0.9 0.4
*Arcs :1 "recognises"
1 2 3
*Edges :2 "rivalry"
1 3 -2 l "Great Game" [1830-1907]
`);
    expect(issues).toEqual([]);
    expect(input.title).toBe('Powers');
    expect(input.actors.map(({ id }) => id)).toEqual(['Great Britain', 'France', 'Russia']);
    expect(input.relations).toEqual([
      {
        type: 'recognises',
        parties: ['Great Britain', { actor: 'France', start: '1870', end: '1914' }],
        directed: true,
        strength: 3,
      },
      {
        type: 'rivalry',
        label: 'Great Game',
        source: 'Great Britain',
        target: 'Russia',
        sign: -1,
        strength: 2,
        start: '1830',
        end: '1907',
      },
    ]);
  });

  test('nodes may be known by their number alone', () => {
    const { input } = importPajek('*Vertices 3\n*Edges\n1 2\n');
    expect(input.actors.map(({ id }) => id)).toEqual(['1', '2', '3']);
  });

  test('lists of arcs and edges', () => {
    const { input } = importPajek('*vertices 4\n*arcslist\n1 2 3\n*edgeslist\n4 1\n');
    expect(input.relations!.map((one) => [one.source, one.target, one.directed])).toEqual([
      ['1', '2', true],
      ['1', '3', true],
      ['4', '1', undefined],
    ]);
  });

  test('a matrix that is its own mirror is mutual, another is directed', () => {
    const read = (rows: string) => importPajek(`*Vertices 3\n*Matrix\n${rows}`).input.relations!;
    expect(read('0 1 0\n1 0 -1\n0 -1 0\n')).toEqual([
      { type: 'link', source: '1', target: '2' },
      { type: 'link', source: '2', target: '3', sign: -1 },
    ]);
    expect(read('0 1 0\n0 0 0\n0 5 0\n')).toEqual([
      { type: 'link', source: '1', target: '2', directed: true },
      { type: 'link', source: '3', target: '2', directed: true, strength: 5 },
    ]);
  });

  test('a matrix of two modes ties rows to columns', () => {
    const { input } = importPajek('*Vertices 5 2\n*Matrix\n1 0 1\n0 1 0\n');
    expect(input.relations!.map((one) => [one.source, one.target])).toEqual([
      ['1', '3'],
      ['1', '5'],
      ['2', '4'],
    ]);
  });

  test('a number that is too large makes no nodes, and no wait', () => {
    for (const more of ['', '*Matrix\n1 2 3\n', '*Matrix\n']) {
      const { input, issues } = importPajek(`*Vertices 999999999\n${more}*Edges\n1 2\n`);
      expect(input.actors.length).toBeLessThan(10);
      expect(issues.length).toBeGreaterThan(0);
    }
  });

  test('what cannot be read is told by its line', () => {
    const { issues } = importPajek('*Vertices 2\nx "A"\n*Edges\n1 9\n*Partition p\n1\n');
    expect(issues.map(({ path }) => path)).toEqual(['line 2', 'line 4', 'line 5']);
  });

  test('a label that is not unique is no id', () => {
    const { input, issues } = importPajek('*Vertices 2\n1 "Woman"\n2 "Woman"\n*Edges\n1 2\n');
    expect(input.actors.map(({ id, name }) => [id, name])).toEqual([
      ['1', 'Woman'],
      ['2', 'Woman'],
    ]);
    expect(issues[0]!.message).toMatch(/"Woman" is there twice/);
  });
});

describe('GML', () => {
  test('nodes, edges, signs, entities and comments', () => {
    const { input, issues } = importGml(`# made by hand
Creator "me"
graph [
  directed 1
  label "Test"
  node [ id 0 label "A &amp; B" graphics [ x 1.5 y 2 fill "#FF0000" ] ]
  node [ id 1 label "C&#228;" code "c" ]
  edge [ source 0 target 1 sign -1 weight 2 ]
  edge [ source 1 target 0 value 3 ]
]`);
    expect(issues).toEqual([]);
    expect(input.title).toBe('Test');
    expect(input.actors).toEqual([
      { id: 'A & B', name: 'A & B' },
      { id: 'Cä', name: 'Cä', code: 'c' },
    ]);
    expect(input.relations).toEqual([
      { type: 'link', source: 'A & B', target: 'Cä', directed: true, sign: -1, strength: 2 },
      { type: 'link', source: 'Cä', target: 'A & B', directed: true, strength: 3 },
    ]);
  });

  test('brackets that do not match are told, and the rest is read', () => {
    const { input, issues } = importGml('graph [ node [ id 1 ] ] ] ] node [ id 2');
    expect(input.actors.map(({ id }) => id)).toEqual(['1']);
    expect(issues.length).toBeGreaterThan(0);
  });

  test('depth does no harm', () => {
    const deep = `graph [ ${'a [ '.repeat(50_000)}`;
    expect(importGml(deep).issues.length).toBeGreaterThan(0);
  });
});
