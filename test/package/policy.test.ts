import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../scripts/entries.mjs';
import { launch, type Served, serve } from './serve';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";
const page = (script: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Policy</title><link rel="icon" href="data:,">
<body><div id="host"></div><script src="/listen.js"></script><script type="module" src="${script}"></script>`;
const LISTEN = `window.violations = [];
addEventListener('securitypolicyviolation', (e) => violations.push(e.violatedDirective + ' ' + e.blockedURI + ' ' + e.sample));
addEventListener('error', (e) => { window.failure = String(e.message); });
addEventListener('unhandledrejection', (e) => { window.failure = String(e.reason); });`;
const DRAW = `import { createStory, beijingSummit } from './summitry.bundle.js';
const host = document.getElementById('host');
const story = createStory(host, { data: beijingSummit });
requestAnimationFrame(() => requestAnimationFrame(() => {
  window.drawn = [...host.querySelectorAll('[data-chart]')].map((e) => e.getAttribute('data-chart'));
  window.marks = host.querySelectorAll('svg *').length;
  story.update({ theme: 'dark' });
  requestAnimationFrame(() => requestAnimationFrame(() => {
    window.svg = story.toSVG().length;
    story.destroy();
    window.left = host.childNodes.length;
    window.finished = true;
  }));
}));`;
const BAD = `document.getElementById('host').setAttribute('style', 'color: red');
try { document.getElementById('host').innerHTML = '<b>x</b>'; } catch {}
setTimeout(() => { window.finished = true; }, 100);`;

interface Seen {
  finished?: boolean;
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
      await tab.goto(site.url + path);
      await tab.waitForFunction('window.finished || window.failure', null, { timeout: 20_000 });
      return (await tab.evaluate(
        '({ finished, failure, violations, drawn, marks, svg, left } = window, { finished, failure, violations, drawn, marks, svg, left })',
      )) as Seen;
    } finally {
      await tab.close();
    }
  };

  test('is kept while a story is drawn, changed and taken away', async () => {
    const seen = await visit('/good');
    expect(seen.failure).toBeUndefined();
    expect(seen.violations.filter((line) => !line.startsWith('img-src data'))).toEqual([]);
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
