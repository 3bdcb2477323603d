import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beijingSummit, coldWarBlocs, europeanAlliances } from '../../src/datasets';
import { exportGexf, exportJson, importDataset, importGexf } from '../../src/import';
import { columnsOf } from '../../src/model/columns-of';
import { createDataset } from '../../src/model/dataset';
import type { Dataset, DatasetInput } from '../../src/model/records';

const SHIPPED = { beijingSummit, coldWarBlocs, europeanAlliances };

/** All that a dataset holds, as plain data. */
const contents = ({
  title,
  description,
  asOf,
  actors,
  relations,
  events,
  types,
  sources,
}: Dataset) => ({
  title,
  description,
  asOf,
  actors,
  relations,
  events,
  types,
  sources,
});

const again = (data: Dataset | DatasetInput) =>
  createDataset(importDataset(exportJson(data)).input);

const id = fc.constantFrom('a', 'b', 'c', '__proto__', 'é "x" <&>');
const when = fc.oneof(
  fc.constantFrom('1914', '1914-07', '1914-07-28', '1914-07-28T12:00:00Z', '1914~', '1914-07?'),
  fc.constantFrom('-0430', 'Y-170000', '20XX', '1914/1918', '', '..', '19', '2001-21', '1914-07%'),
  fc.integer({ min: -3000, max: 3000 }),
  fc.date({ min: new Date(-1e15), max: new Date(1e15), noInvalidDate: true }),
);
const certainty = fc.constantFrom('confirmed', 'expected', 'hinted');
const some = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });
const party = fc.oneof(
  id,
  fc.record(
    { actor: id, role: fc.string(), start: when, end: when, certainty },
    { requiredKeys: ['actor'] },
  ),
);
const evidence = fc.array(
  fc.record(
    { source: fc.constant('s'), saidBy: fc.string(), quote: fc.string() },
    { requiredKeys: ['source'] },
  ),
  { maxLength: 2 },
);
const inputs = fc.record(
  {
    title: fc.string(),
    description: fc.string(),
    asOf: when,
    sources: fc.constant([{ id: 's', title: 'S', date: '1999~', url: 'https://example.org' }]),
    actors: fc.uniqueArray(
      fc.record(
        {
          id,
          name: fc.string(),
          aliases: fc.array(fc.string(), { maxLength: 2 }),
          note: fc.string(),
          partOf: party,
        },
        { requiredKeys: ['id', 'name'] },
      ),
      { selector: (one) => one.id, minLength: 3 },
    ),
    relations: fc.array(
      fc.record(
        {
          id: fc.string(),
          type: fc.constantFrom('military', 'pact'),
          parties: fc.uniqueArray(party, {
            minLength: 2,
            maxLength: 4,
            selector: (one) => (typeof one === 'string' ? one : one.actor),
          }),
          directed: fc.boolean(),
          sign: fc.constantFrom(1, 0, -1, null),
          strength: fc.double({ min: 0.1, max: 9, noNaN: true }),
          label: fc.string(),
          start: when,
          end: when,
          certainty,
          evidence,
          note: fc.string(),
        },
        { requiredKeys: ['type', 'parties'] },
      ),
      { maxLength: 5 },
    ),
    events: fc.array(
      fc.record(
        {
          id: fc.string(),
          title: fc.string(),
          date: when,
          end: when,
          earliest: when,
          latest: when,
          participants: fc.array(party, { maxLength: 2 }),
          importance: fc.integer({ min: 1, max: 5 }),
          evidence,
          alternatives: fc.array(fc.record({ date: when, end: some(when) }), { maxLength: 2 }),
        },
        { requiredKeys: ['title', 'date'] },
      ),
      { maxLength: 5 },
    ),
  },
  { requiredKeys: ['actors'] },
) as unknown as fc.Arbitrary<DatasetInput>;

describe('a dataset as JSON', () => {
  test('anything that a dataset can be made of makes the same again', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const dataset = createDataset(input);
        const found = again(input);
        expect(contents(found)).toEqual(contents(dataset));
        expect(found.issues.map(({ path }) => path)).toEqual(
          dataset.issues.map(({ path }) => path),
        );
      }),
      { numRuns: 60 },
    );
  });

  test('so does the dataset itself', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const dataset = createDataset(input);
        expect(contents(again(dataset))).toEqual(contents(dataset));
      }),
      { numRuns: 60 },
    );
  });

  for (const [name, input] of Object.entries(SHIPPED))
    test(`${name}: as written, as a dataset, and as columns`, () => {
      const dataset = createDataset(input);
      for (const data of [input, dataset, columnsOf(dataset)])
        expect(contents(again(data as DatasetInput))).toEqual(contents(dataset));
      expect(again(dataset).issues).toEqual([]);
    });

  test('dates are written as people would', () => {
    const { relations, events } = JSON.parse(exportJson(createDataset(europeanAlliances)));
    for (const { start, end } of relations)
      for (const at of [start, end]) expect(at).toBeTypeOf('string');
    for (const { date } of events) expect(date).toMatch(/^\d{4}/);
  });

  test('a Date keeps its moment, and the input stays as it is', () => {
    const input = { actors: [], events: [{ title: 'x', date: new Date(5) }] };
    expect(JSON.parse(exportJson(input, { indent: 0 })).events[0].date).toBe(
      '1970-01-01T00:00:00.005Z',
    );
    expect(input.events[0]!.date).toEqual(new Date(5));
  });
});

/** What GEXF can hold: no evidence, events, short labels, spans of memberships. */
const inGexf = ({ actors, relations }: Dataset) => ({
  actors: actors.map(({ id, name, kind, partOf, aliases, code, note }) => ({
    id,
    name,
    kind,
    partOf,
    aliases,
    code,
    note,
  })),
  relations: relations.map(
    ({ id, type, label, parties, directed, sign, strength, when, certainty, note }) => ({
      id,
      type,
      label,
      parties,
      directed,
      sign,
      strength,
      when,
      certainty,
      note,
    }),
  ),
});

describe('a dataset as GEXF', () => {
  for (const [name, input] of Object.entries(SHIPPED))
    test(`${name}: links of two and of many, with types, signs, times and weights`, () => {
      const dataset = createDataset(input);
      const { input: found, issues } = importGexf(exportGexf(dataset));
      expect(issues).toEqual([]);
      expect(inGexf(createDataset(found))).toEqual(inGexf(dataset));
    });

  test('times are days that Gephi reads, weights are above 0', () => {
    const text = exportGexf(coldWarBlocs);
    for (const [, time] of text.matchAll(/ (?:start|end)="([^"]*)"/g))
      expect(time).toMatch(/^\d{4}-\d\d-\d\d$/);
    for (const [, weight] of text.matchAll(/ weight="([^"]*)"/g))
      expect(Number(weight)).toBeGreaterThan(0);
    expect(text).toContain('timeformat="date"');
  });

  test('any text is escaped; places go up as Gephi has them', () => {
    const name = '<&>"\n\t\u0000 \ud800 é';
    const text = exportGexf({ actors: [{ id: 'a', name }] }, { positions: { a: [3, 4] } });
    const { input, issues, drawing } = importGexf(text);
    expect(issues).toEqual([]);
    expect(input.actors[0]!.name).toBe('<&>"\n\t\ufffd \ufffd é');
    expect(text).toContain('y="-4"');
    expect(drawing?.positions.a).toEqual([3, 4]);
  });
});
