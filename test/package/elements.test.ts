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
