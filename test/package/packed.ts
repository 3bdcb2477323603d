import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { manifest, root } from '../../scripts/entries.mjs';

const shell = process.platform === 'win32';

/** The package as npm hands it out, installed in a folder where nothing else is. */
export interface Packed {
  readonly folder: string;
  /** Paths in the tarball. */
  readonly files: readonly string[];
  /** Installs more: `name` at the version that is used here, `name@version` else. */
  install(...names: readonly string[]): void;
  remove(): void;
}

export function pack(...beside: readonly string[]): Packed {
  const folder = mkdtempSync(join(tmpdir(), 'summitry-'));
  const out = execFileSync(
    'npm',
    ['pack', '--ignore-scripts', '--json', '--pack-destination', folder],
    { cwd: root, encoding: 'utf8', shell, stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const [made] = Object.values<{ filename: string; files: { path: string }[] }>(JSON.parse(out));
  const { devDependencies }: { devDependencies: Record<string, string> } = manifest;
  const install = (...names: readonly string[]) => {
    const wanted = names.map((name) =>
      name in devDependencies ? `${name}@${devDependencies[name]}` : name,
    );
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', ...wanted], {
      cwd: folder,
      shell,
      stdio: 'ignore',
    });
  };
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  install(`./${made?.filename}`, ...beside);
  return {
    folder,
    files: made?.files.map(({ path }) => path) ?? [],
    install,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
