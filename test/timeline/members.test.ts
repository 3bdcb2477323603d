import { describe, expect, it } from 'vitest';
import { beijingSummit, coldWarBlocs, europeanAlliances } from '../../src/datasets';
import { createDataset } from '../../src/model/dataset';
import type { Relation } from '../../src/model/records';
import { at, keyAt, type Scene } from '../../src/scene/scene';
import { staysOf } from '../../src/timeline/members';
import { clashes, pictureAt } from './picture';

const dataset = createDataset(coldWarBlocs);

interface Line {
  readonly id: string;
  readonly key: string | null;
  readonly x1: number;
  readonly x2: number;
  readonly y: number;
  readonly faint: boolean;
}

function linesOf(scene: Scene): Line[] {
  return scene.layers.flatMap(({ batches }) =>
    batches.flatMap((batch) =>
      batch.part !== 'member' || batch.kind !== 'line'
        ? []
        : batch.id.map((id, i) => ({
            id,
            key: keyAt(batch, i),
            x1: at(batch.x1, i),
            x2: at(batch.x2, i),
            y: at(batch.y1, i),
            faint: at(batch.opacity ?? 1, i) < 1,
          })),
    ),
  );
}

const on = (day: string, width = 890) =>
  pictureAt(coldWarBlocs, width, {}, { asOf: Date.parse(day) });
const DAYS = ['1949-12-31', '1955-12-31', '1968-12-31', '1990-12-31', '1999-12-31'];

describe('lines of members', () => {
  it.each(DAYS)('on %s are full for the parties that dataset.at has', (day) => {
    const spans = linesOf(on(day).scene).filter(({ id }) => id.startsWith('member actor:'));
    for (const id of ['north-atlantic-treaty', 'warsaw-treaty']) {
      const then = dataset.at(day).get(`relation:${id}`) as Relation | undefined;
      const full = spans.filter(({ key, faint }) => key === `relation:${id}` && !faint);
      expect(full.map((line) => line.id.split(' ')[1]).sort()).toEqual(
        (then?.parties ?? []).map(({ key }) => key).sort(),
      );
    }
  });

  it('run from the day of joining to the day of leaving, at the foot of the actor’s lane', () => {
    const { scene, layout } = on('1999-12-31');
    const lines = linesOf(scene);
    const { domain, left, right, lanes, tops, heights } = layout;
    const [start, end] = domain ?? [0, 1];
    const x = (time: number) => left + ((time - start) / (end - start)) * (right - left);
    const albania = lines.find(({ id }) => id === 'member actor:albania relation:warsaw-treaty');
    expect(albania?.x1).toBeCloseTo(x(Date.UTC(1955, 4, 14)), 3);
    expect(albania?.x2).toBeCloseTo(x(Date.UTC(1968, 8, 14)), 3);
    const lane = lanes.findIndex(({ key }) => key === 'actor:albania');
    const [top, height] = [tops[lane] ?? 0, heights[lane] ?? 0];
    expect(albania?.y).toBeGreaterThan(top + height / 2);
    expect(albania?.y).toBeLessThan(top + height);
  });

  it('have no tick where membership is open', () => {
    const ids = linesOf(on('1999-12-31').scene).map(({ id }) => id);
    expect(ids).toContain('member joined actor:greece relation:north-atlantic-treaty');
    expect(ids).not.toContain('member left actor:greece relation:north-atlantic-treaty');
    expect(ids).toContain('member left actor:albania relation:warsaw-treaty');
  });

  it('have rows of their own where an actor is in two at a time', () => {
    const two = createDataset({
      actors: ['A', 'B', 'C'].map((id) => ({ id, name: id })),
      relations: ['one', 'two'].map((id) => ({
        id,
        type: 'legal',
        parties: ['A', 'B', { actor: 'C', start: '1950' }],
        start: '1940',
      })),
      events: [{ id: 'e', title: 'E', date: '1945', participants: ['A', 'B', 'C'] }],
    });
    expect(staysOf(two).map(({ lane, row }) => [lane, row])).toEqual([
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
      [2, 0],
      [2, 1],
    ]);
  });

  it('are told with the name of the lane', () => {
    const names = on('1999-12-31').outline.groups?.map(({ name }) => name);
    expect(names).toContain('Greece, North Atlantic Treaty (joined 18 February 1952)');
    expect(names).toContain('Albania, Warsaw Treaty (left 13 September 1968)');
    expect(names).toContain('Russia');
  });

  it('are drawn only where someone joined late or left early', () => {
    for (const data of [beijingSummit, europeanAlliances])
      expect(staysOf(createDataset(data))).toEqual([]);
  });
});

it.each(DAYS.flatMap((day) => [298, 470, 620, 890].map((width) => [day, width] as const)))(
  'has no word on a word, mark or line on %s at %i px',
  (day, width) => {
    expect(clashes(on(day, width).scene)).toEqual([]);
  },
);
