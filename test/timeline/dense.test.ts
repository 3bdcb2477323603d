import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDataset } from '../../src/model/dataset';
import { tablesOf } from '../../src/model/indexed';
import type { Key } from '../../src/model/key';
import type { DatasetInput } from '../../src/model/records';
import type { SelectionState } from '../../src/model/selection';
import { EMPTY_STATE } from '../../src/model/store';
import { boundsOf, flatten, misfit } from '../../src/scene/fit';
import { mirrorScene } from '../../src/scene/mirror';
import type { PathBatch, View } from '../../src/scene/scene';
import { sidesOf } from '../../src/scene/shapes';
import { targetsNear } from '../../src/scene/target-index';
import { textWidth } from '../../src/scene/text-width';
import { binEdges } from '../../src/timeline/dense/bins';
import { eventColumns } from '../../src/timeline/dense/events';
import { ownTracks } from '../../src/timeline/dense/layout';
import { massBetween } from '../../src/timeline/dense/mass';
import { rankedBy } from '../../src/timeline/dense/ranks';
import { denseViewOf } from '../../src/timeline/dense/scene';
import { massesOf } from '../../src/timeline/dense/tile';
import { tracksIn } from '../../src/timeline/dense/tracks';
import { eachWithin, endedBy, startedBy } from '../../src/timeline/dense/within';
import { timelineKind as kind } from '../../src/timeline/kind';
import { clashes, pictureAt, wordsOf } from './picture';

/** Adding 0 makes 0 of −0. */
const times = fc
  .oneof(fc.double({ noDefaultInfinity: true, noNaN: true }), fc.integer({ min: -1e15, max: 1e15 }))
  .map((time) => time + 0);

test('ranks are those of a stable sort by value', () => {
  fc.assert(
    fc.property(fc.array(times, { maxLength: 60 }), (keys) => {
      const wanted = [...keys.keys()].sort((a, b) => keys[a]! - keys[b]! || a - b);
      expect([...rankedBy(Float64Array.from(keys))]).toEqual(wanted);
    }),
  );
  // One far off, which leaves all others too near each other to be told apart by a coarse key.
  const mixed = Array.from({ length: 3000 }, (_, i) => (i ? (i * 7919) % 3000 : -4e25));
  const wanted = [...mixed.keys()].sort((a, b) => mixed[a]! - mixed[b]! || a - b);
  expect([...rankedBy(Float64Array.from(mixed))]).toEqual(wanted);
});

const day = fc.integer({ min: -700_000, max: 20_000 });
const date = fc.oneof(
  day.map((n) => new Date(n * 86_400_000)).filter((d) => d.getUTCFullYear() >= 0),
  fc.integer({ min: 1, max: 2024 }).map((year) => `${year}`.padStart(4, '0')),
  fc
    .tuple(fc.integer({ min: 1000, max: 2000 }), fc.integer({ min: 0, max: 60 }))
    .map(([from, years]) => `${from}/${from + years}`),
  fc.constant(''),
);
const data = fc
  .array(
    fc.record({
      date,
      participants: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 }),
      type: fc.constantFrom('x', 'y'),
      certainty: fc.constantFrom('confirmed' as const, 'expected' as const, 'hinted' as const),
      importance: fc.integer({ min: 1, max: 3 }),
    }),
    { maxLength: 40 },
  )
  .map(
    (events): DatasetInput => ({
      actors: ['a', 'b', 'c'].map((id) => ({ id, name: id })),
      types: ['x', 'y'].map((id) => ({ id, label: id })),
      events: events.map((event, i) => ({ ...event, id: `e${i}`, title: `Event ${i}` })),
    }),
  );

/** What lies of each event of a track in a time, one by one. */
function massBySum(
  dataset: ReturnType<typeof createDataset>,
  events: number[],
  from: number,
  to: number,
) {
  const { start, end } = eventColumns(dataset);
  return events.reduce((sum, i) => {
    const long = end(i) - start(i);
    if (long < 60_000) return sum + Number(start(i) >= from && start(i) < to);
    return sum + Math.max(0, Math.min(to, end(i)) - Math.max(from, start(i))) / long;
  }, 0);
}

test('masses are those of summing event by event, whatever the edges', () => {
  fc.assert(
    fc.property(data, fc.array(times, { minLength: 2, maxLength: 8 }), (input, cuts) => {
      const dataset = createDataset(input);
      const tracks = ownTracks(dataset);
      const edges = Float64Array.from(
        cuts.filter((t) => Math.abs(t) < 1e15).map(Math.floor),
      ).sort();
      if (edges.length < 2) return;
      for (let t = 0; t + 1 < tracks.offset.length; t++) {
        const own = [...tracks.event.subarray(tracks.offset[t], tracks.offset[t + 1])];
        const mass = new Float64Array(edges.length - 1);
        massBetween(tracks, t, edges, mass);
        mass.forEach((value, i) => {
          expect(value).toBeCloseTo(massBySum(dataset, own, edges[i]!, edges[i + 1]!), 4);
        });
      }
    }),
  );
});

test('no event is lost or told twice: each stands once in each of its lanes, and all time holds all of them', () => {
  fc.assert(
    fc.property(data, (input) => {
      const dataset = createDataset(input);
      const tracks = ownTracks(dataset);
      const stood = dataset.events.reduce((sum, e) => sum + Math.max(1, e.participants.length), 0);
      const undated = tracks.undated.reduce((a, b) => a + b, 0);
      expect(tracks.event.length + undated).toBe(stood);
      const all = Float64Array.from([-1e16, 1e16]);
      const mass = new Float64Array(1);
      for (let t = 0; t + 1 < tracks.offset.length; t++) massBetween(tracks, t, all, mass);
      expect(mass[0]).toBeCloseTo(tracks.event.length, 6);
    }),
  );
});

test('events within a time are those that share a moment with it', () => {
  fc.assert(
    fc.property(data, times, times, (input, a, b) => {
      const dataset = createDataset(input);
      const tracks = ownTracks(dataset);
      const { start, end } = eventColumns(dataset);
      const [from, to] = [Math.min(a, b), Math.max(a, b) + 1];
      for (let t = 0; t + 1 < tracks.offset.length; t++) {
        const own = [...tracks.event.subarray(tracks.offset[t], tracks.offset[t + 1])];
        const wanted = own.filter((i) => start(i) < to && Math.max(end(i), start(i) + 0.5) > from);
        const found: number[] = [];
        eachWithin(tracks, t, [from, to], (event) => found.push(event));
        expect(found).toEqual(wanted);
        expect(startedBy(tracks, t, to) - endedBy(tracks, t, from)).toBe(wanted.length);
      }
    }),
  );
});

test('who begins first may end last', () => {
  const of = (i: number) => `${1000 + i}/${2000 - i}`;
  const dataset = createDataset({
    actors: [{ id: 'a', name: 'A' }],
    events: Array.from({ length: 99 }, (_, i) => ({
      ...{ id: `e${i}`, title: `Event ${i}`, date: of(i), participants: ['a'] },
    })),
  });
  const tracks = ownTracks(dataset);
  const begun = [...tracks.event].map((i) => dataset.events[i]!.when!.earliestStart);
  const ended = [...tracks.late].map((e) => dataset.events[tracks.event[e]!]!.when!.latestEnd);
  expect(begun).toEqual([...begun].sort((a, b) => a - b));
  expect(ended).toEqual([...ended].sort((a, b) => a - b));
  expect(new Set(tracks.late).size).toBe(99);
});

test('times of both ends stand once, in the dataset; of others best readings', () => {
  const of = (...dates: string[]) =>
    createDataset({
      actors: [{ id: 'a', name: 'A' }],
      events: dates.map((date, i) => ({ id: `e${i}`, title: `${i}`, date, participants: ['a'] })),
    });
  const whole = of('1914', '', '1871/1918', '1914-06-28');
  const { ledger } = tablesOf(whole)!.events;
  expect(eventColumns(whole).times).toBe(ledger.times);
  expect(eventColumns(whole.within('1900', '1950')).times).toBe(ledger.times);
  const zoned = eventColumns(whole, 'Asia/Tokyo');
  expect(zoned.start(0)).toBe(Date.UTC(1914, 0) - 9 * 3_600_000);
  expect(zoned.start(1)).toBeNaN();
  const open = eventColumns(of('1914/..', '1871'));
  expect([open.start(0), open.end(0)]).toEqual([Date.UTC(1914, 0), Date.UTC(1914, 0)]);
  expect([open.first, open.last, open.undated]).toEqual([1, 0, 0]);
});

test('a year spreads over its days: it is no spike on its first', () => {
  const dataset = createDataset({
    actors: [{ id: 'a', name: 'A' }],
    events: [{ id: 'e', title: 'War', date: '1914', participants: ['a'] }],
  });
  const tracks = ownTracks(dataset);
  const months = Array.from({ length: 13 }, (_, i) => Date.UTC(1914, i));
  const mass = new Float64Array(12);
  for (const track of tracksIn(tracks, 0))
    massBetween(tracks, track, Float64Array.from(months), mass);
  mass.forEach((value, i) => {
    expect(value).toBeCloseTo((months[i + 1]! - months[i]!) / (months[12]! - months[0]!), 6);
  });
});

test('bars are whole times of the calendar that cover the view, at least as long as asked for', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -4e17, max: 4e17, noNaN: true }),
      fc.double({ min: 1, max: 1e17, noNaN: true }),
      (from, span) => {
        const edges = binEdges([from, from + span], span / 200);
        expect(edges[0]).toBeLessThanOrEqual(from);
        expect(edges.at(-1)).toBeGreaterThanOrEqual(from + span);
        expect(edges.length).toBeLessThan(260);
        for (let i = 1; i < edges.length; i++) expect(edges[i]).toBeGreaterThan(edges[i - 1]!);
      },
    ),
  );
});

/** 3,000 events over a century, some of them dated to the year. */
function many(): DatasetInput {
  const two = (n: number) => `${n}`.padStart(2, '0');
  return {
    actors: Array.from({ length: 12 }, (_, i) => ({ id: `a${i}`, name: `Actor ${i}` })),
    types: ['treaty', 'war'].map((id) => ({ id, label: id })),
    events: Array.from({ length: 3000 }, (_, i) => {
      const year = 1900 + ((i * 37) % 100);
      return {
        id: `e${i}`,
        title: `Event ${i}`,
        type: i % 3 ? 'treaty' : 'war',
        date: i % 5 ? `${year}-${two(1 + ((i * 7) % 12))}-${two(1 + ((i * 11) % 28))}` : `${year}`,
        participants: [`a${i % 12}`, ...(i % 4 ? [] : [`a${(i * 5 + 1) % 12}`])],
      };
    }),
  };
}

describe('a picture of many', () => {
  const dataset = createDataset(many());
  const options = { data: dataset };
  const size = { width: 800, height: 600 };
  const layout = kind.layout(dataset, options, size, textWidth, null);
  const state = {
    ...{ highlight: null, selected: new Set<never>(), filter: null, period: null },
    ...{ asOf: null, order: null },
  };
  const at = (k: number, x: number, more: object = {}) => {
    const view = { k, x, y: 0 };
    const stage = { dataset, layout, options, size, view, state: { ...state, ...more } };
    const full = { ...stage, measure: textWidth };
    const scene = kind.scene(full);
    return {
      scene,
      get outline() {
        return kind.outline(full, scene);
      },
      view: denseViewOf(scene)!,
    };
  };
  const countOf = (name: string) => Number(/: (\d+) events? \(/.exec(name)?.[1] ?? 0);

  test('of more lanes than have room those below the plot are told, not drawn', () => {
    const low = { width: 800, height: 200 };
    const few = kind.layout(dataset, options, low, textWidth, null);
    const full = {
      ...{ dataset, layout: few, options, size: low, view: { k: 1, x: 0, y: 0 } },
      ...{ state: { ...state }, measure: textWidth },
    };
    const scene = kind.scene(full);
    const parts = ['lane', 'lane-name', 'frame', 'density', 'count'];
    const batches = scene.layers.flatMap((layer) => layer.batches);
    const seen = few.lanes.filter((_, lane) => few.tops[lane]! < 208).map(({ key }) => key);
    expect(seen.length).toBeLessThan(12);
    const ids = (part: string) => batches.filter((b) => b.part === part).flatMap(({ id }) => id);
    for (const part of parts) {
      expect(ids(part).length).toBeGreaterThanOrEqual(seen.length);
      for (const id of ids(part)) expect(seen.some((key) => id.endsWith(key!))).toBe(true);
    }
    const { masses, tallest } = denseViewOf(scene)!;
    const sums = masses.flatMap(([mass = new Float64Array(), ...others]) =>
      Array.from(mass, (one, i) => others.reduce((sum, other) => sum + other[i]!, one)),
    );
    expect(masses.filter(({ length }) => length)).toHaveLength(seen.length);
    expect(tallest).toBe(Math.max(...sums));
    const told = kind.outline(full, scene).items.filter((item) => item.part === 'density');
    expect(told.reduce((sum, { name }) => sum + countOf(name), 0)).toBe(
      dataset.events.reduce((sum, e) => sum + e.participants.length, 0),
    );
  });

  test('bars that nobody asks for are not drawn', () => {
    const { layers } = at(1, 0).scene;
    const layer = layers.find(({ batches }) => batches.some(({ part }) => part === 'density'))!;
    const batch = layer.batches.find(({ part }) => part === 'density') as PathBatch;
    const isMade = (i: number) => 'value' in Object.getOwnPropertyDescriptor(batch.d, i)!;
    const made = () => Array.from({ length: batch.count }, (_, i) => isMade(i));
    // What a hand may hit is sought by where lanes lie.
    const near = [...targetsNear(layer, 400, 1)].filter(
      ([b, i]) => misfit(layer.batches[b]!, i, 400, 1) < 9,
    );
    expect(near).toEqual([]);
    expect(made()).not.toContain(true);
    const [left, low] = [batch.left, batch.low].map((side) => (side as number[])[1]!);
    const across = Array.from({ length: 600 }, (_, x) => misfit(batch, 1, left! + x, low! - 3));
    expect(Math.min(...across)).toBeLessThan(Infinity);
    expect(made().filter(Boolean)).toHaveLength(1);
    expect(batch.d[0]).toMatch(/^M/);
    expect(batch.d[0]).toBe(batch.d[0]);
  });

  test('bars lie in the boxes that say where they are, in a mirror too', () => {
    const { scene } = at(3, -700);
    for (const one of [scene, mirrorScene(scene)])
      for (const batch of one.layers.flatMap(({ batches }) => batches)) {
        if (batch.part !== 'density' || batch.kind !== 'path') continue;
        const box = [batch.left, batch.top, batch.right, batch.low] as number[][];
        batch.d.forEach((d, i) => {
          const [left, top, right, low] = box.map((side) => side[i]!);
          for (const [x, y] of flatten(d).flatMap(sidesOf)) {
            expect(x >= left! && x <= right! && y >= top! && y <= low!).toBe(true);
          }
        });
        expect(boundsOf(batch, 0)[0]).toBe(box[0]![0]! - 5.5);
      }
  });

  test('has few marks, and counts that add up in words as in bars', () => {
    const { scene, outline, view } = at(1, 0);
    const marks = scene.layers.flatMap(({ batches }) => batches);
    expect(marks.reduce((sum, { count }) => sum + count, 0)).toBeLessThan(600);
    expect([...view.together]).toEqual(Array.from({ length: 12 }, () => 1));
    const shown = view.counts.reduce((a, b) => a + b, 0);
    expect(shown).toBe(dataset.events.reduce((sum, e) => sum + e.participants.length, 0));
    const told = outline.items.filter(({ part }) => part === 'density');
    expect(told.reduce((sum, { name }) => sum + countOf(name), 0)).toBe(shown);
  });

  test('shows each event where there is room for it, lane by lane', () => {
    const { view, outline } = at(60, -60 * 300);
    expect(view.together.includes(0)).toBe(true);
    view.together.forEach((together, lane) => {
      const own = view.items.filter(({ lanes }) => lanes.includes(lane));
      if (!together) expect(own.length).toBe(view.counts[lane]);
    });
    for (const { event } of view.items)
      expect(outline.items.some(({ key }) => key === event.key)).toBe(true);
  });

  test('keeps to what it drew: lanes do not flicker, bars and events stay while a reader moves', () => {
    for (let k = 1; k < 80; k *= 1.3) {
      const { view } = at(k, -(k - 1) * 400);
      const back = at(0.97 * k, -(0.97 * k - 1) * 400).view;
      view.together.forEach((together, lane) => {
        if (!together) expect(back.together[lane]).toBe(0);
      });
    }
    expect(at(1, 0).view.together).not.toContain(0);
    let before = at(7, -2000).view;
    let [kept, all] = [0, 0];
    for (let x = -2010; x > -2200; x -= 10) {
      const { view } = at(7, x);
      const own = new Set(view.items.map(({ event }) => event.id));
      all += before.items.length;
      kept += before.items.filter(({ event }) => own.has(event.id)).length;
      view.together.forEach((together, lane) => {
        const wanted = massesOf(view.tracks, lane, view.edges);
        view.masses[lane]!.forEach((mass, kindOf) => {
          const off = mass.map((value, i) => Math.abs(value - wanted[kindOf]![i]!));
          expect(Math.max(...off)).toBeLessThan(1e-6);
        });
        expect(view.masses[lane]!.length > 0).toBe(together === 1);
      });
      before = view;
    }
    expect(kept / all).toBeGreaterThan(0.95);
  });

  test('never folds away what is selected', () => {
    const { view, outline } = at(1, 0, { selected: new Set(['event:e77']) });
    expect(view.items.map(({ event }) => event.id)).toContain('e77');
    expect(outline.items.some(({ key }) => key === 'event:e77')).toBe(true);
  });

  test('takes what is selected or highlighted out of its bar, and only that makes it draw anew', () => {
    const { view } = at(1, 0, { highlight: 'event:e77' });
    expect(view.items.map(({ event }) => event.id)).toContain('e77');
    const none = { ...EMPTY_STATE };
    const apart = at(1, 0).view.items[0]?.event.key as Key;
    const asks = (more: Partial<SelectionState>) =>
      kind.restages?.({ ...none, ...more }, none, 800, layout);
    expect(asks({ highlight: 'event:e78' })).toBe(true);
    expect(asks({ selected: new Set<Key>(['event:e78']) })).toBe(true);
    expect(asks({ highlight: apart })).toBe(false);
    expect(asks({ highlight: 'actor:a1' })).toBe(false);
  });

  test('the edge of a view is told as a day, not to the second', () => {
    const { outline } = at(1.7, -133);
    const names = outline.items.flatMap(({ part, name }) => (part === 'density' ? [name] : []));
    expect(names.length).toBeGreaterThan(3);
    for (const name of names) expect(name).not.toMatch(/\d:\d\d/);
  });

  test('a bar says its events by type and certainty; Enter goes in, until each event is by itself', () => {
    const { outline } = at(1, 0);
    const bars = outline.items.filter(({ part }) => part === 'density');
    for (const { name, look } of bars) {
      const parts = /\((.*)\)$/.exec(name)?.[1] ?? '';
      const sum = [...parts.matchAll(/: (\d+)/g)].reduce((all, [, n]) => all + Number(n), 0);
      expect(sum).toBe(countOf(name));
      expect(parts).toMatch(/(treaty|war), confirmed: \d/);
      expect(look?.k).toBeGreaterThan(1);
    }
    const seen = new Set(outline.items.flatMap(({ key }) => key ?? []));
    const queue = bars.flatMap(({ look }) => look ?? []);
    const been = new Set<string>();
    let visits = 0;
    while (queue.length && seen.size < 3000 && visits++ < 400) {
      const { k, x } = queue.shift() as View;
      // Bars of one time stand in many lanes.
      if (been.has(`${k.toFixed(3)} ${x.toFixed()}`)) continue;
      been.add(`${k.toFixed(3)} ${x.toFixed()}`);
      for (const item of at(k, x).outline.items) {
        if (item.key) seen.add(item.key);
        else if (item.look) queue.push(item.look);
      }
    }
    expect(seen.size).toBe(3000);
  });

  test('a bar of many kinds says them by type, and then by certainty', () => {
    const some = many();
    const types = ['treaty', 'war', 'visit', 'trade'];
    const events = some.events?.map((one, i) => ({
      ...one,
      type: types[Math.floor(i / 12) % 4],
      certainty: (['confirmed', 'expected', 'hinted'] as const)[Math.floor(i / 48) % 3],
    }));
    const data = { ...some, types: types.map((id) => ({ id, label: id })), events } as DatasetInput;
    const bars = pictureAt(data, 800).outline.items.filter(({ part }) => part === 'density');
    let most = 0;
    for (const { name } of bars) {
      const parts = (/\((.*)\)$/.exec(name)?.[1] ?? '').split(', ');
      most = Math.max(most, parts.length);
      if (parts.length <= 4) continue;
      const sumOf = (wanted: boolean) =>
        parts
          .filter((part) => types.includes(part.split(':')[0] as string) === wanted)
          .reduce((sum, part) => sum + Number(part.split(': ')[1]), 0);
      expect([sumOf(true), sumOf(false)]).toEqual([countOf(name), countOf(name)]);
    }
    expect(most).toBe(7);
  });

  describe('what has no date', () => {
    const some = many();
    const events = some.events?.map((one, i) => (i % 500 ? one : { ...one, date: '' }));
    const lacking = { ...some, events } as DatasetInput;
    const undated = [0, 500, 1000, 1500, 2000, 2500].map((i) => `event:e${i}` as const);

    test('is told lane by lane, gone to after all others, and in a list', () => {
      const { outline, scene } = pictureAt(lacking, 800);
      const own = outline.items.filter(({ part }) => part === 'undated');
      expect([...new Set(own.flatMap(({ holds }) => holds?.() ?? []))].sort()).toEqual(
        [...undated].sort(),
      );
      for (const { name, holds } of own)
        expect(name).toBe(
          `No date known: ${holds?.().length === 1 ? '1 event' : `${holds?.().length} events`}`,
        );
      const start = { at: null, open: new Set<string>(), trail: [] };
      const last = kind.navigate(outline, kind.navigate(outline, start, 'first'), 'end');
      expect(own.map(({ id }) => id)).toContain(last.at);
      expect(wordsOf(scene).map(({ text }) => text)).toContain('No date known');
      expect(clashes(scene)).toEqual([]);
    });

    test('counts of lanes and of the tray make up all', () => {
      const view = denseViewOf(pictureAt(lacking, 800).scene);
      const all = [...(view?.counts ?? []), ...(view?.tracks.undated ?? [])];
      expect(all.reduce((a, b) => a + b, 0)).toBe(
        events?.reduce((sum, { participants }) => sum + (participants?.length || 1), 0),
      );
    });

    test('is drawn in its column once it is selected', () => {
      const { scene } = pictureAt(lacking, 800, {}, { selected: new Set(['event:e500']) });
      const marks = scene.layers.find(({ name }) => name === 'tray');
      expect(marks?.batches.length).toBeGreaterThan(0);
    });
  });

  test('lays no word on another, on a mark or a line, in any view', () => {
    for (const width of [298, 470, 620, 930])
      for (const [k, x] of [
        [1, 0],
        [9, -2000],
        [40, -12_000],
        [90, -40_000],
      ] as const)
        expect(clashes(pictureAt(dataset, width, {}, {}, { k, x, y: 0 }).scene)).toEqual([]);
  });

  test('counts what filter and period leave', () => {
    const { view } = at(1, 0, { filter: { kind: 'types', types: ['war'] } });
    const wars = dataset.events.filter(({ type }) => type === 'war');
    expect(view.counts.reduce((a, b) => a + b, 0)).toBe(
      wars.reduce((sum, event) => sum + event.participants.length, 0),
    );
  });

  test('is walked with arrow keys, and the period grows by the next event', () => {
    const { outline } = at(1, 0);
    let cursor = kind.navigate(outline, { at: null, open: new Set<string>(), trail: [] }, 'first');
    const first = cursor.at;
    cursor = kind.navigate(outline, cursor, 'right');
    expect(cursor.at).not.toBe(first);
    cursor = kind.navigate(outline, cursor, 'down');
    expect(outline.items.some(({ id }) => id === cursor.at)).toBe(true);
    const view = { k: 1, x: 0, y: 0 };
    const stage = { dataset, layout, options, size, view, state, measure: textWidth };
    const grown = kind.extend!(stage, 'event:e77', 1)!;
    const [, to] = grown.period;
    const { end, count } = eventColumns(dataset);
    const own = end(dataset.indexOf('event:e77'));
    const ends = Array.from({ length: count }, (_, i) => end(i));
    expect(to).toBe(Math.min(...ends.filter((time) => time > own)));
  });
});
