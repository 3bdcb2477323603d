import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cursor, Move } from '../../src/chart/kind';
import { everyItem, itemAt } from '../../src/interact/outline';
import { matrixKind } from '../../src/matrix/kind';
import { goodInput } from '../model/arbitrary';
import { draw, sides, WIDTHS } from './fixture';

const outlineOf = (width = 620, state = {}) => {
  const { stage, scene } = draw(sides, width, state);
  return matrixKind.outline(stage, scene);
};
const start: Cursor = { at: null, open: new Set(), trail: [] };
const MOVES: Move[] = [
  ...(['up', 'down', 'left', 'right', 'home', 'end'] as const),
  ...(['first', 'last', 'pageUp', 'pageDown', 'jump', 'back'] as const),
];

describe('the table behind the matrix', () => {
  it('has a header for each row and column, and a cell for each pair', () => {
    for (const width of WIDTHS) {
      const outline = outlineOf(width);
      const { role } = outline;
      const items = [...everyItem(outline)];
      expect(role).toBe('grid');
      expect(items).toHaveLength(8 * 8 - 1);
      expect(new Set(items.map((item) => item.id)).size).toBe(items.length);
      for (const { box } of items) expect(Math.min(box.width, box.height)).toBeGreaterThan(0);
    }
  });

  it('makes cells when they are asked for: 400 actors have 160,000', () => {
    const actors = Array.from({ length: 400 }, (_, i) => ({ id: `a${i}`, name: `A ${i}` }));
    const { stage, scene } = draw({ actors });
    const outline = matrixKind.outline(stage, scene);
    expect(outline.items).toHaveLength(3 * 400);
    const cell = outline.cells?.at(399, 7);
    expect(itemAt(outline, cell?.id ?? '')?.pair).toEqual(cell?.pair);
    expect(outline.cells?.of(cell?.pair ?? ['actor:', 'actor:'])?.id).toBe(cell?.id);
    expect(outline.cells?.byId('cell 7:nothing')).toBeUndefined();
    expect(outline.cells?.at(401, 1)).toBeUndefined();
  });

  it('says how many relations a pair has, and what each is', () => {
    const items = [...everyItem(outlineOf())];
    const name = (a: string, b: string) =>
      items.find((item) => item.pair?.join() === `actor:${a},actor:${b}`)!.name;
    expect(name('C', 'R')).toMatch(/^Centre, River: 6 relations\. /);
    expect(name('C', 'R')).toContain('Energy, expected, from River: Gas.');
    expect(name('C', 'U')).toContain('Political, opposed, confirmed.');
    expect(name('C', 'Z')).toBe('Centre, Zone apart: no relation reported.');
  });

  it('selects the relations of a cell and the actor of a header', () => {
    const items = [...everyItem(outlineOf())];
    const cell = items.find((item) => item.pair?.join() === 'actor:C,actor:R')!;
    expect(cell.selects).toHaveLength(6);
    const header = items.find((item) => item.key === 'actor:C' && item.row === 0)!;
    expect(header.selects).toEqual(['actor:C']);
  });

  it('moves like a table', () => {
    const outline = outlineOf();
    const go = (at: string | null, ...moves: Move[]) => {
      let cursor: Cursor = { ...start, at };
      for (const move of moves) cursor = matrixKind.navigate(outline, cursor, move);
      const item = itemAt(outline, cursor.at)!;
      return [item.row, item.column];
    };
    const first = outline.items[0]!.id;
    expect(go(null, 'down')).toEqual([0, 1]);
    expect(go(first, 'down')).toEqual([1, 1]);
    expect(go(first, 'down', 'left')).toEqual([1, 0]);
    expect(go(first, 'down', 'left', 'up')).toEqual([1, 0]);
    expect(go(first, 'left')).toEqual([0, 1]);
    expect(go(first, 'down', 'end')).toEqual([1, 7]);
    expect(go(first, 'down', 'home')).toEqual([1, 0]);
    expect(go(first, 'last')).toEqual([7, 7]);
    expect(go(first, 'last', 'first')).toEqual([0, 1]);
    expect(go(first, 'pageDown')).toEqual([7, 1]);
    expect(go(first, 'right', 'pageDown', 'pageUp')).toEqual([0, 2]);
  });

  it('stands on an item of the outline after any moves', () => {
    fc.assert(
      fc.property(goodInput, fc.array(fc.constantFrom(...MOVES)), (input, moves) => {
        const { stage, scene } = draw(input);
        const outline = matrixKind.outline(stage, scene);
        let cursor = start;
        for (const move of moves) {
          cursor = matrixKind.navigate(outline, cursor, move);
          expect(itemAt(outline, cursor.at)?.id).toBe(cursor.at);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('reaches every cell by arrows and comes back', () => {
    const outline = outlineOf();
    for (const item of everyItem(outline)) {
      if (!item.row || !item.column || item.column === 7) continue;
      const right = matrixKind.navigate(outline, { ...start, at: item.id }, 'right');
      const next = itemAt(outline, right.at)!;
      expect([next.row, next.column]).toEqual([item.row, item.column + 1]);
      expect(matrixKind.navigate(outline, right, 'left').at).toBe(item.id);
    }
  });

  it('has boxes that lie on what is drawn', () => {
    const { stage, scene } = draw(sides);
    const { left, top, cell } = stage.layout;
    const items = [...everyItem(matrixKind.outline(stage, scene))];
    const corner = items.find((item) => item.row === 1 && item.column === 1)!;
    expect(corner.box).toEqual({ x: left, y: top, width: cell, height: cell });
  });
});
