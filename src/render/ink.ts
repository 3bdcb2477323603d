/** How a page paints: what its style sheet makes of the attributes that SVG would have. */
export interface Ink {
  /** The colour of a `fill` or `stroke`; `name` is what a text says of its emphasis. */
  colour(paint: string, name?: string): string;
  /** The opacity of an element of that emphasis, or of one inside such an element. */
  opacity(value: string, name?: string, inner?: boolean): number;
  readonly font: string;
  /** Whether the page paints otherwise than when it was last asked; forgets what it knew. */
  stale(): boolean;
}

/** What is asked to tell one theme from another. */
const SIGNS = ['ink', 'paper', 'rule', 'military'].map((token) => `var(--summitry-${token})`);

const SVG = 'http://www.w3.org/2000/svg';

/** Asks the page by elements that nobody sees, so that its rules hold for a bitmap as for SVG. */
export function createInk(host: Element): Ink {
  const document = host.ownerDocument;
  const style = (node: Element) => document.defaultView?.getComputedStyle(node);
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('display', 'none');
  const group = svg.appendChild(document.createElementNS(SVG, 'g'));
  const shape = group.appendChild(document.createElementNS(SVG, 'path'));
  const text = svg.appendChild(document.createElementNS(SVG, 'text'));
  host.append(svg);
  const known = new Map<string, string>();

  function ask(
    node: Element,
    name: 'fill' | 'opacity',
    value: string,
    emphasis: string,
    on = node,
  ) {
    const id = `${node.tagName} ${emphasis} ${on.tagName} ${name} ${value}`;
    let answer = known.get(id);
    if (answer === undefined) {
      on.setAttribute('data-emphasis', emphasis);
      node.setAttribute(name, value);
      answer = style(node)?.[name] || value;
      node.removeAttribute(name);
      on.removeAttribute('data-emphasis');
      known.set(id, answer);
    }
    return answer;
  }

  const theme = () =>
    `${style(host)?.fontFamily} ${SIGNS.map((sign) => ask(shape, 'fill', sign, ''))}`;
  let last = '';
  return {
    colour: (paint, name) => ask(name ? text : shape, 'fill', paint, name ?? ''),
    opacity: (value, name = '', inner = false) =>
      Number(ask(shape, 'opacity', value, name, inner ? group : shape)),
    get font() {
      return style(host)?.fontFamily || 'sans-serif';
    },
    stale() {
      for (const sign of SIGNS) known.delete(`path  path fill ${sign}`);
      const now = theme();
      if (now === last) return false;
      known.clear();
      last = now;
      return true;
    },
  };
}
