import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../../scripts/entries.mjs';
import { launch, type Served, serve } from './serve';

let browser: Browser;
let site: Served;
beforeAll(async () => {
  browser = await launch();
  site = await serve(root);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

test('a page of plain HTML: one script, data by address, two charts that are linked', async () => {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(`${site.url}/examples/elements.html`);
  await page.waitForSelector('alliance-network [data-chart=network] svg', { state: 'attached' });
  await page.waitForSelector('partnership-matrix th[aria-selected]', { state: 'attached' });
  expect(await page.locator('alliance-network h2').textContent()).toMatch(/1907/);
  expect(await page.locator('partnership-matrix h2').textContent()).toBe('Pair by pair');
  await page.locator('alliance-network [role=treeitem]').first().focus();
  await page.keyboard.press('Space');
  await page.waitForSelector('partnership-matrix th[aria-selected=true]', { state: 'attached' });
  expect(errors).toEqual([]);
  await page.close();
});

test('the manifest names every attribute and event that there is', async () => {
  const { modules } = JSON.parse(readFileSync(`${root}dist/custom-elements.json`, 'utf8'));
  const [{ declarations }] = modules;
  const page = await browser.newPage();
  await page.goto(`${site.url}/examples/elements.html`);
  const code = readFileSync(`${root}src/elements/index.ts`, 'utf8');
  const told = [...code.matchAll(/^ +(chart\w+): CustomEvent/gm)].map(([, name]) => name);
  expect(told.length).toBeGreaterThan(8);
  expect(declarations).toHaveLength(4);
  for (const { tagName, attributes, events, members } of declarations) {
    const found = await page.evaluate((tag) => {
      const made = customElements.get(tag) as unknown as { observedAttributes: string[] };
      const element = document.createElement(tag);
      return {
        observed: made.observedAttributes,
        members: ['data', 'options', 'selection', 'chart'].filter((name) => name in element),
      };
    }, tagName);
    const named = (list: { name: string }[]) => list.map(({ name }) => name).sort();
    expect(named([...attributes, { name: 'id' }])).toEqual(found.observed.sort());
    expect(named(members)).toEqual(found.members.sort());
    expect(named(events)).toEqual([...told].sort());
  }
  await page.close();
});
