import { describe, expect, it } from 'vitest';
import * as datasets from '../../src/datasets';
import { beijingSummit } from '../../src/datasets';
import type { DatasetInput } from '../../src/model/records';
import { sceneToSVG } from '../../src/render/string';
import { at } from '../../src/scene/scene';
import { clashes, pictureAt, thingsOf, wordsOf } from './picture';

/** Plots of figures at 330, 510, 660, 930 and 1,060 px, and these themselves. */
const WIDTHS = [298, 330, 470, 510, 620, 660, 890, 930, 1020];
const SETS = Object.entries(datasets as Record<string, DatasetInput>);

describe.each(SETS)('%s', (_name, input) => {
  it.each(WIDTHS)('has no word on a word, mark or line at %i px', (width) => {
    expect(clashes(pictureAt(input, width).scene)).toEqual([]);
  });

  it.each(WIDTHS)('names every lane and keeps words in the plot at %i px', (width) => {
    const { scene, layout } = pictureAt(input, width);
    const words = wordsOf(scene);
    // Where many actors leave no room for columns, each event names its own.
    const said = words.map(({ text }) => text).join(' ');
    for (const { key, shortName } of layout.lanes)
      expect(
        layout.plan?.columns.length === 0
          ? said.includes(shortName)
          : words.some((word) => word.part === 'lane-name' && word.key === key),
      ).toBe(true);
    for (const word of words) {
      expect(word.size).toBeGreaterThanOrEqual(12);
      expect(word.x).toBeGreaterThanOrEqual(-1);
      expect(word.x + word.width).toBeLessThanOrEqual(width + 1);
      expect(word.y).toBeGreaterThanOrEqual(-1);
      expect(word.y + word.height).toBeLessThanOrEqual(scene.height + 1);
    }
  });

  it.each(WIDTHS)('fills the plot at %i px', (width) => {
    const { scene } = pictureAt(input, width);
    const boxes = [...wordsOf(scene), ...thingsOf(scene)];
    const top = Math.min(...boxes.map((box) => box.y));
    const low = Math.max(...boxes.map((box) => box.y + box.height));
    expect((low - top) / scene.height).toBeGreaterThan(0.8);
  });

  it.each(WIDTHS)('keeps each flag within 12 px of its leader at %i px', (width) => {
    const { scene } = pictureAt(input, width);
    const leaders = thingsOf(scene).filter(({ part }) => part === 'leader');
    for (const word of wordsOf(scene).filter(({ part }) => part === 'label')) {
      const leader = leaders.find(({ key }) => key === word.key);
      if (!leader) continue;
      const away = Math.max(word.x - leader.x - 1, leader.x - word.x - word.width);
      expect(away).toBeLessThanOrEqual(12);
      expect(word.y + word.height).toBeGreaterThanOrEqual(leader.y);
    }
  });

  it('gives every mark an id of its own, at every width', () => {
    for (const width of WIDTHS) {
      const ids = pictureAt(input, width).scene.layers.flatMap(({ batches }) =>
        batches.flatMap(({ id }) => id),
      );
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('is the same picture from any order of rows', () => {
    const shuffles = process.env.SUMMITRY_FULL ? 50 : 12;
    const draw = (data: DatasetInput) => sceneToSVG(pictureAt(data, 620).scene, { theme: 'light' });
    const first = draw(input);
    let seed = 7;
    const random = () => {
      seed = (seed * 48271) % 2147483647;
      return seed / 2147483647;
    };
    const shuffled = <T>(list: readonly T[] = []): T[] =>
      list
        .map((item) => [random(), item] as const)
        .sort((a, b) => a[0] - b[0])
        .map(([, item]) => item);
    for (let turn = 0; turn < shuffles; turn++)
      expect(
        draw({
          ...input,
          actors: shuffled(input.actors),
          relations: shuffled(input.relations),
          events: shuffled(input.events),
        }),
      ).toBe(first);
  });
});

describe('the summit', () => {
  it.each(WIDTHS)('labels every event at %i px', (width) => {
    const { scene, dataset } = pictureAt(beijingSummit, width);
    const labelled = new Set(
      wordsOf(scene)
        .filter(({ part }) => part === 'label')
        .map(({ key }) => key),
    );
    expect([...labelled].sort()).toEqual(dataset.events.map(({ key }) => key).sort());
  });

  it('puts Iran next to China, and no spine over a lane of others', () => {
    const { layout } = pictureAt(beijingSummit, 620);
    const at = (lane: number) => layout.order.indexOf(lane);
    for (const { lanes } of layout.items) {
      const rows = lanes.map(at);
      expect(Math.max(...rows) - Math.min(...rows)).toBe(lanes.length - 1);
    }
  });

  it('draws a spine piece by piece, off the marks by 8.5 px', () => {
    const { scene } = pictureAt(beijingSummit, 620);
    const things = thingsOf(scene);
    const marks = things.filter(({ part }) => part === 'mark');
    for (const spine of things.filter(({ part }) => part === 'spine')) {
      const own = marks.filter(({ key }) => key === spine.key).map(({ y }) => y + 7);
      expect(own.some((y) => Math.abs(y + 8.5 - spine.y) < 0.01)).toBe(true);
      expect(own.some((y) => Math.abs(y - 8.5 - spine.y - spine.height) < 0.01)).toBe(true);
    }
  });

  it('keeps five events of one day apart and inside it', () => {
    const { scene, layout } = pictureAt(beijingSummit, 890);
    const day = layout.items.filter(
      ({ best }) => best && best[1] - best[0] === 864e5 && best[1] === layout.asOf,
    );
    const xs = day.map(
      ({ event }) => thingsOf(scene).find((t) => t.part === 'mark' && t.key === event.key)!.x,
    );
    xs.slice(1).forEach((x, i) => {
      expect(x - (xs[i] as number)).toBeCloseTo(24, 5);
    });
  });
});

it('shows a period in rows as a band behind the dates in it, and others in a quiet hue', () => {
  const period = [Date.UTC(1955, 0), Date.UTC(1975, 0)] as const;
  const { scene, layout } = pictureAt(datasets.coldWarBlocs, 298, {}, { period });
  const bandOf = (of: typeof scene) =>
    of.layers.flatMap(({ batches }) => batches.filter(({ part }) => part === 'period'));
  const [band] = bandOf(scene);
  if (band?.kind !== 'rect') throw new Error('no band');
  const [from, to] = [at(band.y, 0), at(band.y, 0) + at(band.height, 0)];
  const groups = layout.plan?.groups ?? [];
  const yearOf = (heading: string) => Number(heading.match(/\d{4}/)?.[0]);
  for (const { heading, top, bottom } of groups) {
    const year = yearOf(heading);
    const inside = top >= from && bottom <= to;
    expect([heading, inside]).toEqual([heading, year >= 1955 && year < 1975]);
  }
  expect(bandOf(pictureAt(datasets.coldWarBlocs, 298).scene)).toEqual([]);
});
