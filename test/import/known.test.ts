import { describe, expect, test } from 'vitest';
import { importCsv } from '../../src/import/csv';
import { createDataset } from '../../src/model/dataset';

const lines = (...rows: string[]) => `${rows.join('\n')}\n`;
/** Made up but for the names of their columns, which are those of the datasets. */
const COW =
  'dyad_st_day,dyad_st_month,dyad_st_year,dyad_end_day,dyad_end_month,dyad_end_year,left_censor,right_censor,defense,neutrality,nonaggression,entente';

describe('alliances of the Correlates of War', () => {
  const header = `version4id,ccode1,state_name1,ccode2,state_name2,${COW}`;

  test('by dyad a row speaks for both; censored ends are open', () => {
    const { input } = importCsv(
      lines(
        header,
        '1,1,A,2,B,1,1,1816,,,,1,1,1,0,1,0',
        '2,1,A,3,C,4,6,1900,-9,-9,1910,0,0,0,0,0,1',
      ),
    );
    expect(input.relations).toEqual([
      {
        id: 'alliance-1',
        type: 'defense',
        label: 'Defense pact, Nonaggression pact (1)',
        start: '..',
        end: '..',
        parties: [{ actor: '1' }, { actor: '2' }],
      },
      {
        id: 'alliance-2',
        type: 'entente',
        label: 'Entente (2)',
        start: '1900-06-04',
        end: '1910',
        parties: [{ actor: '1' }, { actor: '3' }],
      },
    ]); // prettier-ignore
  });

  test('by directed dyad and year, rows of one alliance are one relation', () => {
    const rows = [1900, 1901, 1902].flatMap((year) => [
      `5,1,A,2,B,1,2,1900,3,4,1902,0,0,1,0,0,0,${year}`,
      `5,2,B,1,A,1,2,1900,3,4,1902,0,0,1,0,0,0,${year}`,
    ]);
    const { input } = importCsv(lines(`${header},year`, ...rows));
    expect(input.relations).toEqual([
      {
        id: 'alliance-5',
        type: 'defense',
        label: 'Defense pact (5)',
        start: '1900-02-01',
        end: '1902-04-03',
        parties: [{ actor: '1' }, { actor: '2' }],
      },
    ]); // prettier-ignore
  });

  test('by member: who joins late and who is still in it', () => {
    const { input } = importCsv(
      lines(
        'version4id,ccode,state_name,all_st_day,all_st_month,all_st_year,all_end_day,all_end_month,all_end_year,ss_type,mem_st_day,mem_st_month,mem_st_year,mem_end_day,mem_end_month,mem_end_year,left_censor,right_censor,defense,neutrality,nonaggression,entente,asymmetric,estimate',
        '9,1,A,1,1,1950,,,,1,1,1,1950,,,,0,1,1,0,0,1,0,0',
        '9,2,B,1,1,1950,,,,1,1,1,1950,5,6,1960,0,0,1,0,0,1,0,0',
        '9,3,C,1,1,1950,,,,1,7,8,1955,,,,0,1,1,0,0,1,0,0',
      ),
    );
    expect(input.relations).toMatchObject([
      {
        start: '1950-01-01',
        end: '..',
        label: 'Defense pact, Entente (9)',
        parties: [
          { actor: '1' },
          { actor: '2', end: '1960-06-05' },
          { actor: '3', start: '1955-08-07' },
        ],
      },
    ]); // prettier-ignore
  });

  test('where not all members are pairs, the pairs stand alone', () => {
    const row = (a: string, b: string) => `7,${a},${a},${b},${b},1,1,1900,1,1,1910,0,0,1,0,0,0`;
    const { input } = importCsv(lines(header, row('1', '2'), row('2', '3')));
    expect(input.relations?.map(({ id, parties }) => [id, parties?.length])).toEqual([
      ['alliance-7-1', 2],
      ['alliance-7-2', 2],
    ]);
  });
});

test('ATOP: members by year of entry and exit, 0 for none yet; dyads by year', () => {
  const members = importCsv(
    lines(
      'atopid,member,yrent,moent,dayent,yrexit,moexit,dayexit,defense,offense,neutral,nonagg,consul',
      '1005,2,1815,1,3,0,0,0,0,0,1,0,1',
      '1005,200,1815,1,3,1820,-9,-9,0,0,1,0,1',
      '1005,220,1815,1,3,0,0,0,0,0,1,0,1',
    ),
  );
  expect(members.input.relations).toMatchObject([
    {
      id: 'alliance-1005',
      type: 'neutrality',
      label: 'Neutrality pact, Consultation pact (1005)',
      start: '1815-01-03',
      end: '..',
      parties: [{ actor: '2' }, { actor: '200', end: '1820' }, { actor: '220' }],
    },
  ]); // prettier-ignore
  const dyads = importCsv(
    lines(
      'ddyad,stateA,stateB,year,atopally,defense,offense,neutral,nonagg,consul',
      ...[1900, 1901].flatMap((year) => [
        `1,2,20,${year},1,1,0,0,0,0`,
        `1,20,2,${year},1,1,0,0,0,0`,
      ]),
      '1,2,30,1900,0,0,0,0,0,0',
    ),
  );
  expect(dyads.input.relations).toMatchObject([
    { type: 'defense', start: '1900', end: '1901', parties: [{ actor: '2' }, { actor: '20' }] },
  ]);
});

test('disputes: an event with two sides, who are opposed over their time; -9 is no day', () => {
  const { input } = importCsv(
    lines(
      'dispnum,stabb,ccode,stday,stmon,styear,endday,endmon,endyear,sidea,revstate,hiact,hostlev,orig',
      '10,GMY,255,-9,7,1911,1,11,1911,1,1,17,4,1',
      '10,FRN,220,-9,7,1911,1,11,1911,0,0,7,3,1',
      '10,UKG,200,21,7,1911,1,11,1911,0,0,7,3,0',
    ),
  );
  expect(input.events).toEqual([
    {
      id: 'dispute-10',
      title: 'Dispute 10: use of force',
      type: 'dispute',
      date: '1911-07',
      end: '1911-11-01',
      importance: 4,
      participants: [
        { actor: '255', role: 'side A' },
        { actor: '220', role: 'side B' },
        { actor: '200', role: 'side B' },
      ],
    },
  ]); // prettier-ignore
  expect(input.relations?.map(({ source, target, sign }) => [source, target, sign])).toEqual([
    ['255', '220', -1],
    ['255', '200', -1],
  ]);
  expect(input.actors[0]).toEqual({ id: '255', name: 'GMY' });
});

test('organisations by state and year: codes of full and associate members, runs of years', () => {
  const groups = Array.from({ length: 20 }, (_, i) => `org${i}`);
  const row = (ccode: number, state: string, year: number, first: number) =>
    `${ccode},${year},${state},${groups.map((_, i) => (i ? 0 : first)).join(',')}`;
  const { input } = importCsv(
    lines(
      `ccode,year,state,${groups.join(',')}`,
      row(2, 'usa', 1950, 1),
      row(2, 'usa', 1951, 1),
      row(20, 'can', 1950, -9),
      row(20, 'can', 1951, 2),
      row(30, 'bah', 1950, 3),
      row(30, 'bah', 1951, 0),
    ),
  ); // prettier-ignore
  expect(input.relations).toEqual([
    {
      id: 'org0',
      type: 'membership',
      label: 'org0',
      start: '1950',
      end: '1951',
      parties: [{ actor: '2' }, { actor: '20', role: 'associate', start: '1951' }],
    },
  ]); // prettier-ignore
  expect(input.actors[0]).toEqual({ id: '2', name: 'usa' });
});

test('agreement in votes: 1 alike, ½ one abstains, 0 against; absent is no vote', () => {
  const votes = (id: string, ...cast: string[]) =>
    cast.map((vote, i) => `${i},${id},${id},${vote}`);
  const { input } = importCsv(
    lines(
      'rcid,country,country_code,vote',
      ...votes('A', 'yes', 'yes', 'no', 'absent'),
      ...votes('B', 'yes', 'abstain', 'no', 'yes'),
      ...votes('C', 'no', 'no', 'yes', 'no'),
    ),
  ); // prettier-ignore
  const found = input.relations?.map(({ source, target, sign, strength }) => [
    source,
    target,
    sign,
    strength,
  ]);
  expect(found).toEqual([
    ['A', 'B', 1, 0.666667],
    ['A', 'C', -1, 1],
    ['B', 'C', -1, 0.75],
  ]);
});

test('ICEWS, ACLED and UCDP: events with type and sign, pairs bundled', () => {
  const icews = importCsv(
    lines(
      'Event ID\tEvent Date\tSource Name\tSource Sectors\tSource Country\tEvent Text\tCAMEO Code\tIntensity\tTarget Name\tTarget Country',
      '1\t2015-01-01\tRussia\t\tRussia\tConsult\t040\t1.0\tChina\tChina',
      '2\t2015-01-05\tRussia\t\tRussia\tMeet\t43\t2.8\tChina\tChina',
      '3\t2015-01-09\tRussia\t\tRussia\tThreaten\t130\t-4\tChina\tChina',
    ),
  ).input;
  expect(icews.relations?.map(({ type, sign, strength }) => [type, sign, strength])).toEqual([
    ['verbal-cooperation', 1, 2],
    ['verbal-conflict', -1, 1],
  ]);
  const acled = importCsv(
    lines(
      'event_id_cnty,event_date,year,event_type,sub_event_type,actor1,actor2,country,location,notes,fatalities',
      'SOM1,01 January 2020,2020,Battles,Armed clash,A,B,Somalia,Baidoa,"A text, with a comma",3',
      'SOM2,2 January 2020,2020,Protests,Peaceful protest,C,,Somalia,Baidoa,,0',
    ),
  ).input;
  expect(acled.events).toMatchObject([
    {
      id: 'SOM1',
      title: 'Armed clash',
      type: 'Battles',
      date: '2020-01-01',
      participants: ['A', 'B'],
      place: 'Baidoa',
    },
    { id: 'SOM2', date: '2020-01-02', participants: ['C'] },
  ]); // prettier-ignore
  expect(acled.relations).toMatchObject([
    { sign: -1, source: 'A', target: 'B', start: '2020-01-01' },
  ]);
  const ged = importCsv(
    lines(
      'id,relid,year,type_of_violence,conflict_name,dyad_name,side_a,side_b,where_coordinates,date_start,date_end,best',
      '1,X-1,1990,1,C,A - B,Government of A,B,Town,1990-03-01 00:00:00.000,1990-03-04 00:00:00.000,12',
    ),
  ).input;
  expect(ged.events).toMatchObject([
    {
      id: '1',
      title: 'A - B',
      date: '1990-03-01',
      end: '1990-03-04',
      importance: 12,
      type: 'armed-conflict',
    },
  ]); // prettier-ignore
  const dyadic = importCsv(
    lines(
      'dyad_id,conflict_id,location,side_a,side_a_id,side_b,side_b_id,year,intensity_level,start_date,version',
      ...[1990, 1991, 1995].map((year) => `4,200,X,Government of X,1,Y,2,${year},1,1990-01-02,24`),
    ),
  ).input;
  expect(dyadic.relations?.map(({ start, end, sign }) => [start, end, sign])).toEqual([
    ['1990', '1991', -1],
    ['1995', '1995', -1],
  ]);
});

test('GDELT of both versions; a row that is none is an issue of its line', () => {
  const row = (columns: number, id: string, day: string, code: string, quad: string) => {
    const cells = Array<string>(columns).fill('');
    cells.splice(0, 2, id, day);
    cells.splice(5, 3, 'RUSGOV', 'RUSSIA', 'RUS');
    cells.splice(15, 3, 'CHN', 'CHINA', 'CHN');
    cells.splice(26, 4, code, code, code.slice(0, 2), quad);
    cells[columns === 61 ? 52 : 50] = 'Beijing';
    cells[columns - 1] = 'https://example.org/"quoted';
    return cells.join('\t');
  };
  for (const columns of [58, 61]) {
    const { input, issues } = importCsv(
      lines(
        row(columns, '1', '20170701', '043', '1'),
        'broken\trow',
        row(columns, '2', '20171301', '043', '1'),
        row(columns, '3', '20170702', '190', '4'),
      ),
    ); // prettier-ignore
    expect(input.events?.map(({ id, title, place }) => [id, title, place])).toEqual([
      ['1', 'Consultation', 'Beijing'],
      ['3', 'Fight', 'Beijing'],
    ]);
    expect(input.relations?.map(({ type, sign, directed }) => [type, sign, directed])).toEqual([
      ['verbal-cooperation', 1, true],
      ['material-conflict', -1, true],
    ]);
    expect(input.actors).toEqual([
      { id: 'RUSGOV', name: 'RUSSIA', kind: 'organization', partOf: 'RUS' },
      { id: 'RUS', name: 'RUS' },
      { id: 'CHN', name: 'CHINA' },
    ]);
    expect(issues.map(({ path }) => path)).toEqual(['line 2', 'line 3']);
  }
});

describe('columns as the datasets have them today', () => {
  test('ICEWS: an id is that of a sentence, which may tell of several events', () => {
    const { input } = importCsv(
      lines(
        'Event ID\tEvent Date\tSource Name\tSource Country\tEvent Text\tCAMEO Code\tTarget Name\tTarget Country',
        '7\t2014-01-01\tA\tA\tMake statement\t010\tB\tB',
        '7\t2014-01-02\tB\tB\tThreaten\t130\tA\tA',
      ),
    );
    expect(createDataset(input).issues).toEqual([]);
    expect(input.events?.map(({ id }) => id)).toEqual(['7', '7-2']);
    expect(input.relations?.map(({ events }) => events)).toEqual([['7'], ['7-2']]);
  });

  test('alliances by directed dyad and year under prefixed names: no obligation is no tie', () => {
    for (const [prefix, words] of [
      ['atop', ['defense', 'offense', 'neutral', 'nonagg', 'consul']],
      ['cow', ['defense', 'neutral', 'nonagg', 'entente']],
    ] as const) {
      const none = words.map(() => '0').join(',');
      const { input } = importCsv(
        lines(
          `ccode1,ccode2,year,${words.map((word) => `${prefix}_${word}`).join(',')}`,
          `2,20,1949,1${none.slice(1)}`,
          `2,20,1950,1${none.slice(1)}`,
          `2,200,1949,${none}`,
        ),
      );
      expect(input.relations).toMatchObject([
        { type: 'defense', label: 'Defense pact', start: '1949', end: '1950' },
      ]);
    }
  });

  test('disputes by directed dyad: sides and the higher level, one relation for both directions', () => {
    const { input, issues } = importCsv(
      lines(
        'dispnum,ccode1,ccode2,year,sidea1,sidea2,fatality1,fatality2,hiact1,hiact2,hostlev1,hostlev2',
        '2,2,200,1902,1,0,0,0,7,0,3,1',
        '2,200,2,1902,0,1,0,0,0,7,1,3',
      ),
    );
    expect(issues).toEqual([]);
    expect(input.events).toMatchObject([
      {
        title: 'Dispute 2: display of force',
        importance: 3,
        participants: [
          { actor: '2', role: 'side A' },
          { actor: '200', role: 'side B' },
        ],
      },
    ]); // prettier-ignore
    expect(input.relations).toMatchObject([{ sign: -1, source: '2', target: '200', strength: 3 }]);
  });

  test('UCDP: events with their times of day, conflicts by year', () => {
    const ged = importCsv(
      lines(
        'id,year,type_of_violence,conflict_name,dyad_name,side_a,side_b,where_coordinates,date_start,date_end,best,high,low',
        '9,2017,1,A: Government,Government of A - B,Government of A,B,Town,2017-08-01 00:00:00.000,2017-08-03 00:00:00.000,0,6,0',
      ),
    ).input;
    expect(createDataset(ged).issues).toEqual([]);
    expect(ged.events).toMatchObject([
      { id: '9', title: 'Government of A - B', date: '2017-08-01', end: '2017-08-03' },
    ]);
    const years = importCsv(
      lines(
        'conflict_id,location,side_a,side_b,incompatibility,year,intensity_level,start_date,ep_end',
        '1,A,Government of A,B,1,2012,1,2012-01-01,0',
        '1,A,Government of A,B,1,2013,1,2012-01-01,1',
      ),
    ).input;
    expect(years.relations).toMatchObject([{ sign: -1, start: '2012', end: '2013' }]);
  });
});
