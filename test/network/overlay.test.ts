import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coldWarBlocs, europeanAlliances } from '../../src/datasets';
import { createDataset } from '../../src/model/dataset';
import { randomFrom } from '../../src/model/random';
import type { Dataset, DatasetInput } from '../../src/model/records';
import type { SelectionState } from '../../src/model/selection';
import { EMPTY_STATE } from '../../src/model/store';
import { describeNetwork, networkLegend, networkNotes } from '../../src/network/describe';
import { networkKind } from '../../src/network/kind';
import type { NetworkOptions } from '../../src/network/options';
import { isWithin } from '../../src/network/overlay/contour';
import { overlay } from '../../src/network/overlay/whole';
import { provideOverlay } from '../../src/network/overlay-slot';
import type { Point } from '../../src/network/plane';
import { flatten } from '../../src/scene/fit';
import { at, type Scene } from '../../src/scene/scene';
import { resolvePaint } from '../../src/scene/theme';
import { renderAllianceNetwork } from '../../src/static';
import { networkOf, type Pair } from '../analysis/network';
import { FOLDER, NETWORKS } from '../analysis/public-data';
import { contrast } from '../scene/colour';
import { discs, gap, keysOf, type Made, make, marks, meet, texts, WIDTHS } from './stage';

provideOverlay(overlay);

/** Widths of plots; the rest take their time. */
const SIZES = process.env.SUMMITRY_FULL ? WIDTHS : [620];

type Asked = Partial<NetworkOptions> & { state?: Partial<SelectionState> };
const laid = new Map<unknown, Map<number, Made>>();

/** A picture of a layout that all overlays of the same data share, for they move nothing. */
function drawn(data: DatasetInput | Dataset, width: number, { state = {}, ...own }: Asked): Made {
  const sizes = laid.get(data) ?? new Map<number, Made>();
  laid.set(data, sizes);
  const made = sizes.get(width) ?? (data === EIGHT ? scattered(width) : make(data, width));
  sizes.set(width, made);
  const { stage } = made;
  const next = {
    ...stage,
    options: { ...stage.options, ...own },
    state: { ...EMPTY_STATE, ...state },
  };
  return { ...made, stage: next, scene: networkKind.scene(next) };
}

/** The pieces of a path of M, Q and Z, as polygons. */
function flattened(d: string): Point[][] {
  return d
    .split('Z')
    .filter(Boolean)
    .map((piece) => {
      const numbers = (text: string) => (text.match(/-?[\d.]+/g) ?? []).map(Number);
      const [start = '', ...bends] = piece.split('Q');
      let [x, y] = numbers(start) as [number, number];
      return bends.flatMap((bend) => {
        const [cx, cy, ex, ey] = numbers(bend) as [number, number, number, number];
        const points = [0.25, 0.5, 0.75, 1].map((t): Point => {
          const [p, q, r] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t];
          return [p * x + q * cx + r * ex, p * y + q * cy + r * ey];
        });
        [x, y] = [ex, ey];
        return points;
      });
    });
}

interface Shape {
  readonly id: string;
  readonly loops: readonly Point[][];
  readonly has: (x: number, y: number) => boolean;
  readonly members: readonly string[];
}

/** Each hull with who is said to be in it. */
const shapes = (scene: Scene): Shape[] =>
  marks(scene, 'hull').flatMap((batch) =>
    batch.kind !== 'path'
      ? []
      : batch.d.map((d, i) => {
          const loops = flattened(d);
          return {
            id: batch.id[i]!,
            loops,
            members: batch.stands?.[i] ?? [],
            // Holes run the other way: an odd number of lines round a point is within.
            has: (x, y) => loops.filter((loop) => isWithin(loop, x, y)).length % 2 === 1,
          };
        }),
  );

/** Who is in a hull and not said to be, and the other way round. */
function wrong(scene: Scene): { foreign: string[]; missing: string[] } {
  const actors = discs(scene).filter(({ id }) => id.startsWith('actor:'));
  const foreign: string[] = [];
  const missing: string[] = [];
  for (const { id, members, has } of shapes(scene))
    for (const disc of actors) {
      const inside = has(disc.x, disc.y);
      if (inside && !members.includes(disc.id)) foreign.push(`${disc.id} in ${id}`);
      if (!inside && members.includes(disc.id)) missing.push(`${disc.id} not in ${id}`);
    }
  return { foreign, missing };
}

/** Names of groups that meet a name, a mark or the rim of the plot. */
function covered(scene: Scene): string[] {
  const all = texts(scene);
  const plot = { x: 0, y: 0, width: scene.width, height: scene.height };
  const solid = [...discs(scene)];
  return all
    .filter(({ id }) => id.startsWith('group:'))
    .flatMap((name) => [
      ...all.filter((other) => other.id !== name.id && meet(name, other)).map(({ id }) => id),
      ...solid
        .filter(({ x, y, r }) => {
          const dx = Math.max(name.x - x, 0, x - name.x - name.width);
          const dy = Math.max(name.y - y, 0, y - name.y - name.height);
          return dx * dx + dy * dy < r * r;
        })
        .map(({ id }) => id),
      ...(name.x < plot.x || name.x + name.width > plot.width || name.y < 0 ? ['rim'] : []),
    ]);
}

const planted = (n: number, blocs: number): DatasetInput => ({
  actors: [
    ...Array.from({ length: n }, (_, i) => ({
      id: `s${i}`,
      name: `State ${i}`,
      partOf: [`b${i % blocs}`],
    })),
    ...Array.from({ length: blocs }, (_, b) => ({ id: `b${b}`, name: `Bloc ${b}`, kind: 'bloc' })),
  ],
  relations: Array.from({ length: 3 * n }, (_, k) => ({
    type: 'military',
    parties: [`s${k % n}`, `s${k % 11 ? (k + blocs * (1 + (k % 5))) % n : (k * 7 + 1) % n}`],
  })).filter(({ parties: [a, b] }) => a !== b),
  events: [],
});

const EIGHT = planted(200, 8);

/** Eight blocs that run into each other, without a search for better places. */
function scattered(width: number): Made {
  const made = make({ actors: [] }, width);
  const dataset = createDataset(EIGHT);
  const random = randomFrom(4);
  const size = { width, height: 480 };
  const at = (share: number, from: number, room: number) => from + room * (share - 0.5);
  const [x, y] = [new Float64Array(208), new Float64Array(208)];
  dataset.actors.forEach(({ id }, i) => {
    const bloc = Number(id.slice(1)) % 8;
    // Side by side at the least: who stands upon another cannot be parted from it.
    for (let far = 0; far < 9; ) {
      x[i] = width * at(random(), 0.15 + 0.23 * (bloc % 4), 0.26);
      y[i] = size.height * at(random(), bloc < 4 ? 0.27 : 0.73, 0.5);
      const gaps = dataset.actors
        .slice(0, i)
        .map((_, j) => Math.hypot(x[i]! - x[j]!, y[i]! - y[j]!));
      far = Math.min(9, ...gaps);
    }
  });
  const layout = { ...made.stage.layout, keys: dataset.actors.map(({ key }) => key), x, y };
  const options = { ...made.stage.options, data: dataset };
  return { ...made, dataset, stage: { ...made.stage, dataset, layout, options, size } };
}
const asOf = (day: string) => ({ asOf: Date.parse(day) });
const CASES: readonly (readonly [name: string, data: DatasetInput | Dataset, asked: Asked])[] = [
  ['powers of 1872', europeanAlliances, { overlay: 'factions', state: asOf('1872-12-31') }],
  ['powers of 1891', europeanAlliances, { overlay: 'factions', state: asOf('1891-12-31') }],
  [
    'two camps of 1891',
    europeanAlliances,
    { overlay: 'factions', maxFactions: 2, state: asOf('1891-12-31') },
  ],
  ['powers of 1907', europeanAlliances, { overlay: 'factions', state: asOf('1907-12-31') }],
  ['cold war', coldWarBlocs, { overlay: 'groups' }],
  ['cold war of 1999', coldWarBlocs, { overlay: 'groups', state: asOf('1999-12-31') }],
  ['communities of the cold war', coldWarBlocs, { overlay: 'communities' }],
  ['planted', EIGHT, { overlay: 'groups' }],
];

describe('hulls of groups', () => {
  it.each(CASES)('hold their members and nobody else: %s', (_, data, asked) => {
    for (const width of SIZES) {
      const { scene } = drawn(data, width, asked);
      expect(shapes(scene).length).toBeGreaterThan(0);
      expect(wrong(scene)).toEqual({ foreign: [], missing: [] });
    }
  });

  it.each(CASES)('have names that cover nothing, each once: %s', (_, data, asked) => {
    for (const width of SIZES) {
      const { scene } = drawn(data, width, asked);
      expect(covered(scene)).toEqual([]);
      const names = texts(scene).filter(({ id }) => id.startsWith('group:'));
      expect(new Set(names.map(({ text }) => text)).size).toBe(names.length);
    }
  });

  it('stay within the plot, and share no ground where they share nobody', () => {
    for (const [, data, asked] of CASES) {
      const { scene } = drawn(data, 620, asked);
      const all = shapes(scene);
      for (const { id, loops, members } of all)
        for (const [x, y] of loops.flat().filter((_, i) => i % 4 === 0)) {
          expect(x > 0 && y > 0 && x < scene.width && y < scene.height).toBe(true);
          for (const other of all) {
            if (other.id === id || members.some((key) => other.members.includes(key))) continue;
            if (!other.has(x, y)) continue;
            // Two smooth lines that run side by side may touch.
            const near = ([u, v]: Point) => Math.abs(u - x) + Math.abs(v - y) < 4;
            expect(other.loops.flat().some(near)).toBe(true);
          }
        }
    }
  });

  it('go on where their members are out of sight', () => {
    const { stage } = drawn(europeanAlliances, 620, CASES[3]![2]);
    const near = networkKind.scene({ ...stage, view: { k: 3, x: -600, y: -480 } });
    expect(shapes(near).length).toBeGreaterThan(0);
    const seen = (scene: Scene) =>
      discs(scene).filter(
        ({ id, x, y }) => id.startsWith('actor:') && x > 0 && x < 620 && y > 0 && y < 480,
      );
    for (const { id, x, y } of seen(near))
      for (const shape of shapes(near)) expect(shape.has(x, y)).toBe(shape.members.includes(id));
  });

  it('stop for words, and go on behind them', () => {
    const asked: readonly [DatasetInput, Asked][] = [
      [europeanAlliances, { overlay: 'factions', state: { asOf: Date.UTC(1891, 11, 31) } }],
      [europeanAlliances, { overlay: 'factions', state: { asOf: Date.UTC(1907, 11, 31) } }],
      [coldWarBlocs, { overlay: 'groups' }],
    ];
    for (const [data, own] of asked)
      for (const width of SIZES) {
        const { scene } = drawn(data, width, own);
        const words = texts(scene);
        const [batch] = marks(scene, 'outline');
        const shapes = batch?.kind === 'path' ? (batch.d as string[]) : [];
        expect(shapes.length).toBeGreaterThan(1);
        const hit = words.filter((text) =>
          shapes.some((d) =>
            flatten(d).some((line) =>
              line.some((_, i) => i % 2 === 0 && gap(text, line[i]!, line[i + 1]!) <= 0),
            ),
          ),
        );
        expect(hit.map(({ text }) => text)).toEqual([]);
      }
  });

  it('are told apart without colour, and their names can be read', () => {
    const { scene } = drawn(EIGHT, 620, { overlay: 'groups' });
    const [batch] = marks(scene, 'outline');
    const each = Array.from({ length: batch!.count }, (_, i) => ({
      dash: at(batch!.dash ?? '', i),
      paint: at(batch!.stroke ?? '', i),
    }));
    expect(each).toHaveLength(8);
    expect(new Set(each.map(({ dash }) => dash)).size).toBe(8);
    expect(new Set(each.map(({ paint }) => paint)).size).toBe(8);
    for (const theme of ['light', 'dark'] as const)
      for (const ground of ['paper', 'band'])
        for (const { paint } of each)
          expect(contrast(resolvePaint(paint, theme), resolvePaint(ground, theme))).toBeGreaterThan(
            4.5,
          );
  });

  it('do not depend on the order of rows', () => {
    const pairs: Pair[] = [...'abc'].flatMap((a, i) =>
      [...'uvw'].map((b, j): Pair => [a, b, { sign: (i + j) % 3 ? 1 : -1, id: a + b }]),
    );
    const [one, two] = [pairs, pairs.toReversed()].map((some) =>
      renderAllianceNetwork({ data: networkOf(some), overlay: 'factions' }),
    );
    expect(one).toBe(two);
  });

  it('are drawn of anything', () => {
    const kinds = fc.constantFrom('factions', 'communities', 'groups');
    const pair = fc.tuple(fc.nat(7), fc.nat(7), fc.constantFrom<1 | -1 | 0 | null>(1, -1, 0, null));
    fc.assert(
      fc.property(kinds, fc.array(pair, { maxLength: 14 }), (kind, pairs) => {
        const data = networkOf(
          pairs.filter(([a, b]) => a !== b).map(([a, b, sign]) => [a, b, { sign }]),
        );
        const { scene } = drawn(data, 320, { overlay: kind as 'factions' });
        expect(wrong(scene)).toEqual({ foreign: [], missing: [] });
        expect(covered(scene)).toEqual([]);
      }),
      { numRuns: 8 },
    );
  });
});

describe('an overlay', () => {
  it('moves nothing, and says no word where there is none', () => {
    const plain = drawn(europeanAlliances, 620, {});
    const over = drawn(europeanAlliances, 620, { overlay: 'factions' });
    expect(discs(over.scene).filter(({ id }) => id.startsWith('actor:'))).toEqual(
      discs(plain.scene).filter(({ id }) => id.startsWith('actor:')),
    );
    expect(networkNotes(plain.dataset, plain.stage.options)).toEqual([]);
    expect(networkLegend(plain.dataset, plain.stage.options).map(({ id }) => id)).not.toContain(
      'overlay',
    );
  });

  it('marks relations at odds with line and sign, in legend, outline, card and caption', () => {
    const asked = { overlay: 'factions', maxFactions: 2, state: asOf('1891-12-31') } as const;
    const { dataset, stage, scene } = drawn(europeanAlliances, 620, asked);
    const odds = 'relation:britain-austria-hungary';
    for (const part of ['odds', 'odds-gap', 'odds-sign'])
      expect([...keysOf(marks(scene, part))]).toEqual([odds]);
    const { items } = networkKind.outline(stage, scene);
    const said = items.filter(({ name }) => name.includes('At odds with the factions'));
    expect(new Set(said.map(({ key }) => key))).toEqual(new Set([odds]));
    expect(items.find(({ id }) => id === 'actor:italy')?.name).toContain('Faction 1');
    const { state } = stage;
    expect(networkKind.facts?.(dataset, stage.options, state, odds)).toEqual([
      { label: 'Faction', text: 'At odds with the factions: opposed within one faction' },
    ]);
    const caption =
      '2 factions, from 9 of 20 relations as of 31 December 1891; 1 pair at odds, the fewest possible.';
    expect(networkNotes(dataset, stage.options, state)[0]).toBe(caption);
    expect(describeNetwork(dataset, stage.options, { dataset, state }).summary).toContain(caption);
    expect(networkLegend(dataset, stage.options).map(({ id }) => id)).toEqual(
      expect.arrayContaining(['overlay', 'odds']),
    );
  });

  it('counts what filter and date leave', () => {
    const filter = { kind: 'sign', signs: [1] } as const;
    const { dataset, stage } = drawn(europeanAlliances, 620, { overlay: 'factions' });
    const notes = (state: object) =>
      networkNotes(dataset, stage.options, { ...EMPTY_STATE, ...state })[0];
    expect(notes({ asOf: Date.parse('1907-12-31') })).toBe(
      '2 factions, from 14 of 20 relations as of 31 December 1907; no pair at odds.',
    );
    expect(notes({ filter })).not.toBe(notes({}));
    expect(notes({ filter })).toContain('no pair at odds');
  });

  it('gives the range over certainty', () => {
    const { dataset, stage } = drawn(
      networkOf([
        ['a', 'b'],
        ['b', 'c'],
        ['a', 'c', { sign: -1, certainty: 'hinted' }],
      ]),
      620,
      { overlay: 'factions' },
    );
    expect(networkNotes(dataset, stage.options)[0]).toBe(
      '1 faction, from 3 relations; 1 pair at odds, the fewest possible (0 if confirmed only).',
    );
  });

  it('is refused where it cannot be meant', () => {
    const data = createDataset(europeanAlliances);
    const check = (options: object) => () => networkKind.check({ data, ...options });
    expect(check({ overlay: 'clans' })).toThrow('network: overlay must be "none", "factions"');
    expect(check({ maxFactions: 0 })).toThrow(RangeError);
    expect(check({ overlay: 'groups', maxFactions: 2 })).not.toThrow();
  });

  it.skipIf(!FOLDER).each([
    ['tribes', 'factions', '3 factions, from 58 relations; 2 pairs at odds, the fewest possible.'],
    ['karate', 'communities', '4 communities, from 78 relations; modularity 0.42.'],
    ['lesmis', 'communities', '6 communities, from 254 relations; modularity 0.57.'],
    ['dolphins', 'communities', '5 communities, from 159 relations; modularity 0.53.'],
  ] as const)('of %s is as published', (name, kind, caption) => {
    const { dataset, stage, scene } = drawn(networkOf(NETWORKS[name]!()), 620, { overlay: kind });
    expect(networkNotes(dataset, stage.options)[0]).toBe(caption);
    expect(wrong(scene)).toEqual({ foreign: [], missing: [] });
    expect(covered(scene)).toEqual([]);
  });
});
