import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../scripts/entries.mjs';
import { launch, type Served, serve } from './serve';

interface Entry {
  id: string;
  title: string;
  name: string;
  type: 'docs' | 'story';
}

describe('the built gallery', () => {
  let browser: Browser;
  let site: Served;
  let stories: Entry[];

  beforeAll(async () => {
    const index = JSON.parse(readFileSync(`${root}storybook-static/index.json`, 'utf8'));
    stories = Object.values<Entry>(index.entries);
    site = await serve(`${root}storybook-static`);
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  const visit = async (path: string, look: (page: Page) => Promise<void>) => {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    const failures: string[] = [];
    page.on('pageerror', (error) => failures.push(String(error)));
    page.on('response', (response) => {
      if (response.status() >= 400) failures.push(`${response.status()} ${response.url()}`);
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(site.url) && !/^(data|blob):/.test(request.url()))
        failures.push(`leaves the site: ${request.url()}`);
    });
    await page.goto(site.url + path);
    await look(page);
    await page.close();
    expect(failures).toEqual([]);
  };

  test('opens on the linked summit', async () => {
    expect(stories[0]?.type).toBe('story');
    await visit('/', async (page) => {
      const frame = page.frameLocator('#storybook-preview-iframe');
      for (const chart of ['network', 'timeline', 'matrix']) {
        await frame.locator(`[data-chart="${chart}"] svg`).first().waitFor({ timeout: 20_000 });
      }
      expect(page.url()).toContain(stories[0]?.id);
    });
  });

  test('shows the source that a reader can copy', async () => {
    const docs = stories.find(({ type }) => type === 'docs');
    await visit(`/iframe.html?viewMode=docs&id=${docs?.id}`, async (page) => {
      await page.locator('button:has-text("Show code")').first().click({ timeout: 20_000 });
      const source = page.locator('#storybook-docs pre.prismjs').first();
      await source.waitFor({ timeout: 20_000 });
      expect(await source.innerText()).toMatch(/from 'summitry/);
    });
  });

  test('turns dark with the toolbar', async () => {
    const colours: string[] = [];
    for (const theme of ['light', 'dark']) {
      await visit(
        `/iframe.html?viewMode=story&id=${stories[0]?.id}&globals=theme:${theme}`,
        async (page) => {
          const chart = page.locator('.summitry').first();
          await chart.waitFor({ timeout: 20_000 });
          colours.push(await chart.evaluate((node) => getComputedStyle(node).backgroundColor));
        },
      );
    }
    expect(colours[0]).not.toBe(colours[1]);
  });
});
