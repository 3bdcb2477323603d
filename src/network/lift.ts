import type { Key } from '../model/key';
import type { Dataset } from '../model/records';
import { type Crowd, crowdOf, type LineStyle } from './crowd';
import type { NetworkLink } from './force/network';
import { TRUST } from './graph';
import type { NetworkLayout } from './options';

/** What moves of a layout of very many while a hand holds one of them; all else stands as it stood. */
export interface Lift {
  readonly from: Pick<NetworkLayout, 'x' | 'y'>;
  /** By place in the layout; the one in the hand first. */
  readonly nodes: ReadonlySet<number>;
}

/** So many give way at most, those nearest by ties first. */
const MOST = 300;

/** An actor or hub with those that are one or two ties from it; whoever is held stays. */
function liftOf(
  { a, b }: Crowd,
  dragged: number,
  layout: NetworkLayout & { readonly held: ReadonlySet<Key> },
): Lift {
  const nodes = new Set([dragged]);
  for (const _ of [1, 2]) {
    const near = new Set(nodes);
    const join = (from: number, to: number) => {
      if (near.has(from) && nodes.size < MOST && !layout.held.has(layout.keys[to]!)) nodes.add(to);
    };
    for (let line = 0; line < a.length; line++) {
      join(a[line]!, b[line]!);
      join(b[line]!, a[line]!);
    }
  }
  return { from: layout, nodes };
}

/** What a drag in a network of very many reckons with: who gives way, then those that these are tied to, and the ties. */
export function partOf(
  dataset: Dataset,
  layout: NetworkLayout & { readonly held: ReadonlySet<Key> },
  dragged: number,
) {
  const crowd = crowdOf(dataset);
  const lift = liftOf(crowd, dragged, layout);
  const at = [...lift.nodes];
  const place = new Map(at.map((node, i) => [node, i]));
  const end = (node: number) => {
    const known = place.get(node) ?? at.push(node) - 1;
    place.set(node, known);
    return known;
  };
  const links: NetworkLink[] = [];
  for (const { from, to, opposed, spoke, certainty } of crowd.styles)
    for (let line = from; line < to; line++) {
      const [p, q] = [crowd.a[line]!, crowd.b[line]!];
      if (crowd.nth[line] || !(lift.nodes.has(p) || lift.nodes.has(q))) continue;
      links.push({
        source: end(p),
        target: end(q),
        weight: crowd.strength[crowd.uneven ? crowd.of[line]! : 0]! * TRUST[certainty],
        sign: opposed && !spoke ? -1 : 1,
        kind: spoke ? 'spoke' : 'pair',
      });
    }
  return { lift, at, links };
}

function taken<T extends Uint32Array | Uint16Array>(column: T, lines: readonly number[]): T {
  const made = column.slice(0, lines.length) as T;
  for (let i = 0; i < lines.length; i++) made[i] = column[lines[i]!]!;
  return made;
}

/** Lines that something is true of, and all others, in the same order. */
export function split(
  crowd: Crowd,
  test: (crowd: Crowd, line: number) => boolean,
): readonly [Crowd, Crowd] {
  const sides = [0, 1].map(() => ({ lines: [] as number[], styles: [] as LineStyle[] }));
  for (const style of crowd.styles) {
    const before = sides.map(({ lines }) => lines.length);
    for (let line = style.from; line < style.to; line++)
      sides[test(crowd, line) ? 0 : 1]!.lines.push(line);
    sides.forEach(({ lines, styles }, i) => {
      const [from, to] = [before[i]!, lines.length];
      if (to > from) styles.push({ ...style, from, to });
    });
  }
  const [some, others] = sides.map(({ lines, styles }) => ({
    ...crowd,
    styles,
    a: taken(crowd.a, lines),
    b: taken(crowd.b, lines),
    of: taken(crowd.of, lines),
    nth: taken(crowd.nth, lines),
    beside: taken(crowd.beside, lines),
  }));
  return [some!, others!];
}
