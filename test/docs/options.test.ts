import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/entries.mjs';
import { matrixKind } from '../../src/matrix/kind';
import { networkKind } from '../../src/network/kind';
import { timelineKind } from '../../src/timeline/kind';

interface Option {
  readonly name: string;
  readonly prose: string;
  readonly defaultValue: string | undefined;
}

/** The options an interface declares itself, with what is written about them. */
function optionsOf(file: string, name: string): Option[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(root + file, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const found = source.statements.find(
    (one): one is ts.InterfaceDeclaration =>
      ts.isInterfaceDeclaration(one) && one.name.text === name,
  );
  return (found?.members ?? []).map((member) => {
    const [doc] = ts.getJSDocCommentsAndTags(member).filter(ts.isJSDoc);
    const tag = ts.getJSDocTags(member).find(({ tagName }) => tagName.text === 'defaultValue');
    return {
      name: member.name?.getText() ?? '',
      prose: ts.getTextOfJSDocComment(doc?.comment) ?? '',
      defaultValue: ts.getTextOfJSDocComment(tag?.comment)?.trim(),
    };
  });
}

const interfaces: [file: string, name: string, defaults: object][] = [
  ['src/chart/kind.ts', 'PictureOptions', {}],
  ['src/chart/options.ts', 'ChartOptions', {}],
  ['src/story.ts', 'StoryOptions', {}],
  ['src/static.ts', 'StaticOptions', {}],
  ['src/network/options.ts', 'NetworkOptions', networkKind.defaults],
  ['src/timeline/options.ts', 'TimelineOptions', timelineKind.defaults],
  ['src/matrix/options.ts', 'MatrixOptions', matrixKind.defaults],
  ['src/analysis/options.ts', 'AnalysisOptions', {}],
  ['src/analysis/balance.ts', 'BalanceOptions', { seed: 1 }],
  ['src/analysis/communities.ts', 'CommunityOptions', { seed: 1, resolution: 1 }],
  ['src/analysis/lane-order.ts', 'LaneOptions', { seed: 1 }],
  ['src/analysis/metrics.ts', 'MetricsOptions', { normalized: true }],
  ['src/analysis/path.ts', 'PathOptions', { weights: 'hops' }],
];

describe.each(interfaces)('%s: %s', (file, name, defaults) => {
  const options = optionsOf(file, name);

  it('says something of every option', () => {
    expect(options.length).toBeGreaterThan(0);
    const bare = options.filter(({ prose }) => prose.split(/\s+/).length < 3);
    expect(bare.map((option) => option.name)).toEqual([]);
  });

  it('states the defaults that are taken', () => {
    for (const [option, value] of Object.entries(defaults)) {
      const stated = options.find((one) => one.name === option)?.defaultValue ?? '(none)';
      const shown = JSON.stringify(value);
      expect([option, stated === shown || stated.startsWith(`${shown},`)]).toEqual([option, true]);
    }
  });
});

describe('the kinds', () => {
  it('have defaults only for options of their own', () => {
    for (const [file, name, defaults] of interfaces) {
      const known = optionsOf(file, name).map((option) => option.name);
      expect(Object.keys(defaults).filter((option) => !known.includes(option))).toEqual([]);
    }
  });
});
