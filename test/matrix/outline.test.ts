import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cursor, Move } from '../../src/chart/kind';
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
      const { items, role } = outlineOf(width);
      expect(role).toBe('grid');
      expect(items).toHaveLength(8 * 8 - 1);
      expect(new Set(items.map((item) => item.id)).size).toBe(items.length);
      for (const { box } of items) expect(Math.min(box.width, box.height)).toBeGreaterThan(0);
    }
  });

  it('says how many relations a pair has, and what each is', () => {
    const { items } = outlineOf();
    const name = (a: string, b: string) =>
      items.find((item) => item.pair?.join() === `actor:${a},actor:${b}`)!.name;
    expect(name('C', 'R')).toMatch(/^Centre, River: 6 relations\. /);
    expect(name('C', 'R')).toContain('Energy, expected, from River: Gas.');
    expect(name('C', 'U')).toContain('Political, opposed, confirmed.');
    expect(name('C', 'Z')).toBe('Centre, Zone apart: no relation reported.');
  });

  it('selects the relations of a cell and the actor of a header', () => {
    const { items } = outlineOf();
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
      const item = outline.items.find((one) => one.id === cursor.at)!;
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
          expect(outline.items.some((item) => item.id === cursor.at)).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('reaches every cell by arrows and comes back', () => {
    const outline = outlineOf();
    for (const item of outline.items) {
      if (!item.row || !item.column || item.column === 7) continue;
      const right = matrixKind.navigate(outline, { ...start, at: item.id }, 'right');
      const next = outline.items.find((one) => one.id === right.at)!;
      expect([next.row, next.column]).toEqual([item.row, item.column + 1]);
      expect(matrixKind.navigate(outline, right, 'left').at).toBe(item.id);
    }
  });

  it('has boxes that lie on what is drawn', () => {
    const { stage, scene } = draw(sides);
    const { left, top, cell } = stage.layout;
    const { items } = matrixKind.outline(stage, scene);
    const corner = items.find((item) => item.row === 1 && item.column === 1)!;
    expect(corner.box).toEqual({ x: left, y: top, width: cell, height: cell });
  });
});
