import type { Key } from '../model/key';
import { byCodeUnit } from '../model/key';
import type { Certainty, Dataset, Relation, Sign } from '../model/records';
import type { SelectionState } from '../model/selection';
import { visibilityOf } from '../model/visibility';
import type { GlyphName, Paint, Texture } from '../scene/scene';
import { typeStyles } from '../scene/theme';

/** A relation as it stands between two of its parties. */
export interface Tie {
  readonly relation: Relation;
  /** The least sure of the relation and the two memberships. */
  readonly certainty: Certainty;
  /** Ended or not begun at the as-of date: drawn faint, not counted. */
  readonly ghost: boolean;
  /** +1 where it points from the row to the column, −1 the other way, 0 undirected. */
  readonly way: -1 | 0 | 1;
}

/** Ties of one type and sign, equally sure: one mark. */
export interface TieGroup extends Pick<Tie, 'certainty' | 'ghost'> {
  readonly ties: readonly Tie[];
  readonly sign: Sign;
}

export type TiesOf = (row: Key, column: Key) => readonly Tie[];

export const CERTAINTIES: readonly Certainty[] = ['confirmed', 'expected', 'hinted'];
const TEXTURES: readonly Texture[] = ['fill', 'hatch', 'dots'];
const SIGNS: readonly Sign[] = [1, 0, null, -1];
const GLYPHS: readonly (GlyphName | '')[] = ['', 'plusminus', 'question', 'minus'];

const NOTHING: readonly Tie[] = [];

/** What stands in each cell; every relation that is not hidden is in all cells of its pairs. */
export function tiesBetween(dataset: Dataset, state: SelectionState): TiesOf {
  const visible = visibilityOf(dataset, state);
  const { asOf } = state;
  const table = new Map<Key, Map<Key, Tie[]>>();
  const put = (row: Key, column: Key, relation: Relation, ghost: boolean) => {
    const { parties } = relation;
    const [a, b] = [row, column].map((key) => parties.find((party) => party.key === key));
    const away = [a, b].some(
      (party) =>
        asOf !== null &&
        party?.when &&
        (party.when.earliestStart > asOf || party.when.latestEnd <= asOf),
    );
    const least = [relation.certainty, a?.certainty, b?.certainty].map((c) =>
      c ? CERTAINTIES.indexOf(c) : 0,
    );
    const [from] = relation.directed ? parties : [];
    const tie: Tie = {
      relation,
      certainty: CERTAINTIES[Math.max(...least)]!,
      ghost: ghost || away,
      way: from?.key === row ? 1 : from?.key === column ? -1 : 0,
    };
    const cells = table.get(row) ?? new Map<Key, Tie[]>();
    cells.get(column)?.push(tie) ?? cells.set(column, [tie]);
    table.set(row, cells);
  };
  for (const { a, b, relations } of dataset.pairs())
    for (const relation of relations) {
      const seen = visible(relation);
      if (seen === 'hidden') continue;
      put(a, b, relation, seen === 'ghost');
      put(b, a, relation, seen === 'ghost');
    }
  return (row, column) => table.get(row)?.get(column) ?? NOTHING;
}

/** Those that count. */
export const counted = (ties: readonly Tie[]) => ties.filter((tie) => !tie.ghost);

/** +1, 0 (mixed) or −1 by which are more; `null` where no sign is known or nothing is there. */
export function signOf(ties: readonly Tie[]): Sign {
  const signs = ties.map((tie) => tie.relation.sign).filter((sign) => sign !== null);
  const sum = signs.reduce<number>((total, sign) => total + sign, 0);
  return signs.length ? ((Math.sign(sum) || 0) as Sign) : null;
}

/** Types in use, in the dataset's order: the slots of a cell, the same in every cell. */
export function slotTypes(dataset: Dataset): readonly string[] {
  const used = new Set(dataset.relations.map((relation) => relation.type));
  const known = dataset.types.map((type) => type.id).filter((id) => used.delete(id));
  return [...known, ...[...used].sort(byCodeUnit)];
}

/** Groups of ties, surest and most co-operative first, ghosts last. */
export function groupTies(ties: readonly Tie[]): readonly TieGroup[] {
  const groups = new Map<number, Tie[]>();
  for (const tie of ties) {
    const rank =
      (tie.ghost ? 100 : 0) +
      SIGNS.indexOf(tie.relation.sign) * 10 +
      CERTAINTIES.indexOf(tie.certainty);
    groups.get(rank)?.push(tie) ?? groups.set(rank, [tie]);
  }
  return [...groups]
    .sort(([a], [b]) => a - b)
    .map(([, of]) => {
      const { certainty, ghost, relation } = of[0]!;
      return { ties: of, certainty, ghost, sign: relation.sign };
    });
}

/** How groups look: hue and shape from the type, glyph from the sign, texture from certainty. */
export function looks(
  dataset: Dataset,
): (group: TieGroup) => { shape: GlyphName; fill: Paint; text: Paint; texture: Texture } {
  const styleOf = typeStyles(dataset.types);
  return ({ ties, sign, certainty }) => {
    const style = styleOf(ties[0]!.relation.type);
    const red = sign === -1;
    return {
      shape: GLYPHS[SIGNS.indexOf(sign)] || style.shape,
      fill: red ? 'opposed' : style.paint,
      text: red ? 'opposed-text' : style.text,
      texture: TEXTURES[CERTAINTIES.indexOf(certainty)]!,
    };
  };
}
