import { describe, expect, it } from 'vitest';
import { europeanAlliances } from '../../src/datasets/index';
import { createDataset } from '../../src/model/dataset';
import { EMPTY_STATE } from '../../src/model/store';
import { networkKind } from '../../src/network/kind';
import type { FittedLayout } from '../../src/network/layout';
import type { NetworkOptions } from '../../src/network/options';
import { textWidth } from '../../src/scene/text-width';
import { keysOf, make, marks } from './stage';

const size = { width: 600, height: 480 };
const dataset = createDataset(europeanAlliances);
const lay = (
  more: Partial<NetworkOptions>,
  before: FittedLayout | null,
  of = dataset,
  to = size,
): FittedLayout => networkKind.layout(of, { data: of, ...more }, to, textWidth, before);
const held = (layout: FittedLayout) => networkKind.held?.(layout) ?? {};

describe('places that are held', () => {
  const first = lay({}, null);
  const v = first.keys.indexOf('actor:italy');
  const dragged: FittedLayout = {
    ...first,
    x: first.x.map((at, i) => (i === v ? 111 : at)),
    y: first.y.map((at, i) => (i === v ? 77 : at)),
    held: new Set(['actor:italy']),
  };

  it('are read out, saved and given: the same places', () => {
    expect(held(first)).toEqual({});
    expect(held(dragged)).toEqual({ italy: [111, 77] });
    const positions = JSON.parse(JSON.stringify(held(dragged)));
    const again = lay({ positions }, null);
    expect(held(again)).toEqual({ italy: [111, 77] });
    expect([again.x[v], again.y[v]]).toEqual([111, 77]);
  });

  it('outlive other data and go with a size', () => {
    const more = createDataset({
      ...europeanAlliances,
      actors: [...europeanAlliances.actors, { id: 'spain', name: 'Spain' }],
    });
    expect(held(lay({}, dragged, more))).toEqual({ italy: [111, 77] });
    const wide = held(lay({}, dragged, dataset, { width: 900, height: 480 }));
    expect(wide).toEqual({ italy: [166.5, 77] });
  });

  it('are those of the hand, until others are given', () => {
    const positions = { italy: [300, 300], france: [50, 60] } as const;
    const given = lay({ positions }, dragged);
    expect(held(given)).toEqual(positions);
    const moved = { ...given, x: given.x.map((at, i) => (i === v ? 20 : at)), held: dragged.held };
    expect(held(lay({ positions }, moved))).toEqual({ ...positions, italy: [20, 300] });
    expect(held(lay({ positions: { italy: [9, 9] } }, moved))).toEqual({ italy: [9, 9] });
    expect(held(lay({ positions: { italy: [-50, 9e9] } }, null))).toEqual({ italy: [8, 472] });
  });
});

describe('ghosts', () => {
  const draw = (ghosts: NetworkOptions['ghosts'], year: number) => {
    const made = make(europeanAlliances, 620, {
      ...(ghosts && { ghosts }),
      state: { asOf: Date.UTC(year, 5, 1) },
    });
    const keys = new Set([
      ...keysOf(marks(made.scene, 'edge')),
      ...keysOf(marks(made.scene, 'spoke')),
    ]);
    const { items } = networkKind.outline(made.stage, made.scene);
    const name = (key: string) => items.find((item) => item.key === key)?.name;
    return { keys, name, legend: networkKind.legend(made.dataset, made.stage.options) };
  };
  const over = 'relation:reinsurance-treaty';
  const to = 'relation:franco-russian-alliance';

  it('are all drawn, those that have ended, or none', () => {
    const all = draw(undefined, 1891);
    expect(all.keys.has(over) && all.keys.has('relation:dual-alliance')).toBe(true);
    const early = draw('all', 1888);
    const ended = draw('ended', 1891);
    expect(early.keys.has(to)).toBe(true);
    expect(ended.keys.has(over)).toBe(true);
    expect(draw('ended', 1888).keys.has(to)).toBe(false);
    const none = draw('none', 1891);
    expect(none.keys.has(over)).toBe(false);
    expect(none.keys.has('relation:dual-alliance')).toBe(true);
    expect(none.name(over)).toBeUndefined();
  });

  it('are said to have ended, or when they begin, and named in the legend', () => {
    expect(draw('all', 1891).name(over)).toContain('Ended 18 June 1890.');
    expect(draw('all', 1888).name(to)).toContain('From 4 January 1894.');
    expect(draw('all', 1888).name(over)).not.toMatch(/Ended|From/);
    const ids = (ghosts: NetworkOptions['ghosts']) => draw(ghosts, 1888).legend.map(({ id }) => id);
    expect(ids('all')).toContain('ghost');
    expect(ids('none')).not.toContain('ghost');
  });

  it('move nothing', () => {
    const layouts = (['all', 'ended', 'none'] as const).map((ghosts) => lay({ ghosts }, null));
    for (const { x, y } of layouts)
      expect({ x, y }).toEqual({ x: layouts[0]?.x, y: layouts[0]?.y });
    expect(EMPTY_STATE.asOf).toBeNull();
  });

  it('are let go of one by one, those of the option too, until others are given', () => {
    const positions = { italy: [300, 300], france: [50, 60] } as const;
    const given = lay({ positions }, null);
    const { pinned, free, moved } = networkKind;
    expect(pinned?.(given, 'actor:france')).toBe(true);
    expect(moved?.(given)).toBe(false);
    const freed = free?.(given, 'actor:france') as FittedLayout;
    expect(pinned?.(freed, 'actor:france')).toBe(false);
    expect(moved?.(freed)).toBe(true);
    expect(held(lay({ positions }, freed))).toEqual({ italy: [300, 300] });
    expect(held(lay({ positions: { ...positions } }, freed))).toEqual(positions);
  });
});
