import type { Key } from '../model/key';
import type { Actor, Certainty, Dataset, Party, Relation } from '../model/records';
import { tallyOf } from '../model/tally';
import { partyVisibilityOf, type Visibility } from '../model/visibility';
import { TYPE } from '../scene/theme';
import { crowdOf } from './crowd';

/** All that a layout reads of a relation. */
export type Tie = Pick<Relation, 'key' | 'sign'>;

/** An actor, or the hub of a relation of three parties or more. */
export interface Node<A = Actor, R = Relation> {
  readonly key: Key;
  readonly actor: A | null;
  readonly hub: R | null;
  /** Of the mark, px at a zoom of 1. */
  readonly r: number;
  /** A bloc without relations of its own is only a hull: it has a place, and no mark. */
  readonly drawn: boolean;
}

/** All two-party relations of one pair, or one spoke of a hub. The layout reads it as one link. */
export interface Link<R = Relation> {
  /** Indices of nodes, a < b. */
  readonly a: number;
  readonly b: number;
  /** By type, then id: the order of the lanes. */
  readonly relations: readonly R[];
  readonly spoke: boolean;
  /** More opposed than co-operative. */
  readonly opposed: boolean;
  /** Strength × certainty, of the weightiest: many rows do not attract more than one. */
  readonly weight: number;
}

export interface Bloc {
  readonly node: number;
  /** Indices of drawn nodes; the bloc's own anchor is one of them. */
  readonly members: readonly number[];
}

export interface Graph<A = Actor, R = Relation> {
  readonly nodes: readonly Node<A, R>[];
  readonly links: readonly Link<R>[];
  readonly blocs: readonly Bloc[];
}

/** A graph of which only what a layout reads is known: it can be sent to a worker. */
export type Bare<R extends Tie = Tie> = Graph<unknown, R>;

export const TRUST: Readonly<Record<Certainty, number>> = {
  confirmed: 1,
  expected: 0.5,
  hinted: 0.35,
};
/** Under this width of the plot, px, marks are smaller and actors go by their short names. */
export const NARROW = 400;
/** Up to this many links, edges bend round what is in their way, and labels keep off them. */
export const SPARSE = 120;
/** From more actors on, names are smaller. */
const CROWD = 20;

/** How the names of actors are written. */
export const nameType = ({ actors }: Dataset) =>
  actors.length > CROWD ? { ...TYPE.name, size: TYPE.label.size } : TYPE.name;
/** Radius of the glyph of a hub, with the gap that a spoke keeps. */
export const HUB_RADIUS = 8;

/** Indices of the actors that take part, each once. */
function partiesOf(dataset: Dataset, relation: Relation): number[] {
  const found = relation.parties.map((party) => dataset.indexOf(party.key));
  return [...new Set(found)].filter((index) => index >= 0);
}

export function linkOf(a: number, b: number, relations: readonly Relation[], spoke: boolean): Link {
  const weight = relations.reduce(
    (most, { strength, certainty }) => Math.max(most, strength * TRUST[certainty]),
    0,
  );
  const sign = relations.reduce((sum, relation) => sum + (relation.sign ?? 0), 0);
  return { a, b, relations, spoke, weight, opposed: !spoke && sign < 0 };
}

/** Where no day is chosen: members as on the day the report speaks of. */
const reported = (dataset: Dataset) => partyVisibilityOf(dataset, { asOf: null, period: null });

type Ties = { readonly links: readonly Link[]; readonly hubs: readonly Node[] };
/** Links and hubs by dataset: these never change, and each scene asks for them. */
const tied = new WeakMap<Dataset, Ties>();

function tiesOf(dataset: Dataset): Ties {
  const known = tied.get(dataset);
  if (known) return known;
  const rank = new Map(dataset.types.map((type, index) => [type.id, index]));
  const typed = [...dataset.relations].sort(
    (a, b) => (rank.get(a.type) ?? rank.size) - (rank.get(b.type) ?? rank.size),
  );
  const bundles = new Map<number, { a: number; b: number; relations: Relation[] }>();
  const spokes: Link[] = [];
  const hubs: Node[] = [];
  const { length } = dataset.actors;
  for (const relation of dataset.relations) {
    if (relation.parties.length < 3) continue;
    const parties = partiesOf(dataset, relation);
    if (parties.length < 3) continue;
    const hub = length + hubs.length;
    hubs.push({ key: relation.key, actor: null, hub: relation, r: HUB_RADIUS, drawn: true });
    for (const party of parties.sort((a, b) => a - b))
      spokes.push(linkOf(party, hub, [relation], true));
  }
  for (const relation of typed) {
    const [a, b, more] = partiesOf(dataset, relation).sort((x, y) => x - y);
    if (a === undefined || b === undefined || more !== undefined) continue;
    const bundle = bundles.get(a * length + b);
    if (bundle) bundle.relations.push(relation);
    else bundles.set(a * length + b, { a, b, relations: [relation] });
  }
  const links = [...bundles.values()].map(({ a, b, relations }) => linkOf(a, b, relations, false));
  links.sort((p, q) => p.a - q.a || p.b - q.b);
  const made = { links: [...links, ...spokes], hubs };
  tied.set(dataset, made);
  return made;
}

/**
 * The dataset as nodes and links; order and numbers depend on ids alone. Blocs have the members that `seen` shows,
 * and are left out where it shows none.
 */
export function graphOf(
  dataset: Dataset,
  width: number,
  seen: (membership: Party) => Visibility = reported(dataset),
): Graph {
  const { links, hubs } = tiesOf(dataset);
  return { ...actorsOf(dataset, hubs, width < NARROW, seen), links };
}

/** Hubs of a network of very many. */
export const hubsOf = (dataset: Dataset): Node[] =>
  crowdOf(dataset).hubs.map((index): Node => {
    const hub = dataset.recordAt('relation', index) as Relation;
    return { key: hub.key, actor: null, hub, r: HUB_RADIUS, drawn: true };
  });

const NOBODY: readonly number[] = [];

export function actorsOf(
  dataset: Dataset,
  hubs: readonly Node[],
  narrow: boolean,
  seen: (membership: Party) => Visibility = reported(dataset),
): Pick<Graph, 'nodes' | 'blocs'> {
  const { degree: count } = tallyOf(dataset);
  const most = Math.max(3, Math.sqrt(count.reduce((top, one) => Math.max(top, one), 0)));
  const { length } = dataset.actors;
  const few = narrow ? CROWD : 40;
  const crowd = Math.min(1, Math.max(few / length, 0.25 * Math.min(1, Math.sqrt(160 / length))));
  const bare = (index: number) => count[index] === 0 && dataset.actors[index]?.kind === 'bloc';
  const members = dataset.actors.map((actor) =>
    actor.kind === 'bloc'
      ? dataset
          .membersOf(actor.key)
          .map((member) => dataset.indexOf(member.key))
          .filter((i) => i >= 0 && !bare(i))
      : NOBODY,
  );
  const nodes = dataset.actors.map((actor, i): Node => {
    const r = 8 + ((narrow ? 8 : 12) * Math.max(0, Math.sqrt(count[i] ?? 0) - 1)) / (most - 1);
    const drawn = !bare(i) || members[i]?.length === 0;
    return {
      key: actor.key,
      actor,
      hub: null,
      r: Math.max(length > 160 ? 2.2 : 3, r * crowd),
      drawn,
    };
  });
  const isIn = (member: number, node: number) =>
    (dataset.actors[member] as Actor).memberships.some(
      (bloc) => bloc.key === nodes[node]?.key && seen(bloc) === 'shown',
    );
  const blocs = members.flatMap((all, node) => {
    const of = all.filter((member) => isIn(member, node));
    return of.length ? [{ node, members: nodes[node]?.drawn ? [node, ...of] : of }] : [];
  });
  return { nodes: [...nodes, ...hubs], blocs };
}
