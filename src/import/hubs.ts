import { taking } from './facts';
import type { LinkDraft, NodeDraft, Placed } from './graph';

/**
 * Nodes that `exportGexf` wrote for a relation of three or more become links again, with what the links to their
 * parties say of each. Takes them out of `nodes`; gives the links that are left.
 */
export function withoutHubs(
  nodes: Map<string, Placed<NodeDraft>>,
  links: readonly Placed<LinkDraft>[],
): readonly Placed<LinkDraft>[] {
  const hubs = new Map<string, Placed<LinkDraft>[]>();
  for (const [id, { draft }] of nodes)
    if (draft.facts?.some(([name]) => name === 'summitry-hub')) hubs.set(id, []);
  if (!hubs.size) return links;
  const left = links.filter((link) => {
    const hub = hubs.get(link.draft.ends[0] ?? '') ?? hubs.get(link.draft.ends[1] ?? '');
    hub?.push(link);
    return !hub;
  });
  for (const [id, parties] of hubs) {
    const { draft, at } = nodes.get(id)!;
    nodes.delete(id);
    left.push({ draft: linkOf(draft, parties), at });
  }
  return left;
}

function linkOf(hub: NodeDraft, parties: readonly Placed<LinkDraft>[]): LinkDraft {
  const take = taking(hub.facts);
  const id = take.text('hub');
  const directed = take.text('directed') === 'true';
  const isOther = (end: string) => end !== hub.id;
  return {
    id,
    directed,
    ends: parties.map(({ draft }) => draft.ends.find(isOther) ?? ''),
    parties: parties.map(({ draft }) => ({ spells: draft.spells, facts: draft.facts })),
    spells: hub.spells,
    facts: hub.facts?.filter(([name]) => name !== 'summitry-hub' && name !== 'directed'),
  };
}
