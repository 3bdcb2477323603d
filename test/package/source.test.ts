import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { root } from '../../scripts/entries.mjs';

const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .map((file) => `src/${file.replaceAll('\\', '/')}`)
  .filter((file) => file.endsWith('.ts'));
const text = new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));

/** The code without its comments and its string literals: a rule is about what runs. */
function code(file: string): string {
  const source = text.get(file) ?? '';
  const scanner = ts.createScanner(
    ts.ScriptTarget.ES2022,
    true,
    ts.LanguageVariant.Standard,
    source,
  );
  let out = '';
  for (let kind = scanner.scan(); kind !== ts.SyntaxKind.EndOfFileToken; kind = scanner.scan()) {
    out += kind === ts.SyntaxKind.StringLiteral ? "''" : scanner.getTokenText();
  }
  return out;
}

const found = (pattern: RegExp, among = files) => among.filter((file) => pattern.test(code(file)));

/** Length in lines of every function of a file. */
function functionLengths(file: string): { name: string; lines: number }[] {
  const source = ts.createSourceFile(file, text.get(file) ?? '', ts.ScriptTarget.ES2022, true);
  const line = (at: number) => source.getLineAndCharacterOfPosition(at).line;
  const lengths: { name: string; lines: number }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body) {
      const lines = line(node.getEnd()) - line(node.getStart()) + 1;
      lengths.push({ name: `${file}:${line(node.getStart()) + 1}`, lines });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return lengths;
}

describe('the source', () => {
  test('has files to look at', () => expect(files.length).toBeGreaterThan(20));

  test('no file is over 250 lines', () => {
    const long = files.filter((file) => (text.get(file) ?? '').trimEnd().split('\n').length > 250);
    expect(long).toEqual([]);
  });

  test('no function is over 80 lines, half of them have at most 8', () => {
    const all = files.flatMap(functionLengths);
    expect(all.filter(({ lines }) => lines > 80)).toEqual([]);
    const sorted = all.map(({ lines }) => lines).sort((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(8);
  });

  test('files are named by one noun in kebab case', () => {
    expect(files.filter((file) => !/^src(\/[a-z0-9]+(-[a-z0-9]+)*)+\.ts$/.test(file))).toEqual([]);
    const drawers = files.filter((file) =>
      /\/(utils?|helpers?|types|constants|common)\.ts$/.test(file),
    );
    expect(drawers).toEqual([]);
  });

  test.each([
    [
      'no text becomes markup',
      /\b(innerHTML|outerHTML|insertAdjacentHTML|DOMParser|document\.write)\b/,
    ],
    ['no text becomes code', /\beval\b|new\s*Function\b/],
    ['nothing is left to chance or to the clock', /Math\.random|Date\.now|new\s*Date\(\)|crypto\./],
    ['nothing is logged', /\bconsole\b/],
    ['no any', /:any\b|\bas\s*any\b|<any>/],
    [
      'no function whose last bits differ between engines',
      /Math\.(hypot|a?sinh?|a?cosh?|a?tanh?|atan2|pow|expm?1?|log\w*|cbrt)\b/,
    ],
    ['no order or number by locale', /localeCompare|toLocale\w*String/],
    ['no style attribute, which a strict policy refuses', /setAttribute\(''style/],
  ])('%s', (_name, pattern) => expect(found(pattern)).toEqual([]));

  test('comments promise nothing and silence nothing', () => {
    const marks = /TODO|FIXME|XXX|@ts-(ignore|nocheck|expect-error)|biome-ignore/;
    expect(files.filter((file) => marks.test(text.get(file) ?? ''))).toEqual([]);
  });
});
