// Draws what a module gives: `node scripts/draw.mjs picture.ts out.png`. The module's default export is SVG text,
// or a record of names and SVG texts (out-NAME.png each). Fonts: DejaVu only, the same on every machine.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import { build } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [entry, out] = process.argv.slice(2);
const cache = join(root, 'node_modules/.cache');
mkdirSync(cache, { recursive: true });
const file = join(cache, `draw-${process.pid}.mjs`);
await build({
  entryPoints: [resolve(entry)],
  bundle: true,
  format: 'esm',
  platform: 'node',
  outfile: file,
  external: ['d3', 'd3-force'],
});
const made = (await import(pathToFileURL(file).href)).default;
rmSync(file);
const fonts = ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf'].map((f) =>
  join(root, 'node_modules/dejavu-fonts-ttf/ttf', f),
);
for (const [name, svg] of Object.entries(typeof made === 'string' ? { '': made } : made)) {
  const png = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: 2 },
    font: { fontFiles: fonts, loadSystemFonts: false, defaultFontFamily: 'DejaVu Sans' },
  })
    .render()
    .asPng();
  const to = name ? out.replace(/\.png$/, `-${name}.png`) : out;
  writeFileSync(to, png);
  console.log(to);
}
