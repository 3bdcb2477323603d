import { describe, expect, it, vi } from 'vitest';
import { visibleItems } from '../../src/interact/outline';
import { createDataset } from '../../src/model/dataset';
import { tablesOf } from '../../src/model/indexed';
import type { Key } from '../../src/model/key';
import { EMPTY_STATE } from '../../src/model/store';
import { tallyOf } from '../../src/model/tally';
import { crowdOf, isCrowd } from '../../src/network/crowd';
import { crowdTies } from '../../src/network/crowd-ties';
import { graphOf, type Link } from '../../src/network/graph';
import { networkKind } from '../../src/network/kind';
import { finished, fittedSteps } from '../../src/network/layout';
import { routesOf } from '../../src/network/routes';
import { at, HOME, type MarkBatch, type Scene } from '../../src/scene/scene';
import { textWidth } from '../../src/scene/text-width';

const TYPES = ['trade', 'military', 'diplomatic'];
const LEVELS = ['confirmed', 'expected', 'hinted'] as const;

/** A ring with chords; every 50th relation has three parties, every 40th comes twice. */
function ring(n: number, m: number) {
  const id = (i: number) => `a${String(i % n).padStart(5, '0')}`;
  return createDataset({
    actors: Array.from({ length: n }, (_, i) => ({ id: id(i), name: `Actor ${i}` })),
    relations: Array.from({ length: m }, (_, i) => ({
      id: `r${i}`,
      parties: [id(i), id(i + 1 + (i % 7)), ...(i % 50 ? [] : [id(i + 11)])],
      type: TYPES[i % 3]!,
      sign: i % 5 ? (1 as const) : (-1 as const),
      certainty: LEVELS[i % 3]!,
      strength: 1 + (i % 4),
    })).flatMap((one, i) => (i % 40 === 1 ? [one, { ...one, id: `${one.id}b` }] : [one])),
  });
}
const small = ring(60, 200);
const large = ring(900, 3400);
const size = { width: 800, height: 480 };

const place = (i: number) => [20 + ((i * 37) % 760), 20 + ((i * 91) % 440)] as const;
const stageOf = (dataset: typeof large, k = 1) => {
  const { hubs } = crowdOf(dataset);
  const keys = [
    ...dataset.actors.map(({ key }) => key),
    ...hubs.map((index) => dataset.keyAt('relation', index)),
  ];
  const column = (axis: 0 | 1) => Float64Array.from(keys, (_, i) => place(i)[axis]);
  const made = { size, held: new Set<Key>(), given: undefined, seed: 1 };
  const layout = { keys, x: column(0), y: column(1), ...made };
  const options = { ...networkKind.defaults, data: dataset };
  const view = { ...HOME, k };
  return { dataset, layout, options, size, view, state: EMPTY_STATE, measure: textWidth };
};
const batches = ({ layers }: Scene): MarkBatch[] => layers.flatMap((layer) => [...layer.batches]);
const keysOf = (scene: Scene, parts: readonly string[]) =>
  batches(scene)
    .filter(({ part, when }) => parts.includes(part) && !when)
    .flatMap(({ key, count }) =>
      typeof key === 'object' && key ? [...key] : Array(count).fill(key),
    );

describe('a network of very many', () => {
  it('reads from columns the lines that a graph has', () => {
    const { a, b, of, hubs, styles } = crowdOf(small);
    const graph = graphOf(small, 800);
    const flat = { x: new Float64Array(200), y: new Float64Array(200) };
    const lines = routesOf(graph, flat, 8, 8, null).map(
      ({ link, relation }) => `${link.a} ${link.b} ${relation?.key}`,
    );
    const own = Array.from(a, (from, i) => `${from} ${b[i]} ${small.keyAt('relation', of[i]!)}`);
    expect(own.sort()).toEqual(lines.sort());
    expect(hubs.length).toBe(graph.nodes.length - small.actors.length);
    expect([...tallyOf(small).degree]).toEqual(
      small.actors.map(({ key }) => small.relationsOf(key).length),
    );
    expect(styles.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(a.length);
  });

  it('reads from columns the links that a layout reads from records, to the bit', () => {
    const bare = ({ relations, ...link }: Link) => ({ ...link, lanes: relations.length });
    for (const dataset of [small, large])
      expect(crowdTies(dataset).map(bare)).toEqual(graphOf(dataset, 800).links.map(bare));
  });

  it('plans the same layout in steps, for which only hubs are made records', () => {
    const options = { ...networkKind.defaults, data: large };
    const given = [large, options, size, textWidth, null] as const;
    const made = networkKind.task!(...given)!;
    if ('made' in made) throw new Error('nothing given');
    let steps = 0;
    while (!made.prepare!.next().done) steps++;
    expect(steps).toBeGreaterThan(3);
    const plan = finished(fittedSteps(...given));
    expect(made.job()).toEqual(plan.job);
    const again = ring(900, 3400);
    const asked = vi.spyOn(tablesOf(again)!.relations.made, 'at');
    finished(fittedSteps(again, options, size, textWidth, null));
    // Hubs alone are nodes.
    expect(new Set(asked.mock.calls.map(([row]) => row)).size).toBe(crowdOf(again).hubs.length);
  });

  it('finds its names some at a time, and then all at once', () => {
    const stage = stageOf(large, 2);
    const steps = networkKind.settle!(stage)!;
    let count = 0;
    while (!steps.next().done) count++;
    expect(count).toBeGreaterThan(20);
    expect(networkKind.scene(stage)).toEqual(networkKind.scene(stageOf(ring(900, 3400), 2)));
    expect(networkKind.settle!(stageOf(small))).toBeNull();
  });

  it('counts from columns what the records say', () => {
    const { types, signs, levels, several, most, inside, hinted } = tallyOf(small);
    const { relations } = small;
    expect([...types.keys()].sort()).toEqual(
      [...new Set(relations.map(({ type }) => type))].sort(),
    );
    expect(signs.get(-1)).toBe(relations.filter(({ sign }) => sign === -1).length);
    expect(levels.get('hinted')).toBe(relations.filter((r) => r.certainty === 'hinted').length);
    expect(several).toBe(relations.filter(({ parties }) => parties.length > 2).length);
    expect([most, inside]).toEqual([3, 0]);
    expect(relations[hinted]!.certainty).toBe('hinted');
  });

  it('draws every actor and every relation once, each mark with an id of its own', () => {
    expect(isCrowd(large)).toBe(true);
    const scene = networkKind.scene(stageOf(large));
    expect(scene.crowded).toBe(true);
    expect(keysOf(scene, ['node']).sort()).toEqual(large.actors.map(({ key }) => key).sort());
    const told = new Set(keysOf(scene, ['edge', 'spoke']));
    expect([...told].sort()).toEqual(large.relations.map(({ key }) => key).sort());
    const ids = batches(scene).flatMap(({ id }) => [...id]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('in haste keeps the names of the scene before, and moves all else', () => {
    const before = networkKind.scene(stageOf(large));
    const first = networkKind.scene({ ...stageOf(large), hasty: { before: null } });
    const next = networkKind.scene({ ...stageOf(large, 1.1), hasty: { before } });
    const names = (scene: Scene) => scene.layers.find(({ name }) => name === 'labels')!.batches;
    expect(names(first)).toEqual([]);
    expect(names(before)[0]!.count).toBeGreaterThan(4);
    expect(names(next)[0]).toBe(names(before)[0]);
  });

  it('moves under the hand only who is near by ties, and draws all else as it stood, to the object', () => {
    const before = networkKind.scene(stageOf(large));
    const key = large.actors[5]!.key;
    const stage = stageOf(large);
    const drag = networkKind.drag!(stage, key)!;
    drag.move(400, 200);
    const [first, second] = [0, 1].map(() => drag.tick()!);
    const scenes = [first!, second!].map((layout) =>
      networkKind.scene({ ...stage, layout, hasty: { before } }),
    );
    const moved = large.actors.filter((_, i) => second!.x[i] !== stage.layout.x[i]);
    expect(moved.length).toBeGreaterThan(5);
    expect(moved.length).toBeLessThanOrEqual(300);
    const near = new Set(large.neighbors(key));
    for (const one of [...near]) for (const next of large.neighbors(one)) near.add(next);
    expect(moved.filter((one) => one.key !== key && !near.has(one.key))).toEqual([]);
    const stands = scenes.map(({ layers }) =>
      layers.filter(({ apart }) => !apart).flatMap((layer) => layer.batches),
    );
    expect(stands[0]!.length).toBeGreaterThan(3);
    stands[0]!.forEach((batch, i) => {
      expect(stands[1]![i]).toBe(batch);
    });
    for (const parts of [['node'], ['edge', 'spoke'], ['label'], ['name']])
      expect(keysOf(scenes[1]!, parts).sort()).toEqual(keysOf(before, parts).sort());
    const ids = batches(scenes[1]!).flatMap(({ id }) => [...id]);
    expect(new Set(ids).size).toBe(ids.length);
    const text = (scene: Scene) =>
      batches(scene).flatMap((one) =>
        one.kind === 'text' ? one.text.map((words, i) => `${words} ${at(one.x, i)}`) : [],
      );
    const left = new Set(text(before));
    expect(text(scenes[1]!).filter((one) => !left.has(one)).length).toBeGreaterThan(0);
  });

  it('tells level by level what stands below an actor', () => {
    const stage = stageOf(large);
    const outline = networkKind.outline(stage, networkKind.scene(stage));
    expect(outline.items.length).toBe(large.actors.length);
    // So many items share what they are asked by.
    const own = outline.items.flatMap((item) =>
      Object.values(Object.getOwnPropertyDescriptors(item)).filter(({ get }) => get),
    );
    expect(own).toEqual([]);
    const [first] = outline.items;
    const open = new Set([first!.id]);
    const items = visibleItems(outline, open);
    const relations = large.relationsOf(first!.key!);
    expect(items.slice(1, 1 + relations.length).map(({ key }) => key)).toEqual(
      relations.map(({ key }) => key),
    );
    const at = networkKind.navigate(outline, { at: first!.id, open, trail: [] }, 'right').at;
    expect(at).toBe(items[1]!.id);
    expect(networkKind.navigate(outline, { at, open, trail: [] }, 'left').at).toBe(first!.id);
  });

  it('stands where it was told to, to the bit', () => {
    const plain = ring(1500, 0);
    const more = createDataset({
      actors: plain.actors.map(({ id, name }) => ({ id, name })),
      relations: plain.actors.flatMap(({ id }, i) =>
        [1, 2].map((by) => ({ parties: [id, plain.actors[(i + by) % 1500]!.id], type: 'trade' })),
      ),
    });
    const positions = Object.fromEntries(more.actors.map(({ id }, i) => [id, place(i)]));
    const options = { ...networkKind.defaults, data: more, positions };
    const layout = networkKind.layout(more, options, size, textWidth, null);
    expect(layout.keys).toEqual(more.actors.map(({ key }) => key));
    expect([...layout.x]).toEqual(more.actors.map((_, i) => place(i)[0]));
    expect([...layout.y]).toEqual(more.actors.map((_, i) => place(i)[1]));
  });
});
