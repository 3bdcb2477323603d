import type { HeldPlaces } from '../chart/kind';
import { idOf, type Key } from '../model/key';
import type { FittedLayout } from './layout';

/** Whether an actor is held, by a hand or by the option. */
export const isHeld = ({ held, given, freed }: FittedLayout, key: Key): boolean =>
  held.has(key) || (Object.hasOwn(given ?? {}, idOf(key)) && !freed?.has(idOf(key)));

/** The layout with an actor let go of; where it goes the next one says. */
export const letGo = (layout: FittedLayout, key: Key): FittedLayout => ({
  ...layout,
  held: new Set([...layout.held].filter((one) => one !== key)),
  ...(Object.hasOwn(layout.given ?? {}, idOf(key)) && {
    freed: new Set([...(layout.freed ?? []), idOf(key)]),
  }),
});

/** Whether a reader has put an actor somewhere, or let go of one. */
export const isMoved = ({ held, freed }: FittedLayout): boolean => held.size > 0 || !!freed?.size;

/** Where actors are held, by a hand or by the option, px of the plot. */
export function heldPlaces(layout: FittedLayout): HeldPlaces {
  const { keys, x, y } = layout;
  return Object.fromEntries(
    keys.flatMap((key, i) =>
      key.startsWith('actor:') && isHeld(layout, key) ? [[idOf(key), [x[i]!, y[i]!]]] : [],
    ),
  );
}
