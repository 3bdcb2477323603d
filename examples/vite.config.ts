import { defineConfig } from 'vite';
import { alias } from '../scripts/entries.mjs';

// The examples say `summitry`, as an application would; here that is the source.
export default defineConfig({
  resolve: { alias },
  clearScreen: false,
  plugins: [
    {
      name: 'index-at-the-root',
      configureServer: (server) => {
        server.middlewares.use((request, _response, next) => {
          if (request.url === '/') request.url = '/examples/';
          next();
        });
      },
    },
  ],
});
