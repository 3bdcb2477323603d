import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beijingSummit, europeanAlliances } from '../../src/datasets';
import { toCSV, toGEXF, toHTML, toJSON } from '../../src/export';
import { importDataset, importGexf } from '../../src/import';
import { createBuilder } from '../../src/import/builder';
import { parseDelimited } from '../../src/import/delimited';
import { createDataset } from '../../src/model/dataset';
import { createSelection } from '../../src/model/store';
import { renderPartnershipMatrix } from '../../src/static';

const dataset = createDataset(beijingSummit);
const cells = (csv: string) => parseDelimited(csv, createBuilder());

describe('what is shown, written', () => {
  test('without a filter all records, as they were written', () => {
    const again = createDataset(importDataset(toJSON(dataset)).input);
    expect(again.relations).toEqual(dataset.relations);
    expect(again.events).toEqual(dataset.events);
    expect(toJSON(beijingSummit)).toBe(toJSON({ dataset, selection: createSelection() }));
  });

  test('a filter, a period and a date leave out the same as in the charts', () => {
    const energy = createSelection({ filter: { kind: 'types', types: ['energy'] } });
    const { relations, actors } = JSON.parse(toJSON({ dataset, selection: energy }));
    const wanted = dataset.relations.filter(({ type }) => type === 'energy');
    expect(wanted.length).toBeGreaterThan(0);
    expect(relations.map(({ id }: { id: string }) => id)).toEqual(wanted.map(({ id }) => id));
    expect(actors).toHaveLength(dataset.actors.length);
    const europe = createDataset(europeanAlliances);
    const asOf = createSelection({ asOf: Date.UTC(1895, 0, 1) });
    const rows = cells(toCSV({ dataset: europe, selection: asOf })).rows.map(([id]) => id);
    const then = europe.at('1895-01-01').relations.map(({ id }) => id);
    expect(then.length).toBeGreaterThan(0);
    expect(rows).toEqual(expect.arrayContaining(then));
    expect(rows.length).toBeLessThan(europe.relations.length);
  });

  test('GEXF keeps spells and weights', () => {
    const data = {
      actors: [
        { id: 'a', name: 'Ann' },
        { id: 'b', name: 'Bob' },
      ],
      relations: [{ type: 'pact', source: 'a', target: 'b', strength: 3, start: '1904-04-08' }],
    };
    const gexf = toGEXF(data);
    expect(gexf).toContain('start="1904-04-08"');
    const [relation] = importGexf(gexf).input.relations!;
    expect(relation).toMatchObject({ strength: 3, start: '1904-04-08', end: '..' });
  });
});

describe('CSV', () => {
  const odd = {
    actors: [
      { id: 'a', name: '=HYPERLINK("http://evil","x")' },
      { id: 'b', name: '@SUM(A1)' },
    ],
    relations: [
      { id: '-1', type: '+cmd|calc', label: 'x, "y"\nz', parties: ['a', 'b'], sign: -1 as const },
    ],
  };

  test('no cell is a formula, and what is quoted is read back', () => {
    const { header, rows } = cells(toCSV(odd));
    const row = Object.fromEntries(header.map((name, i) => [name, rows[0]![i]]));
    expect(row).toMatchObject({
      id: '-1',
      type: "'+cmd|calc",
      label: 'x, "y"\nz',
      parties: `'=HYPERLINK("http://evil","x"); @SUM(A1)`,
      sign: '-1',
    });
    expect(cells(toCSV(odd, 'actors')).rows.map(([, name]) => name)).toEqual([
      `'=HYPERLINK("http://evil","x")`,
      "'@SUM(A1)",
    ]);
  });

  test('whatever a name is, its cell begins as no formula does', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ minLength: 1 }),
          fc.tuple(fc.constantFrom(...'=+-@\t\r'), fc.string()).map((parts) => parts.join('')),
        ),
        (name) => {
          const line = toCSV({ actors: [{ id: 'x', name }] }, 'actors').slice(
            'id,name,kind,part_of,code,aliases,relations,events,note\r\nx,'.length,
          );
          expect(line).not.toMatch(/^"?[=+@\t\r]/);
          if (/^"?-/.test(line)) expect(line).toMatch(/^-[\d.-]+,/);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('dates are the first and the last day, sources are named with their place', () => {
    const { header, rows } = cells(toCSV(dataset, 'events'));
    const parade = rows.find(([id]) => id === 'parade')!;
    const at = (name: string) => parade[header.indexOf(name)];
    expect([at('start'), at('end'), at('certainty')]).toEqual([
      ...['2025-09-02', '2025-09-07', 'expected'],
    ]);
    expect(at('sources')).toMatch(/¶6/);
    expect(() => toCSV(dataset, 'ties' as never)).toThrow(RangeError);
  });
});

describe('HTML', () => {
  const svg = renderPartnershipMatrix({ data: dataset, width: 330 });
  const drawn = { dataset, toSVG: () => svg };

  test('holds picture, tables and data, and no script unless one is given', async () => {
    const html = await toHTML(drawn);
    expect(html).toContain(svg);
    expect(html.match(/<script(?! type="application\/json")/g)).toBeNull();
    expect(html).toContain('Relations: ');
    const [, json = ''] = /id="data">(.*)<\/script>/.exec(html)!;
    expect(createDataset(JSON.parse(json)).relations).toEqual(dataset.relations);
    await expect(toHTML(drawn, { chart: 'pie' as never })).rejects.toThrow(RangeError);
  });

  test('nothing of data or script ends its element early; the policy knows each script', async () => {
    const name = '</script><script>alert(1)</script><!--';
    const data = createDataset({ title: name, actors: [{ id: 'x', name }] });
    const html = await toHTML(
      { dataset: data, toSVG: () => '<svg/>' },
      { script: 'const s = "</script>";\n//# sourceMappingURL=x.map', lang: 'fa' },
    );
    expect(html.match(/<\/script/g)).toHaveLength(4);
    expect(html).not.toContain('<script>alert');
    expect(html).not.toContain('sourceMappingURL');
    expect(html).toContain('<html lang="fa" dir="rtl">');
    expect(html.match(/'sha256-[\w+/]{43}='/g)).toHaveLength(2);
  });
});
