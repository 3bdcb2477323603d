import { describe, expect, it } from 'vitest';
import { collapseCode } from '../../src/network/collapse/whole';
import { provideCollapse } from '../../src/network/collapse-slot';
import { networkKind } from '../../src/network/kind';
import { at } from '../../src/scene/scene';
import { keysOf, lines, make, marks, texts } from './stage';

provideCollapse(collapseCode);

const relation = (id: string, parties: readonly string[], type: string, sign = 1) => ({
  ...{ id, parties, type, sign },
});
const pair = (n: number, sign = 1) =>
  Array.from({ length: n }, (_, i) =>
    relation(`r${i}`, ['a', 'b'], i < n - 2 ? 'military' : 'energy', i ? 1 : sign),
  );
const actors = ['a', 'b', 'c'].map((id) => ({ id, name: id.toUpperCase() }));
const other = relation('bc', ['b', 'c'], 'legal');
const of = (n: number, sign = 1, more = {}) =>
  make({ actors, relations: [...pair(n, sign), other] } as never, 620, { positions, ...more });
const positions = { a: [150, 120], b: [480, 180], c: [300, 400] } as const;

describe('many parallel relations', () => {
  it('are one band, wider for more, with a stripe for each type', () => {
    const widths = [6, 12, 40].map((n) => {
      const { scene } = of(n);
      const [stripes] = marks(scene, 'stripe');
      expect(stripes?.count).toBe(2);
      expect(stripes?.stroke).toEqual(['military', 'energy']);
      const wide = Array.from({ length: 2 }, (_, i) => at(stripes!.strokeWidth!, i));
      expect(wide[0]).toBeGreaterThan(wide[1] ?? 0);
      return wide.reduce((sum, one) => sum + one, 0);
    });
    expect(widths[0]).toBeLessThan(widths[1] ?? 0);
    expect(widths[1]).toBeLessThan(widths[2] ?? 0);
    expect(widths[2]).toBeLessThanOrEqual(16);
  });

  it('say with a sign that some of them are opposed', () => {
    expect(marks(of(6).scene, 'badge')[0]?.count).toBe(0);
    const [badge] = marks(of(6, -1).scene, 'badge');
    expect([badge?.count, (badge as { shape?: unknown }).shape]).toEqual([1, ['plusminus']]);
  });

  it('count what the filter leaves, and are a plain line for one', () => {
    const filter = { kind: 'types', types: ['energy'] } as const;
    const said = texts(of(7, 1, { state: { filter } }).scene).map(({ text }) => text);
    expect(said.join(' ')).toContain('2 relations: 2 energy');
    const one = of(7, 1, { state: { filter: { kind: 'relations', ids: ['r3'] } } });
    expect(keysOf(marks(one.scene, 'edge'))).toEqual(new Set(['relation:r3']));
  });

  it('spread in lanes again where there is room, up to the option', () => {
    expect(marks(of(6, 1, { lanes: 6 }).scene, 'stripe')[0]?.count).toBe(0);
    const { stage } = of(4);
    const ways = (k: number) =>
      lines(networkKind.scene({ ...stage, view: { k, x: 0, y: 0 } })).filter(
        ({ id }) => id.startsWith('relation:r') || id.startsWith('band:'),
      ).length;
    expect([ways(1), ways(2)]).toEqual([4, 4]);
    const [ax, bx] = [stage.layout.x[0] ?? 0, stage.layout.x[1] ?? 0];
    const [ay, by] = [stage.layout.y[0] ?? 0, stage.layout.y[1] ?? 0];
    const span = Math.sqrt((ax - bx) * (ax - bx) + (ay - by) * (ay - by));
    // Four lanes of 30 px, 45 px of way for each.
    expect(ways(170 / span)).toBe(1);
  });

  it('run from a group to each of its neighbours', () => {
    const bloc = { id: 'bloc', name: 'Bloc', kind: 'bloc' };
    const members = ['a', 'c'].map((id) => ({ id, name: id, partOf: ['bloc'] }));
    const data = {
      actors: [bloc, ...members, { id: 'b', name: 'B' }],
      relations: [...pair(2), other],
    };
    const { scene } = make(data as never, 620, { collapsed: ['bloc'] });
    expect(texts(scene).map(({ text }) => text)).toContain('3 relations: 2 energy, 1 legal');
  });
});
