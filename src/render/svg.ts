import type { Key } from '../model/key';
import { isOut, layerElement, markElement, TEXT_RENDERING } from '../scene/attributes';
import type { Drawn } from '../scene/drawn';
import { pickScene, shiftOf } from '../scene/pick';
import type { Layer, MarkBatch, Scene, View } from '../scene/scene';
import { flagsAt, HOME, keysAt } from '../scene/scene';
import { fixed } from '../scene/shapes';
import type { CreateRenderer } from './renderer';
import { Emphasis } from './renderer';

const SVG = 'http://www.w3.org/2000/svg';
/** From this many marks on the style sheet lets none fade slowly or as a group: each would be a layer of its own. */
const MANY = 300;

interface Mark {
  batch: MarkBatch;
  index: number;
  flags: number;
  drawn: Drawn;
  node: Element;
}

interface Shown {
  readonly frame: Element;
  readonly group: Element;
  readonly marks: Map<string, Mark>;
  zooms: Layer['zooms'];
  drawn: Drawn;
}

function make(document: Document, drawn: Drawn): Element {
  const node = document.createElementNS(SVG, drawn.tag);
  for (const name in drawn.attrs) node.setAttribute(name, drawn.attrs[name]!);
  for (const child of drawn.children)
    node.append(typeof child === 'string' ? child : make(document, child));
  return node;
}

function patchAttrs(node: Element, { attrs: before }: Drawn, { attrs: after }: Drawn): void {
  // Attributes keep the order they were set in: from the first name that differs on all are set anew, so that the
  // bytes stay those of the string renderer. What a highlight changes stands last.
  const [old, names] = [Object.keys(before), Object.keys(after)];
  let same = 0;
  while (same < old.length && old[same] === names[same]) same++;
  for (const name of old.slice(same)) node.removeAttribute(name);
  names.forEach((name, i) => {
    if (i >= same || before[name] !== after[name]) node.setAttribute(name, after[name]!);
  });
}

/** Makes an element say what `after` says; gives a new one only where the tag differs. */
function patch(node: Element, before: Drawn, after: Drawn): Element {
  const { ownerDocument: document } = node;
  if (before.tag !== after.tag) {
    const fresh = make(document, after);
    node.replaceWith(fresh);
    return fresh;
  }
  patchAttrs(node, before, after);
  const { children: old } = before;
  // A text has no tag.
  const tags = (children: Drawn['children']) =>
    `${children.map((child) => (child as Drawn).tag ?? 0)}`;
  if (tags(old) !== tags(after.children)) node.replaceChildren(...make(document, after).childNodes);
  else
    after.children.forEach((child, i) => {
      const inner = node.childNodes[i]!;
      if (typeof child !== 'string') patch(inner as Element, old[i] as Drawn, child);
      else if (child !== old[i]) inner.textContent = child;
    });
  return node;
}

/** Puts nodes in order with few moves: what already follows the one before stays. */
function arrange(parent: Element, nodes: Iterable<Element>): void {
  let next = parent.firstElementChild;
  for (const node of nodes) {
    // One node that went down: moving it beats moving all that rose past it.
    if (next && next !== node && next.nextElementSibling === node) parent.append(next);
    else if (next !== node) parent.insertBefore(node, next);
    next = node.nextElementSibling;
  }
}

/** The transform that shows a layer drawn for one view as if drawn for another; "" = none. */
function transformOf(zooms: Layer['zooms'], from: View, to: View): string {
  const { sx, sy, x, y } = shiftOf(zooms, from, to);
  if (sx === 1 && sy === 1 && !x && !y) return '';
  // Two decimals of a scale would be 20 px at 2,000 px.
  return `translate(${fixed(x)},${fixed(y)}) scale(${+sx.toFixed(6)},${+sy.toFixed(6)})`;
}

/** Draws scenes as live SVG, hidden from assistive technology: names and roles stand in the chart's proxies. */
export const svgRenderer: CreateRenderer = (host) => {
  const document = host.ownerDocument;
  const root = document.createElementNS(SVG, 'svg');
  root.setAttribute('aria-hidden', 'true');
  root.setAttribute('direction', 'ltr');
  root.setAttribute('text-rendering', TEXT_RENDERING);
  host.append(root);
  const layers = new Map<string, Shown>();
  let scene: Scene = { width: 0, height: 0, title: '', description: '', view: HOME, layers: [] };
  let view: View = HOME;
  let flagsOf: (key: Key) => number = () => 0;
  /** By key, the flags that it was last drawn with and the marks that show them. */
  let standing = new Map<Key, { flags: number; readonly marks: Mark[] }>();
  const open = (layer: Layer): Shown => {
    const drawn = layerElement(layer);
    const frame = make(document, drawn);
    const group = layer.clip ? frame.firstElementChild! : frame;
    return { frame, group, marks: new Map(), zooms: layer.zooms, drawn };
  };

  const show = (old: Mark | undefined, batch: MarkBatch, index: number): Mark => {
    const flags = flagsAt(batch, index, flagsOf);
    if (old && old.batch === batch && old.index === index && old.flags === flags) return old;
    const drawn = markElement(batch, index, 'live', flags);
    const node = old ? patch(old.node, old.drawn, drawn) : make(document, drawn);
    return { batch, index, flags, drawn, node };
  };

  const fill = (shown: Shown, layer: Layer): void => {
    const old = new Map(shown.marks);
    shown.marks.clear();
    for (const batch of layer.batches)
      for (let i = 0; i < batch.count; i++) {
        const id = batch.id[i]!;
        shown.marks.set(id, show(old.get(id), batch, i));
        old.delete(id);
      }
    for (const { node } of old.values()) node.remove();
    arrange(
      shown.group,
      [...shown.marks.values()].map(({ node }) => node),
    );
  };

  const index = (): void => {
    standing = new Map();
    for (const { marks } of layers.values())
      for (const mark of marks.values())
        for (const key of keysAt(mark.batch, mark.index)) {
          const at = standing.get(key) ?? { flags: flagsOf(key), marks: [] };
          standing.set(key, at);
          at.marks.push(mark);
        }
  };

  const look = (to: View): void => {
    view = to;
    for (const { group, zooms } of layers.values()) {
      const transform = transformOf(zooms, scene.view, to);
      if (transform) group.setAttribute('transform', transform);
      else group.removeAttribute('transform');
    }
  };

  return {
    element: root,
    render(next) {
      scene = next;
      const [width, height] = [fixed(next.width), fixed(next.height)];
      root.setAttribute('width', width);
      root.setAttribute('height', height);
      root.setAttribute('viewBox', `0 0 ${width} ${height}`);
      const old = new Map(layers);
      layers.clear();
      for (const layer of next.layers) {
        const before = old.get(layer.name);
        const drawn = layerElement(layer);
        const keep = before && before.drawn.tag === drawn.tag;
        const shown = keep ? before : open(layer);
        if (keep) patchAttrs(shown.frame, shown.drawn, drawn);
        shown.drawn = drawn;
        shown.zooms = layer.zooms;
        fill(shown, layer);
        layers.set(layer.name, shown);
        if (keep) old.delete(layer.name);
      }
      for (const { frame } of old.values()) frame.remove();
      arrange(
        root,
        [...layers.values()].map(({ frame }) => frame),
      );
      let count = 0;
      for (const { marks } of layers.values()) count += marks.size;
      root.toggleAttribute('data-many', count >= MANY);
      index();
      look(next.view);
    },
    emphasize(next) {
      flagsOf = next;
      const changed = new Set<Mark>();
      for (const [key, at] of standing) {
        const flags = next(key);
        if (flags === at.flags) continue;
        at.flags = flags;
        for (const mark of at.marks) changed.add(mark);
      }
      for (const mark of changed) {
        const flags = flagsAt(mark.batch, mark.index, (key) => standing.get(key)!.flags);
        // What is not displayed, before and after, may say what it said.
        if (flags === mark.flags || (isOut(mark.batch, flags) && isOut(mark.batch, mark.flags)))
          continue;
        const drawn = markElement(mark.batch, mark.index, 'live', flags);
        mark.node = patch(mark.node, mark.drawn, drawn);
        mark.drawn = drawn;
        mark.flags = flags;
      }
    },
    look,
    pick: (x, y) => pickScene(scene, view, x, y, (key) => (flagsOf(key) & Emphasis.hidden) > 0),
    destroy() {
      root.remove();
      layers.clear();
    },
  };
};
