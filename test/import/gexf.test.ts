import { describe, expect, test } from 'vitest';
import { importGexf, positionsIn } from '../../src/import';
import { createDataset } from '../../src/model/dataset';

const gexf = (graph: string, more = '') =>
  `<?xml version="1.0"?><gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz">${more}${graph}</gexf>`;

const two = '<node id="a" label="Ann"/><node id="b" label="Bob"/>';
const withEdges = (edges: string, attributes = '') =>
  gexf(
    `<graph defaultedgetype="directed">${attributes}<nodes>${two}</nodes><edges>${edges}</edges></graph>`,
  );

const relations = (text: string) => importGexf(text).input.relations ?? [];

describe('GEXF', () => {
  test('gives nodes, links, direction, kind, label and weight', () => {
    const { input, issues } = importGexf(
      withEdges('<edge id="e" source="a" target="b" kind="pact" label="Pact" weight="2.5"/>'),
    );
    expect(issues).toEqual([]);
    expect(input.actors).toEqual([
      { id: 'a', name: 'Ann' },
      { id: 'b', name: 'Bob' },
    ]);
    expect(input.relations).toEqual([
      {
        id: 'e',
        type: 'pact',
        label: 'Pact',
        source: 'a',
        target: 'b',
        directed: true,
        strength: 2.5,
      },
    ]);
    expect(input.types).toEqual([{ id: 'pact', label: 'Pact' }]);
  });

  test('takes any namespace, prefix and version', () => {
    const text = withEdges('<edge source="a" target="b"/>');
    const prefixed = text
      .replace(/<(\/?)(gexf|graph|nodes?|edges?)\b/g, '<$1g:$2')
      .replace('xmlns=', 'xmlns:g=');
    for (const one of [text, prefixed, text.replace('gexf.net/1.3', 'www.gexf.net/1.1draft')])
      expect(relations(one)).toHaveLength(1);
  });

  test('a link may say that it is not directed, whatever the others are', () => {
    const found = relations(
      withEdges('<edge source="a" target="b" type="undirected"/><edge source="b" target="a"/>'),
    );
    expect(found.map(({ directed }) => directed)).toEqual([undefined, true]);
  });

  test('spells of a link are a relation each; open ends are open', () => {
    const found = relations(
      withEdges(
        '<edge id="e" source="a" target="b"><spells><spell end="2001-05-01"/><spell start="2003" end="2004"/></spells></edge>',
      ),
    );
    expect(found.map(({ id, start, end }) => [id, start, end])).toEqual([
      ['e', '..', '2001-05-01'],
      ['e#2', '2003', '2004'],
    ]);
  });

  test('slices of version 1.1 are spells', () => {
    const text = '<edge source="a" target="b"><slices><slice start="2003-01-01"/></slices></edge>';
    expect(relations(withEdges(text))).toMatchObject([{ start: '2003-01-01', end: '..' }]);
  });

  test('what is open does not count itself: the day or year beside it does', () => {
    const edge = (times: string) =>
      relations(withEdges(`<edge source="a" target="b" ${times}/>`))[0];
    expect(edge('start="2000.0" endopen="2005.0"')).toMatchObject({ start: 2000, end: 2004 });
    expect(edge('startopen="2009-02-28" endopen="2009-03-11"')).toMatchObject({
      start: '2009-03-01',
      end: '2009-03-10',
    });
    expect(edge('start="-Infinity" end="Infinity"')?.start).toBeUndefined();
  });

  test('a node that comes and goes: party while it is there, and an event for each time', () => {
    const nodes =
      '<node id="a"/><node id="b"><spells><spell end="2009-03-01"/><spell start="2009-03-05" end="2009-03-10"/></spells></node>';
    const { input } = importGexf(
      gexf(`<graph><nodes>${nodes}</nodes><edges><edge source="a" target="b"/></edges></graph>`),
    );
    expect(input.relations![0]!.parties).toEqual([
      'a',
      { actor: 'b', start: '..', end: '2009-03-10' },
    ]);
    const dataset = createDataset(input);
    const there = dataset.eventsOf('actor:b').filter(({ type }) => type === 'presence');
    const day = Date.UTC(2009, 2, 3);
    expect(there).toHaveLength(2);
    expect(there.some(({ when }) => when!.earliestStart <= day && when!.latestEnd > day)).toBe(
      false,
    );
  });

  test('both blocks of attributes, with defaults and undeclared values', () => {
    const blocks =
      '<attributes class="node"><attribute id="0" title="url"/><attribute id="1" title="frog"><default>true</default></attribute></attributes>' +
      '<attributes class="edge"><attribute id="0" title="Predicate"/></attributes>';
    const text = gexf(
      `<graph>${blocks}<nodes><node id="a"><attvalues><attvalue for="0" value="x.org"/><attvalue for="lost" value="9"/></attvalues></node><node id="b"/></nodes>` +
        '<edges><edge source="a" target="b"><attvalues><attvalue for="0" value="likes"/></attvalues></edge></edges></graph>',
    );
    const { input } = importGexf(text);
    expect(input.actors[0]!.note).toBe('url: x.org; lost: 9; frog: true');
    expect(input.actors[1]!.note).toBe('frog: true');
    expect(input.relations![0]!.type).toBe('likes');
  });

  test('of a weight that changes the last is taken, and all are told', () => {
    const block =
      '<attributes class="edge" mode="dynamic"><attribute id="w" title="weight"/></attributes>';
    const values =
      '<attvalues><attvalue for="w" value="3" start="2011-03-01"/><attvalue for="w" value="1" start="2009-03-01"/></attvalues>';
    const [found] = relations(withEdges(`<edge source="a" target="b">${values}</edge>`, block));
    expect(found?.strength).toBe(3);
    expect(found?.note).toContain('1 (2009-03-01/..)');
  });

  test('a weight below 0 is an opposed tie; so is a sign', () => {
    const block = '<attributes class="edge"><attribute id="s" title="Sign"/></attributes>';
    const sign = '<attvalues><attvalue for="s" value="-1"/></attvalues>';
    const found = relations(
      withEdges(
        `<edge source="a" target="b" weight="-2"/><edge source="a" target="b" weight="3">${sign}</edge>`,
        block,
      ),
    );
    expect(found.map((one) => [one.sign, one.strength])).toEqual([
      [-1, 2],
      [-1, 3],
    ]);
  });

  test('nested nodes, pid and parents are partOf', () => {
    const { input } = importGexf(
      gexf(
        '<graph><nodes><node id="a"><nodes><node id="b"/></nodes></node><node id="c" pid="b"/><node id="d"><parents><parent for="a"/><parent for="b"/></parents></node></nodes></graph>',
      ),
    );
    expect(input.actors.map(({ partOf }) => partOf)).toEqual([undefined, 'a', 'b', ['a', 'b']]);
  });

  test('colours, sizes and places: y downwards, and in px where they are asked for', () => {
    const node = (id: string, x: number, y: number, color: string) =>
      `<node id="${id}"><viz:color ${color}/><viz:position x="${x}" y="${y}" z="0"/><viz:size value="3"/></node>`;
    const { drawing } = importGexf(
      gexf(
        `<graph><nodes>${node('a', 0, 10, 'hex="#FF00aa"')}${node('b', 100, 0, 'r="1" g="2" b="3" a="0.5"')}</nodes></graph>`,
      ),
    );
    expect(drawing?.positions).toEqual({ a: [0, -10], b: [100, 0] });
    expect(drawing?.colors).toEqual({ a: '#ff00aa', b: 'rgba(1, 2, 3, 0.5)' });
    expect(drawing?.sizes).toEqual({ a: 3, b: 3 });
    expect(positionsIn(drawing!, 280, 100, 40)).toEqual({ a: [40, 40], b: [240, 60] });
  });

  test('what is there twice is told, and nothing is lost silently', () => {
    const { input, issues } = importGexf(
      gexf(
        `<graph><nodes>${two}<node id="a" label="Again"/></nodes><edges><edge id="e" source="a" target="b"/><edge id="e" source="a" target="b"/><edge source="a" target="a"/><edge source="a" target="z"/></edges></graph>`,
      ),
    );
    const words = issues.map(({ message }) => message).join('\n');
    expect(words).toMatch(/node "a" is there twice/);
    expect(words).toMatch(/link "e" is there twice/);
    expect(words).toMatch(/a second link/);
    expect(words).toMatch(/"a" to itself/);
    expect(words).toMatch(/no node "z"; added/);
    expect(input.actors.map(({ id }) => id)).toEqual(['a', 'b', 'z']);
    expect(input.relations).toHaveLength(3);
  });

  test('ids that name parts of objects are ids as any other', () => {
    const ids = ['__proto__', 'constructor', 'toString'];
    const nodes = ids.map((id) => `<node id="${id}"><viz:position x="${id.length}" y="1"/></node>`);
    const { input, drawing } = importGexf(
      gexf(
        `<graph><nodes>${nodes.join('')}</nodes><edges><edge source="__proto__" target="constructor"/></edges></graph>`,
      ),
    );
    expect(createDataset(input).relations).toHaveLength(1);
    expect(Object.keys(drawing!.positions).sort()).toEqual([...ids].sort());
    expect(({} as Record<string, unknown>)[0]).toBeUndefined();
  });

  test('a file that is cut off gives what came before', () => {
    const { input, issues } = importGexf(withEdges('<edge source="a" target="b"/>').slice(0, -30));
    expect(input.actors).toHaveLength(2);
    expect(issues.length).toBeGreaterThan(0);
  });
});

describe('XML with a document type', () => {
  const bomb = '<!ENTITY a "0123456789">'.repeat(1000);
  const kinds = {
    plain: `<!DOCTYPE gexf [${bomb}]>${gexf('')}`,
    'after a comment': `<?xml version="1.0"?><!-- <gexf> -->\n<?pi?><!DOCTYPE gexf>${gexf('').slice(21)}`,
    'in small letters': `<!doctype gexf>${gexf('').slice(21)}`,
    'far behind': `<!--${' '.repeat(100_000)}--><!DOCTYPE x><gexf/>`,
  };
  for (const [name, text] of Object.entries(kinds))
    test(`is refused in words, ${name}`, () => {
      for (const data of [text, new TextEncoder().encode(text)]) {
        const { input, issues } = importGexf(data);
        expect(input.actors).toEqual([]);
        expect(issues).toHaveLength(1);
        expect(issues[0]).toMatchObject({ severity: 'error' });
        expect(issues[0]!.message).toMatch(/document type .* refused/);
      }
    });

  test('in text alone it is text', () => {
    const text = withEdges('<edge source="a" target="b" label="&lt;!DOCTYPE"/>');
    expect(relations(text)[0]!.label).toBe('<!DOCTYPE');
  });

  test('other XML is told by its first element', () => {
    expect(importGexf('<html></html>').issues[0]!.message).toMatch(/no <gexf>/);
  });
});
