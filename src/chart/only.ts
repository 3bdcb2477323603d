import type { Id } from '../model/key';
import type { Predicate } from '../model/selection';

const partsOf = (filter: Predicate | null): readonly Predicate[] =>
  filter?.kind === 'and' ? filter.of : filter ? [filter] : [];

/** Whether a filter asks who takes part. */
export const asksActors = (filter: Predicate | null): boolean =>
  partsOf(filter).some(({ kind }) => kind === 'actors');

/** The filter that shows only what some actors take part in, or all of them; `null` = whoever does. The rest of it stays. */
export function onlyOf(
  filter: Predicate | null,
  ids: readonly Id[] | null,
  match: 'any' | 'all' = 'any',
): Predicate | null {
  const parts = partsOf(filter).filter(({ kind }) => kind !== 'actors');
  const own: Predicate[] = ids ? [{ kind: 'actors', ids, match }] : [];
  const of = [...own, ...parts];
  return of.length > 1 ? { kind: 'and', of } : (of[0] ?? null);
}
