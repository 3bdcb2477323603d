/** The page that `summitry serve` shows. */
export const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>summitry</title>
<link rel="icon" href="data:,">
</head>
<body>
<main id="charts"></main>
<p id="fault" role="alert" hidden></p>
<section id="issues" aria-label="Issues" hidden><h2></h2><ul></ul></section>
<script src="/summitry.global.js"></script>
<script src="/app.js"></script>
</body>
</html>
`;

/** Its program: draws, lists what is wrong, and follows changes. */
export const SCRIPT = `'use strict';
(async () => {
  const byId = (id) => document.getElementById(id);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(':root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}' +
    'body{margin:24px auto;max-width:1240px;padding:0 16px}li{overflow-wrap:anywhere}');
  document.adoptedStyleSheets = [sheet];
  const json = async (path) => (await fetch(path)).json();
  const { chart, lang, direction, theme } = await json('/settings.json');
  document.documentElement.lang = lang;
  document.documentElement.dir = direction;
  const create = { network: 'createAllianceNetwork', timeline: 'createEventTimeline',
    matrix: 'createPartnershipMatrix', story: 'createStory' }[chart];
  const messages = globalThis.SummitryLocales?.[lang];
  let drawn;
  async function show() {
    const { fault, title, issues = [], input } = await json('/data.json');
    byId('fault').hidden = !fault;
    byId('fault').textContent = fault || '';
    if (fault) return;
    const shown = { data: input, title: input.title || title };
    document.title = shown.title + ' · summitry';
    if (drawn) drawn.update(shown);
    else drawn = Summitry[create](byId('charts'), { ...shown, theme, messages });
    const list = byId('issues');
    list.hidden = !issues.length;
    list.querySelector('h2').textContent = issues.length + (issues.length === 1 ? ' issue' : ' issues');
    list.querySelector('ul').replaceChildren(...issues.slice(0, 200).map(({ severity, path, message }) => {
      const item = document.createElement('li');
      item.textContent = severity + (path ? ' · ' + path : '') + ': ' + message;
      return item;
    }));
  }
  await show();
  document.documentElement.dataset.ready = '';
  new EventSource('/changes').onmessage = show;
})();
`;
