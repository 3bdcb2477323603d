import { describe, expect, it } from 'vitest';
import { coldWarBlocs } from '../../src/datasets/cold-war-blocs';
import { createDataset } from '../../src/model/dataset';
import type { Relation } from '../../src/model/records';
import { EMPTY_STATE } from '../../src/model/store';
import { networkKind } from '../../src/network/kind';
import { at, type MarkBatch } from '../../src/scene/scene';
import { keysOf, make, marks } from './stage';

const { stage } = make(coldWarBlocs, 620);
const dataset = createDataset(coldWarBlocs);
const on = (day: string) =>
  networkKind.scene({ ...stage, state: { ...EMPTY_STATE, asOf: Date.parse(day) } });
const DAYS = ['1949-12-31', '1955-12-31', '1968-12-31', '1982-12-31', '1990-12-31', '1999-12-31'];

/** Ends of the spokes of a treaty that are drawn in full, or as ghosts. */
function ends(day: string, treaty: string, ghost: boolean): string[] {
  const found = marks(on(day), 'spoke').flatMap((batch) =>
    (batch.id as string[]).flatMap((id, i) => {
      const faint = at(batch.opacity ?? 1, i) < 1;
      const [key, end] = id.split('/');
      return key === `relation:${treaty}` && faint === ghost
        ? [stage.dataset.actors[Number(end)]?.id ?? '']
        : [];
    }),
  );
  return found.sort();
}

describe('spokes of a treaty that members join and leave', () => {
  it.each(DAYS)('on %s are those of dataset.at, the others are ghosts', (day) => {
    for (const id of ['north-atlantic-treaty', 'warsaw-treaty']) {
      const then = dataset.at(day).get(`relation:${id}`) as Relation | undefined;
      const members = (then?.parties ?? []).map(({ actor }) => actor).sort();
      const all = (dataset.get(`relation:${id}`) as Relation).parties.map(({ actor }) => actor);
      expect(ends(day, id, false)).toEqual(members);
      expect(ends(day, id, true)).toEqual(all.filter((one) => !members.includes(one)).sort());
    }
  });

  it('are gone where a period has none of their time', () => {
    const period = [Date.UTC(1950), Date.UTC(1951)] as const;
    const scene = networkKind.scene({ ...stage, state: { ...EMPTY_STATE, period } });
    const spokes = marks(scene, 'spoke').flatMap(({ id }) => id as string[]);
    expect(spokes.filter((id) => id.startsWith('relation:north-atlantic'))).toHaveLength(12);
  });
});

describe('blocs', () => {
  it('have an outline while they have members, and a faint mark without', () => {
    const hulls = (day: string) => [...keysOf(marks(on(day), 'hull'))];
    expect(hulls('1949-12-31')).toEqual(['actor:nato']);
    expect(hulls('1968-12-31')).toEqual(['actor:nato', 'actor:warsaw-pact']);
    expect(hulls('1999-12-31')).toEqual(['actor:nato']);
    const faint = (day: string) =>
      marks(on(day), 'node').flatMap((batch: MarkBatch) =>
        (batch.id as string[]).filter((_, i) => at(batch.opacity ?? 1, i) < 1),
      );
    expect(faint('1949-12-31')).toEqual(['actor:warsaw-pact']);
    expect(faint('1968-12-31')).toEqual([]);
  });

  it('never move an actor', () => {
    const places = DAYS.map((day) =>
      marks(on(day), 'node').map((batch) => 'x' in batch && 'y' in batch && [batch.x, batch.y]),
    );
    for (const one of places) expect(one).toEqual(places[0]);
  });
});
