import { en } from '../chart/english';
import { locatorOf } from '../chart/words';
import { keyOf } from '../model/key';
import type { Dataset } from '../model/records';
import type { Size } from '../scene/scene';
import type { MeasureText } from '../scene/text-width';
import { TYPE } from '../scene/theme';
import { type Bloc, type Graph, type Link, NARROW, nameType, SPARSE } from './graph';
import type { LayoutOptions } from './options';

/** Above this many nodes, or more links than labels can keep off, a layout is one run of the forces, judged by nothing. */
const SMALL = 60;
/** What each node of a large graph keeps from the sides, px. */
const ROOM = 20;
export const isSmall = ({ nodes, links }: Graph): boolean =>
  nodes.length <= SMALL && links.length <= SPARSE;

export interface Places {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** How far apart things should be drawn: hops between them, and px of one. */
export interface Hops {
  /** By two nodes, a · n + b: links from one to the other, those of opponents left out; 0 where there is no way. */
  readonly far: Uint16Array;
  /** px. */
  readonly perHop: number;
  /** What it costs that distances do not tell hops. */
  readonly cost: number;
}

/**
 * The graph as columns, where each node may be, px, and what it should keep free round it: all that moves nodes
 * reads this alone, a million times, and a worker can be sent it.
 */
export interface Field {
  /** By node: radius of its mark, px; 1 where it has a mark; 1 where it is an actor. */
  readonly r: Float64Array;
  readonly drawn: Uint8Array;
  readonly actor: Uint8Array;
  readonly blocs: readonly Bloc[];
  readonly width: number;
  readonly height: number;
  /** Room that a node needs to each side for its mark and its name, px. */
  readonly padX: Float64Array;
  readonly padY: Float64Array;
  /** Half the size of each node's name, px. */
  readonly nameX: Float64Array;
  readonly nameY: Float64Array;
  /** Length that the labels of each link ask for, px. */
  readonly want: Float64Array;
  /** Nodes that nothing may move. */
  readonly held: ReadonlySet<number>;
  /** Indices of the links at each node. */
  readonly at: readonly Int32Array[];
  readonly a: Int32Array;
  readonly b: Int32Array;
  /** By link: its relations, their weight; 1 where more are opposed; 1 where it is a spoke. */
  readonly lanes: Float64Array;
  readonly weight: Float64Array;
  readonly opposed: Uint8Array;
  readonly spoke: Uint8Array;
  /** Where distances count: in the search. */
  readonly hops?: Hops;
}

export function clampTo(i: number, value: number, size: number, pad: Float64Array): number {
  const room = Math.min(pad[i] as number, size / 2);
  return value < room ? room : value > size - room ? size - room : value;
}

export function movable({ drawn, held }: Field): number[] {
  return [...drawn.keys()].filter((i) => drawn[i] && !held.has(i));
}

const flags = <T>(of: readonly T[], test: (one: T) => boolean) =>
  Uint8Array.from(of, (one) => Number(test(one)));

/** Room that each node asks for, and the actors that nothing ties to another. */
export function fieldOf(
  dataset: Dataset,
  graph: Graph,
  { width, height }: Size,
  options: LayoutOptions,
  measure: MeasureText,
): { field: Field; lone: number[]; held: Set<number> } {
  const narrow = width < NARROW;
  const small = isSmall(graph);
  const zeros = () => new Float64Array(graph.nodes.length);
  const [padX, padY, nameX, nameY] = [zeros(), zeros(), zeros(), zeros()] as const;
  const fan = zeros();
  for (const { a, b, relations } of graph.links)
    for (const end of [a, b])
      fan[end] = Math.max(fan[end] as number, Math.min(5, relations.length) - 1);
  graph.nodes.forEach(({ actor, r }, i) => {
    if (!small) {
      padX[i] = padY[i] = ROOM;
      return;
    }
    const name = actor ? (narrow ? (actor.shortName ?? actor.name) : actor.name) : '';
    const second =
      !narrow && actor && dataset.foldedInto(actor.key).some(({ kind }) => kind === 'person');
    const lanes = fan[i] as number;
    const type = nameType(dataset);
    nameX[i] = Math.max(20, Math.min(measure(name, type.size, type.weight) / 2 + 2, width / 6));
    nameY[i] = second ? 19 : 11;
    // Lanes leave no room above and below their ends: there a name stands to the outside.
    padX[i] = !actor
      ? narrow
        ? 30
        : 50
      : Math.max(r + 8, (nameX[i] as number) * (lanes > 1 ? 1.6 : 1));
    padY[i] = !actor
      ? 26
      : Math.max(r + 8 + 2 * (nameY[i] as number), lanes > 1 ? 15 * lanes + 8 : 0);
  });
  const { links } = graph;
  // Read by the search alone.
  const at = small ? graph.nodes.map((): number[] => []) : [];
  links.forEach(({ a, b }, l) => {
    at[a]?.push(l);
    at[b]?.push(l);
  });
  const want = Float64Array.from(links, (link) =>
    small ? wanted(dataset, link, narrow, measure) : 70,
  );
  const tied = new Set(graph.links.flatMap(({ a, b }) => [a, b]));
  for (const { members } of graph.blocs) for (const member of members) tied.add(member);
  const held = new Set(
    Object.keys(options.positions ?? {}).map((id) => dataset.indexOf(keyOf('actor', id))),
  );
  const lone = graph.nodes.flatMap((node, i) =>
    node.drawn && !tied.has(i) && !held.has(i) ? [i] : [],
  );
  for (const i of lone) held.add(i);
  return {
    held,
    lone,
    field: {
      r: Float64Array.from(graph.nodes, ({ r }) => r),
      drawn: flags(graph.nodes, ({ drawn }) => drawn),
      actor: flags(graph.nodes, ({ actor }) => actor !== null),
      blocs: graph.blocs,
      width,
      height,
      padX,
      padY,
      nameX,
      nameY,
      want,
      held,
      at: at.map((of) => Int32Array.from(of)),
      a: Int32Array.from(links, ({ a }) => a),
      b: Int32Array.from(links, ({ b }) => b),
      lanes: Float64Array.from(links, ({ relations }) => relations.length),
      weight: Float64Array.from(links, ({ weight }) => weight),
      opposed: flags(links, ({ opposed }) => opposed),
      spoke: flags(links, ({ spoke }) => spoke),
    },
  };
}

/** px that the labels of a link ask for. A label between two arcs fits where they run side by side: under half their length. */
function wanted(dataset: Dataset, link: Link, narrow: boolean, measure: MeasureText): number {
  if (link.spoke || link.relations.length > 8) return 70;
  const wide = link.relations.map((relation) => {
    const { label, shortLabel } = relation;
    const text = (narrow && shortLabel) || label || relation.type;
    return measure(
      `${text} ${locatorOf(dataset, relation.evidence, en)}`,
      TYPE.label.size,
      TYPE.label.weight,
    );
  });
  const most = (of: readonly number[]) => of.reduce((a, b) => Math.max(a, b), 0);
  if (wide.length > 2 && !narrow)
    return Math.max(most(wide.slice(1, -1)) / 0.47 + 40, most(wide) + 40);
  return wide.length > 1 ? most(wide) + 40 : most(wide) * 0.5 + 50;
}

/** Lines up actors without ties along the foot of the plot, or amid it where there are no others; gives the height that takes, px. */
export function alone(
  graph: Graph,
  lone: readonly number[],
  field: Field,
  height: number,
  { x, y }: Places,
): number {
  if (lone.length === 0) return 0;
  const all = lone.length === graph.nodes.filter(({ drawn }) => drawn).length;
  const share = all ? height : height * 0.35;
  const cell = Math.min(110, Math.sqrt((field.width * share) / lone.length));
  const across = Math.max(1, Math.min(lone.length, Math.floor(field.width / cell)));
  const rows = Math.ceil(lone.length / across);
  const tall = Math.min(64, share / rows);
  const pitch = Math.min(field.width / across, all ? 160 : Infinity);
  const top = (height - rows * tall) / (all ? 2 : 1);
  lone.forEach((i, nth) => {
    x[i] = field.width / 2 + ((nth % across) - (across - 1) / 2) * pitch;
    const up = all ? tall / 2 : Math.min(tall / 2, (graph.nodes[i]?.r ?? 0) + 6);
    y[i] = top + Math.floor(nth / across) * tall + up;
  });
  return all ? 0 : rows * tall;
}

/** Room for an actor without ties that comes to others, px. */
/** Square of the distance to others at which a spot is free, px². */
const SPARE = 2500;
const CELL = { width: 110, height: 64 };

/** Gives each of some actors without ties that have no place yet the spot nearest to the foot that is free, else the freest. */
export function seatAlone(
  lone: readonly number[],
  { width, height }: Field,
  known: Uint8Array,
  { x, y }: Places,
): void {
  const there = [...known.keys()].filter((i) => known[i]);
  const across = Math.max(1, Math.floor(width / CELL.width));
  const down = Math.max(1, Math.floor(height / CELL.height));
  for (const i of lone) {
    if (known[i]) continue;
    let free = -1;
    for (let nth = 0; nth < across * down && free < SPARE; nth++) {
      const px = (width * ((nth % across) + 0.5)) / across;
      const py = height - (height * (Math.floor(nth / across) + 0.5)) / down;
      const near = there.reduce((least, v) => {
        const [dx, dy] = [(x[v] as number) - px, (y[v] as number) - py];
        return Math.min(least, dx * dx + dy * dy);
      }, SPARE);
      if (near > free) [free, x[i], y[i]] = [near, px, py];
    }
    there.push(i);
  }
}
