import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { root } from '../../scripts/entries.mjs';

/** The source files that an application which imports so much fetches before anything is used. */
async function kept(code: string): Promise<string[]> {
  const { outputs } = (
    await build({
      stdin: { contents: code, resolveDir: root, loader: 'ts', sourcefile: 'app.ts' },
      bundle: true,
      minify: true,
      splitting: true,
      format: 'esm',
      outdir: 'out',
      write: false,
      metafile: true,
      absWorkingDir: root,
      logLevel: 'silent',
    })
  ).metafile;
  const first = new Set(
    Object.keys(outputs).filter((file) => outputs[file]?.entryPoint === 'app.ts'),
  );
  for (const file of first)
    for (const { path, kind } of outputs[file]?.imports ?? [])
      if (kind === 'import-statement') first.add(path);
  return [...first]
    .flatMap((file) => Object.entries(outputs[file]?.inputs ?? {}))
    .filter(([file, { bytesInOutput }]) => bytesInOutput > 0 && file !== 'app.ts')
    .map(([file]) => file);
}

const outside = (files: string[], inside: RegExp) => files.filter((file) => !inside.test(file));

test('createDataset alone brings the model alone', async () => {
  const files = await kept("export { createDataset } from './src/index.ts';");
  expect(files.length).toBeGreaterThan(0);
  expect(outside(files, /^src\/model\//)).toEqual([]);
});

test('createDataset alone brings no d3 from dist', async () => {
  const files = await kept("export { createDataset } from './dist/index.js';");
  expect(files.length).toBeGreaterThan(0);
  expect(outside(files, /^dist\//)).toEqual([]);
});

test.each([
  ['createEventTimeline', 'timeline'],
  ['createPartnershipMatrix', 'matrix'],
])('%s brings no other chart and no d3', async (name, folder) => {
  const files = await kept(`export { ${name} } from './src/index.ts';`);
  expect(files.some((file) => file.startsWith(`src/${folder}/`))).toBe(true);
  expect(
    outside(
      files,
      new RegExp(`^src/(${folder}|model|analysis|scene|render|interact|worker|chart)/`),
    ),
  ).toEqual([]);
});

test('the network brings the hull and the forces of d3, no selection, no zoom', async () => {
  const files = await kept("export { createAllianceNetwork } from './src/index.ts';");
  const own = /^src\/(network|model|analysis|scene|render|interact|worker|chart)\//;
  const d3 = /node_modules\/d3-(force|polygon|timer|quadtree|dispatch)\//;
  expect(outside(files, new RegExp(`${own.source}|${d3.source}`))).toEqual([]);
});

test('the data of the examples come only when asked for', async () => {
  const files = await kept("export * from './src/index.ts';");
  expect(files.filter((file) => file.startsWith('src/datasets/'))).toEqual([]);
});

test('one function of the analysis brings no other, and no chart', async () => {
  const files = await kept("export { components } from './src/analysis/index.ts';");
  expect(files).toContain('src/analysis/components.ts');
  expect(outside(files, /^src\/(model|analysis)\//)).toEqual([]);
  expect(files).not.toContain('src/analysis/louvain.ts');
});
