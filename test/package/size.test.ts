import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { root } from '../../scripts/entries.mjs';

/** What an application that imports so much loads at once, and with all that it loads on use: bytes, minified and gzipped. */
async function weigh(names: string, from: string): Promise<{ first: number; all: number }> {
  const { metafile, outputFiles } = await build({
    stdin: { contents: `export { ${names} } from './dist/${from}.js'`, resolveDir: root },
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    outdir: root,
    absWorkingDir: root,
    write: false,
    metafile: true,
  });
  const { outputs } = metafile;
  const reach = (at: readonly string[], kinds: readonly string[]): Set<string> => {
    const reached = new Set<string>();
    const visit = (path: string) => {
      const output = outputs[path];
      if (!output || reached.has(path)) return;
      reached.add(path);
      for (const to of output.imports) if (kinds.includes(to.kind)) visit(to.path);
    };
    at.forEach(visit);
    return reached;
  };
  const sum = (paths: ReadonlySet<string>) =>
    outputFiles.reduce(
      (bytes, { path, contents }) =>
        bytes + (paths.has(path.slice(root.length)) ? gzipSync(contents, { level: 9 }).length : 0),
      0,
    );
  const entry = Object.keys(outputs).filter((path) => outputs[path]?.entryPoint === '<stdin>');
  return {
    first: sum(reach(entry, ['import-statement'])),
    all: sum(reach(entry, ['import-statement', 'dynamic-import'])),
  };
}

/** kB of 1,000 bytes: by what is imported, before the first picture and with all that loads on use; and of the single files. */
const limits: {
  imports: { name: string; import: string; from: string; first: number; all: number }[];
  files: Record<string, number>;
} = JSON.parse(readFileSync(`${root}test/package/limits.json`, 'utf8'));

test.each(limits.imports)(
  '$name: $first kB before the first picture, $all with all',
  async (limit) => {
    for (const from of [limit.from, 'index']) {
      const weight = await weigh(limit.import, from);
      expect(weight.first, from).toBeLessThanOrEqual(limit.first * 1000);
      expect(weight.all, from).toBeLessThanOrEqual(limit.all * 1000);
      // What is left for later is left for later.
      expect(weight.first, from).toBeLessThan(weight.all);
    }
  },
);

test.each(Object.entries(limits.files))('%s: %f kB', (file, most) => {
  const bytes = gzipSync(readFileSync(`${root}dist/${file}`), { level: 9 }).length;
  expect(bytes).toBeLessThanOrEqual(most * 1000);
});

test('a dataset, from the index, comes without the charts', async () => {
  const { first } = await weigh('createDataset', 'index');
  expect(first).toBeLessThanOrEqual(16_000);
});
