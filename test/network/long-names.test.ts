import { expect, it } from 'vitest';
import type { DatasetInput } from '../../src/model/records';
import { keysOf, make, marks, meet, texts } from './stage';

/** Made up, and longer than any that the examples have; no codes, no short names. */
const NAMES = [
  'Объединённая Республика Верхнего Приозёрья',
  'Демократическая Федерация Северо-Западных Островов',
  'Княжество Старомонастырское',
  'Союз Вольных Портовых Городов Южного Берега',
];
const data: DatasetInput = {
  actors: NAMES.map((name, i) => ({ id: `a${i}`, name })),
  relations: NAMES.map((_, i) => ({
    type: 'political',
    parties: [`a${i}`, `a${(i + 1) % NAMES.length}`],
  })),
};

it.each([298, 330, 400, 470, 620])('writes long names in several lines at %i px', (width) => {
  const { scene } = make(data, width);
  const written = texts(scene);
  const named = [...keysOf(marks(scene, 'label'))].filter((key) => `${key}`.startsWith('actor:'));
  expect(named.length).toBeGreaterThanOrEqual(width < 600 ? 2 : 4);
  const touching = written.flatMap((a, i) => written.slice(i + 1).filter((b) => meet(a, b)));
  expect(touching.map(({ text }) => text)).toEqual([]);
  const fills = marks(scene, 'label').flatMap((batch) => ('fill' in batch ? [batch.fill] : []));
  expect(fills.flat()).not.toContain('muted');
});
