/** @jsxImportSource react */
import { renderToString } from 'react-dom/server';
import { App } from './App.jsx';

/** The page as the server sends it: the charts are pictures until the script makes them live. */
export const page = () => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>summitry from a server, with React</title>
    <link rel="icon" href="data:," />
    <script type="module" src="/client.js"></script>
  </head>
  <body><div id="app">${renderToString(<App />)}</div></body>
</html>`;
