import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { importAny } from '../../src/import/any';
import { createDataset } from '../../src/model/dataset';
import { randomFrom } from '../../src/model/random';

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

  test('cut short, with bytes changed or twice, none throws', async () => {
    const random = randomFrom(7);
    const below = (n: number) => Math.floor(random() * n);
    for (const file of files) {
      const bytes = readFileSync(file);
      for (let run = 0; run < (process.env.SUMMITRY_FULL ? 40 : 1); run++) {
        const [a, b] = [below(bytes.length), below(bytes.length)];
        const changed = Uint8Array.from(bytes);
        for (let n = below(20); n >= 0; n--) changed[below(bytes.length)] = below(256);
        const odd = [
          bytes.subarray(0, a),
          changed,
          Buffer.concat([bytes.subarray(0, a), bytes.subarray(Math.min(a, b))]),
        ][below(3)]!;
        const { input, issues } = await importAny(file, odd);
        for (const { path, message } of issues) {
          expect(typeof path).toBe('string');
          expect(message).not.toBe('');
        }
        createDataset(input);
      }
    }
  });
});
