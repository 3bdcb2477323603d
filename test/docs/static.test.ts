import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { entries, root } from '../../scripts/entries.mjs';

const folder = `${root}node_modules/.cache/summitry/readme`;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The README's program for Node, with the source in the package's place. */
function program(): string {
  const readme = readFileSync(`${root}README.md`, 'utf8');
  let code = /^```mjs\n([\s\S]*?)^```$/m.exec(readme)?.[1] ?? '';
  for (const [name, path] of Object.entries(entries)) {
    code = code.replaceAll(`'summitry/${name}'`, `'${root}${path}'`);
  }
  return code.replace("'summit.svg'", `'${folder}/summit.svg'`);
}

it('the README’s program for Node writes a picture', async () => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/program.ts`, program());
  await import(/* @vite-ignore */ `${folder}/program.ts`);
  const svg = readFileSync(`${folder}/summit.svg`, 'utf8');
  expect(svg).toMatch(/^<svg [^>]*width="930"/);
  expect(svg).toContain('China');
}, 60_000);
