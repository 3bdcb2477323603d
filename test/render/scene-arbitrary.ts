import fc from 'fast-check';
import type { Key } from '../../src/model/key';
import type { Layer, MarkBatch, Scene } from '../../src/scene/scene';

/** Strings that a careless renderer would let out of their element. */
export const HOSTILE = [
  '<script>alert(1)</script>',
  '</text><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onload='alert(1)",
  '<foreignObject><iframe src="javascript:alert(1)"/></foreignObject>',
  ']]><!-- & &amp; &lt; -->',
  'url(https://example.org/x)',
  'javascript:alert(1)',
  '\u0000\u0008\ud800 x\ufffe\n\t\r',
  '__proto__',
] as const;

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom<string>(...HOSTILE, 'China', '北京', 'Россия'),
);
const number = fc.oneof(
  fc.double({ min: -2000, max: 2000, noNaN: true }),
  fc.constantFrom(0, -0, 1e-9, NaN, 1 / 3),
);
const size = fc.double({ min: 0, max: 60, noNaN: true });
const paint = fc.oneof(
  fc.constantFrom('ink', 'paper', 'military', 'none', '#abc', 'light-dark(#aaa,#bbb)', 'tomato'),
  text,
);
const keys = fc.constantFrom<Key[]>('actor:a', 'actor:b"<', 'relation:r', 'event:e');
const perMark = <T>(one: fc.Arbitrary<T>, count: number) =>
  fc.oneof(one, fc.array(one, { minLength: count, maxLength: count }));

type Extra = Record<string, fc.Arbitrary<unknown>>;
const place = (count: number): Extra => ({ x: perMark(number, count), y: perMark(number, count) });
const ends = (count: number): Extra =>
  Object.fromEntries(['x1', 'y1', 'x2', 'y2', 'cx', 'cy'].map((n) => [n, perMark(number, count)]));

const CHANNELS: Record<MarkBatch['kind'], (count: number) => Extra> = {
  circle: (n) => ({ ...place(n), r: perMark(size, n) }),
  rect: (n) => ({ ...place(n), width: perMark(size, n), height: perMark(size, n), radius: size }),
  symbol: (n) => ({
    ...place(n),
    size: perMark(size, n),
    shape: perMark(
      fc.constantFrom('triangle', 'cross', 'star', 'circle', 'minus', 'question', 'ring', 'pin'),
      n,
    ),
    texture: perMark(fc.constantFrom('fill', 'half', 'hollow', 'hatch', 'dots'), n),
  }),
  line: ends,
  curve: ends,
  path: (n) => ({
    d: fc.array(fc.constantFrom('M0 0L5 5', 'M1 1A4 4 0 0 1 9 9Z', '"><script/>'), {
      minLength: n,
      maxLength: n,
    }),
  }),
  raster: (n) => ({
    ...place(n),
    image: fc.array(
      fc.record({
        width: fc.constant(3),
        height: fc.constant(2),
        pixels: fc.uint8Array({ min: 0, max: 2, minLength: 6, maxLength: 6 }),
        paints: fc.array(paint, { minLength: 2, maxLength: 2 }),
        weight: fc.constant(6),
      }),
      { minLength: n, maxLength: n },
    ),
  }),
  text: (n) => ({
    ...place(n),
    text: fc.array(text, { minLength: n, maxLength: n }),
    note: perMark(text, n),
    size: fc.constantFrom(12, 14),
    weight: fc.constantFrom(400, 600),
    anchor: perMark(fc.constantFrom('start', 'middle', 'end'), n),
    rotate: perMark(number, n),
    halo: fc.boolean(),
  }),
};

/** The common channels may be absent; ids are given later. */
const required = (kind: MarkBatch['kind']) =>
  ['kind', 'part', 'count', 'id', 'key', ...Object.keys(CHANNELS[kind](0))] as 'kind'[];

const batch: fc.Arbitrary<MarkBatch> = fc
  .tuple(fc.constantFrom(...(Object.keys(CHANNELS) as MarkBatch['kind'][])), fc.nat(4))
  .chain(([kind, count]) =>
    fc
      .record(
        {
          kind: fc.constant(kind),
          part: text,
          count: fc.constant(count),
          id: fc.constant([]),
          key: fc.oneof(
            fc.constant(null),
            keys,
            fc.array(fc.option(keys), { minLength: count, maxLength: count }),
          ),
          pair: fc.array(fc.option(fc.tuple(keys, keys)), { minLength: count, maxLength: count }),
          when: fc.constant('selected' as const),
          fill: perMark(paint, count),
          stroke: perMark(paint, count),
          strokeWidth: perMark(size, count),
          dash: perMark(fc.constantFrom('', '8 5', '0.1 5.5'), count),
          casing: perMark(fc.constantFrom(0, 4), count),
          casingPaint: perMark(paint, count),
          opacity: perMark(fc.constantFrom(1, 0.5), count),
          ...CHANNELS[kind](count),
        },
        { requiredKeys: required(kind) },
      )
      .map((made) => made as unknown as MarkBatch),
  );

/** Ids drawn from a small pool, so that two scenes share marks in another order, kind and place. */
const name = (layers: readonly Layer[], shuffle: readonly number[]): Layer[] => {
  const pool = shuffle.map((n) => `m${n}`);
  return layers.map((layer, l) => ({
    ...layer,
    name: `layer ${l}<`,
    batches: layer.batches.map((b) => ({
      ...b,
      id: Array.from({ length: b.count }, () => pool.pop()!),
    })),
  }));
};

const layer = fc.record(
  {
    name: fc.constant(''),
    zooms: fc.constantFrom('xy', 'x', 'y', false),
    clip: fc.record({ x: number, y: number, width: size, height: size }),
    batches: fc.array(batch, { maxLength: 4 }),
  },
  { requiredKeys: ['name', 'zooms', 'batches'] },
) as fc.Arbitrary<Layer>;

const SLOTS = Array.from({ length: 48 }, (_, i) => i);

export const scenes: fc.Arbitrary<Scene> = fc
  .record({
    width: fc.integer({ min: 1, max: 900 }),
    height: fc.integer({ min: 1, max: 900 }),
    title: text,
    description: text,
    view: fc.constant({ k: 1, x: 0, y: 0 }),
    layers: fc.array(layer, { maxLength: 3 }),
    order: fc.shuffledSubarray(SLOTS, { minLength: 48, maxLength: 48 }),
  })
  .map(({ layers, order, ...scene }) => ({ ...scene, layers: name(layers, order) }));

/** Any flags for the few keys there are. */
export const flagTables = fc
  .array(fc.constantFrom(0, 1, 2, 4, 6, 8, 16, 32, 34), { minLength: 4, maxLength: 4 })
  .map((flags) => (key: Key) => flags[key.length % 4] ?? 0);
