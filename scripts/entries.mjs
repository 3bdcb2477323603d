// What the package lets in by name. The build, the aliases and the tests read it here.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The package's root folder, with a slash at its end. */
export const root = fileURLToPath(new URL('../', import.meta.url));

/** Entry → source. `index` is the package's bare name. */
export const entries = {
  index: 'src/index.ts',
  network: 'src/network/index.ts',
  timeline: 'src/timeline/index.ts',
  matrix: 'src/matrix/index.ts',
  analysis: 'src/analysis/index.ts',
  datasets: 'src/datasets/index.ts',
  locales: 'src/locales/index.ts',
  import: 'src/import/index.ts',
  'import/xlsx': 'src/import/xlsx.ts',
  'import/worker': 'src/import/worker.ts',
  elements: 'src/elements/index.ts',
  anywidget: 'src/anywidget.ts',
  react: 'src/react/index.ts',
  vue: 'src/vue/index.ts',
  svelte: 'src/svelte/index.ts',
  export: 'src/export/index.ts',
  static: 'src/static.ts',
  worker: 'src/worker.ts',
};

/** Where an entry lies in dist, without its ending. */
export const built = (/** @type {keyof typeof entries} */ name) =>
  entries[name].replace(/^src\/|\.ts$/g, '');

/** What one file with everything holds. */
export const everything = ['index', 'datasets', 'static'];

/** Vite aliases: `summitry/network` in an example is the source, so nothing needs building first. */
export const alias = Object.entries(entries).map(([name, file]) => ({
  find: new RegExp(`^summitry${name === 'index' ? '' : `/${name}`}$`),
  replacement: root + file,
}));

export const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
