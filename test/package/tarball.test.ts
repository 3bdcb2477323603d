import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { entries, manifest, root } from '../../scripts/entries.mjs';
import { type Packed, pack } from './packed';

/** Entries for frameworks, which are installed beside the package by whoever has them. */
const frameworks = ['react', 'vue'];
const specifiers = Object.keys(entries).map((name) =>
  name === 'index' ? 'summitry' : `summitry/${name}`,
);

describe('the packed tarball', () => {
  let folder: string;
  let packed: Packed;
  const node = (code: string, type = 'module') =>
    execFileSync(process.execPath, [`--input-type=${type}`, '-e', code], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });

  beforeAll(() => {
    packed = pack(...frameworks);
    folder = packed.folder;
  });
  afterAll(() => packed.remove());

  test('holds what is used and nothing else', () => {
    const other = packed.files.filter(
      (file) => !/^(dist\/.+|package\.json|README\.md|LICENSE|CHANGELOG\.md)$/.test(file),
    );
    expect(other).toEqual([]);
    expect(packed.files).toEqual(
      expect.arrayContaining(['LICENSE', 'README.md', 'dist/index.d.ts']),
    );
  });

  test('installs d3 and the parsers of files, and nothing else of its own', () => {
    const installed = JSON.parse(
      readFileSync(join(folder, 'node_modules/summitry/package.json'), 'utf8'),
    );
    expect(Object.keys(installed.dependencies).sort()).toEqual([
      'd3',
      'd3-force',
      'papaparse',
      'read-excel-file',
      'saxes',
    ]);
    expect(installed.version).toBe(manifest.version);
  });

  test('imports by every name', () => {
    const out = node(`for (const name of ${JSON.stringify(specifiers)})
      console.log(name, Object.keys(await import(name)).length > 0);`);
    expect(out.trim().split('\n')).toEqual(specifiers.map((name) => `${name} true`));
  });

  test('can be required', () => {
    const out = node(
      `console.log(typeof require('summitry').createDataset, require.resolve('summitry/styles.css').endsWith('.css'))`,
      'commonjs',
    );
    expect(out.trim()).toBe('function true');
  });

  test('type-checks in a strict application, its own declarations too', () => {
    const app = join(folder, 'app');
    // Types of frameworks have faults of their own under these settings.
    const plain = specifiers.filter((name) => !frameworks.includes(name.slice('summitry/'.length)));
    mkdirSync(app);
    writeFileSync(
      join(app, 'app.mts'),
      `import 'summitry/styles.css';
import { createDataset, createSelection, createStory, type Dataset } from 'summitry';
${plain.map((name, i) => `import * as entry${i} from '${name}';`).join('\n')}
import { beijingSummit } from 'summitry/datasets';
import { renderStory } from 'summitry/static';
export const dataset: Dataset = createDataset(beijingSummit);
export const svg: string = renderStory({ data: dataset });
export const used = [${plain.map((_, i) => `entry${i}`).join(', ')}];
export function mount(host: HTMLElement): () => void {
  const story = createStory(host, { data: dataset, selection: createSelection() });
  return () => story.destroy();
}
// @ts-expect-error data is wanted
export const wrong = (host: HTMLElement) => createStory(host, {});
`,
    );
    writeFileSync(
      join(app, 'tsconfig.json'),
      JSON.stringify({
        compilerOptions: {
          target: 'ES2022',
          module: 'nodenext',
          lib: ['ES2022', 'DOM', 'DOM.Iterable'],
          types: [],
          strict: true,
          exactOptionalPropertyTypes: true,
          skipLibCheck: false,
          noEmit: true,
        },
      }),
    );
    let said = '';
    try {
      execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', app], {
        encoding: 'utf8',
      });
    } catch (error) {
      said = (error as { stdout: string }).stdout;
    }
    expect(said).toBe('');
  });
});
