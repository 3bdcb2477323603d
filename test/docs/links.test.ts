import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/entries.mjs';

const documents = readdirSync(root).filter((name) => name.endsWith('.md'));
const read = (name: string) => readFileSync(root + name, 'utf8');

/** Addresses of Markdown links. */
const linksIn = (text: string) => [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, to = '']) => to);

/** Files named in code spans: `src/chart/kind.ts`, `test/docs`. */
const pathsIn = (text: string) =>
  [
    ...text.matchAll(
      /`((?:src|test|scripts|stories|examples)(?:\/[\w.-]+)*\/?|[\w.]+\.(?:mjs|json))`/g,
    ),
  ]
    .map(([, path = '']) => path)
    .filter((path) => !/(^|\/)x\./.test(path));

describe('documents', () => {
  it('are all there', () => {
    expect(documents).toEqual(
      expect.arrayContaining([
        'ARCHITECTURE.md',
        'CHANGELOG.md',
        'CONTRIBUTING.md',
        'README.md',
        'SECURITY.md',
      ]),
    );
  });

  it.each(documents)('%s: relative links lead to files', (name) => {
    const relative = linksIn(read(name)).filter((to) => !/^(https?:|mailto:|#)/.test(to));
    const dead = relative.filter((to) => !existsSync(root + to.replace(/#.*$/, '')));
    expect(dead).toEqual([]);
  });

  it('name files that are there', () => {
    const paths = ['ARCHITECTURE.md', 'CONTRIBUTING.md'].flatMap((name) => pathsIn(read(name)));
    expect(paths.length).toBeGreaterThan(30);
    expect(paths.filter((path) => !existsSync(root + path))).toEqual([]);
  });

  it('have every command that they name', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = documents.flatMap((name) =>
      [...read(name).matchAll(/`npm (?:run )?(start|test|[\w:]+)`/g)].map(([, word = '']) => word),
    );
    expect(new Set(named)).toContain('start');
    expect(named.filter((word) => !Object.hasOwn(scripts, word))).toEqual([]);
  });
});

describe('README', () => {
  const readme = read('README.md');

  it('names every entry of the package', () => {
    const { exports } = JSON.parse(read('package.json')) as { exports: Record<string, unknown> };
    const names = Object.keys(exports)
      .map((path) => path.slice(1))
      .filter((path) => path !== '' && path !== '/package.json');
    expect(names.filter((name) => !readme.includes(`${name}\``))).toEqual([]);
  });

  it('states the limits of size that are kept', () => {
    const { imports, files } = JSON.parse(read('test/package/limits.json')) as {
      imports: Record<string, unknown>[];
      files: Record<string, number>;
    };
    const row = /^\| ([^|]+) \| ([\d.]+) kB \| ([\d.]+) kB \|$/gm;
    const stated = [...readme.matchAll(row)].map(([, name, first, all]) => ({
      name,
      first: Number(first),
      all: Number(all),
    }));
    expect(stated).toEqual(imports.map(({ name, first, all }) => ({ name, first, all })));
    for (const [file, most] of Object.entries(files))
      expect(readme).toMatch(new RegExp(`${file}\`[^.]* ${most} kB`));
    for (const { name, limit } of JSON.parse(read('.size-limit.json')))
      expect(readme, name).toContain(limit);
  });
});
