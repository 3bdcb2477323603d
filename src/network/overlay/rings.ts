import type { Key } from '../../model/key';
import type { Box } from '../../scene/scene';
import type { Lettering } from '../lettering';
import type { Sketch } from '../sketch';
import { bodiesOf } from './bodies';
import type { Grouping } from './grouping';
import { type Hull, hullsOf } from './hull';

/** A group that is outlined. */
export interface Ring {
  /** Its place among all groups. */
  readonly nth: number;
  readonly owner: Key | null;
  readonly keys: readonly Key[];
  readonly hull: Hull;
}

/** The groups that have an outline: two members that are drawn, or a name in the data. `home`: as in `hullsOf`. */
export function ringsOf(
  { graph, x, y, size, dense }: Sketch,
  { placement }: Lettering,
  { groups }: Grouping,
  home: boolean,
): Ring[] {
  const index = new Map(graph.nodes.map(({ key }, i) => [key, i]));
  const drawn = graph.nodes.flatMap(({ actor, drawn: is }, i) => (actor && is ? [i] : []));
  const is = new Set(drawn);
  const bodies = bodiesOf(
    drawn,
    x,
    y,
    graph.nodes.map(({ r }) => r),
  );
  const outlined = groups.flatMap(({ owner, members }, nth) => {
    const of = members.map((key) => index.get(key) ?? -1).filter((i) => is.has(i));
    return of.length > (owner ? 0 : 1) ? [{ nth, owner, keys: members, of: new Set(of) }] : [];
  });
  const nameOf = new Map(
    (dense ? [] : placement.placed).flatMap(({ id, box }): [number, Box][] => {
      const i = index.get(id as Key);
      return i === undefined || !is.has(i) ? [] : [[i, box]];
    }),
  );
  const plot = { x: 0, y: 0, ...size };
  const hulls = hullsOf(
    bodies,
    outlined.map(({ of }) => of),
    nameOf,
    plot,
    home,
  );
  return outlined.map(({ of: _, ...ring }, i) => ({ ...ring, hull: hulls[i]! }));
}
