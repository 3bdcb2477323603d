import { describe, expect, it } from 'vitest';
import type { Cursor, Move } from '../../src/chart/kind';
import { beijingSummit, europeanAlliances } from '../../src/datasets';
import { timelineKind } from '../../src/timeline/kind';
import { pictureAt } from './picture';

const SETS = { beijingSummit, europeanAlliances };
const start: Cursor = { at: null, open: new Set(), trail: [] };

describe.each(Object.entries(SETS))('%s', (_name, input) => {
  describe.each([298, 620])('at %i px', (width) => {
    const { outline, dataset, layout } = pictureAt(input, width);
    const go = (cursor: Cursor, move: Move) => timelineKind.navigate(outline, cursor, move);
    const first = go(start, 'home');
    const itemAt = (cursor: Cursor) => outline.items.find(({ id }) => id === cursor.at)!;

    it('has one option an event, in the lane of its topmost party', () => {
      expect(outline.role).toBe('listbox');
      expect(outline.items.map(({ id }) => id).sort()).toEqual(
        dataset.events.map(({ key }) => key).sort(),
      );
      const groups = outline.groups!.map(({ id }) => id);
      expect(groups).toEqual(layout.order.map((lane) => `lane ${layout.lanes[lane]!.key}`));
      for (const { parent, key } of outline.items) {
        const item = layout.items.find(({ event }) => event.key === key)!;
        expect(parent).toBe(
          `lane ${layout.lanes[layout.order.find((lane) => item.lanes.includes(lane))!]!.key}`,
        );
      }
      const places = outline.items.map(({ parent }) => groups.indexOf(parent!));
      expect(places).toEqual([...places].sort((a, b) => a - b));
    });

    it('names all parties of an event', () => {
      for (const { key, name } of outline.items) {
        const event = dataset.events.find((one) => one.key === key)!;
        for (const { actor } of event.participants)
          expect(name).toContain(dataset.actor(actor)!.name);
      }
    });

    it('goes through all events in time with the right arrow, and back', () => {
      const seen = [first.at];
      let cursor = first;
      for (let next = go(cursor, 'right'); next !== cursor; next = go(cursor, 'right')) {
        cursor = next;
        seen.push(cursor.at);
      }
      expect(seen).toEqual(layout.items.map(({ event }) => event.key));
      expect(cursor.at).toBe(go(first, 'end').at);
      for (let i = seen.length - 2; i >= 0; i--) {
        cursor = go(cursor, 'left');
        expect(cursor.at).toBe(seen[i]);
      }
      expect(go(cursor, 'left')).toBe(cursor);
    });

    it('changes the lane with up and down, and stays in the list', () => {
      const groups = outline.groups!.map(({ id }) => id);
      for (const { id, parent } of outline.items) {
        const here = { ...start, at: id };
        for (const [move, way] of [
          ['down', 1],
          ['up', -1],
        ] as const) {
          const there = go(here, move);
          if (there === here) continue;
          expect(
            (groups.indexOf(itemAt(there).parent!) - groups.indexOf(parent!)) * way,
          ).toBeGreaterThan(0);
        }
      }
    });

    it('pages to a later or earlier unit of time, and ends at the ends', () => {
      let cursor = first;
      for (let turn = 0; turn < outline.items.length; turn++) {
        const next = go(cursor, 'pageDown');
        if (next === cursor) break;
        expect(itemAt(next).row!).toBeGreaterThan(itemAt(cursor).row!);
        cursor = next;
      }
      expect(cursor.at).toBe(go(first, 'last').at);
      for (let turn = 0; turn < outline.items.length; turn++) cursor = go(cursor, 'pageUp');
      expect(cursor.at).toBe(first.at);
    });

    it('stays where it is for moves that mean nothing here', () => {
      expect(go(first, 'jump')).toBe(first);
      expect(go(first, 'back')).toBe(first);
    });
  });
});

describe('what a filter hides', () => {
  const filter = { kind: 'types', types: ['military'] } as const;
  const all = pictureAt(beijingSummit, 620);
  const some = pictureAt(beijingSummit, 620, {}, { filter });

  it('is not in the outline', () => {
    expect(some.outline.items.map(({ id }) => id).sort()).toEqual([
      'event:drills-hinted',
      'event:parade',
    ]);
  });

  it('moves nothing else', () => {
    for (const { id, box } of some.outline.items)
      expect(all.outline.items.find((item) => item.id === id)!.box).toEqual(box);
  });
});

it('follows the order that the selection gives', () => {
  const order = ['north-korea', 'iran', 'russia', 'china'].map((id) => `actor:${id}` as const);
  const { outline } = pictureAt(beijingSummit, 620, {}, { order });
  expect(outline.groups!.map(({ name }) => name)).toEqual([
    'North Korea',
    'Iran',
    'Russia',
    'China',
  ]);
});
