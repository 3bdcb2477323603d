import { describe, expect, test } from 'vitest';
import type { Key } from '../../src/model/key';
import { pickScene } from '../../src/scene/pick';
import type { Layer, MarkBatch, Scene } from '../../src/scene/scene';
import { HOME } from '../../src/scene/scene';

const scene = (batches: readonly MarkBatch[], layer: Partial<Layer> = {}): Scene => ({
  width: 400,
  height: 300,
  title: '',
  description: '',
  view: HOME,
  layers: [{ name: 'a', zooms: 'xy', batches, ...layer }],
});
const base = (part: string, key: Key | null) => ({ part, count: 1, id: [part], key });
const hull: MarkBatch = {
  kind: 'path',
  ...base('hull', 'actor:bloc'),
  d: ['M0 0L200 0L200 200L0 200Z'],
  fill: 'band',
};
const edge: MarkBatch = {
  kind: 'line',
  ...base('edge', 'relation:r'),
  x1: 10,
  y1: 100,
  x2: 190,
  y2: 100,
  strokeWidth: 2,
};
const node: MarkBatch = {
  kind: 'circle',
  ...base('node', 'actor:a'),
  x: 100,
  y: 100,
  r: 8,
  fill: 'node',
};
const at = (s: Scene, x: number, y: number, view = HOME) => pickScene(s, view, x, y)?.part ?? null;

describe('pickScene', () => {
  test('the topmost wins; a line is wider to the hand than to the eye; an area comes last', () => {
    const s = scene([hull, edge, node]);
    expect(at(s, 100, 100)).toBe('node');
    expect(at(s, 100, 111)).toBe('node');
    expect(at(s, 50, 105)).toBe('edge');
    expect(at(s, 50, 107)).toBe('hull');
    expect(at(s, 250, 250)).toBe(null);
  });

  test('a mark under another is reached where the upper one is only near', () => {
    const near: MarkBatch = { ...edge, ...base('upper', 'relation:s'), y1: 104, y2: 104 };
    expect(at(scene([edge, near]), 50, 100)).toBe('edge');
    expect(at(scene([edge, near]), 50, 103)).toBe('upper');
  });

  test.each([
    ['curve', { kind: 'curve', x1: 0, y1: 50, cx: 50, cy: 0, x2: 100, y2: 50 }, 50, 25, 50, 40],
    ['arc', { kind: 'path', d: ['M0 50A50 50 0 0 1 100 50'] }, 50, 1, 50, 12],
    ['open path', { kind: 'path', d: ['M0 0C0 80 100 80 100 0'] }, 50, 60, 50, 40],
    ['rect', { kind: 'rect', x: 10, y: 10, width: 30, height: 30, fill: 'ink' }, 39, 39, 45, 45],
    ['frame', { kind: 'rect', x: 10, y: 10, width: 60, height: 60 }, 12, 40, 40, 40],
    ['symbol', { kind: 'symbol', x: 50, y: 50, size: 13, shape: 'star' }, 61, 50, 70, 50],
    [
      'text',
      { kind: 'text', x: 50, y: 50, text: ['China'], size: 12, weight: 500 },
      60,
      46,
      120,
      46,
    ],
    [
      'turned text',
      { kind: 'text', x: 50, y: 50, text: ['China'], size: 12, weight: 500, rotate: -90 },
      46,
      30,
      80,
      46,
    ],
  ])('%s', (name, mark, x, y, missX, missY) => {
    const s = scene([{ ...base(name, 'actor:x'), ...mark } as MarkBatch]);
    expect(at(s, x, y)).toBe(name);
    expect(at(s, missX, missY)).toBe(null);
  });

  test('furniture, what shows only when selected, hidden marks and what is cut off are no targets', () => {
    expect(at(scene([{ ...node, key: null }]), 100, 100)).toBe(null);
    expect(at(scene([{ ...node, when: 'selected' }]), 100, 100)).toBe(null);
    expect(pickScene(scene([node]), HOME, 100, 100, (key) => key === 'actor:a')).toBe(null);
    const clip = { x: 0, y: 0, width: 50, height: 50 };
    expect(at(scene([node], { clip }), 100, 100)).toBe(null);
  });

  test('a mark of a pair without a key is a target and says its pair and index', () => {
    const cells: MarkBatch = {
      kind: 'rect',
      part: 'cell',
      count: 2,
      id: ['c0', 'c1'],
      key: null,
      pair: [null, ['actor:a', 'actor:b']],
      x: [0, 50],
      y: 0,
      width: 40,
      height: 40,
      fill: 'band',
    };
    expect(pickScene(scene([cells]), HOME, 10, 10)).toBe(null);
    expect(pickScene(scene([cells]), HOME, 60, 10)).toEqual({
      key: null,
      pair: ['actor:a', 'actor:b'],
      part: 'cell',
      index: 1,
    });
  });

  test.each([
    ['xy', 210, 220],
    ['x', 210, 100],
    ['y', 100, 220],
    [false, 100, 100],
  ] as const)('a layer that zooms %s is picked where it is shown', (zooms, x, y) => {
    expect(at(scene([node], { zooms }), x, y, { k: 2, x: 10, y: 20 })).toBe('node');
  });
});
