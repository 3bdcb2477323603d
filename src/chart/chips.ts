import type { Predicate } from '../model/selection';
import type { LegendEntry } from './kind';

type Leaf = NonNullable<LegendEntry['filter']>;

const same = (a: Predicate, b: Predicate) => JSON.stringify(a) === JSON.stringify(b);

/** The categories that the legend's chips have switched off: the filter is "not (a or b or …)", alone or beside others. */
function offLeaves(filter: Predicate | null): readonly Predicate[] {
  if (filter?.kind === 'not' && filter.of.kind === 'or') return filter.of.of;
  if (filter?.kind === 'and') return filter.of.flatMap(offLeaves);
  return [];
}

function otherParts(filter: Predicate | null): readonly Predicate[] {
  if (!filter || (filter.kind === 'not' && filter.of.kind === 'or')) return [];
  return filter.kind === 'and' ? filter.of.flatMap(otherParts) : [filter];
}

export function isOff(filter: Predicate | null, chip: Leaf): boolean {
  return offLeaves(filter).some((leaf) => same(leaf, chip));
}

/** The filter after a click on a chip; what the page set beside the chips stays. */
export function toggleChip(filter: Predicate | null, chip: Leaf): Predicate | null {
  const off = offLeaves(filter);
  const next = isOff(filter, chip) ? off.filter((leaf) => !same(leaf, chip)) : [...off, chip];
  const parts: Predicate[] = [...otherParts(filter)];
  if (next.length) parts.push({ kind: 'not', of: { kind: 'or', of: next } });
  return parts.length > 1 ? { kind: 'and', of: parts } : (parts[0] ?? null);
}
