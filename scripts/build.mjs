// `npm run build`: dist/ with the ES modules and their types (tsup), the two single files, and the style sheet.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { build, transform } from 'esbuild';
import { build as tsup } from 'tsup';
import { entries, everything, manifest, root } from './entries.mjs';

const dist = `${root}dist/`;
const banner = `/*! summitry ${manifest.version} | MIT | holds d3, ISC */`;
const stdin = {
  contents: everything.map((name) => `export * from './${entries[name]}';`).join('\n'),
  resolveDir: root,
  loader: 'ts',
};
const single = {
  stdin,
  bundle: true,
  minify: true,
  sourcemap: true,
  platform: 'browser',
  target: 'es2020',
  legalComments: 'none',
  banner: { js: banner },
  logLevel: 'warning',
};

async function styles() {
  const made = await build({
    entryPoints: [`${root}src/chart/styles.ts`],
    bundle: true,
    format: 'esm',
    write: false,
    logLevel: 'warning',
  });
  const code = Buffer.from(made.outputFiles[0].contents).toString('base64');
  const { STYLES } = await import(`data:text/javascript;base64,${code}`);
  writeFileSync(
    `${dist}styles.css`,
    (await transform(STYLES, { loader: 'css', minify: true })).code,
  );
  // TypeScript 6 checks side-effect imports: `import 'summitry/styles.css'` needs types.
  writeFileSync(`${dist}styles.css.d.ts`, 'export {};\n');
}

/** Splitting leaves imports that name nothing; no module has side effects, and some bundlers warn of them. */
function dropBareImports() {
  for (const file of readdirSync(dist).filter((name) => name.endsWith('.js'))) {
    const code = readFileSync(dist + file, 'utf8');
    const kept = code.replace(/^import "\.\/[^"]+";$/gm, '');
    if (kept !== code) writeFileSync(dist + file, kept);
  }
}

function singleTypes() {
  const from = (name) => `export * from './${name}.js';\n`;
  writeFileSync(`${dist}summitry.bundle.d.ts`, everything.map(from).join(''));
  writeFileSync(
    `${dist}summitry.global.d.ts`,
    `export as namespace Summitry;\n${from('summitry.bundle')}`,
  );
}

process.chdir(root);
rmSync(dist, { recursive: true, force: true });
mkdirSync(dist);
try {
  await Promise.all([
    tsup({
      config: false,
      entry: entries,
      format: 'esm',
      splitting: true,
      sourcemap: true,
      treeshake: false,
      target: 'es2022',
      platform: 'neutral',
      silent: true,
      // tsup 8.5 sets baseUrl, which TypeScript 6 calls deprecated.
      dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
    }),
    build({ ...single, format: 'esm', outfile: `${dist}summitry.bundle.js` }),
    build({
      ...single,
      format: 'iife',
      globalName: 'Summitry',
      outfile: `${dist}summitry.global.js`,
    }),
    styles(),
  ]);
  dropBareImports();
  singleTypes();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
