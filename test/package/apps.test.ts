import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../scripts/entries.mjs';
import { type Packed, pack } from './packed';
import { launch, type Served, serve } from './serve';

// The applications of examples/apps, against the package as npm hands it out. What their builders are made of is
// that of this repository, or, with `npm run test:full`, what their own package.json asks for.
const isFull = Boolean(process.env.SUMMITRY_FULL);
const bin = (name: string) => join(root, 'node_modules/.bin', name);
const run = (command: string, args: readonly string[], cwd: string) =>
  execFileSync(command, args, { cwd, stdio: 'pipe', shell: process.platform === 'win32' });
const wantedBy = (app: string): Record<string, string> => {
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync(join(root, 'examples/apps', app, 'package.json'), 'utf8'),
  );
  const { summitry: _, ...more } = { ...dependencies, ...devDependencies };
  return more;
};

interface App {
  /** Folder of examples/apps. */
  readonly app: string;
  build(folder: string): void;
  /** What is served, within the app. */
  readonly out: string;
  /** With its own builder, in `npm run test:full` only. */
  readonly full?: boolean;
  /** Other packages than the app's own. */
  readonly with?: readonly string[];
}

/** The page of the app beside what a bundler made of its script. */
const withPage = (folder: string, out: string) =>
  cpSync(join(folder, 'index.html'), join(folder, out, 'index.html'));
const vite = (folder: string) =>
  run(bin('vite'), ['build', '--outDir', 'dist', '--logLevel', 'error'], folder);

const APPS: Record<string, App> = {
  Vite: { app: 'bundlers', build: vite, out: 'dist', full: true },
  esbuild: {
    app: 'bundlers',
    build(folder) {
      const out = '--outdir=dist-esbuild';
      run(
        bin('esbuild'),
        [
          'main.js',
          '--bundle',
          '--format=esm',
          '--splitting',
          '--minify',
          out,
          '--log-level=error',
        ],
        folder,
      );
      withPage(folder, 'dist-esbuild');
    },
    out: 'dist-esbuild',
  },
  webpack: {
    app: 'bundlers',
    build(folder) {
      run('npx', ['webpack', '--stats', 'errors-only'], folder);
      withPage(folder, 'dist-webpack');
    },
    out: 'dist-webpack',
    full: true,
  },
  'React 19': { app: 'react', build: vite, out: 'dist' },
  'React 18': {
    app: 'react',
    build: vite,
    out: 'dist',
    full: true,
    with: ['react@18.3.1', 'react-dom@18.3.1'],
  },
  Vue: { app: 'vue', build: vite, out: 'dist', full: true },
  Svelte: {
    app: 'svelte',
    build: (folder) => run('npx', ['vite', 'build', '--logLevel', 'error'], folder),
    out: 'dist',
    full: true,
  },
  Lit: { app: 'lit', build: vite, out: 'dist', full: true },
};

let browser: Browser;
let packed: Packed;
beforeAll(async () => {
  packed = pack('react', 'react-dom');
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  packed?.remove();
});

/** A copy of the app that finds the package where it was installed, and its own packages where it asks for others. */
function copied({ app, full, with: other }: App): string {
  const folder = join(packed.folder, app);
  cpSync(join(root, 'examples/apps', app), folder, { recursive: true });
  if (full) packed.install(...(other ?? Object.entries(wantedBy(app)).map((one) => one.join('@'))));
  return folder;
}

async function opened(url: string) {
  const page = await browser.newPage({ viewport: { width: 800, height: 900 } });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(url);
  await page.waitForSelector('[data-chart=network] svg', { state: 'attached' });
  await page.waitForSelector('[data-chart=matrix] th[aria-selected]', { state: 'attached' });
  return { page, errors };
}

const heading = (page: Page) => page.locator('[data-chart=network] h2').textContent();

async function counted(session: CDPSession) {
  await session.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  return { nodes, jsEventListeners };
}

/** What each way in must do: link, update, leave, and leave nothing. */
async function tried(page: Page): Promise<void> {
  await page.locator('[data-chart=network] [role=treeitem]').first().focus();
  await page.keyboard.press('Space');
  await page.waitForSelector('[data-chart=matrix] th[aria-selected=true]', { state: 'attached' });
  const before = await heading(page);
  await page.click('#other');
  await expect.poll(() => heading(page)).not.toBe(before);
  const figures = () => page.locator('[data-chart]').count();
  const toggle = async (count: number) => {
    await page.click('#toggle');
    await expect.poll(figures).toBe(count);
    // What it began has ended.
    await page.waitForTimeout(120);
  };
  const session = await page.context().newCDPSession(page);
  const gone = [];
  for (let turn = 0; turn < (isFull ? 8 : 4); turn++) {
    await toggle(0);
    if (turn > 1) gone.push(await counted(session));
    await toggle(2);
  }
  const [first, last] = [gone[0]!, gone.at(-1)!];
  // A leak of a chart is hundreds of nodes and dozens of listeners each time.
  expect(last.jsEventListeners - first.jsEventListeners).toBeLessThan(8);
  expect(last.nodes - first.nodes).toBeLessThan(60);
}

describe('an application that a server draws', () => {
  let server: ChildProcess;
  afterAll(() => server?.kill());

  test('is a picture at once, and live without a node that moves', async () => {
    const folder = join(packed.folder, 'react-server');
    cpSync(join(root, 'examples/apps/react-server'), folder, { recursive: true });
    // Its builder is that of this repository.
    run(process.execPath, ['--import', hooked(folder), 'build.mjs'], folder);
    server = spawn(process.execPath, ['server.mjs'], {
      cwd: folder,
      env: { ...process.env, PORT: '0' },
    });
    const url = await new Promise<string>((resolve, reject) => {
      server.stdout?.on('data', (text) => resolve(/http:\S+/.exec(String(text))![0]));
      server.stderr?.on('data', (text) => reject(new Error(String(text))));
    });
    const html = await (await fetch(url)).text();
    expect(html).toContain('<svg');
    expect(html).toContain('A pipeline is signed');
    const still = await browser.newPage({ javaScriptEnabled: false });
    await still.goto(url);
    const places = (page: Page) =>
      page.$$eval('path[data-part=node]', (all) =>
        all.map((one) => [one.getAttribute('data-key'), one.getAttribute('transform')].join(' ')),
      );
    const served = await places(still);
    expect(served.length).toBeGreaterThan(4);
    await still.close();
    const { page, errors } = await opened(url);
    expect(await places(page)).toEqual(served);
    await tried(page);
    expect(await page.evaluate('window.recovered')).toEqual([]);
    expect(errors).toEqual([]);
    await page.close();
  });
});

describe.for(Object.entries(APPS).filter(([, { full }]) => isFull || !full))(
  'an application with %s',
  ([, app]) => {
    let site: Served;
    afterAll(() => site?.close());

    test('draws, links, follows, leaves nothing', async () => {
      const folder = copied(app);
      app.build(folder);
      site = await serve(join(folder, app.out));
      const { page, errors } = await opened(`${site.url}/`);
      await tried(page);
      expect(errors).toEqual([]);
      await page.close();
    });
  },
);

/** A module that lets Node find esbuild where this repository has it. */
function hooked(folder: string): string {
  const file = join(folder, 'hook.mjs');
  const esbuild = `file://${join(root, 'node_modules/esbuild/lib/main.js')}`;
  const resolve = `export const resolve = (name, context, next) =>
    name === 'esbuild' ? { url: ${JSON.stringify(esbuild)}, shortCircuit: true } : next(name, context);`;
  writeFileSync(
    file,
    `import { register } from 'node:module';
register(${JSON.stringify(`data:text/javascript,${encodeURIComponent(resolve)}`)});`,
  );
  return file;
}
