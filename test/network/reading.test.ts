import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cursor, Move } from '../../src/chart/kind';
import { beijingSummit } from '../../src/datasets/index';
import { networkKind } from '../../src/network/kind';
import { keysOf, make, marks, texts } from './stage';

const { stage, scene, dataset } = make(beijingSummit, 620);
const outline = networkKind.outline(stage, scene);
const start: Cursor = { at: null, open: new Set(), trail: [] };
const go = (cursor: Cursor, ...moves: Move[]) =>
  moves.reduce((now, move) => networkKind.navigate(outline, now, move), cursor);

describe('the tree', () => {
  it('holds every actor, and each relation under each of its parties', () => {
    expect(outline.role).toBe('tree');
    const level = (n: number) => outline.items.filter((item) => item.level === n);
    expect(level(1).length).toBe(dataset.actors.length);
    const parties = dataset.relations.reduce(
      (sum, relation) => sum + new Set(relation.parties.map(({ key }) => key)).size,
      0,
    );
    expect(level(2).length).toBe(parties);
    expect(new Set(outline.items.map(({ id }) => id)).size).toBe(outline.items.length);
    expect(level(1)[0]?.key).toBe('actor:china');
  });

  it('says what, type, certainty, parties, date, source', () => {
    const item = outline.items.find(({ key, level }) => key === 'relation:drills' && level === 2);
    expect(item?.name).toMatch(
      /^Joint drills, only hinted\. Military, hinted\. .*China.*\. Date unknown\. Source: .*6\.$/,
    );
  });

  it('has targets of 24 px or more, and parents before children', () => {
    const seen = new Set<string>();
    for (const { box, parent, id } of outline.items) {
      expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(24);
      if (parent !== undefined) expect(seen.has(parent)).toBe(true);
      seen.add(id);
    }
  });

  it('opens, goes in, jumps to a party and comes back', () => {
    const first = go(start, 'down');
    expect(first.at).toBe('actor:china');
    const party = go(first, 'right', 'right', 'right', 'right');
    const jumped = go(party, 'jump');
    expect(jumped.at).toBe(outline.items.find(({ id }) => id === party.at)?.jump);
    expect(go(jumped, 'back').at).toBe(party.at);
    expect(go(party, 'left').at).toBe(outline.items.find(({ id }) => id === party.at)?.parent);
  });

  it('leads from any item to an item that is visible, whatever the keys', () => {
    const moves = fc.array(
      fc.constantFrom<Move>(
        'up',
        'down',
        'left',
        'right',
        'home',
        'end',
        'pageUp',
        'pageDown',
        'jump',
        'back',
      ),
      { maxLength: 60 },
    );
    const byId = new Map(outline.items.map((item) => [item.id, item]));
    fc.assert(
      fc.property(moves, (keys) => {
        const { at, open, trail } = go(go(start, 'home'), ...keys);
        const item = byId.get(at ?? '');
        // A way back may lead into what was closed meanwhile.
        if (item?.parent === undefined || keys.includes('back')) return item !== undefined;
        return open.has(item.parent) && trail.every((id) => byId.has(id));
      }),
    );
  });
});

describe('words', () => {
  it('sums up in a sentence or two', () => {
    const { summary, table } = networkKind.describe(dataset, stage.options);
    expect(summary).toMatch(
      /^China has the most relations \(\d+\)\. Two relations have three parties\. Five of \d+ relations are opposed\. “Joint drills” is only hinted at\.$/,
    );
    expect(table.rows.length).toBe(dataset.relations.length);
    for (const row of table.rows) expect(row.length).toBe(table.columns.length);
  });

  it('has a legend of certainty, types, sign and the hub', () => {
    const groups = networkKind.legend(dataset, stage.options).map(({ group }) => group);
    expect(new Set(groups)).toEqual(new Set(['certainty', 'note', 'type', 'sign']));
  });

  it('tells what is wrong with an option', () => {
    const check = (more: object) => () => networkKind.check({ data: beijingSummit, ...more });
    expect(check({ seed: 'x' })).toThrow('network: seed must be an integer, got "x"');
    expect(check({ linkDistance: -3 })).toThrow(
      'network: linkDistance must be a positive number, got -3',
    );
    expect(check({ lanes: 9 })).toThrow(RangeError);
    expect(check({ positions: { a: [1, Number.NaN] } })).toThrow(TypeError);
    expect(check({ seed: 3, lanes: 8 })).not.toThrow();
  });
});

describe('the scene', () => {
  it('draws a relation of several parties once, with its spokes', () => {
    const hubs = marks(scene, 'hub');
    expect(keysOf(hubs)).toEqual(new Set(['relation:drills', 'relation:solidarity']));
    const spokes = marks(scene, 'spoke').flatMap((batch) => batch.key as string[]);
    expect(spokes.filter((key) => key === 'relation:drills').length).toBe(3);
  });

  it('drops what a filter hides and moves nothing', () => {
    const hidden = make(beijingSummit, 620, {
      state: { filter: { kind: 'types', types: ['energy'] } },
    });
    expect(hidden.stage.layout.x).toEqual(stage.layout.x);
    const edges = keysOf([...marks(hidden.scene, 'edge'), ...marks(hidden.scene, 'spoke')]);
    expect(edges).toEqual(new Set(['relation:pipeline', 'relation:gas-supply']));
    expect(keysOf(marks(hidden.scene, 'node'))).toEqual(keysOf(marks(scene, 'node')));
  });

  it('draws ghosts without a label', () => {
    const early = make(beijingSummit, 620, { state: { asOf: Date.UTC(1990, 0, 1) } });
    const named = new Set(texts(early.scene).map(({ key }) => key));
    expect(named.has('relation:pipeline')).toBe(false);
    expect(keysOf(marks(early.scene, 'edge')).has('relation:pipeline')).toBe(true);
  });

  it('collapses more than `lanes` parallel relations into a band with counts', () => {
    const data = {
      actors: [
        { id: 'a', name: 'A' },
        { id: 'b', name: 'B' },
      ],
      relations: Array.from({ length: 6 }, (_, i) => ({
        id: `r${i}`,
        type: i < 4 ? 'military' : 'energy',
        parties: ['a', 'b'],
      })),
    };
    expect(
      texts(make(data, 620).scene)
        .map(({ text }) => text)
        .join(' '),
    ).toContain('6 relations: 4 military, 2 energy');
    expect(keysOf(marks(make(data, 620, { lanes: 8 }).scene, 'edge')).size).toBe(6);
  });

  it('keeps parallel relations 28 px apart at mid-span where each is labelled', () => {
    const lanes = marks(scene, 'edge').flatMap((batch) =>
      batch.kind === 'curve'
        ? batch.id.map((id, i) => ({
            id,
            pair: batch.pair?.[i]?.join(),
            x: mid(batch, 'x', i),
            y: mid(batch, 'y', i),
          }))
        : [],
    );
    const bundle = lanes.filter(({ pair }) => pair === 'actor:china,actor:russia');
    expect(bundle.length).toBe(4);
    bundle.forEach((a, i) => {
      for (const b of bundle.slice(i + 1))
        expect(Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2)).toBeGreaterThanOrEqual(27);
    });
  });

  it('follows the view and keeps the size of marks', () => {
    const zoomed = networkKind.scene({ ...stage, view: { k: 2, x: -100, y: -50 } });
    const radii = (of: typeof scene) =>
      marks(of, 'ring').flatMap((batch) => (batch.kind === 'circle' ? [batch.r] : []));
    expect(radii(zoomed)).toEqual(radii(scene));
    expect(radii(scene).length).toBe(1);
  });
});

function mid(batch: object, axis: 'x' | 'y', i: number): number {
  const of = batch as Record<string, number[]>;
  return (
    (of[`${axis}1`]?.[i] as number) / 4 +
    (of[`c${axis}`]?.[i] as number) / 2 +
    (of[`${axis}2`]?.[i] as number) / 4
  );
}

describe('dragging', () => {
  it('holds the actor at the hand, lets others give way, and comes to rest', () => {
    const drag = networkKind.drag?.(stage, 'actor:iran');
    if (!drag) throw new Error('nothing to drag');
    expect(drag.tick()).toBeNull();
    drag.move(300, 200);
    let last = drag.tick();
    for (let i = 0; i < 20; i++) last = drag.tick() ?? last;
    const place = last?.keys.indexOf('actor:iran') as number;
    expect([last?.x[place], last?.y[place]]).toEqual([300, 200]);
    drag.release();
    let ticks = 0;
    for (let next = drag.tick(); next; next = drag.tick()) {
      last = next;
      if (++ticks > 300) break;
    }
    expect(ticks).toBeLessThan(300);
    if (!last) throw new Error('no layout');
    expect(networkKind.pinned?.(last, 'actor:iran')).toBe(true);
    const freed = networkKind.free?.(last, 'actor:iran');
    expect(freed && networkKind.pinned?.(freed, 'actor:iran')).toBe(false);
    expect(stage.layout.held.size).toBe(0);
  });
});
