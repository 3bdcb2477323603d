import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coldWarBlocs, europeanAlliances } from '../../src/datasets';
import { createDataset } from '../../src/model/dataset';
import type { Dataset, EventInput } from '../../src/model/records';
import type { Scene, View } from '../../src/scene/scene';
import { textWidth } from '../../src/scene/text-width';
import { placeFlags } from '../../src/timeline/flags';
import { timelineKind as kind } from '../../src/timeline/kind';
import { createRowGrid } from '../../src/timeline/row-grid';
import { provideStory } from '../../src/timeline/story-slot';
import { storyline } from '../../src/timeline/storyline/whole';
import { overlap, pictureAt, thingsOf, wordsOf } from './picture';

const full = !!process.env.SUMMITRY_FULL;
const ACTORS = Array.from({ length: 8 }, (_, i) => ({ id: `a${i}`, name: `Actor ${i}` }));
const dayOf = (n: number) => new Date(Date.UTC(1900, 0, 1 + n)).toISOString().slice(0, 10);

const date = fc.oneof(
  { arbitrary: fc.integer({ min: 0, max: 36_000 }).map(dayOf), weight: 5 },
  fc.integer({ min: 1900, max: 1998 }).map(String),
  fc
    .tuple(fc.integer({ min: 0, max: 36_000 }), fc.integer({ min: 1, max: 3000 }))
    .map(([from, days]) => `${dayOf(from)}/${dayOf(from + days)}`),
  fc.constantFrom('1914-06-28', '../1950', ''),
);
const event: fc.Arbitrary<Omit<EventInput, 'id'>> = fc.record({
  title: fc
    .array(fc.constantFrom('Treaty', 'of', 'mutual', 'aid', 'Summit', 'talks', 'Declaration'), {
      minLength: 1,
      maxLength: 7,
    })
    .map((words) => words.join(' ')),
  date,
  importance: fc.integer({ min: 0, max: 5 }),
  participants: fc.uniqueArray(fc.constantFrom(...ACTORS.map(({ id }) => id)), { maxLength: 3 }),
});
const eventsOf = (min: number, max: number) =>
  fc
    .array(event, { minLength: min, maxLength: max })
    .map((events) =>
      createDataset({ actors: ACTORS, events: events.map((one, i) => ({ ...one, id: `e${i}` })) }),
    );

/** Labels, leaders and marks of a drawn scene that lie on each other: each of them on those of other events. */
function overlaps(scene: Scene): string[] {
  const things = thingsOf(scene);
  const marks = things.filter(({ part }) => part === 'mark');
  const leaders = things.filter(({ part }) => part === 'leader');
  const labels = wordsOf(scene).filter(({ part }) => part === 'label');
  const found: string[] = [];
  const check = (ones: typeof marks, others: typeof marks) => {
    for (const one of ones)
      for (const other of others)
        if (one !== other && overlap(one, other) && (one.key !== other.key || one.part === 'label'))
          found.push(`${one.part} of ${one.key} on ${other.part} of ${other.key}`);
  };
  check(labels, [...labels, ...leaders, ...marks]);
  check(leaders, [...leaders, ...marks]);
  return found;
}

/** Scenes of one chart, view after view. */
function scenesOf(dataset: Dataset, width: number, views: readonly View[]): Scene[] {
  const { stage } = pictureAt(dataset, width, { form: 'lanes' });
  return views.map((view) => kind.scene({ ...stage, view }));
}

const labelsOf = (scene: Scene) =>
  new Set(
    wordsOf(scene)
      .filter(({ part }) => part === 'label')
      .map(({ key }) => key),
  );
const marksOf = (scene: Scene) =>
  new Set(
    thingsOf(scene)
      .filter(({ part, width }) => part === 'mark' && width > 7)
      .map(({ key }) => key),
  );

/** Labels that stay in the next view, of those whose mark is in it. */
function keptIn(scenes: readonly Scene[]): { kept: number; all: number } {
  let [kept, all] = [0, 0];
  scenes.slice(1).forEach((scene, i) => {
    const [now, marks] = [labelsOf(scene), marksOf(scene)];
    for (const key of labelsOf(scenes[i] as Scene)) {
      if (!marks.has(key)) continue;
      all++;
      kept += Number(now.has(key));
    }
  });
  return { kept, all };
}

const about = (k: number, shift = 0): View => ({ k, x: (1 - k) * 500 - shift, y: 0 });
const pans = (k: number, frames: number) =>
  Array.from({ length: frames }, (_, i) => about(k, 10 * i));
const zooms = (frames: number) => Array.from({ length: frames }, (_, i) => about(1.01 * 1.02 ** i));

describe('labels', () => {
  it('lie on no label, leader or mark, and no leader on a mark, in any view', {
    timeout: 300_000,
  }, () => {
    const moves = fc.array(
      fc.record({
        k: fc.double({ min: 0.5, max: 40, noNaN: true }),
        x: fc.integer({ min: -20_000, max: 400 }),
        y: fc.constant(0),
      }),
      { minLength: 1, maxLength: full ? 5 : 2 },
    );
    fc.assert(
      fc.property(
        eventsOf(1, 60),
        fc.constantFrom(470, 620, 930),
        moves,
        (dataset, width, views) => {
          for (const scene of scenesOf(dataset, width, [about(1), ...views]))
            expect(overlaps(scene)).toEqual([]);
        },
      ),
      { numRuns: full ? 3000 : 20, endOnFailure: true },
    );
  });

  it('stay from view to view of a motion, at least 95 of 100', () => {
    let [kept, all] = [0, 0];
    for (const dataset of fc.sample(eventsOf(80, 120), { numRuns: full ? 12 : 1, seed: 7 }))
      for (const views of [
        zooms(full ? 60 : 14),
        zooms(full ? 60 : 14).reverse(),
        pans(3, 10),
        pans(8, 10),
      ]) {
        const told = keptIn(scenesOf(dataset, 930, views));
        kept += told.kept;
        all += told.all;
        // There is something to keep.
        expect(told.all / views.length).toBeGreaterThan(4);
      }
    expect(kept / all).toBeGreaterThan(0.95);
  });

  it('keep off the marks of a storyline, whose lines bend', () => {
    provideStory(storyline);
    const some = fc.sample(eventsOf(30, 60), { numRuns: full ? 100 : 3, seed: 3 });
    for (const data of [createDataset(coldWarBlocs), ...some])
      for (const width of [470, 930]) {
        const { stage } = pictureAt(data, width, { form: 'storyline' });
        for (const view of [about(1), about(2), about(5)])
          expect(overlaps(kind.scene({ ...stage, view }))).toEqual([]);
      }
  });

  it('are the same where a view is drawn again', () => {
    const [once, again] = scenesOf(createDataset(europeanAlliances), 930, [about(3), about(3)]);
    expect(again).toEqual(once);
  });

  it('are as many after a motion as where the view is drawn at once, but for a fifth', () => {
    fc.assert(
      fc.property(eventsOf(60, 90), (dataset) => {
        const views = pans(4, 20);
        const moved = labelsOf(scenesOf(dataset, 930, views).at(-1) as Scene).size;
        const fresh = labelsOf(scenesOf(dataset, 930, views.slice(-1))[0] as Scene).size;
        expect(moved).toBeGreaterThanOrEqual(Math.floor(fresh * 0.7) - 2);
      }),
      { numRuns: full ? 60 : 2, endOnFailure: true },
    );
  });

  it('of what matters most go before others', () => {
    const flags = Array.from({ length: 1000 }, (_, item) => ({
      item,
      x: 100 + ((item * 617) % 2800),
      importance: item % 100 === 0 ? 9 : item % 5,
      title: `Treaty of mutual aid ${item}`,
      shortTitle: `Treaty ${item}`,
      note: '',
    }));
    const wall = { bounds: [100, 3000] as const, rows: 16, measure: textWidth };
    const placed = placeFlags(flags, wall, []);
    const hung = new Set(placed.map(({ item }) => item));
    for (let item = 0; item < 1000; item += 100) expect(hung.has(item)).toBe(true);
    expect(hung.size).toBe(placed.length);
    expect(hung.size).toBeGreaterThan(40);
  });
});

it('rows taken over px are those of taking them px by px', () => {
  const range = fc.tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 40 }));
  const takes = fc.array(fc.tuple(range, fc.integer({ min: 1, max: 2 ** 30 })), { maxLength: 20 });
  fc.assert(
    fc.property(takes, fc.array(range, { maxLength: 20 }), (taken, asked) => {
      const grid = createRowGrid(-10, 120);
      const plain = new Int32Array(150);
      for (const [[from, length], rows] of taken) {
        grid.take(from, from + length, rows);
        for (let px = from; px <= from + length; px++) plain[px]! |= rows;
      }
      for (const [from, length] of asked) {
        let wanted = 0;
        for (let px = from; px <= from + length; px++) wanted |= plain[px]!;
        if (from + length <= 108) expect(grid.taken(from, from + length)).toBe(wanted);
      }
    }),
  );
});
