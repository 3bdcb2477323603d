import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { JSDOM } from 'jsdom';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { entries, root } from '../../scripts/entries.mjs';

const fences = readFileSync(`${root}README.md`, 'utf8').matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm);
const blocks = [...fences].map(([, language = '', code = '']) => ({ language, code }));
/** What runs in a page as it is written. */
const programs = blocks.filter(({ language }) => language === 'js').map(({ code }) => code);
const sources = Object.entries(entries).map(([name, file]): [string, string] => [
  name === 'index' ? 'summitry' : `summitry/${name}`,
  root + file,
]);

/** A page that has run a program, with the source in the package's place. */
async function pageOf(code = ''): Promise<Document> {
  const made = await build({
    stdin: { contents: code, resolveDir: root, loader: 'js' },
    alias: Object.fromEntries(sources),
    bundle: true,
    format: 'iife',
    write: false,
    logLevel: 'silent',
  });
  const { window } = new JSDOM('<!doctype html><title>Page</title><body></body>', {
    runScripts: 'outside-only',
    pretendToBeVisual: true,
  });
  window.eval(made.outputFiles[0]?.text ?? '');
  return window.document;
}

const chartsIn = (page: Document) =>
  [...page.querySelectorAll('[data-chart]')].map((node) => node.getAttribute('data-chart'));

/** What the compiler says of programs, each a module of its own. */
function typeFaults(codes: readonly string[]): string[] {
  const files = new Map(codes.map((code, i) => [`${root}readme-${i}.ts`, code]));
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: [],
    paths: Object.fromEntries(sources.map(([name, file]) => [name, [file]])),
  };
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile } = host;
  host.fileExists = (file) => files.has(file) || fileExists.call(host, file);
  host.readFile = (file) => files.get(file) ?? readFile.call(host, file);
  const made = ts.createProgram([...files.keys()], options, host);
  return [...files.keys()].flatMap((file) =>
    ts
      .getPreEmitDiagnostics(made, made.getSourceFile(file))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')),
  );
}

// Each bundles the source and draws, which takes its time where cores are shared.
describe('the code of the README', { timeout: 60_000 }, () => {
  test('its first block draws the three charts', async () => {
    expect(blocks[0]?.code).toBe(programs[0]);
    const page = await pageOf(programs[0]);
    expect(chartsIn(page).sort()).toEqual(['matrix', 'network', 'timeline']);
    for (const chart of page.querySelectorAll('[data-chart]')) {
      expect(chart.querySelector('svg [data-key="actor:china"]')).not.toBeNull();
    }
  });

  test('its own data are drawn, and have no fault', async () => {
    const page = await pageOf(programs[1]);
    expect(page.querySelector('h2')?.textContent).toMatch(/pipeline/);
    expect(page.querySelectorAll('[data-chart=network] svg [data-part=node]')).toHaveLength(3);
    expect(page.body.textContent).not.toMatch(/data issue/);
    const faulty = await pageOf(programs[1]?.replace("'gazprom', 'cnpc'", "'gazprom', 'cnpk'"));
    expect(faulty.body.textContent).toMatch(/data issue/);
  });

  test('its charts share a selection', async () => {
    expect(programs).toHaveLength(3);
    const page = await pageOf(programs[2]);
    expect(chartsIn(page)).toEqual(['network', 'matrix']);
  });

  test('is what the types allow', () => {
    expect(typeFaults(programs)).toEqual([]);
    const wrong = `import { createSelection } from 'summitry';\ncreateSelection(3);`;
    expect(typeFaults([wrong])).toHaveLength(1);
  });
});
