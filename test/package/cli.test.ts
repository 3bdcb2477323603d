import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { manifest, root } from '../../scripts/entries.mjs';
import { launch } from './serve';

const DATA = {
  title: 'Two pacts',
  actors: [
    { id: 'a', name: 'Ann</script>' },
    { id: 'b', name: 'Bob' },
    { id: 'c', name: 'Cid' },
  ],
  relations: [
    { type: 'military', source: 'a', target: 'b', start: '1904' },
    { type: 'energy', source: 'b', target: 'c', sign: -1 },
  ],
  events: [{ title: 'They meet', date: '1904-04-08', participants: ['a', 'b'] }],
};
const CSV = 'source,target,sign\nAnn,Bob,1\nBob,,1\nAnn,Cid,-1\n';
const GEXF =
  '<gexf><graph><nodes><node id="a"/><node id="b"/></nodes><edges><edge source="a" target="b"/></edges></graph></gexf>';

const command = join(root, manifest.bin.summitry);
let folder: string;
let browser: Browser;
const at = (name: string) => join(folder, name);

function summitry(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    cwd: folder,
    input,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'summitry-cli-'));
  writeFileSync(at('data.json'), JSON.stringify(DATA));
  writeFileSync(at('ties.csv'), CSV);
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('summitry, as it is installed', () => {
  test('reads files and pipes; the exit code tells of faults', () => {
    const { status, stdout } = summitry(['check', 'ties.csv']);
    expect([status, stdout.split('\n')[0]]).toEqual([1, expect.stringMatching(/^error +line 3/)]);
    expect(summitry(['check', '-'], GEXF)).toEqual({
      status: 0,
      stdout: 'standard input: 2 actors, 1 relation, 0 events; nothing wrong\n',
      stderr: '',
    });
    expect(summitry(['--version']).stdout).toBe(`${manifest.version}\n`);
  });

  test('PNG at a scale, in the dark, of what is piped in', () => {
    const args = ['--chart', 'network', '--width', '330', '--theme', 'dark', '--scale', '1'];
    const { status, stderr } = summitry(['render', '-', ...args, '-o', 'net.png'], GEXF);
    expect([status, stderr]).toEqual([0, '']);
    const png = readFileSync(at('net.png'));
    expect([png.toString('latin1', 1, 4), png.readUInt32BE(16)]).toEqual(['PNG', 330]);
  });

  test('HTML that is live under file://, and asks for nothing', async () => {
    expect(summitry(['render', 'data.json', '-o', 'page.html']).status).toBe(0);
    const page = await browser.newPage();
    const told: string[] = [];
    page.on('console', (message) => told.push(message.text()));
    page.on('pageerror', (error) => told.push(error.message));
    page.on('request', (request) => told.push(request.url()));
    await page.goto(pathToFileURL(at('page.html')).href);
    await page.waitForSelector('[data-chart=network] svg [data-key="actor:a"]', {
      state: 'attached',
    });
    expect(await page.locator('[data-chart]').count()).toBe(3);
    expect(await page.locator('td', { hasText: 'Ann</script>' }).count()).toBeGreaterThan(0);
    expect(told).toEqual([pathToFileURL(at('page.html')).href]);
    await page.close();
  });
});

/** A port that nobody listens on. */
const freePort = () =>
  new Promise<number>((done) => {
    const server = createServer().listen(0, 'localhost', () => {
      const { port } = server.address() as { port: number };
      server.close(() => done(port));
    });
  });

describe('summitry serve', () => {
  let served: ChildProcess | undefined;
  afterAll(() => void served?.kill());

  test('shows the linked charts, and follows the file', async () => {
    const port = await freePort();
    const args = [command, 'serve', 'data.json', '--port', String(port), '--no-open'];
    served = spawn(process.execPath, args, { cwd: folder });
    const address = await new Promise<string>((done) => {
      served?.stderr?.once('data', (text) => done(/http:\S+/.exec(String(text))?.[0] ?? ''));
    });
    const page = await browser.newPage();
    const told: string[] = [];
    page.on('pageerror', (error) => told.push(error.message));
    await page.goto(address);
    await page.waitForSelector('html[data-ready] [data-story]');
    expect(await page.locator('[data-chart]').count()).toBe(3);
    writeFileSync(at('data.json'), JSON.stringify({ ...DATA, title: 'Three pacts' }));
    await page.waitForFunction(() => document.querySelector('h2')?.textContent === 'Three pacts');
    writeFileSync(at('data.json'), '{"actors": [');
    await page.waitForSelector('#issues li');
    expect(told).toEqual([]);
    await page.close();
    const rebound = await new Promise<number>((done) => {
      request(address, { headers: { host: 'evil.example' } }, ({ statusCode = 0 }) =>
        done(statusCode),
      ).end();
    });
    expect(rebound).toBe(403);
  });
});
