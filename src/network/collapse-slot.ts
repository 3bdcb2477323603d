import type { Stage } from '../chart/kind';
import { type Key, keyOf } from '../model/key';
import { partyVisibilityOf } from '../model/visibility';
import type { Collapsed } from './collapse/collapse';
import type { CollapseCode } from './collapse/contract';
import type { FittedLayout } from './layout';
import type { NetworkOptions } from './options';

let code: CollapseCode | null = null;

export const collapseCodeOf = (): CollapseCode | null => code;

/** Gives the code at once, where a picture cannot wait for it. */
export function provideCollapse(given: CollapseCode): void {
  code = given;
}

/** Loads it where these options collapse a group; `null` where there is nothing to wait for. */
export function collapseFor({ collapsed = [] }: NetworkOptions): Promise<unknown> | null {
  if (!collapsed.length || code) return null;
  return import('./collapse/whole').then((made) => provideCollapse(made.collapseCode));
}

/** A stage with its groups folded: the same stage where none is. */
export interface FoldedStage extends Stage<NetworkOptions, FittedLayout> {
  readonly groups: ReadonlyMap<Key, Collapsed>;
}

const NONE: ReadonlyMap<Key, Collapsed> = new Map();
const folded = new WeakMap<FittedLayout, readonly [given: readonly unknown[], FoldedStage]>();

/** What a network draws and tells: its stage with the groups of the option `collapsed` as one node each. */
export function foldStage(stage: Stage<NetworkOptions, FittedLayout>): FoldedStage {
  const { dataset, layout, options, state } = stage;
  const { collapsed = [] } = options;
  if (!code || !collapsed.length) return { ...stage, groups: NONE };
  const given = [dataset, collapsed, state.asOf, state.period];
  const known = folded.get(layout);
  if (known && given.every((one, i) => one === known[0][i])) {
    const [, made] = known;
    return { ...stage, dataset: made.dataset, layout: made.layout, groups: made.groups };
  }
  const keys = new Set(collapsed.map((id) => keyOf('actor', id)));
  const made = {
    ...stage,
    ...code.collapse(dataset, layout, keys, partyVisibilityOf(dataset, state)),
  };
  folded.set(layout, [given, made]);
  return made;
}
