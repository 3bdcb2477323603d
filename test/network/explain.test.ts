import { describe, expect, it } from 'vitest';
import { en } from '../../src/chart/english';
import { createDataset } from '../../src/model/dataset';
import type { Key } from '../../src/model/key';
import { EMPTY_STATE } from '../../src/model/store';
import { explainPlace } from '../../src/network/explain';
import { networkKind } from '../../src/network/kind';
import type { NetworkOptions } from '../../src/network/options';
import { HOME } from '../../src/scene/scene';
import { textWidth } from '../../src/scene/text-width';

/** a is tied to b twice, to c by a hint, at odds with d; e hangs on c, f on nobody. */
const dataset = createDataset({
  actors: ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ id, name: id.toUpperCase() })),
  relations: [
    { id: '1', parties: ['a', 'b'], type: 'military', sign: 1 },
    { id: '2', parties: ['a', 'b'], type: 'military', sign: 1, certainty: 'expected' },
    { id: '3', parties: ['a', 'c'], type: 'energy', sign: 1, certainty: 'hinted' },
    { id: '4', parties: ['a', 'd'], type: 'military', sign: -1 },
    { id: '5', parties: ['c', 'e'], type: 'energy', sign: 1 },
  ],
});
const size = { width: 600, height: 480 };
function explained(key: Key, more: Partial<NetworkOptions> = {}) {
  const options = { data: dataset, ...more };
  const layout = networkKind.layout(dataset, options, size, textWidth, null);
  const stage = { dataset, layout, options, size, view: HOME, state: EMPTY_STATE };
  return explainPlace({ ...stage, measure: textWidth }, key);
}
const texts = (key: Key, label: string, more?: Partial<NetworkOptions>) =>
  explained(key, more)?.facts.flatMap((fact) => (fact.label === label ? [fact.text] : []));

describe('why an actor stands where it does', () => {
  it('counts its relations by type, sign and certainty', () => {
    expect(explained('actor:a')?.table).toEqual({
      columns: ['Type', 'Sign', 'Confirmed', 'Expected', 'Hinted'],
      rows: [
        ['Military', en.sign(1), '1', '1', '–'],
        ['Military', en.sign(-1), '1', '–', '–'],
        ['Energy', en.sign(1), '–', '–', '1'],
      ],
    });
    expect(explained('actor:f')?.table?.rows).toEqual([]);
  });

  it('names friends and rivals, and how far the others are by friendly ties', () => {
    expect(texts('actor:a', 'Drawn near by')?.sort()).toEqual(['B', 'C']);
    expect(texts('actor:a', 'Pushed away by')).toEqual(['D']);
    expect(texts('actor:a', 'Others')).toEqual([
      '2 actors at 1 step; 1 actor at 2 steps; 2 actors without a path',
    ]);
  });

  it('tells how well distances fit, and whether it is held', () => {
    expect(texts('actor:a', 'Fit')?.[0]).toMatch(
      /^distances \d+ % off the steps; mean of all \d+ %$/,
    );
    expect(texts('actor:f', 'Fit')).toEqual([]);
    const [loose] = texts('actor:a', 'Held') ?? [];
    const [pinned] = texts('actor:a', 'Held', { positions: { a: [9, 9] } }) ?? [];
    expect([loose, pinned]).toEqual(['no, placed by its ties', 'pinned where it stands']);
  });

  it('says nothing of what is no actor', () => {
    expect(explained('relation:1')).toBeNull();
    expect(explained('actor:nobody')).toBeNull();
  });
});
