import type { Relation, Sign } from '../model/records';
import type { Link, Tie } from './graph';
import { length } from './plane';
import type { Route } from './routes';

/** Relations of one pair that look alike: part of the width of their band. */
export interface Stripe {
  readonly type: string;
  readonly opposed: boolean;
  readonly relations: readonly Relation[];
}

/** Width of a band of n relations, px: as √n, so that many are seen to be more. */
export const bandWidth = (n: number): number => Math.min(16, 2 + 2 * Math.sqrt(n));
/** Of a stripe, px at least. */
const THIN = 1.25;

/** A band of what is shown of its link, of ghosts where nothing is; of one relation alone, that. */
export function bandOf<R extends Tie>(
  route: Route<R>,
  visible: (relation: R) => 'shown' | 'ghost' | 'hidden',
): Route<R> {
  const { link, relation } = route;
  if (relation) return route;
  const shown = link.relations.filter((one) => visible(one) === 'shown');
  const relations = shown.length
    ? shown
    : link.relations.filter((one) => visible(one) !== 'hidden');
  const [only, more] = relations;
  if (only && !more) return { ...route, relation: only };
  return relations.length === link.relations.length
    ? route
    : { ...route, link: { ...link, relations } };
}

/** The sign of a way: of its relation; of a band, whether all or some of it are opposed. */
export function signOf<R extends Tie>({ relation, link }: Route<R>): Sign {
  if (relation) return relation.sign;
  const opposed = link.relations.filter(({ sign }) => sign === -1).length;
  return opposed === 0 ? 1 : opposed === link.relations.length ? -1 : 0;
}

/** A band's relations by how they look, in the order of lanes. */
export function stripesOf({ relations }: Link): Stripe[] {
  const stripes = new Map<string, { type: string; opposed: boolean; relations: Relation[] }>();
  for (const relation of relations) {
    const { type, sign } = relation;
    const opposed = sign === -1;
    const id = opposed ? '' : `:${type}`;
    const stripe = stripes.get(id) ?? { type, opposed, relations: [] };
    stripes.set(id, stripe);
    stripe.relations.push(relation);
  }
  return [...stripes.values()].sort((a, b) => Number(a.opposed) - Number(b.opposed));
}

/** A stripe on its way: beside the middle of its band, with its own width, px. */
export interface Strip {
  readonly route: Route;
  readonly stripe: Stripe;
  readonly nth: number;
  readonly width: number;
}

/** The stripes of a band `wide` px wide, side by side. */
export function stripsOf(route: Route, wide: number): Strip[] {
  const { link, x1, y1, x2, y2, cx, cy } = route;
  const stripes = stripesOf(link);
  const shares = stripes.map(({ relations }) =>
    Math.max(THIN, (wide * relations.length) / link.relations.length),
  );
  const whole = shares.reduce((sum, one) => sum + one, 0);
  const far = length(x2 - x1, y2 - y1) || 1;
  const [nx, ny] = [(y1 - y2) / far, (x2 - x1) / far];
  let edge = -wide / 2;
  return stripes.map((stripe, nth) => {
    const width = (wide * shares[nth]!) / whole;
    const by = edge + width / 2;
    edge += width;
    const [dx, dy] = [nx * by, ny * by];
    const moved = { x1: x1 + dx, y1: y1 + dy, cx: cx + dx, cy: cy + dy, x2: x2 + dx, y2: y2 + dy };
    return { route: { ...route, ...moved }, stripe, nth, width };
  });
}
