import { describe, expect, test } from 'vitest';
import { importCsv } from '../../src/import/csv';
import { createDataset } from '../../src/model/dataset';

const lines = (...rows: string[]) => `${rows.join('\n')}\n`;
const pairs = (text: string, options = {}) =>
  importCsv(text, options).input.relations?.map(({ source, target }) => `${source}–${target}`);

describe('text of a table', () => {
  const rows = ['source;target;weight', 'Österreich;Schweiz;0,5', 'Schweiz;Liechtenstein;1.234,5'];
  const weights = (data: string | Uint8Array) =>
    importCsv(data).input.relations?.map(({ strength }) => strength);

  test('semicolons bring the decimal comma', () => {
    expect(weights(lines(...rows))).toEqual([0.5, 1234.5]);
  });

  test('a line sep= names the delimiter and is no row', () => {
    expect(weights(lines('sep=;', ...rows))).toEqual([0.5, 1234.5]);
    const { issues } = importCsv(lines('sep=;', ...rows, 'Schweiz;;1'));
    expect(issues).toEqual([
      { path: 'line 5, column target', message: 'no target; left out', severity: 'error' },
    ]);
  });

  test('UTF-16, as Excel saves Unicode text, and Windows-1252 are read', () => {
    const units = [...`\ufeff${lines(...rows)}`].map((c) => c.charCodeAt(0));
    expect(weights(new Uint8Array(units.flatMap((u) => [u & 255, u >> 8])))).toEqual([0.5, 1234.5]);
    const old = importCsv(new Uint8Array([...lines(...rows)].map((c) => c.charCodeAt(0))));
    expect(old.input.actors[0]?.name).toBe('Österreich');
    expect(old.issues[0]?.message).toMatch(/Windows-1252/);
  });

  test('line ends of any kind, mixed ones too', () => {
    for (const text of ['a1,b1\rA,B\rB,C\r', 'a1,b1\r\nA,B\nB,C\r\n', 'a1,b1\n\nA,B\n\n\nB,C'])
      expect(pairs(text, { columns: { source: 'a1', target: 'b1' } })).toEqual(['A–B', 'B–C']);
  });

  test('titles above the header are passed over, and lines are still counted', () => {
    const { input, issues } = importCsv(
      lines('Alliances of the world', '', 'from,to', 'A,B', '"C\nC",', 'C,D'),
    );
    expect(input.relations).toHaveLength(2);
    expect(issues.map(({ path }) => path)).toEqual(['line 1', 'line 5, column to']);
  });

  test('a quote that is never closed costs its row alone', () => {
    const { input, issues } = importCsv(lines('source,target', 'A,B', '"C,D', 'E,F', 'G,"H"'));
    expect(input.relations?.map(({ source }) => source)).toEqual(['A', 'E', 'G']);
    expect(issues).toMatchObject([{ path: 'line 3', severity: 'error' }]);
  });

  test('without a header the first two columns are the ends', () => {
    expect(pairs(lines('A,B,2', 'B,C,1', 'C,A,3'))).toEqual(['A–B', 'B–C', 'C–A']);
    expect(pairs(lines('A,B', 'B,C', 'C,A'))).toEqual(['A–B', 'B–C', 'C–A']);
  });
});

describe('ids', () => {
  test('1 and "1" are one actor, 007 is another than 7, spaces do not count', () => {
    const { input } = importCsv(lines('source,target', '1,"1 "', '1,007', ' 1,7'));
    expect(input.actors.map(({ id }) => id)).toEqual(['1', '007', '7']);
  });

  test('NA is Namibia in an id or a name, and nothing in a value', () => {
    const { input, issues } = importCsv(
      lines(
        'iso2_1,name1,iso2_2,name2,weight',
        'NA,Namibia,ZA,South Africa,NA',
        'NA,Namibia,BW,Botswana,2',
      ),
    );
    expect(input.actors[0]).toEqual({ id: 'NA', name: 'Namibia' });
    expect(input.relations?.map(({ strength }) => strength)).toEqual([undefined, 2]);
    expect(issues).toEqual([]);
  });

  test.each(['-9', '.', '..', ''])('%j stands for nobody', (code) => {
    const { input, issues } = importCsv(lines('ccode1,ccode2', '2,200', `2,${code}`));
    expect(input.relations).toHaveLength(1);
    expect(issues).toMatchObject([{ path: 'line 3, column ccode2', severity: 'error' }]);
  });

  test('names of an object’s own are names like others', () => {
    const { input } = importCsv(
      lines(
        'source,target,type',
        '__proto__,constructor,toString',
        'hasOwnProperty,__proto__,__proto__',
      ),
    );
    expect(createDataset(input).relations).toHaveLength(2);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(createDataset(input).issues).toEqual([]);
  });
});

describe('columns', () => {
  test('a mapping goes before the guess', () => {
    const text = lines('who,whom,from,to,kind', 'A,B,1900,1910,pact');
    const { input } = importCsv(text, {
      columns: { source: 'who', target: 'WHOM', start: 'from', end: 3, type: 'kind' },
    });
    expect(input.relations).toEqual([
      { type: 'pact', source: 'A', target: 'B', start: '1900', end: '1910' },
    ]);
  });

  test('a column that is not there is an issue that says which are', () => {
    const { issues } = importCsv(lines('source,target', 'A,B'), { columns: { source: 'ccode1' } });
    expect(issues[0]?.message).toBe('no column "ccode1" for source; there are source, target');
  });

  test.each([
    [{ columns: { sorce: 'a' } }, /role must be one of source/],
    [{ shape: 'edge' }, /shape must be one of edges/],
    [{ dataset: 'cows' }, /dataset must be one of/],
    [{ values: { x: { sign: 2 } } }, /values.x.sign must be 1, 0, -1 or null, got 2/],
  ])('%j throws, and says what was wanted', (options, message) => {
    expect(() => importCsv(lines('a,b', 'c,d'), options as object)).toThrow(message as RegExp);
  });

  test('values mean type, sign and certainty', () => {
    const text = lines('source,target,relation', 'A,B,MDP', 'A,C,War', 'B,C,?');
    const { input } = importCsv(text, {
      values: {
        mdp: { type: 'military', sign: 1, label: 'Defence' },
        war: { type: 'military', sign: -1, certainty: 'hinted' },
      },
    });
    expect(input.relations).toEqual([
      { type: 'military', sign: 1, source: 'A', target: 'B' },
      { type: 'military', sign: -1, certainty: 'hinted', source: 'A', target: 'C' },
      { type: '?', source: 'B', target: 'C' },
    ]);
  });

  test('signs and certainty in words, shares and numbers; what is none is said', () => {
    const { input, issues } = importCsv(
      lines(
        'source,target,sign,certainty',
        'A,B,enemy,0.95',
        'A,C,+,likely',
        'A,D,,30%',
        'A,E,purple,sure',
      ),
    );
    expect(input.relations?.map(({ sign, certainty }) => [sign, certainty])).toEqual([
      [-1, 'confirmed'],
      [1, 'expected'],
      [null, 'hinted'],
      [null, 'confirmed'],
    ]);
    expect(issues.map(({ path }) => path)).toEqual(['line 5, column sign']);
  });

  test('Type of Gephi is a direction; below 0 is opposed', () => {
    const { input } = importCsv(
      lines('Source,Target,Type,Weight', 'A,B,Directed,-2', 'B,C,Undirected,1'),
    );
    expect(input.relations).toEqual([
      { type: 'tie', source: 'A', target: 'B', directed: true, sign: -1, strength: 2 },
      { type: 'tie', source: 'B', target: 'C', strength: 1 },
    ]);
  });
});

describe('time', () => {
  const starts = (cells: string[], options = {}) =>
    importCsv(
      lines('source,target,start', ...cells.map((cell, i) => `A,B${i},"${cell}"`)),
      options,
    );

  test('dates as they are written are EDTF, and EDTF is left as it is', () => {
    const { input, issues } = starts([
      '1914-06-28',
      '28 June 1914',
      'June 28, 1914',
      '28.6.1914',
      '19140628',
      '1914/6/28',
      'Jun 1914',
      '1914-06-28 00:00:00',
      '1914-06-28 10:45',
      'c. 1914',
      '1914?',
      '1914-06~',
      '44 BC',
      '476',
      '-0043',
    ]); // prettier-ignore
    expect(issues).toEqual([]);
    expect(input.relations?.map(({ start }) => start)).toEqual([
      ...Array(6).fill('1914-06-28'),
      '1914-06',
      '1914-06-28',
      '1914-06-28T10:45:00',
      '1914~',
      '1914?',
      '1914-06~',
      '-0043',
      '0476',
      '-0043',
    ]); // prettier-ignore
  });

  test('1/2/1914 is what another row of the column tells; else the year, and an issue', () => {
    expect(starts(['1/2/1914', '28/6/1914']).input.relations?.[0]?.start).toBe('1914-02-01');
    expect(starts(['1/2/1914', '6/28/1914']).input.relations?.[0]?.start).toBe('1914-01-02');
    expect(starts(['1/2/1914'], { dayFirst: true }).input.relations?.[0]?.start).toBe('1914-02-01');
    const unclear = starts(['1/2/1914']);
    expect(unclear.input.relations?.[0]?.start).toBe('1914');
    expect(unclear.issues[0]?.path).toBe('line 2, column start');
  });

  test('what is no date, or ends before it starts, is an issue and the rest of the row is read', () => {
    const { input, issues } = importCsv(
      lines(
        'source,target,start,end',
        'A,B,soon,1910',
        'A,C,1914,1910',
        'A,D,1914,..',
        'A,E,1914-02-30,',
      ),
    );
    expect(input.relations?.map(({ start, end }) => [start, end])).toEqual([
      [undefined, '1910'],
      ['1914', undefined],
      ['1914', '..'],
      [undefined, undefined],
    ]); // prettier-ignore
    expect(issues.map(({ path }) => path)).toEqual([
      'line 2, column start',
      'line 3, column end',
      'line 5, column start',
    ]); // prettier-ignore
  });

  test('a pair year after year is a span; a year that is left out parts it', () => {
    const years = [1904, 1905, 1906, 1912, 1913].flatMap((year) => [
      `200,220,${year},2`,
      `220,200,${year},4`,
    ]);
    const { input } = importCsv(lines('ccode1,ccode2,year,weight', ...years));
    expect(input.relations).toEqual([
      { type: 'tie', source: '200', target: '220', strength: 3, start: '1904', end: '1906' },
      { type: 'tie', source: '200', target: '220', strength: 3, start: '1912', end: '1913' },
    ]);
  });
});

describe('shapes', () => {
  test('a list where each tie is there both ways is folded', () => {
    expect(pairs(lines('source,target', 'A,B', 'B,A', 'B,C', 'C,B'))).toEqual(['A–B', 'B–C']);
    expect(pairs(lines('source,target', 'A,B', 'B,A', 'B,C'))).toEqual(['A–B', 'B–A', 'B–C']);
  });

  test('members: one relation a group, each over its own time; who left and came back parts it', () => {
    const { input, issues } = importCsv(
      lines(
        'organization,country,from_year,to_year',
        'Pact,A,1950,1960',
        'Pact,B,1950,1970',
        'Pact,A,1966,1970',
        'Pact,C,1955,1958',
        'Lone,A,1950,1951',
      ),
    ); // prettier-ignore
    expect(input.relations).toEqual(
      [
        {
          id: 'Pact',
          type: 'membership',
          label: 'Pact',
          start: '1950',
          end: '1965',
          parties: [
            { actor: 'A', end: '1960' },
            { actor: 'B' },
            { actor: 'C', start: '1955', end: '1958' },
          ],
        },
        {
          id: 'Pact-2',
          type: 'membership',
          label: 'Pact',
          start: '1966',
          end: '1970',
          parties: [{ actor: 'B' }, { actor: 'A' }],
        },
      ].map((one) =>
        expect.objectContaining({ ...one, parties: expect.arrayContaining(one.parties) }),
      ),
    ); // prettier-ignore
    expect(issues).toMatchObject([{ path: 'line 6, column organization', severity: 'error' }]);
    const at = (year: string) =>
      createDataset(input)
        .at(year)
        .relations.map(({ parties }) => parties.length);
    expect([at('1956-07-01'), at('1962-07-01'), at('1968-07-01')]).toEqual([[3], [], [2]]);
  });

  test('who came back very long ago parts a group as well', () => {
    const text = lines('group,actor,start,end', 'G,A,Y-300000,Y-290000', 'G,A,Y-280000,', 'G,B,,');
    expect(importCsv(text).input.relations?.map(({ start, end }) => [start, end])).toEqual([
      [undefined, 'Y-280001'],
      ['Y-280000', undefined],
    ]);
  });

  test('events with participants, and pairs of actors as relations', () => {
    const { input } = importCsv(
      lines(
        'date,event,participants,place',
        '1907-08-31,Convention,"Russia; Britain",St Petersburg',
        ',Talks,Russia,',
      ),
    );
    expect(input.events).toEqual([
      {
        id: 'event-1',
        title: 'Convention',
        type: 'event',
        date: '1907-08-31',
        place: 'St Petersburg',
        participants: ['Russia', 'Britain'],
      },
      { id: 'event-2', title: 'Talks', type: 'event', date: '', participants: ['Russia'] },
    ]); // prettier-ignore
  });

  test('a square with names on both sides, in any order of rows', () => {
    const { input } = importCsv(lines(',A,B,C', 'B,1,0,-2', 'A,0,1,0', 'C,0,-2,0'));
    expect(input.relations).toEqual([
      { type: 'tie', source: 'A', target: 'B', strength: 1 },
      { type: 'tie', source: 'B', target: 'C', sign: -1, strength: 2 },
    ]);
    const oneWay = importCsv(lines(',A,B', 'A,0,1', 'B,0,0')).input.relations;
    expect(oneWay).toEqual([{ type: 'tie', source: 'A', target: 'B', directed: true }]);
  });

  test('0 and 1 below names of groups are memberships', () => {
    const { input } = importCsv(
      lines('state,NATO,EU,OPEC', 'France,1,1,0', 'Iran,0,0,1', 'Norway,1,0,.', 'Austria,0,1,0'),
    );
    expect(input.relations?.map(({ label, parties }) => [label, parties?.length])).toEqual([
      ['NATO', 2],
      ['EU', 2],
    ]); // prettier-ignore
    expect(input.actors).toHaveLength(4);
  });

  test('a list of actors names those of a list of ties', () => {
    const actors = lines('id,name,kind,part_of', 'ru,Russia,State,', 'gz,Gazprom,company,ru');
    const { input } = importCsv(lines('source,target', 'gz,cn'), { actors });
    expect(input.actors).toEqual([
      { id: 'ru', name: 'Russia', kind: 'state' },
      { id: 'gz', name: 'Gazprom', kind: 'company', partOf: 'ru' },
      { id: 'cn', name: 'cn' },
    ]);
  });

  test('a table of which nothing is known is one issue, and no data', () => {
    const { input, issues } = importCsv(lines('first,last,zip', 'John,Doe,08075'));
    expect(input.actors).toEqual([]);
    expect(issues).toMatchObject([{ path: 'line 1', severity: 'error' }]);
    expect(importCsv('').issues).toMatchObject([{ severity: 'error' }]);
  });
});
