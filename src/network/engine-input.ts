import type { EngineInput } from './engine/graph';
import type { Field, Places } from './field';

interface Wanted {
  readonly field: Field;
  readonly places: Places;
  /** What a tie aims at, px. */
  readonly distance: number;
  readonly seed: number;
  /** 1 for each node that was there before; `null` = all anew. */
  readonly known: Uint8Array | null;
  readonly changed?: Uint8Array;
  readonly rest?: number | undefined;
  readonly stability: number;
}

/** Weight of a bloc's tie with a member, beside that of a relation. */
const BLOC = 0.2;

/** What the engine reads of a job: blocs hold their members, and what has no place yet is nowhere. */
export function engineInput({
  field,
  places,
  distance,
  seed,
  known,
  changed,
  rest,
  stability,
}: Wanted): EngineInput {
  const { a, b, weight, opposed, blocs, held } = field;
  const ties = blocs.flatMap(({ node, members }) =>
    members.flatMap((member) => (member === node ? [] : [[node, member] as const])),
  );
  const join = (column: ArrayLike<number>, more: (tie: readonly [number, number]) => number) =>
    Float64Array.from([...Array.from(column), ...ties.map(more)]);
  const isPlaced = (v: number) => held.has(v) || known?.[v] === 1;
  const placed = (of: Float64Array) => of.map((at, v) => (isPlaced(v) ? at : NaN));
  return {
    n: field.r.length,
    source: join(a, ([node]) => node),
    target: join(b, ([, member]) => member),
    weight: join(weight, () => BLOC),
    opposed: join(opposed, () => 0),
    length: distance,
    x: placed(places.x),
    y: placed(places.y),
    fixed: Uint8Array.from(field.r, (_, v) => Number(held.has(v))),
    ...(changed && { changed }),
    rest,
    stability,
    seed,
  };
}
