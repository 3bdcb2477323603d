import type { Folding, Stage } from '../chart/kind';
import { type Id, type Key, keyOf } from '../model/key';
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
  return load();
}

const load = () => import('./collapse/whole').then((made) => provideCollapse(made.collapseCode));

/** What a reader collapsed in the place of the option, for as long as that is not given anew. */
interface Own {
  readonly given: NetworkOptions['collapsed'];
  readonly collapsed: readonly Id[];
}

type NetworkStage = Stage<NetworkOptions, FittedLayout>;

/** Ids of the groups that are collapsed. */
export function collapsedOf({ options, own }: NetworkStage): readonly Id[] {
  const mine = own as Own | undefined;
  return (mine && mine.given === options.collapsed ? mine.collapsed : options.collapsed) ?? [];
}

export const collapsing: Folding<NetworkOptions, FittedLayout> = {
  load: async () => code ?? load(),
  of: collapsedOf,
  put: ({ options }, collapsed): Own => ({ given: options.collapsed, collapsed }),
  drawn: (stage) => foldStage(stage).dataset,
};

/** A stage with its groups folded: the same stage where none is. */
export interface FoldedStage extends Stage<NetworkOptions, FittedLayout> {
  readonly groups: ReadonlyMap<Key, Collapsed>;
}

const NONE: ReadonlyMap<Key, Collapsed> = new Map();
const folded = new WeakMap<FittedLayout, readonly [given: readonly unknown[], FoldedStage]>();

/** What a network draws and tells: its stage with the groups of the option `collapsed` as one node each. */
export function foldStage(stage: NetworkStage): FoldedStage {
  const { dataset, layout, state } = stage;
  const collapsed = collapsedOf(stage);
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
