import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('.', import.meta.url));

export default {
  mode: 'production',
  context: folder,
  entry: './main.js',
  // Code that loads on use, and the worker, are files beside the first.
  output: { path: `${folder}dist-webpack`, filename: 'main.js', clean: true },
  devServer: { static: folder, devMiddleware: { publicPath: '/' }, open: false },
  performance: { hints: false },
};
