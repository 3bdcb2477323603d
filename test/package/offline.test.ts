import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../../scripts/entries.mjs';
import { launch, type Served, serve } from './serve';

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Offline</title>
<body><div id="host"></div><script type="module" src="/draw.js"></script>`;
const DRAW = `import { createPartnershipMatrix } from './matrix/index.js';
import { beijingSummit } from './datasets/index.js';
const told = [];
for (const type of ['error', 'unhandledrejection']) addEventListener(type, () => told.push(type));
const host = document.getElementById('host');
const chart = createPartnershipMatrix(host, { data: beijingSummit, timeControls: true });
chart.on('invalid', ({ issues }) => told.push(...issues.map(({ path }) => path)));
const press = (key) =>
  document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
const card = host.querySelector('[role=dialog]');
const until = async (so) => {
  while (!so()) await new Promise((done) => setTimeout(done, 10));
};
host.querySelector('.summitry-proxies [tabindex="0"]').focus();
await until(() => told.length || host.querySelector('.summitry-strip'));
press('Enter');
await until(() => told.length > 1 || !card.hidden);
press('ArrowDown');
press(' ');
console.log('SEEN' + JSON.stringify({ told, selected: chart.selection.get().selected.size,
  card: card.hidden, time: host.querySelector('[data-part=time]').hidden }));`;

let browser: Browser;
const sites: Served[] = [];
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  for (const site of sites) await site.close();
});

/** What a page tells of itself where these files of the package are broken. */
async function seen(broken: readonly string[]) {
  const pages = Object.fromEntries(broken.map((file) => [file, "throw new Error('offline')"]));
  const site = await serve(`${root}dist`, { '/page': PAGE, '/draw.js': DRAW, ...pages });
  sites.push(site);
  const tab = await browser.newPage();
  const told = tab.waitForEvent('console', (message) => message.text().startsWith('SEEN'));
  await tab.goto(`${site.url}/page`);
  const text = (await told).text().slice(4);
  await tab.close();
  return JSON.parse(text);
}

test('code that cannot be loaded is told by "invalid", and the rest goes on', async () => {
  expect(await seen([])).toMatchObject({ told: [], card: false, time: false });
  const { told, ...rest } = await seen(['/chart/cards.js', '/chart/period.js']);
  expect(told).toEqual(['timeControls', 'card']);
  expect(rest).toEqual({ selected: 1, card: true, time: true });
});
