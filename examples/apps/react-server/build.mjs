// The same components for the server and for the page.
import { build } from 'esbuild';

const common = { bundle: true, format: 'esm', jsx: 'automatic', logLevel: 'warning' };
await build({
  ...common,
  entryPoints: ['page.jsx'],
  platform: 'node',
  packages: 'external',
  outfile: 'dist/page.js',
});
await build({
  ...common,
  entryPoints: ['client.jsx'],
  splitting: true,
  minify: true,
  outdir: 'dist/public',
  define: { 'process.env.NODE_ENV': '"production"' },
});
