import type { RelationInput } from '../model/input';
import { NONE } from '../model/key';
import { show } from '../model/show';
import { createBuilder } from './builder';
import { drawingOf } from './drawing';
import { taking } from './facts';
import type { LinkDraft, NodeDraft, Placed } from './graph';
import { actorOf, inOrder, presence, type Rename, relationsOf } from './graph-records';
import { withoutHubs } from './hubs';
import type { Imported } from './imported';

export interface GraphBuilder {
  title?: string | undefined;
  description?: string | undefined;
  /** Whether ids are mere places in the file; names that are unique make better ids then. */
  places: boolean;
  /** Whether the file says which links are directed. Where not, both A to B and B to A mean that all are. */
  tellsDirection: boolean;
  /** Whether the format knows one link of a type between two nodes, so that a second one is worth a word. */
  isSimple: boolean;
  /** How many links there are so far. */
  readonly size: number;
  node(draft: NodeDraft, at: string): void;
  link(draft: LinkDraft, at: string): void;
  has(id: string): boolean;
  /** Something was read as not known or put right. */
  warn(at: string, message: string): void;
  /** Something was left out. */
  fault(at: string, message: string): void;
  /** What was read. */
  done(): Imported;
}

type Nodes = Map<string, Placed<NodeDraft>>;

/** Collects nodes and links as a file gives them, in any order: a link may come before its nodes. */
export function createGraph(): GraphBuilder {
  const nodes: Nodes = new Map();
  const links: Placed<LinkDraft>[] = [];
  const { warn, error: fault, ...builder } = createBuilder();
  const graph: GraphBuilder = {
    places: false,
    tellsDirection: true,
    isSimple: false,
    get size() {
      return links.length;
    },
    warn,
    fault,
    has: (id) => nodes.has(id),
    node(draft, at) {
      const { id } = draft;
      if (!id) fault(at, 'a node without an id; left out');
      else if (nodes.has(id)) warn(at, `node ${show(id)} is there twice; the first is kept`);
      else nodes.set(id, { draft, at });
    },
    link: (draft, at) => void links.push({ draft, at }),
    done() {
      const kept = checked(graph, nodes, withoutHubs(nodes, links));
      const rename = (graph.places && namesAsIds(graph, nodes)) || asIs;
      const actors = actorsOf(graph, nodes, rename);
      for (const { draft, at } of nodes.values())
        if (draft.spells)
          for (const event of presence(
            tidy(draft, (words) => warn(at, words)),
            rename,
          ))
            builder.event(event);
      const types = new Set<string>();
      const spellsOf = spellsIn(nodes);
      const isTwin = createTwins();
      for (const { draft, at } of kept) {
        const found = relationsOf(draft, spellsOf, rename, (words) => warn(at, words));
        const first = found[0]!;
        types.add(first.type);
        if (graph.isSimple && isTwin(draft, first))
          warn(at, `a second link of ${draft.ends.map(show).join(' and ')}; both are kept`);
        for (const relation of found) builder.relation(relation);
      }
      for (const type of [...types].sort()) builder.type(type);
      const { title, description } = graph;
      const drawing = drawingOf(drawn(nodes, rename));
      return {
        ...builder.done({ ...(title && { title }), ...(description && { description }), actors }),
        ...(drawing && { drawing }),
      };
    },
  };
  return graph;
}

const none = () => undefined;

/** When each node is there; nobody is asked where no node says so. */
function spellsIn(nodes: Nodes): (id: string) => NodeDraft['spells'] {
  for (const { draft } of nodes.values())
    if (draft.spells) return (id) => nodes.get(id)?.draft.spells;
  return none;
}

/** Whether a link of that type, sign, direction, ends and time was there before. */
function createTwins(): (draft: LinkDraft, relation: RelationInput) => boolean {
  // Most pairs have one link: the first of each is kept, and compared where there is another.
  const seen = new Map<string, string | RelationInput>();
  const said = ({ type, sign, directed, start, end }: RelationInput) =>
    [type, sign, directed, start, end].join('\n');
  return ({ ends, directed }, relation) => {
    const name = nameOf(ends, directed);
    const first = seen.get(name);
    if (first === undefined) {
      seen.set(name, relation);
      return false;
    }
    if (typeof first !== 'string') seen.set(`${name}\n\n${said(first)}`, '');
    const key = `${name}\n\n${said(relation)}`;
    if (seen.has(key)) return true;
    seen.set(key, '');
    return false;
  };
}

/** Of two ends, which nearly all have, without a list of its own. */
function nameOf(ends: readonly string[], directed: boolean): string {
  const [a = '', b = ''] = ends;
  if (ends.length === 2) return directed || a < b ? `${a}\n${b}` : `${b}\n${a}`;
  return (directed ? ends : [...ends].sort()).join('\n');
}

const asIs: Rename = (id) => id;

function* drawn(nodes: Nodes, rename: Rename): Iterable<readonly [string, NodeDraft]> {
  for (const [id, { draft }] of nodes) yield [rename(id), draft];
}

const tidy = (draft: NodeDraft, warn: (words: string) => void): NodeDraft =>
  draft.spells ? { ...draft, spells: draft.spells.map((spell) => inOrder(spell, warn)) } : draft;

/** Each once; of two that differ, which nearly all are, the same list. */
const distinct = (ends: readonly string[]): readonly string[] =>
  ends.length === 2 && ends[0] !== ends[1] ? ends : [...new Set(ends)];

/** Links that end at nothing make their nodes; those that end where they start are left out. */
function checked(
  { warn, fault, tellsDirection }: GraphBuilder,
  nodes: Nodes,
  links: readonly Placed<LinkDraft>[],
): Placed<LinkDraft>[] {
  const taken = new Set<string>();
  const kept: Placed<LinkDraft>[] = [];
  for (const { draft, at } of links) {
    const ends = distinct(draft.ends);
    if (ends.includes('') || !ends.length) {
      fault(at, 'a link without a source or target; left out');
      continue;
    }
    for (const id of ends) {
      if (nodes.has(id)) continue;
      warn(at, `no node ${show(id)}; added`);
      nodes.set(id, { draft: { id }, at });
    }
    if (ends.length < 2) {
      fault(at, `a link from ${show(ends[0])} to itself; left out`);
      continue;
    }
    const id = draft.id || undefined;
    const isTwin = id !== undefined && taken.has(id);
    if (isTwin) warn(at, `link ${show(id)} is there twice; kept without its id`);
    else if (id !== undefined) taken.add(id);
    const isWhole = !isTwin && ends.length === draft.ends.length;
    kept.push({ draft: isWhole ? draft : { ...draft, ends, id: isTwin ? undefined : id }, at });
  }
  return tellsDirection || !isTwoWay(kept)
    ? kept
    : kept.map(({ draft, at }) => ({ draft: { ...draft, directed: true }, at }));
}

/** Whether some pair is named both ways round: a list of mutual ties would name it once. */
function isTwoWay(links: readonly Placed<LinkDraft>[]): boolean {
  const seen = new Set<string>();
  for (const { draft } of links) seen.add(JSON.stringify(draft.ends));
  return links.some(({ draft }) => seen.has(JSON.stringify([...draft.ends].reverse())));
}

/** Where each node has a name of its own. */
function namesAsIds({ warn }: GraphBuilder, nodes: Nodes): Rename | undefined {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const [id, { draft, at }] of nodes) {
    const name = draft.name?.trim() || taking(draft.facts).text('name')?.trim();
    if (!name) return undefined;
    if (taken.has(name)) {
      warn(at, `the name ${show(name)} is there twice; the numbers of the file are kept as ids`);
      return undefined;
    }
    taken.add(name);
    names.set(id, name);
  }
  return (id) => names.get(id) ?? id;
}

function actorsOf({ warn }: GraphBuilder, nodes: Nodes, rename: Rename) {
  const groups = new Set<string>();
  for (const { draft } of nodes.values()) for (const id of draft.parents ?? []) groups.add(id);
  return [...nodes.values()].map(({ draft, at }) => {
    const parents = draft.parents?.filter((id) => {
      const isKnown = nodes.has(id) && id !== draft.id;
      if (!isKnown) warn(at, `no node ${show(id)} to be part of; left out`);
      return isKnown;
    });
    return actorOf(draft, parents ?? NONE, groups.has(draft.id), rename);
  });
}
