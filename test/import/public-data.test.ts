import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { importAny } from '../../src/import/any';
import { createBuilder } from '../../src/import/builder';
import { importCsv } from '../../src/import/csv';
import { parseDelimited } from '../../src/import/delimited';
import type { Imported } from '../../src/import/imported';
import { createDataset } from '../../src/model/dataset';

const folder = process.env.SUMMITRY_DATA ?? '';
const bytes = (file: string) => readFileSync(`${folder}/${file}`);
const read = (file: string): Promise<Imported> => importAny(file, bytes(file));
const membersAt = (imported: Imported, id: string, year: number): number | undefined =>
  createDataset(imported.input)
    .at(`${year}-07-01`)
    .relations.find((relation) => relation.id.replace(/-\d$/, '') === id)?.parties.length;

// Counts and answers are those of the notes beside the files.
describe.skipIf(!existsSync(folder))('tables of others', () => {
  test.each([
    ['avatar_signed/avatar_edges.csv', 464, 1679],
    ['avatar_signed/avatar_nodes.csv', 464, 0],
    ['dolphins/dolphins_edges.csv', 62, 159],
    ['florentine/flo_business_edges.csv', 11, 15],
    ['florentine/flo_marriage_edges.csv', 15, 20],
    ['florentine/flo_marriage_nodes.csv', 16, 0],
    ['florentine/florentine_marriage_nx15.networkx.edgelist', 15, 20],
    ['gama_tribes/tribes_edges.csv', 16, 58],
    ['karate/karate.networkx.edgelist', 34, 78],
    ['lesmis/lesmis.networkx.edgelist', 77, 254],
    ['seriation_public/SupremeCourt.csv', 9, 36],
    ['seriation_public/Townships.csv', 16, 9],
    ['seriation_public/Wood.csv', 142, 816],
    ['southern_women/davis.networkx.edgelist', 32, 89],
    ['southern_women/southern_women_edges.csv', 32, 89],
    ['wwi_1872_1907/irps_wwi_partial.csv', 5, 6],
    ['cow_alliance_sample/alliance_v4.1_great_powers_1871_1914.csv', 7, 24],
  ])('%s: %i actors, %i relations', async (file, actors, relations) => {
    const { input, issues } = await read(file);
    const dataset = createDataset(input);
    expect([dataset.count('actor'), dataset.count('relation')]).toEqual([actors, relations]);
    expect([...issues, ...dataset.issues].filter(({ severity }) => severity === 'error')).toEqual(
      [],
    );
  });

  test('weights and signs: Les Misérables sum to 820, karate to 231, Gama 29 against 29', async () => {
    const sum = ({ input }: Imported) =>
      input.relations?.reduce((all, { strength = 1 }) => all + strength, 0);
    expect(sum(await read('lesmis/lesmis.networkx.edgelist'))).toBe(820);
    expect(sum(await read('karate/karate.networkx.edgelist'))).toBe(231);
    const { input } = await read('gama_tribes/tribes_edges.csv');
    expect(input.relations?.filter(({ sign }) => sign === -1)).toHaveLength(29);
    expect(input.relations?.filter(({ sign }) => sign === 1)).toHaveLength(29);
  });

  test('16 Florentine families: the list of actors has the one without a marriage', () => {
    const { input } = importCsv(bytes('florentine/flo_marriage_edges.csv'), {
      actors: bytes('florentine/flo_marriage_nodes.csv'),
    });
    const dataset = createDataset(input);
    expect(dataset.actors).toHaveLength(16);
    expect(dataset.relationsOf('actor:Pucci')).toEqual([]);
    expect(dataset.relationsOf('actor:Medici')).toHaveLength(6);
  });

  test('alliances of the Correlates of War: spans, parties, who joined late', async () => {
    const { input } = await read('cow_alliance_sample/alliance_v4.1_great_powers_1871_1914.csv');
    const one = (id: string) =>
      input.relations?.find((relation) => relation.id === `alliance-${id}`);
    expect(one('66')).toMatchObject({ start: '1881-06-18', end: '1887-06-18', type: 'neutrality' });
    expect(one('67')?.parties).toEqual([
      { actor: '255' },
      { actor: '300' },
      { actor: '325', end: '1915-05-03' },
    ]);
    expect(one('61')).toMatchObject({ start: '1873-05-25', end: '1878-07-13' });
    expect(one('61')?.parties).toContainEqual({ actor: '255', start: '1873-10-22' });
    expect(one('63')?.parties).toContainEqual({ actor: '640', role: 'no obligation' });
    expect(one('64')?.label).toBe('Defense pact, Neutrality pact (64)');
    expect(input.actors.find(({ id }) => id === '300')?.name).toBe('Austria-Hungary');
  });

  test('organisations: members of the day, who is still in it, who left and came back', async () => {
    const imported = await read('igo_membership_sample/igo_membership_spells_9_orgs.csv');
    const answers: [string, number, number | undefined][] = [
      ['nato', 1949, 12],
      ['nato', 1952, 14],
      ['nato', 1955, 15],
      ['nato', 2014, 28],
      ['wpact', 1955, 8],
      ['wpact', 1992, undefined],
      ['asean', 1967, 5],
      ['asean', 2014, 10],
      ['sco', 2014, 6],
      ['eu', 2014, 28],
    ]; // prettier-ignore
    for (const [id, year, members] of answers)
      expect([id, year, membersAt(imported, id, year)]).toEqual([id, year, members]);
    expect(membersAt(imported, 'nato', 2020)).toBe(28);
    expect([1958, 1962, 1970].map((year) => membersAt(imported, 'seato', year))).toEqual([8, 7, 8]);
  });

  test('votes of the UN: 8,735 of them, Namibia among the states, roll calls with their days', () => {
    const { input, issues } = importCsv(bytes('un_votes_sample/votes.csv'), {
      events: bytes('un_votes_sample/roll_calls.csv'),
    });
    expect(issues).toEqual([]);
    expect(input.actors).toContainEqual({ id: 'NA', name: 'Namibia' });
    expect(input.events).toHaveLength(62);
    const table = parseDelimited(bytes('un_votes_sample/votes.csv'), createBuilder());
    expect(table.rows).toHaveLength(8735);
    expect(new Set(table.rows.map(([, country]) => country)).size).toBe(input.actors.length);
  });

  test('GDELT: 50 events, 33 between two actors, codes with their zeros', async () => {
    const { input, issues } = await read('gdelt_sample/20170701_sample.export.CSV');
    expect(issues).toEqual([]);
    expect(input.events).toHaveLength(50);
    expect(input.events?.filter(({ participants }) => participants?.length === 2)).toHaveLength(33);
    expect(input.events?.[0]).toMatchObject({
      title: 'Consultation',
      date: '2007-07-04',
      type: 'verbal-cooperation',
      participants: ['CVL'],
    }); // prettier-ignore
  });

  test('sheets of TimelineJS: title and ten slides with their dates', async () => {
    for (const file of ['women_in_computing', 'my-own-timeline']) {
      const { input, issues } = await read(`timelinejs/${file}.csv`);
      expect(issues).toEqual([]);
      expect(input.events).toHaveLength(10);
      expect(input.title).toMatch(/Women in Computing|MY OWN CSV/);
      expect(input.events?.[0]).toMatchObject({ date: '1815-12-10', end: '1852-11-27' });
    }
  });

  test('the acid tests of CSV are read to the letter', () => {
    const files = readdirSync(`${folder}/csv_spectrum/csvs`);
    expect(files.length).toBeGreaterThan(10);
    for (const file of files) {
      const { header, rows } = parseDelimited(bytes(`csv_spectrum/csvs/${file}`), createBuilder());
      const made = rows.map((row) =>
        Object.fromEntries(header.map((name, i) => [name, row[i] ?? ''])),
      );
      const wanted = JSON.parse(
        bytes(`csv_spectrum/json/${file.replace('csv', 'json')}`).toString(),
      );
      expect([file, made]).toEqual([file, wanted]);
    }
  });
});
