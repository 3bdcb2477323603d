import { expect, it } from 'vitest';
import type { DatasetInput } from '../../src/model/records';
import { clashes, pictureAt, wordsOf } from './picture';

/** Made up, and longer than any that the examples have. */
const NAMES = {
  Russian: [
    'Объединённая Республика Верхнего Приозёрья',
    'Демократическая Федерация Северо-Западных Островов',
    'Княжество Старомонастырское',
    'Союз Вольных Портовых Городов Южного Берега',
    'Государство Нижнереченское',
  ],
  Persian: [
    'جمهوری متحد دشت‌های شمال شرقی',
    'فدراسیون دموکراتیک جزیره‌های باختری',
    'شاهزاده‌نشین کوهستان کهن',
    'اتحادیهٔ شهرهای آزاد بندری جنوب',
    'کنفدراسیون سه گردنهٔ بلند',
  ],
};
const dataOf = (names: readonly string[]): DatasetInput => ({
  actors: names.map((name, i) => ({ id: `a${i}`, name })),
  events: names.map((name, i) => ({
    id: `e${i}`,
    title: `${name}, ${names[(i + 1) % names.length]}`,
    date: i === 3 ? '' : `199${i}-0${i + 1}-1${i}`,
    participants: [`a${i}`, `a${(i + 2) % names.length}`],
  })),
});

it.each(
  Object.entries(NAMES).flatMap(([language, names]) =>
    [298, 330, 400, 470, 510, 620, 890].map((width) => [language, width, names] as const),
  ),
)('keeps long %s names in the plot and apart at %i px', (_, width, names) => {
  const { scene } = pictureAt(dataOf(names), width);
  expect(clashes(scene)).toEqual([]);
  const out = wordsOf(scene).filter(({ x, width: wide }) => x < -1 || x + wide > width + 1);
  expect(out.map(({ text }) => text)).toEqual([]);
});
