import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { root } from '../../scripts/entries.mjs';

/** The source files that end up in an application which imports so much. */
async function kept(code: string): Promise<string[]> {
  const made = await build({
    stdin: { contents: code, resolveDir: root, loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
    metafile: true,
    absWorkingDir: root,
    logLevel: 'silent',
  });
  const output = Object.values(made.metafile.outputs)[0];
  return Object.entries(output?.inputs ?? {})
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .map(([file]) => file)
    .filter((file) => file !== '<stdin>');
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
