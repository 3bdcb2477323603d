import type { Drawn } from '../scene/drawn';

type Attrs = Drawn['attrs'];

/** How a page paints: what its style sheet makes of the attributes that SVG would have. */
export interface Ink {
  /** The colour of a `fill` or `stroke`; `name` is what a text says of its emphasis. */
  colour(paint: string, name?: string): string;
  /** The opacity of an element, or of one inside another. */
  opacity(attrs: Attrs, around?: Attrs): number;
  readonly font: string;
  /** Whether the page paints otherwise than when it was last asked; forgets what it knew. */
  stale(): boolean;
}

/** What is asked to tell one theme from another. */
const SIGNS = ['ink', 'paper', 'rule', 'muted', 'military'].map(
  (token) => `var(--summitry-${token})`,
);

/** What the style sheet may go by. */
const SAYS = ['data-emphasis', 'data-part', 'opacity'];
const sayings = (attrs: Attrs) =>
  `${attrs['data-emphasis']} ${attrs['data-part']} ${attrs.opacity} `;

const SVG = 'http://www.w3.org/2000/svg';

/** Asks the page by elements that nobody sees, so that its rules hold for a bitmap as for SVG. */
export function createInk(host: Element): Ink {
  const document = host.ownerDocument;
  const style = (node: Element) => document.defaultView?.getComputedStyle(node);
  const svg = document.createElementNS(SVG, 'svg');
  // What is not displayed has no transitions: it answers at once.
  svg.style.display = 'none';
  const group = svg.appendChild(document.createElementNS(SVG, 'g'));
  const shape = group.appendChild(document.createElementNS(SVG, 'path'));
  const text = group.appendChild(document.createElementNS(SVG, 'text'));
  host.append(svg);
  const known = new Map<string, string>();
  const colours = new Map<string, string>();

  /** What `name` comes to on a node that stands as it would in SVG. */
  function ask(name: 'fill' | 'opacity', node: Element, given: Attrs, around: Attrs = {}): string {
    const id = `${node === text} ${given[name]} ${sayings(given)}${sayings(around)}`;
    let answer = known.get(id);
    if (answer === undefined) {
      dress(node, given);
      dress(group, around);
      node.setAttribute(name, given[name]!);
      answer = style(node)?.[name] || given[name]!;
      known.set(id, answer);
    }
    return answer;
  }
  const dress = (node: Element, attrs: Attrs) => {
    node.removeAttribute('fill');
    for (const say of SAYS)
      if (attrs[say]) node.setAttribute(say, attrs[say]);
      else node.removeAttribute(say);
  };

  const tell = (sign: string) => {
    dress(shape, {});
    dress(group, {});
    shape.setAttribute('fill', sign);
    return style(shape)?.fill;
  };
  let last = '';
  return {
    colour(fill, emphasis) {
      if (emphasis) return ask('fill', text, { fill, 'data-emphasis': emphasis });
      const made = colours.get(fill) ?? ask('fill', shape, { fill });
      colours.set(fill, made);
      return made;
    },
    opacity: (attrs, around) => Number(ask('opacity', shape, attrs, around)),
    get font() {
      return style(host)?.fontFamily || 'sans-serif';
    },
    stale() {
      const now = `${style(host)?.fontFamily} ${SIGNS.map(tell)}`;
      if (now === last) return false;
      known.clear();
      colours.clear();
      last = now;
      return true;
    },
  };
}
