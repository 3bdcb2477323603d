import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importAny } from '../../src/import';
import { createDataset } from '../../src/model/dataset';
import type { DatasetInput } from '../../src/model/records';
import { clashes, pictureAt } from './picture';

const folder = process.env.SUMMITRY_DATA ?? '';
const FILES = [
  'timeline_storyteller/demo_epidemics.json',
  'timeline_storyteller/demo_france_presidents.json',
  'timeline_storyteller/demo_painters.json',
  'timeline_storyteller/demo_uk_prime_ministers.json',
  'timelinejs/women_in_computing.json',
];

/** Of plots in figures from 330 to 930 px. */
const WIDTHS = process.env.SUMMITRY_FULL ? [298, 470, 620, 760, 890] : [298, 890];

const linesOf = (path: string) => readFileSync(`${folder}/${path}`, 'utf8').trim().split(/\r?\n/);
const named = (names: readonly string[]) => names.map((id) => ({ id, name: id }));

/** Roll calls with those of eight states that voted yes. */
function rollCalls(): DatasetInput {
  const votes = linesOf('un_votes_sample/votes.csv').map((line) => line.split(','));
  const states = [...new Set(votes.slice(1).map(([, state]) => state as string))].slice(0, 8);
  const calls = linesOf('un_votes_sample/roll_calls.csv').slice(1);
  return {
    actors: named(states),
    events: calls.flatMap((line) => {
      const [, id = '', date = ''] = /^(\d+),[^,]*,[^,]*,([\d-]+),/.exec(line) ?? [];
      const yes = votes.flatMap(([of, state = '', , vote]) =>
        of === id && vote === 'yes' && states.includes(state) ? [state] : [],
      );
      return id ? [{ id, title: `Roll call ${id}`, date, participants: yes }] : [];
    }),
  };
}

/** Reports with both parties that are named. */
function reports(): DatasetInput {
  const rows = linesOf('gdelt_sample/20170701_sample.export.CSV').map((line) => line.split('\t'));
  const partiesOf = (row: readonly string[]) =>
    [...new Set([row[6], row[16]])].filter((name): name is string => !!name);
  return {
    actors: named([...new Set(rows.flatMap(partiesOf))]),
    events: rows.map((row) => ({
      id: row[0] as string,
      title: `Report ${row[26]}`,
      date: (row[1] as string).replace(/(\d{4})(\d\d)(\d\d)/, '$1-$2-$3'),
      participants: partiesOf(row),
    })),
  };
}

describe.skipIf(!existsSync(`${folder}/timeline_storyteller`))(
  'timelines of others (skipped where SUMMITRY_DATA is not set)',
  () => {
    it.each(FILES)('%s is drawn without a word on a word, mark or line', async (file) => {
      const { input } = await importAny(file, readFileSync(`${folder}/${file}`));
      const dataset = createDataset(input);
      expect(dataset.count('event')).toBeGreaterThan(5);
      for (const width of WIDTHS)
        expect([width, clashes(pictureAt(dataset, width).scene)]).toEqual([width, []]);
    });

    it.each([
      ['roll calls', rollCalls, 40],
      ['reports', reports, 45],
    ])('%s are drawn without a word on a word, mark or line', (_, read, least) => {
      const dataset = createDataset(read());
      expect(dataset.issues).toEqual([]);
      expect(dataset.count('event')).toBeGreaterThan(least);
      for (const width of WIDTHS)
        expect([width, clashes(pictureAt(dataset, width).scene)]).toEqual([width, []]);
    });
  },
);
