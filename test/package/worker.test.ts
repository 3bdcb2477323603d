import { execFileSync } from 'node:child_process';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../scripts/entries.mjs';
import { launch, type Served, serve } from './serve';

/** Counts the workers of a page and what policy refused, and tells it through the log. */
const LISTEN = `const seen = { violations: [], workers: [] };
addEventListener('securitypolicyviolation', (event) => seen.violations.push(event.violatedDirective));
addEventListener('error', (event) => event.message && tell({ failure: event.message }));
addEventListener('unhandledrejection', (event) => tell({ failure: String(event.reason) }));
const Native = window.Worker;
window.Worker = class extends Native {
  constructor(url, options) {
    super(url, options);
    seen.workers.push(String(url).replace(/^https?:..[^/]+/, '').replace(/^blob:.*/, 'blob:'));
    this.addEventListener('message', ({ data }) => data.type === 'done' && (seen.made = true));
  }
};
const tell = (more) => setTimeout(() => console.log('SEEN' + JSON.stringify({ ...seen, ...more })), 100);`;
const data = `const actors = Array.from({ length: 120 }, (_, i) => ({ id: 'a' + i, name: 'Actor ' + i }));
const relations = Array.from({ length: 240 }, (_, i) =>
  ({ type: 'military', parties: ['a' + (i % 120), 'a' + ((i * 7 + 1 + (i >> 7)) % 120)] }));`;
const use = (options: string) => `${data}
const chart = createAllianceNetwork(document.getElementById('host'), { data: { actors, relations }${options} });
chart.on('ready', () => tell({ marks: document.querySelectorAll('svg [data-part=node]').length }));`;
const draw = (from: string, options = '') =>
  `import { createAllianceNetwork } from '${from}';\n${use(options)}`;
const page = (script: string, head = '', type = 'module') =>
  `<!doctype html><html lang="en"><meta charset="utf-8">${head}<title>Worker</title>
<body><div id="host"></div><script src="/listen.js"></script>${script
    .split(' ')
    .map(
      (src) => `<script ${src.includes('global') ? '' : `type="${type}"`} src="${src}"></script>`,
    )
    .join('')}`;
const meta = (policy: string) => `<meta http-equiv="Content-Security-Policy" content="${policy}">`;

interface Seen {
  failure?: string;
  violations: string[];
  workers: string[];
  made?: boolean;
  marks?: number;
}

describe('a worker in a page of the built package', () => {
  let browser: Browser;
  const open: Served[] = [];
  let plain: Served;
  const site = async (headers: Record<string, string>, more: Record<string, string> = {}) => {
    const served = await serve(
      `${root}dist`,
      {
        '/listen.js': LISTEN,
        '/bundle.js': draw('./summitry.bundle.js'),
        '/none.js': draw('./summitry.bundle.js', ', worker: false'),
        '/lost.js': draw('./summitry.bundle.js', ", worker: '/nowhere.js'"),
        '/script.js': `const { createAllianceNetwork } = Summitry;\n${use('')}`,
        '/bundle': page('/bundle.js'),
        '/none': page('/none.js'),
        '/lost': page('/lost.js'),
        '/global': page('/summitry.global.js /script.js'),
        '/meta': page('/bundle.js', meta("script-src 'self'; worker-src 'none'")),
        '/meta-types': page('/bundle.js', meta("require-trusted-types-for 'script'")),
        ...more,
      },
      headers,
    );
    open.push(served);
    return served;
  };

  beforeAll(async () => {
    browser = await launch();
    plain = await site({ 'access-control-allow-origin': '*' });
  });
  afterAll(async () => {
    await browser?.close();
    for (const served of open) await served.close();
  });

  const visit = async ({ url }: Served, path: string): Promise<Seen> => {
    const tab = await browser.newPage();
    try {
      const told = tab.waitForEvent('console', {
        predicate: (message) => message.text().startsWith('SEEN'),
        timeout: 30_000,
      });
      await tab.goto(url + path);
      return JSON.parse((await told).text().slice(4)) as Seen;
    } finally {
      await tab.close();
    }
  };
  const whole = { violations: [], marks: 120, made: true };
  const sliced = { violations: [], workers: [], marks: 120 };

  test('starts from the file beside the bundle, or beside a plain script', async () => {
    for (const path of ['/bundle', '/global'])
      expect(await visit(plain, path)).toEqual({ ...whole, workers: ['/worker.js'] });
  });

  test('goes on to the next way where an address leads nowhere', async () => {
    expect(await visit(plain, '/lost')).toEqual({
      ...whole,
      workers: ['/nowhere.js', '/worker.js'],
    });
  });

  test('starts from a blob where the module comes from another origin', async () => {
    const other = await site(
      {},
      {
        '/far.js': draw(`${plain.url}/summitry.bundle.js`),
        '/far': page('/far.js'),
      },
    );
    expect(await visit(other, '/far')).toEqual({ ...whole, workers: ['blob:'] });
  });

  test('starts under a policy that allows the page’s own files, and breaks nothing', async () => {
    const own = await site({
      'content-security-policy': "default-src 'none'; script-src 'self'; style-src 'self'",
    });
    expect(await visit(own, '/bundle')).toEqual({ ...whole, workers: ['/worker.js'] });
  });

  test('is not tried where markup forbids it, or the app does', async () => {
    for (const path of ['/meta', '/meta-types', '/none'])
      expect(await visit(plain, path)).toEqual(sliced);
    const strict = await site({
      'content-security-policy':
        "default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
    });
    expect(await visit(strict, '/none')).toEqual(sliced);
  });

  test('is given up where a header forbids it, and the picture stands all the same', async () => {
    const closed = await site({ 'content-security-policy': "worker-src 'none'" });
    const seen = await visit(closed, '/bundle');
    expect(seen.marks).toBe(120);
    expect(seen.made).toBeUndefined();
    expect(seen.failure).toBeUndefined();
    expect(seen.violations).toEqual(['worker-src']);
  });

  const COMPUTE = `import { createDataset } from './index.js';
import { computeLayout, layoutNetwork } from './network/index.js';
${data}
const dataset = createDataset({ actors, relations });
const far = [];
const made = await computeLayout(dataset, { onProgress: ({ done, total }) => far.push(done / total) });
const told = { marks: made.keys.length, rises: far.every((x, i) => !i || x >= far[i - 1]), end: far.at(-1),
  same: String([...made.x, ...made.y]) === String([...layoutNetwork(dataset).x, ...layoutNetwork(dataset).y]) };`;
  const told = { marks: 120, rises: true, end: 1, same: true };

  test('makes a layout for a page without a chart, and none where a header forbids workers', async () => {
    const peer = async (name: string) => {
      const { outputFiles } = await build({
        stdin: { contents: `export * from '${name}'`, resolveDir: root },
        bundle: true,
        format: 'esm',
        write: false,
      });
      return outputFiles[0]?.text ?? '';
    };
    const map = '{"imports":{"d3":"/d3.js","d3-force":"/d3-force.js"}}';
    const pages = {
      '/d3.js': await peer('d3'),
      '/d3-force.js': await peer('d3-force'),
      '/compute.js': `${COMPUTE}\ntell(told);`,
      '/compute': page('/compute.js', `<script type="importmap">${map}</script>`),
    };
    const free = await site({}, pages);
    expect(await visit(free, '/compute')).toEqual({
      violations: [],
      made: true,
      workers: ['/worker.js'],
      ...told,
    });
    const closed = await site({ 'content-security-policy': "worker-src 'none'" }, pages);
    const seen = await visit(closed, '/compute');
    expect(seen).toMatchObject({ ...told, violations: ['worker-src'] });
    expect(seen.made).toBeUndefined();
  });

  test('is not looked for in Node, which ends when the layout is made', () => {
    const code = `${COMPUTE}\nconsole.log(JSON.stringify(told));`;
    const out = execFileSync(process.execPath, ['--input-type=module', '-e', code], {
      cwd: `${root}dist`,
      encoding: 'utf8',
      timeout: 60_000,
    });
    expect(JSON.parse(out)).toEqual(told);
  });
});
