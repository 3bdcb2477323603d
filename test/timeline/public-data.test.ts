import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importAny } from '../../src/import';
import { createDataset } from '../../src/model/dataset';
import { clashes, pictureAt } from './picture';

const folder = process.env.SUMMITRY_DATA ?? '';
const FILES = [
  'demo_epidemics',
  'demo_france_presidents',
  'demo_painters',
  'demo_uk_prime_ministers',
];

describe.skipIf(!existsSync(`${folder}/timeline_storyteller`))(
  'timelines of others (skipped where SUMMITRY_DATA is not set)',
  () => {
    it.each(FILES)('%s is drawn without a word on a word, mark or line', async (file) => {
      const name = `${file}.json`;
      const bytes = readFileSync(`${folder}/timeline_storyteller/${name}`);
      const { input } = await importAny(name, bytes);
      const dataset = createDataset(input);
      expect(dataset.count('event')).toBeGreaterThan(5);
      for (const width of [620, 890])
        expect([width, clashes(pictureAt(dataset, width).scene)]).toEqual([width, []]);
    });
  },
);
