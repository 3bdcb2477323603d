import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importAny } from '../../src/import/any';
import { importCsv } from '../../src/import/csv';
import { importEdgeList } from '../../src/import/edgelist';
import { importGdelt } from '../../src/import/gdelt';
import { importXlsx } from '../../src/import/xlsx';
import { createDataset } from '../../src/model/dataset';

const lines = (...rows: string[]) => `${rows.join('\n')}\n`;
const RUNS = process.env.SUMMITRY_FULL ? 2000 : 30;

const gdelt = () => {
  const cells = Array<string>(61).fill('x');
  cells.splice(0, 2, '1', '20170701');
  cells.splice(26, 4, '043', '043', '04', '1');
  return cells.join('\t');
};

/** One of each kind. */
const SAMPLES = [
  lines(
    'source,target,type,sign,weight,start,end',
    'A,B,pact,1,2,1900,1910',
    '"C, D",B,war,-1,1,1914-06-28,',
  ),
  lines(
    'version4id,ccode1,state_name1,ccode2,state_name2,dyad_st_day,dyad_st_month,dyad_st_year,dyad_end_day,dyad_end_month,dyad_end_year,left_censor,right_censor,defense,neutrality,nonaggression,entente',
    '1,2,A,20,B,1,2,1900,3,4,1910,0,0,1,0,0,1',
  ),
  lines(
    'dispnum,stabb,ccode,stday,stmon,styear,endday,endmon,endyear,sidea,hostlev',
    '10,GMY,255,-9,7,1911,1,11,1911,1,4',
    '10,FRN,220,-9,7,1911,1,11,1911,0,3',
  ),
  lines('rcid,country,country_code,vote', '1,A,A,yes', '1,B,B,no'),
  lines(
    'organization,country,from_year,to_year',
    'Pact,A,1950,1960',
    'Pact,B,1950,1970',
    'Pact,A,1966,1970',
  ),
  lines('date,event,participants', '1907-08-31,Convention,"Russia; Britain"'),
  lines('Year,Month,Day,Time,End Year,Headline,Text,Type', '1815,12,10,10:30,1852,Ada,<p>Hi</p>,'),
  lines(',A,B,C', 'A,0,1,-2', 'B,1,0,0', 'C,-2,0,0'),
  lines('state,NATO,EU', 'France,1,1', 'Norway,1,0', 'Austria,0,1'),
  lines('sep=;', 'id;name;part_of', '1;"A";2', '2;B;'),
  "A B {'weight': 4}\nB C {}\n",
  `${gdelt()}\n${gdelt()}\n`,
]; // prettier-ignore

const READERS = [importCsv, importEdgeList, importGdelt];

/** Whatever comes, it is data and issues, and the data are a dataset. */
function check(data: string | Uint8Array): void {
  for (const read of READERS) {
    const { input, issues } = read(data);
    for (const { path, message, severity } of issues) {
      expect(typeof path).toBe('string');
      expect(message).not.toBe('');
      expect(['error', 'warning']).toContain(severity);
    }
    expect(() => createDataset(input)).not.toThrow();
  }
  expect(Object.keys(Object.prototype)).toEqual([]);
}

const text = (units: string[]) => units.join('');
const piece = fc.constantFrom(
  ',',
  ';',
  '\t',
  '|',
  '"',
  '""',
  '\n',
  '\r\n',
  '\r',
  '\u0000',
  '\ufeff',
  '-9',
  '..',
  'NA',
  '1e999',
  '__proto__',
  'sep=;',
  '\u2028',
  '{',
  '<',
  '1914-13-45',
  '9'.repeat(400),
  ' ',
  'source',
  'target',
  'é',
  '\ud800',
); // prettier-ignore

describe('whatever a file holds, nothing throws', () => {
  test('random bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => check(bytes)),
      { numRuns: RUNS },
    );
  });

  test('what tables are made of, in any order', () => {
    const any = fc.array(fc.oneof(piece, fc.string({ maxLength: 5 })), { maxLength: 60 }).map(text);
    fc.assert(fc.property(any, check), { numRuns: RUNS });
  });

  test.each(SAMPLES.map((sample, i) => [i, sample] as const))(
    'sample %i, cut or changed anywhere',
    (_, sample) => {
      const bytes = new TextEncoder().encode(sample);
      const at = fc.nat(sample.length);
      const cut = at.map((end) => sample.slice(0, end));
      const changed = fc
        .tuple(at, fc.nat(8), piece)
        .map(([from, count, more]) => sample.slice(0, from) + more + sample.slice(from + count));
      const flipped = fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)).map(([place, value]) => {
        const other = bytes.slice();
        other[place] = value;
        return other;
      });
      fc.assert(fc.property(fc.oneof(cut, changed, flipped), check), { numRuns: RUNS });
    },
  );

  test('with any column in any role', () => {
    const roles = fc.constantFrom(
      'source',
      'target',
      'start',
      'sign',
      'strength',
      'group',
      'actor',
      'title',
      'date',
      'directed',
      'certainty',
    ); // prettier-ignore
    const shapes = fc.constantFrom(
      'edges',
      'dyads',
      'members',
      'events',
      'matrix',
      'wide',
      'actors',
    );
    const mapping = fc.array(fc.tuple(roles, fc.nat(9)), { maxLength: 5 });
    fc.assert(
      fc.property(fc.constantFrom(...SAMPLES), shapes, mapping, (sample, shape, columns) => {
        const options = { shape, columns: Object.fromEntries(columns) } as object;
        expect(() => createDataset(importCsv(sample, options).input)).not.toThrow();
      }),
      { numRuns: RUNS },
    );
  });

  test('by name or content, also what is no file', async () => {
    const names = fc.constantFrom(
      'a.csv',
      'a.xlsx',
      'a.gexf',
      'a.json',
      'a.edgelist',
      'a',
      '',
      '.csv',
    );
    await fc.assert(
      fc.asyncProperty(names, fc.uint8Array({ maxLength: 200 }), async (name, bytes) => {
        const { input } = await importAny(name, bytes);
        expect(() => createDataset(input)).not.toThrow();
        expect((await importXlsx(bytes)).issues).toHaveLength(1);
      }),
      { numRuns: RUNS },
    );
  });
});

test('long lines, many quotes and many issues take time in proportion', () => {
  const quotes = importCsv(`a1,b1\n${'"x,y\n'.repeat(3000)}`);
  expect(quotes.issues.length).toBeLessThanOrEqual(1001);
  const bad = importCsv(lines('source,target', ...Array<string>(5000).fill('A,')));
  expect(bad.issues).toHaveLength(1001);
  expect(bad.issues.at(-1)?.message).toBe('4000 more issues');
  for (const long of [' '.repeat(200_000), '<'.repeat(200_000), `${'1,'.repeat(100_000)}1`])
    expect(() => importCsv(`year,headline,text\n1,x,${long}\n${long}`)).not.toThrow();
});
