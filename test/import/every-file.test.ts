import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { importAny } from '../../src/import/any';
import { createDataset } from '../../src/model/dataset';

const folder = process.env.SUMMITRY_DATA ?? '';
const files = existsSync(folder)
  ? readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile() && !/^(NOTE|README|LICENSE)/.test(one.name))
      .map((one) => `${one.parentPath}/${one.name}`)
      .sort()
  : [];
/** Graphs of nothing. */
const EMPTY = /graphology_fixtures\/(pedantic|sanitized)\.gexf$/;
/** What is no data of this kind, wrong on purpose, or holds what cannot be drawn: a link from a node to itself. */
const SAID = /csv_spectrum|xml_attacks|edtf_|gdelt_sample\/(GDELT_2|cameo)|cytoscape_json\/grid/;

describe.skipIf(!files.length)('every public file', () => {
  test('there are many', () => expect(files.length).toBeGreaterThan(150));

  test.each(files.map((file) => [file.slice(folder.length + 1), file]))(
    '%s opens, or says why not',
    async (name, file) => {
      const { input, issues } = await importAny(name, readFileSync(file));
      const dataset = createDataset(input);
      const said = [...issues, ...dataset.issues].filter(({ severity }) => severity === 'error');
      if (!SAID.test(name)) expect(said).toEqual([]);
      const isEmpty = !dataset.count('actor') && !dataset.count('event');
      if (isEmpty && !EMPTY.test(name)) expect(said).not.toEqual([]);
      // What was given is there: nothing good is lost on the way to the dataset.
      const given = [input.actors, input.relations ?? [], input.events ?? []];
      if (!said.length)
        expect([dataset.count('actor'), dataset.count('relation'), dataset.count('event')]).toEqual(
          given.map((list) => list.length),
        );
    },
  );
});
