import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../src/cli/command';

const DATA = {
  actors: [
    { id: 'a', name: 'Ann' },
    { id: 'b', name: 'Bob' },
  ],
  relations: [{ type: 'military', source: 'a', target: 'b', start: '1904' }],
};
const CSV = 'source,target,sign\nAnn,Bob,1\nBob,,1\nAnn,Cid,-1\n';

let folder: string;
const at = (name: string) => join(folder, name);

/** What a command wrote, and its exit code. */
async function summitry(...args: string[]) {
  let [said, out] = ['', ''];
  const code = await run(args, {
    out: (data) => {
      out += data.toString();
    },
    say: (words) => {
      said += words;
    },
  });
  return { code, out, said };
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'summitry-cli-'));
  writeFileSync(at('two.json'), JSON.stringify(DATA));
  writeFileSync(at('ties.csv'), CSV);
  writeFileSync(at('names.csv'), 'id,name\nAnn,Anna of Kyiv\n');
  writeFileSync(at('nothing.json'), '{"actors": []}');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('summitry check', () => {
  test('a file without a fault: its counts, and 0', async () => {
    const { code, out } = await summitry('check', at('two.json'));
    expect([code, out]).toEqual([
      0,
      `${at('two.json')}: 2 actors, 1 relation, 0 events; nothing wrong\n`,
    ]);
  });

  test('a fault: its line, and 1; as JSON too', async () => {
    const { code, out } = await summitry('check', at('ties.csv'));
    expect([code, out]).toEqual([
      1,
      expect.stringMatching(/^error +line 3.*\n.* 1 error, 0 warnings\n$/),
    ]);
    const { issues, relations } = JSON.parse(
      (await summitry('check', at('ties.csv'), '--json')).out,
    );
    expect([relations, issues.length, issues[0].severity]).toEqual([2, 1, 'error']);
  });

  test('columns by name or place, and a table of actors', async () => {
    const { out } = await summitry(
      ...['check', at('ties.csv'), '--column', 'source=target', '--column', 'target=0'],
      ...['--actors', at('names.csv'), '--strict'],
    );
    expect(out).toContain('3 actors, 2 relations');
  });
});

describe('summitry render', () => {
  test.each(['network', 'timeline', 'matrix', 'story'])('%s as SVG', async (chart) => {
    const { code, out } = await summitry('render', at('two.json'), '--chart', chart);
    expect(code).toBe(0);
    expect(out).toMatch(/^<svg [^>]*width="930"[\s\S]*aria-label="two"[\s\S]*<\/svg>$/);
  });

  test('size, theme, title and language as they are asked for', async () => {
    const { out } = await summitry(
      ...['render', at('two.json'), '--chart', 'network', '--width', '330', '--height', '400'],
      ...['--theme', 'dark', '--title', 'Two of them', '--lang', 'ru'],
    );
    expect(out).toMatch(/^<svg [^>]*width="330"[^>]*aria-label="Two of them"/);
    expect(out).toMatch(/[а-я]{4}/);
    expect(out).not.toContain('#fbfaf7');
  });

  test('what is wrong in the data is told beside the picture', async () => {
    const { code, said } = await summitry('render', at('ties.csv'), '-o', at('ties.svg'));
    expect(code).toBe(0);
    expect(said).toMatch(
      /^summitry: .*ties\.csv: 1 error, 0 warnings; "summitry check" lists them\n$/,
    );
    expect(readFileSync(at('ties.svg'), 'utf8')).toMatch(/^<svg /);
  });
});

describe('what is wrong is said in one line', () => {
  test.each([
    [['render', 'none.json'], 1, 'cannot read none.json: there is no such file'],
    [['check', '/'], 1, 'cannot read /: it is a folder'],
    [['render', 'nothing.json'], 1, 'there is no actor and no event in it'],
    [
      ['render', 'two.json', '-o', '/no/such/folder/x.svg'],
      1,
      'cannot write /no/such/folder/x.svg',
    ],
    [['drew'], 2, 'no command drew; there are render, check and serve (--help)'],
    [['render', 'two.json', '--chart', 'pie'], 2, 'network, timeline, matrix, story, got pie'],
    [['render', 'two.json', '-o', 'x.doc'], 2, 'must end in .svg, .png or .html'],
    [['render', 'two.json', '--width', 'wide'], 2, '--width must be a number above 0, got wide'],
    [
      ['render', 'two.json', '--type', 'png', '--scale', '9'],
      2,
      '--scale must be from 1 to 4, got 9',
    ],
    [['check', 'ties.csv', '--column', 'source'], 2, '--column must be ROLE=NAME, got source'],
    [['check', 'ties.csv', '--column', 'ally=x'], 2, 'a role must be one of source'],
    [['check', 'two.json', '--format', 'doc'], 2, 'format must be one of gexf'],
    [['check'], 2, 'check takes one file'],
    [['check', 'a', 'b'], 2, 'check takes one file'],
    [['check', 'two.json', '--loud'], 2, "Unknown option '--loud'"],
  ])('%j', async (args, wanted, words) => {
    const { code, out, said } = await summitry(
      ...args.map((arg) => (/^(?:two|ties|nothing)\./.test(arg) ? at(arg) : arg)),
    );
    expect([code, out]).toEqual([wanted, '']);
    expect(said).toMatch(/^summitry: [^\n]+\n$/);
    expect(said).toContain(words);
  });

  test('and help has examples', async () => {
    for (const command of ['render', 'check', 'serve']) {
      const { code, out } = await summitry(command, '--help');
      expect(code).toBe(0);
      expect(out).toMatch(new RegExp(`\\n  summitry ${command} \\S+`));
      expect((await summitry('help', command)).out).toBe(out);
    }
    expect((await summitry()).out).toContain('summitry serve summit.json');
  });
});

const samples = process.env.SUMMITRY_DATA ?? '';
const GRAPHS = /\.(?:gexf|graphml|gml|net|json|csv|edgelist)$/i;

test.skipIf(!existsSync(samples) || !process.env.SUMMITRY_FULL)(
  'every file of others is checked, and drawn where it holds something (SUMMITRY_DATA, the long run)',
  async () => {
    const files = (readdirSync(samples, { recursive: true }) as string[]).filter((name) =>
      GRAPHS.test(name),
    );
    expect(files.length).toBeGreaterThan(100);
    for (const file of files) {
      const { out, said } = await summitry('check', join(samples, file));
      expect([file, said]).toEqual([file, '']);
      expect(out).toMatch(/: \d+ actors?, \d+ relations?, \d+ events?; [^\n]+\n$/);
    }
  },
  300_000,
);
