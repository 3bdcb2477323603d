import type { PictureOptions } from '../chart/kind';
import type { Id, Key } from '../model/key';
import type { NetworkForce, NetworkNode } from './force/force';

export interface NetworkOptions extends PictureOptions {
  /** Start of the layout's own random source, an integer: the same seed gives the same picture. @defaultValue 1 */
  seed?: number;
  /** Parallel relations drawn side by side, 1 to 8; more become one band with counts. @defaultValue 5 */
  lanes?: number;
  /** Length the forces aim at for a co-operative relation, px. @defaultValue what the plot has room for */
  linkDistance?: number;
  /** Actors held at a place, by id: x and y in px of the plot. @defaultValue none */
  positions?: Readonly<Record<Id, readonly [number, number]>>;
  /** How much of the layout before stays after new data: 0 (nothing) to 1 (all). @defaultValue 0.8 */
  stability?: number;
  /**
   * Forces of one's own, by name, in the form of those of d3-force: they act while an actor is dragged and until all is
   * at rest again. Nodes are actors and hubs, in px of the plot. `repulsion`, `springs`, `signs`, `home` and `collide` are
   * there; one of that name takes its place, `null` takes it away. @defaultValue none
   */
  forces?: Readonly<Record<string, NetworkForce<NetworkNode> | null>>;
  /** Labels on relations: `auto` where they fit and there are at most 60 actors and 120 pairs, or closer in, where few are in sight; or never. @defaultValue "auto" */
  labels?: 'auto' | 'none';
  /** Relations that have ended or not begun on the day that is read, drawn faint: all, those that have ended, or none. @defaultValue "all" */
  ghosts?: 'all' | 'ended' | 'none';
  /**
   * What lies over the network: factions from the signs of relations, with the relations at odds with them; communities
   * of closer ties; groups that the data name. Its code is loaded when it is first asked for. @defaultValue "none"
   */
  overlay?: 'none' | 'factions' | 'communities' | 'groups';
  /**
   * Groups drawn as one node each, by id of the bloc, or of any actor that others are part of: with their number, a ring
   * for the relations inside, and a band for each neighbour. @defaultValue none
   */
  collapsed?: readonly Id[];
  /** A map of the whole under the plot, with the part in sight: from 200 actors on, always, or never. @defaultValue "auto" */
  minimap?: 'auto' | boolean;
  /** The most factions that `overlay: "factions"` may have, 1 or more. @defaultValue as many as there are actors */
  maxFactions?: number;
}

export const DEFAULTS = {
  seed: 1,
  lanes: 5,
  stability: 0.8,
  labels: 'auto',
  ghosts: 'all',
  overlay: 'none',
  minimap: 'auto',
} as const;

const number = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value);
const within = (low: number, high: number) => (value: unknown) =>
  number(value) && value >= low && value <= high;

type Rule = readonly [(value: unknown) => boolean, string, 'range' | 'type'];
const RULES: Readonly<Record<string, Rule>> = {
  forces: [
    (value) =>
      typeof value === 'object' &&
      value !== null &&
      Object.values(value).every((force) => force === null || typeof force === 'function'),
    'a record of functions or null',
    'type',
  ],
  seed: [Number.isSafeInteger, 'an integer', 'type'],
  lanes: [
    (value) => Number.isInteger(value) && within(1, 8)(value),
    'an integer from 1 to 8',
    'range',
  ],
  linkDistance: [(value) => number(value) && value > 0, 'a positive number', 'range'],
  stability: [within(0, 1), 'a number from 0 to 1', 'range'],
  labels: [(value) => value === 'auto' || value === 'none', '"auto" or "none"', 'type'],
  overlay: [
    (value) => ['none', 'factions', 'communities', 'groups'].includes(value as string),
    '"none", "factions", "communities" or "groups"',
    'type',
  ],
  maxFactions: [
    (value) => Number.isInteger(value) && (value as number) > 0,
    'an integer above 0',
    'range',
  ],
  collapsed: [
    (value) => Array.isArray(value) && value.every((id) => typeof id === 'string'),
    'a list of ids',
    'type',
  ],
  minimap: [
    (value) => value === 'auto' || typeof value === 'boolean',
    '"auto" or a boolean',
    'type',
  ],
  ghosts: [
    (value) => value === 'all' || value === 'ended' || value === 'none',
    '"all", "ended" or "none"',
    'type',
  ],
  positions: [
    (value) =>
      typeof value === 'object' &&
      value !== null &&
      Object.values(value).every(
        (at: unknown) => Array.isArray(at) && at.length === 2 && at.every(number),
      ),
    'a record of actor ids and [x, y] in px',
    'type',
  ],
};

/** What came, short and safe to print. */
const shown = (value: unknown) =>
  typeof value === 'string'
    ? JSON.stringify(value.slice(0, 40))
    : typeof value === 'object'
      ? 'an object'
      : String(value);

/** Throws where an option cannot be meant: `network: seed must be an integer, got "x"`. */
export function checkNetwork(options: NetworkOptions | LayoutOptions): void {
  for (const [name, [test, wanted, kind]] of Object.entries(RULES)) {
    const value: unknown = options[name as keyof typeof options];
    if (value === undefined || test(value)) continue;
    const message = `network: ${name} must be ${wanted}, got ${shown(value)}`;
    throw kind === 'range' && number(value) ? new RangeError(message) : new TypeError(message);
  }
}

/** Where each actor stands, then the hub of each relation of three parties or more. */
export interface NetworkLayout {
  /** All actors in the dataset's order, then "relation:…" of the hubs. */
  readonly keys: readonly Key[];
  /** px of the size the layout was made for. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** By key: a digest of what each was tied to. A layout that follows this one can tell by it what has changed. */
  readonly ties?: Uint32Array;
  /** Of a small network: its stress when it was last laid out anew. The more that has grown, the farther a layout that follows may go. */
  readonly rest?: number | undefined;
}

export interface LayoutOptions {
  /** @defaultValue 1 */
  readonly seed?: number;
  /** px. @defaultValue 660 */
  readonly width?: number;
  /** px. @defaultValue 480 */
  readonly height?: number;
  /** What it knows of stays near its place. @defaultValue none */
  readonly previous?: NetworkLayout;
  /** Actors held at a place, px. @defaultValue none */
  readonly positions?: Readonly<Record<Id, readonly [number, number]>>;
  /** 0 to 1. @defaultValue 0.8 */
  readonly stability?: number;
  /** px. @defaultValue what the plot has room for */
  readonly linkDistance?: number;
  /** @defaultValue 5 */
  readonly lanes?: number;
}
