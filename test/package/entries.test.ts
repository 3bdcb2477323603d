import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { built, entries, manifest, root } from '../../scripts/entries.mjs';

const names = Object.keys(entries);
const url = (name: string) =>
  pathToFileURL(`${root}dist/${name in entries ? built(name as keyof typeof entries) : name}.js`)
    .href;

const run = (code: string) =>
  execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });

/** Globals of a page, each a trap that notes who touched it. */
const TRAPS = `
const touched = [];
for (const name of ['document', 'window', 'navigator', 'location', 'HTMLElement', 'Element', 'customElements',
  'CSSStyleSheet', 'matchMedia', 'requestAnimationFrame', 'ResizeObserver', 'MutationObserver', 'localStorage']) {
  Object.defineProperty(globalThis, name, { configurable: true, get() {
    const from = new Error().stack.split('\\n').slice(2).find((line) => /file:|node_modules/.test(line)) ?? '';
    if (!from.includes('/node_modules/')) touched.push(name + ' ' + from.trim());
    return undefined;
  } });
}`;

describe('entries', () => {
  test('every export names files that are there', () => {
    const files = Object.values(manifest.exports as Record<string, string | Record<string, string>>)
      .flatMap((target) => (typeof target === 'string' ? [target] : Object.values(target)))
      .concat(manifest.main, manifest.types, manifest.unpkg, manifest.jsdelivr);
    expect(files.filter((file) => !existsSync(root + file))).toEqual([]);
  });

  // The worker's one file holds d3-timer, which asks whether there is a window; elements ask whether there is a registry.
  const asking = ['worker', 'elements'];
  test.each(names.filter((name) => !asking.includes(name)))(
    'importing %s in bare Node touches no page',
    (name) => {
      const out = run(`${TRAPS}
      const names = Object.keys(await import(${JSON.stringify(url(name))}));
      console.log(JSON.stringify({ touched, names }));`);
      const { touched, names: exported } = JSON.parse(out);
      expect(touched).toEqual([]);
      expect(exported.length).toBeGreaterThan(0);
    },
  );

  test('the traps do catch a module that looks at the page', () => {
    const code = encodeURIComponent('export const x = typeof document;');
    const out = run(`${TRAPS}
      Error.stackTraceLimit = 30;
      await import('data:text/javascript,${code}');
      const from = new Function('return typeof document');
      from();
      console.log(touched.length);`);
    expect(Number(out)).toBeGreaterThan(0);
  });

  test('the bundle holds what the entries hold', () => {
    const out = run(`
      const all = new Set(Object.keys(await import(${JSON.stringify(url('summitry.bundle'))})));
      const missing = [];
      for (const from of ${JSON.stringify(['index', 'datasets', 'static'].map(url))})
        for (const key of Object.keys(await import(from)))
          if (!all.has(key)) missing.push(key);
      console.log(JSON.stringify(missing));`);
    expect(JSON.parse(out)).toEqual([]);
  });

  test('a story is drawn as text without a page', () => {
    const out = run(`${TRAPS}
      const { renderStory } = await import(${JSON.stringify(url('static'))});
      const { beijingSummit } = await import(${JSON.stringify(url('datasets'))});
      const svg = renderStory({ data: beijingSummit });
      console.log(JSON.stringify({ touched, svg }));`);
    const { touched, svg } = JSON.parse(out);
    expect(touched).toEqual([]);
    expect(svg).toMatch(/^<svg [\s\S]*<\/svg>\s*$/);
  });
});
