import { describe, expect, it } from 'vitest';
import { isOff, toggleChip } from '../../src/chart/chips';
import type { Predicate } from '../../src/model/selection';

const hinted = { kind: 'certainty', levels: ['hinted'] } as const;
const energy = { kind: 'types', types: ['energy'] } as const;
const china: Predicate = { kind: 'actors', ids: ['china'], match: 'any' };

describe('chips of the legend', () => {
  it('switch a category off and on again', () => {
    const off = toggleChip(null, hinted);
    expect(off).toEqual({ kind: 'not', of: { kind: 'or', of: [hinted] } });
    expect(isOff(off, hinted)).toBe(true);
    expect(isOff(off, energy)).toBe(false);
    expect(toggleChip(off, hinted)).toBeNull();
  });
  it('add up, in any order of undoing', () => {
    const both = toggleChip(toggleChip(null, hinted), energy);
    expect(isOff(both, hinted) && isOff(both, energy)).toBe(true);
    expect(toggleChip(toggleChip(both, hinted), energy)).toBeNull();
  });
  it('leave alone what the page filters by', () => {
    const filter = toggleChip(china, hinted);
    expect(filter).toEqual({
      kind: 'and',
      of: [china, { kind: 'not', of: { kind: 'or', of: [hinted] } }],
    });
    expect(toggleChip(filter, hinted)).toEqual(china);
  });
});
