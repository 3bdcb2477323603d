import type { Selection } from '../model/selection';
import { createSelection } from '../model/store';

/** Elements that are read together: one selection. */
export interface Group {
  selection: Selection;
  readonly members: Set<Member>;
}

export interface Member {
  /** Called when the group has another selection. */
  relinked(): void;
}

const groups = new WeakMap<Node, Map<string, Group>>();

/** Links that lead to each other end somewhere. */
const FARTHEST = 20;

/**
 * The group of an element: that of the one whose `id` its `link` names, who may come later, or be linked on itself; its
 * own without a link.
 */
export function groupOf(element: Element): Group {
  const root = element.getRootNode();
  const name = nameOf(element, root as Partial<ParentNode>);
  if (!name) return newGroup();
  const known = groups.get(root) ?? new Map<string, Group>();
  groups.set(root, known);
  const group = known.get(name) ?? newGroup();
  known.set(name, group);
  return group;
}

const newGroup = (): Group => ({ selection: createSelection(), members: new Set() });

function nameOf(element: Element, root: Partial<ParentNode>): string {
  let name = element.getAttribute('link') || element.id;
  for (let i = 0; i < FARTHEST && name; i++) {
    const next = root.querySelector?.(`[id="${CSS.escape(name)}"]`)?.getAttribute('link');
    if (!next || next === name) break;
    name = next;
  }
  return name;
}
