import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatOf, importAny } from '../../src/import';
import { createDatasetFromColumns } from '../../src/model/dataset-from-columns';
import { READERS } from './readers';

const many = process.env.SUMMITRY_FULL ? 2000 : 40;
const bytes = (text: string) => new TextEncoder().encode(text);

/** Whether reading went well: what came is a dataset, and no object has got a property. */
function expectSound(read: () => { input: object; issues: readonly object[] }): void {
  const { input, issues } = read();
  expect(Array.isArray(issues)).toBe(true);
  createDatasetFromColumns(input as never);
  for (const name in {}) expect(name).toBe('nothing');
}

/** A file with some of it lost, doubled, or put elsewhere. */
const damaged = (file: string) =>
  fc
    .array(
      fc.tuple(
        fc.nat(file.length),
        fc.nat(12),
        fc.oneof(
          fc.constantFrom(
            '',
            '<',
            '>',
            '"',
            '[',
            ']',
            '{',
            '}',
            '&',
            '*',
            '\n',
            '\0',
            '-',
            '1e999',
          ),
          fc.constantFrom(
            '__proto__',
            'constructor',
            '<!DOCTYPE x>',
            '&#0;',
            '\ud800',
            '9'.repeat(30),
          ),
          fc.string({ maxLength: 4 }),
        ),
      ),
      { minLength: 1, maxLength: 6 },
    )
    .map((cuts) =>
      cuts.reduce(
        (text, [at, length, more]) => text.slice(0, at) + more + text.slice(at + length),
        file,
      ),
    );

describe('no reader fails', () => {
  for (const [name, [read, file]] of Object.entries(READERS)) {
    test(`${name}: on what is damaged or cut off`, () => {
      fc.assert(
        fc.property(damaged(file), fc.boolean(), (text, asBytes) =>
          expectSound(() => read(asBytes ? bytes(text) : text)),
        ),
        { numRuns: many },
      );
      for (let end = 0; end < file.length; end += 7) expectSound(() => read(file.slice(0, end)));
    });

    test(`${name}: on any bytes`, () => {
      fc.assert(
        fc.property(fc.uint8Array({ maxLength: 400 }), (data) => expectSound(() => read(data))),
        { numRuns: many / 2 },
      );
    });

    test(`${name}: reads its own file, in UTF-16 too, and is found by its content`, async () => {
      const whole = read(file);
      expect(whole.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(formatOf('file', file)?.name).toBe(name);
      expect((await importAny('file', file)).input).toEqual(whole.input);
      const wide = new Uint8Array(Uint16Array.from(file, (_, at) => file.charCodeAt(at)).buffer);
      if (!file.includes('UTF-8')) expect(read(wide).input).toEqual(whole.input);
      expect(read(bytes(`\ufeff${file}`)).input).toEqual(whole.input);
    });
  }

  test('JSON of any shape is read by every reader of JSON', () => {
    const readers = Object.values(READERS).filter(([, file]) => /^[{[]/.test(file));
    const keys =
      'nodes links edges data id source target elements graph actors __proto__ events start_date results bindings head vars'.split(
        ' ',
      );
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom<unknown>(null, true, 0, -1, 1e300, '', 'a', '1990'),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom(...keys), tie('value'), { maxKeys: 4 }),
      ),
    }));
    fc.assert(
      fc.property(value, (any) => {
        for (const [read] of readers) expectSound(() => read(JSON.stringify(any)));
      }),
      { numRuns: many * 4 },
    );
  });

  test('long files of one sign are read in time that grows as they do', () => {
    const signs = [
      '[',
      '<',
      '"',
      '*',
      '{"a":',
      '[1,',
      '<a>',
      '<!--',
      '&',
      ' [',
      '" ',
      '1 2\n',
      'a[ ',
      '<![CDATA[',
    ];
    for (const sign of signs) {
      const text = sign.repeat(1_000);
      for (const [read, file] of Object.values(READERS)) {
        expectSound(() => read(text));
        expectSound(() => read(file.slice(0, file.length / 2) + text));
      }
    }
  });
});

const folder = process.env.SUMMITRY_DATA ?? '';
const samples = existsSync(folder)
  ? (readdirSync(folder, { recursive: true }) as string[]).filter(
      (name) =>
        /\.(gexf|graphml|gml|net|json|xml)$/.test(name) &&
        statSync(`${folder}/${name}`).size < 60_000,
    )
  : [];

test.skipIf(!samples.length || !process.env.SUMMITRY_FULL)(
  'files of others, damaged (SUMMITRY_DATA and the long run)',
  async () => {
    for (const name of samples) {
      const file = readFileSync(`${folder}/${name}`, 'utf8');
      await fc.assert(
        fc.asyncProperty(damaged(file), fc.nat(file.length), async (text, end) => {
          for (const one of [text, file.slice(0, end)]) {
            const { input } = await importAny('x', one);
            createDatasetFromColumns(input);
          }
        }),
        { numRuns: 10 },
      );
    }
  },
  300_000,
);
