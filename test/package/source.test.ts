import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { root } from '../../scripts/entries.mjs';

const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .map((file) => `src/${file.replaceAll('\\', '/')}`)
  .filter((file) => file.endsWith('.ts'));
const text = new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));

/** The code without its comments and the text of its literals: a rule is about what runs. */
function code(file: string): string {
  const source = ts.createSourceFile(file, text.get(file) ?? '', ts.ScriptTarget.ES2022, true);
  let out = '';
  const visit = (node: ts.Node): void => {
    if (ts.isJSDoc(node)) return;
    if (ts.isStringLiteralLike(node)) out += "''";
    else if (ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) out += "''";
    else if (node.getChildCount(source) === 0) out += `${node.getText(source)} `;
    else for (const child of node.getChildren(source)) visit(child);
  };
  visit(source);
  return out.replace(/ ?([.:<>(),]) ?/g, '$1');
}

const stripped = new Map(files.map((file) => [file, code(file)]));
const found = (pattern: RegExp, among = files) =>
  among.filter((file) => pattern.test(stripped.get(file) ?? ''));

/**
 * Length in lines of every function of a file. A function inside another counts for itself alone: what is stateful
 * here is a `createX` that holds its parts as functions, and each part is to be short.
 */
function functionLengths(file: string): { name: string; lines: number }[] {
  const source = ts.createSourceFile(file, text.get(file) ?? '', ts.ScriptTarget.ES2022, true);
  const line = (at: number) => source.getLineAndCharacterOfPosition(at).line;
  const lengths: { name: string; lines: number }[] = [];
  /** Gives the lines that functions take below this node. */
  const visit = (node: ts.Node): number => {
    let below = 0;
    ts.forEachChild(node, (child) => {
      below += visit(child);
    });
    if (!ts.isFunctionLike(node) || !('body' in node) || !node.body) return below;
    const lines = line(node.getEnd()) - line(node.getStart()) + 1;
    lengths.push({ name: `${file}:${line(node.getStart()) + 1}`, lines: lines - below });
    return lines > 1 ? lines : 0;
  };
  visit(source);
  return lengths;
}

describe('the source', () => {
  test('has files to look at', () => expect(files.length).toBeGreaterThan(20));

  test('no file is over 250 lines, but for data and catalogues of words', () => {
    const own = files.filter((file) => !/^src\/(datasets|locales)\/|\/english\.ts$/.test(file));
    const long = own.filter((file) => (text.get(file) ?? '').trimEnd().split('\n').length > 250);
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
    ['no order or number by locale', /localeCompare|toLocale\w*String/],
    ['no style attribute, which a strict policy refuses', /setAttribute\(''style/],
  ])('%s', (_name, pattern) => expect(found(pattern)).toEqual([]));

  test('no position rests on a function whose last bits differ between engines', () => {
    // What only follows a hand puts nothing in a picture.
    const drawn = files.filter((file) => !file.startsWith('src/interact/'));
    const inexact = /Math\.(hypot|a?sinh?|a?cosh?|a?tanh?|atan2|pow|expm?1?|log\w*|cbrt)\b|\*\*/;
    expect(found(inexact, drawn)).toEqual([]);
  });

  test('comments promise nothing and silence nothing', () => {
    const marks = /TODO|FIXME|\bXXX\b|@ts-(ignore|nocheck|expect-error)/;
    expect(files.filter((file) => marks.test(text.get(file) ?? ''))).toEqual([]);
  });
});
