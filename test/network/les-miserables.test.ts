import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { discs, gap, make, meet, texts } from './stage';

const file = `${process.env.SUMMITRY_DATA ?? ''}/lesmis/miserables.bostock.json`;
const full = Boolean(process.env.SUMMITRY_FULL) && existsSync(file);

interface Graph {
  readonly nodes: readonly { readonly name: string }[];
  readonly links: readonly {
    readonly source: number;
    readonly target: number;
    readonly value: number;
  }[];
}

// Knuth's co-appearances in Les Misérables, as in the folder that SUMMITRY_DATA names; in the long run alone.
describe.skipIf(!full)('Les Misérables', () => {
  it('has names for nine of ten, none over another or a mark', () => {
    const graph = JSON.parse(readFileSync(file, 'utf8')) as Graph;
    const data = {
      actors: graph.nodes.map(({ name }, i) => ({ id: `${i}`, name, kind: 'person' })),
      relations: graph.links.map(({ source, target, value }, i) => ({
        ...{ id: `r${i}`, type: 'together', strength: Math.min(1, value / 10) },
        parties: [`${source}`, `${target}`],
      })),
    };
    const { scene, dataset } = make(data as never, 890, { height: 640 });
    const written = texts(scene);
    const hits = written.flatMap((text, i) => [
      ...written.slice(i + 1).filter((other) => meet(text, other)),
      ...discs(scene).filter(({ x, y, r }) => gap(text, x, y) < r),
    ]);
    expect(hits).toEqual([]);
    expect(dataset.actors.length).toBe(77);
    expect(new Set(written.map(({ key }) => key)).size).toBeGreaterThanOrEqual(70);
  });
});
