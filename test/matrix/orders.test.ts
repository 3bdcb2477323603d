import { beforeAll, describe, expect, it, vi } from 'vitest';
import { ru } from '../../src/locales/ru';
import { describeMatrix } from '../../src/matrix/describe';
import { insideOf } from '../../src/matrix/order';
import { arrangementOf, loadOrders } from '../../src/matrix/orders';
import { orderMatrix } from '../../src/matrix/seriate/actors';
import { createDataset } from '../../src/model/dataset';
import type { Dataset } from '../../src/model/records';
import { EMPTY_STATE } from '../../src/model/store';
import { draw, ring, sides } from './fixture';

const dataset = createDataset(sides).rollUp();
const rows = (order?: NonNullable<Parameters<typeof arrangementOf>[1]['order']>, own?: Dataset) =>
  arrangementOf(own ?? dataset, { data: own ?? dataset, ...(order && { order }) });

describe('rows of a picture', () => {
  it('begin as the pure function orders them, with the same share of ties inside', () => {
    const { keys, groups } = rows();
    const pure = orderMatrix(dataset);
    expect(keys).toEqual(pure.keys);
    expect(groups).toEqual(pure.groups);
    expect(insideOf(dataset, groups)).toBeCloseTo(pure.inside!, 12);
  });

  it('start with the ids of a list; ids that are not there are passed over', () => {
    const { keys, by } = rows(['Z', 'nobody', 'W', 'Z']);
    expect(keys.slice(0, 2)).toEqual(['actor:Z', 'actor:W']);
    expect(keys).toHaveLength(rows().keys.length);
    expect(by).toBe('manual');
  });

  it('are drawn by blocs until the code of another order is there', async () => {
    vi.resetModules();
    const fresh = await import('../../src/matrix/orders');
    const of = (order: 'leaf' | 'group') => fresh.arrangementOf(dataset, { data: dataset, order });
    expect(of('leaf').keys).toEqual(of('group').keys);
    expect(fresh.ordersFor({ data: dataset, order: 'degree' })).toBeNull();
    await fresh.ordersFor({ data: dataset, order: 'leaf' });
    expect(of('leaf').keys).not.toEqual(of('group').keys);
    expect(fresh.ordersFor({ data: dataset, order: 'leaf' })).toBeNull();
  });
});

describe('with the code of all orders', () => {
  beforeAll(() => loadOrders());

  it.each(['auto', 'leaf', 'spectral', 'factions', 'compact'] as const)(
    '%s stands as the pure function puts it',
    (method) => {
      const pure = orderMatrix(dataset, { method });
      expect(rows(method).keys).toEqual(pure.keys);
      expect(draw(sides, 620, {}, { order: method }).stage.layout.keys).toEqual(pure.keys);
    },
  );

  it('rows of a selection keep the groups of the order that put them so', () => {
    const data = createDataset(ring(20)).rollUp();
    const found = rows('blocs', data);
    expect(found.groups.length).toBeGreaterThan(1);
    const again = arrangementOf(data, { data }, [...found.keys]);
    expect(again.by).toBe('blocs');
    expect(again.groups).toEqual(found.groups);
    const turned = arrangementOf(data, { data }, [...found.keys].reverse());
    expect(turned.by).toBe('manual');
  });

  it('the summary says what order it is, in the words of the picture', () => {
    const said = (order: 'group' | 'factions', messages = {}) =>
      describeMatrix(dataset, { data: dataset, order, ...messages }).summary;
    expect(said('group')).toMatch(/Ordered by blocs: \d groups; \d+ % of ties inside\.$/);
    expect(said('factions')).toMatch(/Ordered by factions: \d groups; \d+ % of ties inside\.$/);
    expect(said('factions', { messages: ru })).toMatch(/фракции; групп: \d/);
    const state = { ...EMPTY_STATE, order: ['actor:Z', 'actor:C'] as const };
    const own = describeMatrix(dataset, { data: dataset }, { dataset, state }).summary;
    expect(own).toMatch(/Ordered by hand\.$/);
  });
});
