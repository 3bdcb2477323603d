import { describe, expect, it } from 'vitest';
import { summitIn } from '../../examples/data/summit-in';
import { resolvePicture } from '../../src/chart/picture';
import type { AnyKind } from '../../src/chart/plan';
import { everyItem, itemAt } from '../../src/interact/outline';
import { en, fa } from '../../src/locales';
import { matrixKind } from '../../src/matrix/kind';
import { EMPTY_STATE } from '../../src/model/store';
import { networkKind } from '../../src/network/kind';
import { at, HOME, keyAt, type Scene } from '../../src/scene/scene';
import { renderAllianceNetwork, renderStory } from '../../src/static';
import { timelineKind } from '../../src/timeline/kind';

const data = summitIn('fa');

function drawn(given: AnyKind, direction: 'ltr' | 'rtl', width = 640, view = HOME) {
  const picture = resolvePicture([given], false, { data, messages: fa, direction });
  const kind = picture.kinds[0] as AnyKind;
  const options = picture.optionsOf(kind.name);
  const { dataset, measure } = picture;
  const size = { width, height: Math.round(kind.height(dataset, options, width, measure)) };
  const layout = kind.layout(dataset, options, size, measure, null);
  const stage = { dataset, layout, options, size, view, state: EMPTY_STATE, measure };
  const scene = kind.scene(stage);
  return { kind, scene, outline: kind.outline(stage, scene), dataset };
}

/** x of the marks of a part, by key. */
function placesOf(scene: Scene, part: string): Map<string, number> {
  const places = new Map<string, number>();
  for (const { batches } of scene.layers)
    for (const batch of batches)
      if (batch.part === part && 'x' in batch)
        for (let i = 0; i < batch.count; i++)
          places.set(`${keyAt(batch, i)} ${batch.id[i]}`, at(batch.x, i));
  return places;
}

describe('read from the right', () => {
  it('time runs to the left, and names of lanes stand on the right', () => {
    const [left, right] = [drawn(timelineKind, 'ltr'), drawn(timelineKind, 'rtl')];
    const there = placesOf(right.scene, 'mark');
    expect(there.size).toBeGreaterThan(9);
    for (const [id, x] of placesOf(left.scene, 'mark')) expect(there.get(id)).toBeCloseTo(640 - x);
    for (const x of placesOf(right.scene, 'lane-name').values()) expect(x).toBe(634);
    const dated = right.outline.items.filter(({ key }) => right.dataset.get(key!)?.key);
    const place = (key: string) => dated.find((item) => item.key === key)!.box.x;
    expect(place('event:arrival')).toBeGreaterThan(place('event:signing'));
    expect(place('event:signing')).toBeGreaterThan(place('event:parade'));
  });

  it('proxies lie on their marks, at home and zoomed in', () => {
    for (const view of [HOME, { k: 2, x: -200, y: 0 }]) {
      const { scene, outline } = drawn(timelineKind, 'rtl', 640, view);
      const marks = [...placesOf(scene, 'mark')];
      for (const { key, box } of outline.items) {
        const own = marks.filter(([id]) => id.startsWith(`${key} `)).map(([, x]) => x);
        expect(own.length).toBeGreaterThan(0);
        for (const x of own) expect(x).toBeCloseTo(box.x + box.width / 2);
      }
      expect(scene.view).toEqual(view);
    }
  });

  it('arrows follow what is seen', () => {
    const { kind, outline } = drawn(timelineKind, 'rtl');
    const first = kind.navigate(outline, { at: null, open: new Set(), trail: [] }, 'home');
    const next = kind.navigate(outline, first, 'left');
    const box = (id: string | null) => outline.items.find((item) => item.id === id)!.box.x;
    expect(box(next.at)).toBeLessThan(box(first.at));
    expect(kind.navigate(outline, next, 'right')).toEqual(first);
    const network = drawn(networkKind, 'rtl');
    const start = { at: network.outline.items[0]!.id, open: new Set<string>(), trail: [] };
    expect(network.kind.navigate(network.outline, start, 'left').open.size).toBe(1);
    expect(network.kind.navigate(network.outline, start, 'right').open.size).toBe(0);
  });

  it('rows are headed on the right, columns begin there, and cells are where their proxies are', () => {
    const { scene, outline, kind } = drawn(matrixKind, 'rtl');
    for (const x of placesOf(scene, 'row-label').values()) expect(x).toBeGreaterThan(400);
    const columns = outline.items.filter((item) => item.row === 0).map((item) => item.box.x);
    expect(columns).toEqual([...columns].sort((a, b) => b - a));
    const cell = [...everyItem(outline)].find(({ row, column }) => row === 2 && column === 1)!;
    const cursor = { at: cell.id, open: new Set<string>(), trail: [] };
    const left = itemAt(outline, kind.navigate(outline, cursor, 'left').at)!;
    expect([left.row, left.column]).toEqual([2, 2]);
    expect(left.box.x).toBeLessThan(cell.box.x);
  });

  it('the network stands as it does', () => {
    const [left, right] = [drawn(networkKind, 'ltr'), drawn(networkKind, 'rtl')];
    expect(placesOf(right.scene, 'node')).toEqual(placesOf(left.scene, 'node'));
  });

  it('title, legend and footer of a picture begin at the right', () => {
    const svg = renderStory({ data, messages: fa, width: 660 });
    for (const part of ['title', 'subtitle', 'footer-0']) {
      const [text] = svg.match(new RegExp(`<text data-part="${part}"[^>]*>`)) ?? [''];
      expect(text).toContain('x="640"');
      expect(text).toContain('text-anchor="end"');
    }
  });
});

describe('direction', () => {
  const sideOf = (options: object, host: 'ltr' | 'rtl' = 'ltr') =>
    resolvePicture([networkKind], false, { data, ...options }, undefined, host).words.direction;

  it('is that of the catalogue, else of the page, unless it is given', () => {
    expect(sideOf({})).toBe('ltr');
    expect(sideOf({}, 'rtl')).toBe('rtl');
    expect(sideOf({ messages: fa })).toBe('rtl');
    expect(sideOf({ messages: en }, 'rtl')).toBe('ltr');
    expect(sideOf({ messages: fa, direction: 'ltr' })).toBe('ltr');
    expect(sideOf({ direction: 'rtl' })).toBe('rtl');
  });

  it('and words of a wrong kind are refused', () => {
    const wrong = (options: object) => () => renderAllianceNetwork({ data, ...options });
    expect(wrong({ direction: 'up' })).toThrow(/direction must be .* got "up"/);
    expect(wrong({ messages: 'fa' })).toThrow(/messages must be a catalogue/);
  });
});
