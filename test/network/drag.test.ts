import { describe, expect, it } from 'vitest';
import type { Drag } from '../../src/chart/kind';
import { createDataset } from '../../src/model/dataset';
import type { Key } from '../../src/model/key';
import type { ForceNode, NetworkForce, NetworkNode } from '../../src/network/index';
import { networkKind } from '../../src/network/kind';
import type { FittedLayout } from '../../src/network/layout';
import type { NetworkOptions } from '../../src/network/options';
import { renderAllianceNetwork } from '../../src/static';
import { signedNetwork } from './graphs';
import { make } from './stage';

type Forces = NonNullable<NetworkOptions['forces']>;
const DATA = createDataset(signedNetwork(90, 180));
const KEY = 'actor:a7';

/** Begins to drag an actor, which is held where it is. */
function grab(forces?: Forces) {
  const { stage } = make(DATA, 620, forces ? { forces } : {});
  const drag = networkKind.drag?.(stage, KEY);
  if (!drag) throw new Error('nothing to drag');
  const at = stage.layout.keys.indexOf(KEY);
  const place = [stage.layout.x[at] as number, stage.layout.y[at] as number] as const;
  return { before: stage.layout, drag, at, place };
}

function tick(drag: Drag<FittedLayout>, times: number): FittedLayout {
  let last: FittedLayout | null = null;
  for (let i = 0; i < times; i++) last = drag.tick() ?? last;
  if (!last) throw new Error('at rest');
  return last;
}

const moves = (a: FittedLayout, b: FittedLayout) =>
  Array.from(a.x, (x, i) => {
    const [dx, dy] = [x - (b.x[i] as number), (a.y[i] as number) - (b.y[i] as number)];
    return Math.sqrt(dx * dx + dy * dy);
  });

describe('what a hand drags', () => {
  it('moves nothing as long as it stays where it is', () => {
    const { before, drag, place } = grab();
    drag.move(...place);
    expect(Math.max(...moves(before, tick(drag, 80)))).toBeLessThan(1e-6);
  });

  it('draws what it is tied to after it, and leaves what is far away', () => {
    const { before, drag, at, place } = grab();
    drag.move(place[0] + (place[0] > 310 ? -150 : 150), place[1]);
    const far = moves(before, tick(drag, 80));
    const tied = DATA.neighbors(KEY);
    const mean = (test: (i: number) => boolean) => {
      const of = far.filter((_, i) => i !== at && test(i));
      return of.reduce((sum, one) => sum + one, 0) / of.length;
    };
    const isTied = (i: number) => tied.has(before.keys[i] as Key);
    expect(far[at]).toBeCloseTo(150, 6);
    expect(mean(isTied)).toBeGreaterThan(4 * mean((i) => !isTied(i)));
    expect(mean((i) => !isTied(i))).toBeLessThan(10);
  });

  it('comes to the same bits in two runs', () => {
    const run = () => {
      const { drag } = grab();
      drag.move(100, 100);
      return tick(drag, 30);
    };
    expect(run()).toEqual(run());
  });
});

describe('forces of one’s own', () => {
  it('act while something is dragged and until it is at rest, on nodes in px of the plot', () => {
    const heard: number[] = [];
    let given: readonly NetworkNode[] = [];
    const wind: NetworkForce<NetworkNode> = (alpha) => {
      heard.push(alpha);
      for (const node of given) node.vx = (node.vx ?? 0) + 20 * alpha;
    };
    wind.initialize = (nodes, random) => {
      given = nodes;
      expect(random()).toBeLessThan(1);
    };
    const { before, drag, at, place } = grab({ wind });
    expect(given.map(({ key }) => key)).toEqual(before.keys);
    expect([given[at]?.x, given[at]?.y]).toEqual(place);
    expect(heard).toEqual([]);
    drag.move(...place);
    const after = tick(drag, 40);
    expect(heard).toHaveLength(40);
    expect(heard.every((alpha) => alpha === 0.3)).toBe(true);
    const shift = moves(before, after).filter((_, i) => i !== at);
    expect(shift.reduce((a, b) => a + b, 0) / shift.length).toBeGreaterThan(20);
    drag.release();
    for (let i = 0; drag.tick(); i++) expect(i).toBeLessThan(300);
    const calls = heard.length;
    expect(calls).toBeGreaterThan(45);
    expect(drag.tick()).toBeNull();
    expect(heard).toHaveLength(calls);
  });

  it('take the place of those of the chart, or take them away', () => {
    const still: Forces = { repulsion: null, home: null, signs: null, collide: null };
    const { before, drag, at } = grab({ ...still, springs: (_: number) => {} });
    drag.move(100, 100);
    const far = moves(before, tick(drag, 20));
    expect(far.filter((_, i) => i !== at).every((by) => by === 0)).toBe(true);
  });

  it('are refused where they cannot be meant, and change no layout', () => {
    const wrong = (forces: unknown) => () =>
      renderAllianceNetwork({ data: DATA, forces: forces as Forces });
    expect(wrong({ a: 3 })).toThrow('network: forces must be a record of functions or null');
    expect(wrong('x')).toThrow(TypeError);
    const push: NetworkForce<NetworkNode> = (_: number) => {};
    push.initialize = (nodes: ForceNode[]) => {
      for (const node of nodes) node.x = 0;
    };
    expect(wrong({ push })()).toBe(renderAllianceNetwork({ data: DATA }));
  });
});
