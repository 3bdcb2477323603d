import { readdirSync, readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { entries, root } from '../../scripts/entries.mjs';

/** A guide: files that it shows by name, its program, and what it says that expressions give. */
interface Guide {
  readonly files: readonly File[];
  readonly code: string;
  readonly claims: readonly string[];
}

const CLAIM = /^(.+?);? \/\/ → (.+)$/gm;

function guideOf(name: string): Guide {
  const page = readFileSync(`${root}docs/${name}`, 'utf8');
  const blocks = [...page.matchAll(/^```(\w+) ?(\S*)\n([\s\S]*?)^```$/gm)];
  const files = blocks.flatMap(([, , file, text = '']) => (file ? [new File([text], file)] : []));
  const programs = blocks.flatMap(([, language, , code = '']) => (language === 'js' ? [code] : []));
  const code = programs.join('\n');
  const claims = [...code.matchAll(CLAIM)].map(([, , value = '']) => value);
  return { files, code: code.replace(CLAIM, 'told.push(JSON.stringify($1));'), claims };
}

const sources = Object.entries(entries).map(([name, file]): [string, string] => [
  name === 'index' ? 'summitry' : `summitry/${name}`,
  root + file,
]);

/** Runs a program with the source in the package's place; gives what its expressions gave. */
async function told({ code, files }: Guide): Promise<string[]> {
  const made = await build({
    stdin: {
      contents: `export const told = [];\nconst [file] = globalThis.guideFiles;\n${code}`,
      resolveDir: root,
      loader: 'js',
    },
    alias: Object.fromEntries(sources),
    bundle: true,
    format: 'esm',
    write: false,
    logLevel: 'silent',
  });
  const text = made.outputFiles[0]?.text ?? '';
  Object.assign(globalThis, { guideFiles: files });
  const program = await import(
    /* @vite-ignore */ `data:text/javascript;base64,${Buffer.from(text).toString('base64')}`
  );
  return program.told;
}

const guides = readdirSync(`${root}docs`).filter((name) => name.endsWith('.md'));

describe('guides', () => {
  test.each(guides)('%s does what it says', async (name) => {
    const guide = guideOf(name);
    expect(guide.claims.length).toBeGreaterThan(0);
    expect(await told(guide)).toEqual(guide.claims);
  });
});
