import type { When } from '../model/time';

/** What a file says of a node or link beyond what every format has: name and value, in the file's order. */
export type Fact = readonly [name: string, value: string | number | boolean];

/** A time in which something is there; an end that is not given is open. */
export interface Stretch {
  readonly start?: When;
  readonly end?: When;
}

export interface NodeDraft {
  readonly id: string;
  readonly name?: string | undefined;
  /** Ids of the groups that it is in. */
  readonly parents?: readonly string[] | undefined;
  readonly spells?: readonly Stretch[] | undefined;
  readonly facts?: readonly Fact[] | undefined;
  /** As in the file, but downwards where y goes up there. */
  readonly x?: number | undefined;
  readonly y?: number | undefined;
  readonly color?: string | undefined;
  readonly size?: number | undefined;
}

export interface LinkDraft {
  readonly id?: string | undefined;
  /** Two ids of nodes, or more. */
  readonly ends: readonly string[];
  /** What is said of each end, in their order. */
  readonly parties?: readonly Pick<NodeDraft, 'spells' | 'facts'>[] | undefined;
  readonly directed: boolean;
  /** Below 0: opposed. */
  readonly weight?: number | undefined;
  readonly type?: string | undefined;
  readonly label?: string | undefined;
  readonly spells?: readonly Stretch[] | undefined;
  readonly facts?: readonly Fact[] | undefined;
}

/** What a file holds, and where. */
export interface Placed<T> {
  readonly draft: T;
  readonly at: string;
}
