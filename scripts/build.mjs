// `npm run build`: dist/ with the ES modules and their types, the two single files, and the style sheet.
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { build, transform } from 'esbuild';
import ts from 'typescript';
import { minify } from 'vite';
import { elementsManifest } from './elements-manifest.mjs';
import { built, entries, everything, manifest, root } from './entries.mjs';

const dist = `${root}dist/`;
const host = {
  getCurrentDirectory: () => root,
  getCanonicalFileName: (name) => name,
  getNewLine: () => '\n',
};
const banner = `/*! summitry ${manifest.version} | MIT | holds d3, ISC */`;
const stdin = {
  contents: everything.map((name) => `export * from './${entries[name]}';`).join('\n'),
  resolveDir: root,
  loader: 'ts',
};
/**
 * The worker's address: where the file lies from the module that asks for it. A plain script has no `import.meta`, but
 * knows its own address while it runs.
 */
const workerAt = (/** @type {string} */ path) => ({
  name: 'worker-at',
  setup: ({ onLoad }) =>
    onLoad({ filter: /src\/worker\/client\.ts$/ }, ({ path: file }) => ({
      contents: readFileSync(file, 'utf8').replaceAll("'../worker.ts'", `'${path}'`),
      loader: 'ts',
    })),
});

/** One file has all there is: what else would be loaded on use is imported, and esbuild need not wrap it to run late. */
const atOnce = {
  name: 'at-once',
  setup: ({ onLoad }) =>
    onLoad({ filter: /src\/(chart|render)\/.*\.ts$/ }, ({ path: file }) => {
      const names = [];
      const code = readFileSync(file, 'utf8').replace(/\bimport\('(\.[^']+)'\)/g, (_, path) => {
        names.push(`import * as late${names.length} from '${path}';`);
        return `Promise.resolve(late${names.length - 1})`;
      });
      return names.length ? { contents: `${names.join('')}${code}`, loader: 'ts' } : undefined;
    }),
};

/** Readers of other formats stay files of their own, for a page that has them beside its one file. */
const readersApart = {
  name: 'readers-apart',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^\.\.\/import\/any$/ }, () => ({
      path: './import/any.js',
      external: true,
    })),
};

const single = {
  stdin,
  plugins: [workerAt('./worker.js'), atOnce],
  bundle: true,
  minify: true,
  sourcemap: true,
  platform: 'browser',
  target: 'es2020',
  legalComments: 'none',
  logLevel: 'warning',
};

async function styles() {
  const made = await build({
    stdin: {
      contents: `export { STYLES } from './styles';
export { PERIOD_STYLES } from './period-styles';
export { CARD_STYLES } from './card-styles';
export { TOUR_STYLES } from './tour-styles';`,
      resolveDir: `${root}src/chart`,
      loader: 'ts',
    },
    bundle: true,
    format: 'esm',
    write: false,
    logLevel: 'warning',
  });
  const code = Buffer.from(made.outputFiles[0].contents).toString('base64');
  const { STYLES, PERIOD_STYLES, CARD_STYLES, TOUR_STYLES } = await import(
    `data:text/javascript;base64,${code}`
  );
  const all = STYLES + PERIOD_STYLES + CARD_STYLES + TOUR_STYLES;
  writeFileSync(`${dist}styles.css`, (await transform(all, { loader: 'css', minify: true })).code);
  // TypeScript 6 checks side-effect imports: `import 'summitry/styles.css'` needs types.
  writeFileSync(`${dist}styles.css.d.ts`, 'export {};\n');
}

/**
 * One module a source file. Bundled chunks would cost more: whoever takes a part of one pays for all that it runs
 * at load, while a module that nobody names is left out whole (`sideEffects`).
 */
const fileByFile = {
  name: 'file-by-file',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^\.\.?\// }, ({ path, resolveDir, kind }) => {
      if (kind === 'entry-point') return undefined;
      const folder = existsSync(join(resolveDir, path, 'index.ts'));
      return { path: `${path}${folder ? '/index' : ''}.js`, external: true };
    }),
};

function modules() {
  const files = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' });
  return build({
    entryPoints: files
      .filter((file) => file.endsWith('.ts') && file !== 'worker.ts')
      .map((file) => `${root}src/${file}`),
    outdir: dist,
    outbase: `${root}src`,
    bundle: true,
    packages: 'external',
    plugins: [fileByFile, workerAt('../worker.js')],
    format: 'esm',
    sourcemap: true,
    platform: 'neutral',
    target: 'es2022',
    logLevel: 'warning',
  });
}

/** One file: bundled by esbuild, then given shorter names by oxc, which gzip packs 4 % better. */
async function oneFile(/** @type {string} */ name, /** @type {object} */ options) {
  const outfile = `${dist}${name}.js`;
  const { outputFiles } = await build({ ...single, ...options, outfile, write: false });
  const text = (ending) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
  const { code, map, errors } = await minify(outfile, text('.js'), {
    module: options.format === 'esm',
    compress: { target: single.target },
    mangle: { toplevel: options.format === 'esm' },
    codegen: { legalComments: 'none' },
    sourcemap: true,
    inputMap: JSON.parse(text('.map')),
  });
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  // The banner is a line of its own: the map begins one line further down.
  writeFileSync(outfile, `${banner}\n${code}\n//# sourceMappingURL=${name}.js.map\n`);
  writeFileSync(`${outfile}.map`, JSON.stringify({ ...map, mappings: `;${map?.mappings}` }));
}

/** A declaration file a module, so that both follow the same names. */
function types() {
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const program = ts.createProgram(
    Object.values(entries).map((file) => root + file),
    {
      ...options,
      noEmit: false,
      allowJs: false,
      declaration: true,
      emitDeclarationOnly: true,
      rootDir: `${root}src`,
      outDir: dist,
      types: [],
    },
  );
  const { diagnostics } = program.emit(undefined, (file, text) => {
    const folder = dirname(file);
    mkdirSync(folder, { recursive: true });
    const full = (_, head, path) =>
      `${head}${path}${existsSync(join(root, 'src', relative(dist, folder), path, 'index.ts')) ? '/index' : ''}.js`;
    // Node wants the ending, which the source leaves out.
    writeFileSync(file, text.replace(/((?:from |import\()['"])(\.[^'"]+)/g, full));
  });
  if (diagnostics.length > 0) throw new Error(ts.formatDiagnostics(diagnostics, host));
}

function singleTypes() {
  const from = (name) => `export * from './${name}.js';\n`;
  writeFileSync(
    `${dist}summitry.bundle.d.ts`,
    everything.map((name) => from(built(name))).join(''),
  );
  writeFileSync(
    `${dist}summitry.global.d.ts`,
    `export as namespace Summitry;\n${from('summitry.bundle')}`,
  );
}

process.chdir(root);
rmSync(dist, { recursive: true, force: true });
mkdirSync(dist);
copyFileSync(`${root}src/schema.json`, `${dist}schema.json`);
writeFileSync(`${dist}custom-elements.json`, JSON.stringify(await elementsManifest(), null, 2));
try {
  await Promise.all([
    modules(),
    types(),
    oneFile('summitry.bundle', { format: 'esm' }),
    // Without imports: a worker has no import map.
    oneFile('worker', { format: 'esm', stdin: undefined, entryPoints: [`${root}src/worker.ts`] }),
    oneFile('summitry.global', {
      format: 'iife',
      globalName: 'Summitry',
      define: { 'import.meta.url': 'scriptUrl' },
      inject: [`${root}scripts/script-url.mjs`],
    }),
    // Words of other languages, for a page of one file.
    oneFile('summitry.locales', {
      format: 'iife',
      globalName: 'SummitryLocales',
      stdin: undefined,
      entryPoints: [`${root}${entries.locales}`],
      target: 'es2022',
    }),
    oneFile('summitry.elements', {
      format: 'iife',
      stdin: undefined,
      entryPoints: [`${root}${entries.elements}`],
      target: 'es2022',
      plugins: [...single.plugins, readersApart],
      define: { 'import.meta.url': 'scriptUrl' },
      inject: [`${root}scripts/script-url.mjs`],
    }),
    // A notebook takes one module from an address.
    oneFile('summitry.anywidget', {
      format: 'esm',
      stdin: undefined,
      entryPoints: [`${root}${entries.anywidget}`],
    }),
    styles(),
  ]);
  singleTypes();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
