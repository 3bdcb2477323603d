import type { Messages } from '../chart/messages';
import { stayOf } from '../chart/words';
import type { Dataset, Party, Relation } from '../model/records';
import type { SelectionState } from '../model/selection';
import type { TimeBounds } from '../model/time';
import { dayOf, partyVisibilityOf, type Visibility, visibilityOf } from '../model/visibility';
import { DEFAULTS, type NetworkOptions } from './options';

/** How relations, and parties of them, are seen where only some ghosts are wanted: those left out are hidden. */
export function sightOf(
  dataset: Dataset,
  state: SelectionState,
  { ghosts = DEFAULTS.ghosts }: Pick<NetworkOptions, 'ghosts'>,
): {
  readonly relation: (relation: Relation) => Visibility;
  readonly party: (party: Party) => Visibility;
} {
  const day = dayOf(dataset, state);
  const limited =
    <T extends { readonly when: TimeBounds | null }>(see: (one: T) => Visibility) =>
    (one: T): Visibility => {
      const how = see(one);
      if (how !== 'ghost' || ghosts === 'all') return how;
      return ghosts === 'ended' && hasEnded(one.when, day) ? how : 'hidden';
    };
  return {
    relation: limited<Relation>(visibilityOf(dataset, state)),
    party: limited<Party>(partyVisibilityOf(dataset, state)),
  };
}

const hasEnded = (when: TimeBounds | null, day: number | null) =>
  when !== null && day !== null && when.latestEnd <= day;

/** "ended 1890" or "from 1907": why a relation is a ghost on a day; "" where its parties tell, not its own time. */
export function ghostWords({ when }: Relation, day: number | null, words: Messages): string {
  if (!when || day === null) return '';
  const [open, { begins, ended }] = [Infinity, words.network];
  const isOver = hasEnded(when, day);
  if (!isOver && when.earliestStart <= day) return '';
  const part = isOver
    ? { ...when, earliestStart: -open, latestStart: -open }
    : { ...when, earliestEnd: open, latestEnd: open };
  const told = { when: part } as Party;
  return stayOf(told, null, { ...words, joined: begins, left: ended })[0] ?? '';
}
