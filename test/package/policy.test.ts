import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../scripts/entries.mjs';
import { launch, type Served, serve } from './serve';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";
const page = (script: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Policy</title>
<body><div id="host"></div><script src="/listen.js"></script><script type="module" src="${script}"></script>`;
/** The page tells what it saw through its log: a driver that evaluates text would break the policy itself. */
const LISTEN = `const seen = { violations: [] };
addEventListener('securitypolicyviolation', (event) =>
  seen.violations.push([event.violatedDirective, event.blockedURI, event.sample].join(' ')));
addEventListener('error', (event) => tell({ failure: String(event.message) }));
addEventListener('unhandledrejection', (event) => tell({ failure: String(event.reason) }));
// A violation is told a moment after the deed.
const tell = (more) => setTimeout(() => console.log('SEEN' + JSON.stringify({ ...seen, ...more })), 100);
const frames = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));`;
const DRAW = `import { createStory, beijingSummit } from './summitry.bundle.js';
const host = document.getElementById('host');
const story = createStory(host, { data: beijingSummit });
await frames();
const drawn = [...host.querySelectorAll('[data-chart]')].map((node) => node.getAttribute('data-chart'));
const marks = host.querySelectorAll('svg *').length;
const key = host.querySelector('[data-key]').getAttribute('data-key');
story.selection.set({ selected: new Set([key]), highlight: key });
await frames();
story.update({ theme: 'dark' });
await frames();
const svg = story.toSVG().length;
story.destroy();
tell({ drawn, marks, svg, left: host.childNodes.length });`;
const BAD = `const host = document.getElementById('host');
host.setAttribute('style', 'color: red');
try { host.innerHTML = '<b>x</b>'; } catch {}
tell({});`;

interface Seen {
  failure?: string;
  violations: string[];
  drawn?: string[];
  marks?: number;
  svg?: number;
  left?: number;
}

describe('a strict content security policy', () => {
  let browser: Browser;
  let site: Served;

  beforeAll(async () => {
    site = await serve(
      `${root}dist`,
      {
        '/good': page('/draw.js'),
        '/bad': page('/bad.js'),
        '/listen.js': LISTEN,
        '/draw.js': DRAW,
        '/bad.js': BAD,
      },
      { 'content-security-policy': POLICY },
    );
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  const visit = async (path: string): Promise<Seen> => {
    const tab = await browser.newPage({ viewport: { width: 1200, height: 900 } });
    try {
      const told = tab.waitForEvent('console', {
        predicate: (message) => message.text().startsWith('SEEN'),
        timeout: 20_000,
      });
      await tab.goto(site.url + path);
      return JSON.parse((await told).text().slice(4)) as Seen;
    } finally {
      await tab.close();
    }
  };

  test('is kept while a story is drawn, changed and taken away', async () => {
    const seen = await visit('/good');
    expect(seen.failure).toBeUndefined();
    expect(seen.violations).toEqual([]);
    expect(seen.drawn).toEqual(expect.arrayContaining(['network', 'timeline', 'matrix']));
    expect(seen.marks).toBeGreaterThan(50);
    expect(seen.svg).toBeGreaterThan(1000);
    expect(seen.left).toBe(0);
  });

  test('would be seen broken', async () => {
    const { violations } = await visit('/bad');
    expect(violations.some((line) => line.startsWith('style-src'))).toBe(true);
    expect(violations.some((line) => line.startsWith('require-trusted-types'))).toBe(true);
  });
});
