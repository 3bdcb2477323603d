import type { Cursor, Move, Outline, OutlineItem } from '../chart/kind';
import type { Messages } from '../chart/messages';
import { certaintyWord, stopped, typeLabel, within, wordsOf } from '../chart/words';
import { type Cells, itemAt } from '../interact/outline';
import type { Key } from '../model/key';
import type { Dataset } from '../model/records';
import type { Box } from '../scene/scene';
import { arranged, type MatrixStage } from './arranged';
import { counted, nameOf, relationsIn, type Tie, type Ties, tiesAt, tiesBetween } from './cells';
import { type Folds, foldTies, sidesOf } from './fold';
import { tiesFor } from './halves';
import type { MatrixLayout } from './layout';
import { placeCards } from './scene-cards';
import { pairId } from './sheet';
import { type Sight, sightOf } from './sight';

/** "Military, hinted: Trilateral drills." */
function tieWords(dataset: Dataset, { relation, certainty, ghost }: Tie, words: Messages): string {
  const [from] = relation.directed ? relation.parties : [];
  const what = [
    within(typeLabel(dataset, relation.type), words),
    relation.sign === 1 ? '' : words.sign(relation.sign).toLowerCase(),
    certaintyWord(certainty, words),
    from ? words.matrix.from(within(nameOf(dataset, from.key), words)) : '',
    ghost ? words.matrix.ghost : '',
  ];
  const { label } = relation;
  const title = label ? words.colon + within(label, words) : '';
  return stopped(what.filter(Boolean).join(words.comma) + title, words);
}

/** "5 relations (Co-operative 3, Opposed 2)" */
function sidesWords(ties: readonly Tie[], words: Messages): string {
  const sides = sidesOf(ties);
  const all = sides[0] + sides[1] + sides[2];
  const parts = ([1, -1, 0] as const).flatMap((sign, i) =>
    sides[i] ? [`${words.sign(sign)} ${words.figure(sides[i])}`] : [],
  );
  return all ? words.aside(words.relations(all), parts) : words.noRelation;
}

/** "China, Russia: 6 relations. Military, hinted: Trilateral drills. …" */
function cellName(
  { dataset, words, folds }: Board,
  pair: readonly [Key, Key],
  ties: readonly Tie[],
): string {
  const names = pair
    .map((key) => folds.get(key)?.name ?? within(nameOf(dataset, key), words))
    .join(words.comma);
  if (pair.some((key) => folds.has(key)))
    return stopped(names + words.colon + sidesWords(ties, words), words);
  const what = ties.length ? words.relations(counted(ties).length) : words.noRelation;
  const all = ties.map((tie) => words.space + tieWords(dataset, tie, words)).join('');
  return stopped(names + words.colon + what, words) + all;
}

type BoxOf = (row: number, column: number) => Box;

/** Boxes of a grid with its headings: row and column 0 are headers. */
function gridBoxes(layout: Sight): BoxOf {
  const { at, cell, left, top, port } = layout;
  return (row, column) => ({
    x: column ? left + at[column - 1]! : 0,
    y: row ? top + at[row - 1]! : 0,
    width: column ? cell : port.x,
    height: row ? cell : port.y,
  });
}

/** In cards a cell is the row of an open card, else the card's heading. */
function cardBoxes(stage: MatrixStage, layout: MatrixLayout): BoxOf {
  const places = placeCards(stage, layout);
  return (row, column) => {
    const { head, rows } = places[(row || column) - 1]!;
    const other = row && column ? layout.keys[column - 1] : null;
    return rows.find((place) => place.other === other)?.box ?? head;
  };
}

/** What the items of one outline share. */
interface Board {
  readonly words: Messages;
  readonly dataset: Dataset;
  readonly keys: readonly Key[];
  readonly folds: Folds;
  /** As the cells have them, and of all pairs. */
  readonly ties: Ties;
  readonly all: Ties;
  readonly boxOf: BoxOf;
}

/** A heading, or the diagonal: the actor and how many relations it has; of thousands those are named that a reader gets to. */
class ActorItem implements OutlineItem {
  readonly key: Key | null;
  readonly id: string;
  readonly selects: readonly Key[];
  readonly #board: Board;
  readonly #own: Key;

  constructor(
    board: Board,
    own: Key,
    readonly part: string,
    readonly row: number,
    readonly column: number,
  ) {
    const fold = board.folds.get(own);
    this.#board = board;
    this.#own = own;
    this.id = `${part} ${own}`;
    this.key = fold ? null : own;
    this.selects = fold?.keys ?? [own];
  }
  get name(): string {
    const { dataset, ties, all, words, folds } = this.#board;
    const own = this.#own;
    const fold = folds.get(own);
    const name = fold?.name ?? within(nameOf(dataset, own), words);
    const inside = fold && this.part === 'diagonal' && sidesWords(tiesAt(ties, own, own), words);
    return name + words.colon + (inside || words.relations(relationsIn(all, own)));
  }
  get box(): Box {
    return this.#board.boxOf(this.row, this.column);
  }
}

/** A cell; tens of thousands of them are named only when a reader gets there. */
class CellItem implements OutlineItem {
  readonly key = null;
  readonly part = 'cell';
  readonly pair: readonly [Key, Key];
  readonly id: string;
  readonly #board: Board;

  constructor(
    board: Board,
    readonly row: number,
    readonly column: number,
  ) {
    this.#board = board;
    this.pair = [board.keys[row - 1]!, board.keys[column - 1]!];
    this.id = `cell ${pairId(...this.pair)}`;
  }
  get #here(): readonly Tie[] {
    return tiesAt(this.#board.ties, ...this.pair);
  }
  get name(): string {
    return cellName(this.#board, this.pair, this.#here);
  }
  get box(): Box {
    return this.#board.boxOf(this.row, this.column);
  }
  get selects(): readonly Key[] {
    return this.#here.map((tie) => tie.relation.key);
  }
}

/** A real table: row 0 and column 0 name the actors, cells tell what stands between two of them. */
export function matrixOutline(stage: MatrixStage): Outline {
  const { dataset, state } = stage;
  const layout = arranged(stage);
  const { keys } = layout;
  const boxOf =
    layout.form === 'cards' ? cardBoxes(stage, layout) : gridBoxes(sightOf(layout, stage.view));
  const words = wordsOf(stage.options);
  const { folds } = layout;
  const ties = foldTies(tiesFor(stage, layout.actors), folds);
  const all = foldTies(tiesBetween(dataset, state), folds);
  const board = { words, dataset, keys, folds, ties, all, boxOf };
  const heads = keys.map((key, i) => new ActorItem(board, key, 'column-label', 0, i + 1));
  const sides = keys.map((key, i) => new ActorItem(board, key, 'row-label', i + 1, 0));
  const diagonal = keys.map((key, i) => new ActorItem(board, key, 'diagonal', i + 1, i + 1));
  const items = [...heads, ...sides.flatMap((side, i) => [side, diagonal[i]!])];
  return {
    role: 'grid',
    label: words.matrix.grid,
    items,
    cells: cellsOf(board, heads, sides, diagonal),
  };
}

function cellsOf(
  board: Board,
  heads: readonly OutlineItem[],
  sides: readonly OutlineItem[],
  diagonal: readonly OutlineItem[],
): Cells {
  const { keys } = board;
  const rank = new Map(keys.map((key, i) => [key, i + 1]));
  const size = keys.length;
  const at = (row: number, column: number) => {
    if (!row) return heads[column - 1];
    if (!column) return sides[row - 1];
    if (row > size || column > size) return undefined;
    return row === column ? diagonal[row - 1] : new CellItem(board, row, column);
  };
  const of = ([row, column]: readonly [Key, Key]) => at(rank.get(row) ?? 0, rank.get(column) ?? 0);
  return {
    size,
    at,
    of: (pair) => (pair.every((key) => rank.has(key)) ? of(pair) : undefined),
    byId(id) {
      const [, length, rest = ''] = /^cell (\d+):(.*)$/s.exec(id) ?? [];
      const pair = [rest.slice(0, Number(length)), rest.slice(Number(length) + 1)] as [Key, Key];
      return pair.every((key) => rank.has(key)) ? of(pair) : undefined;
    },
  };
}

const ALL = Infinity;
/** Rows and columns that a move goes; held inside the table. */
const STEPS: Partial<Record<Move, readonly [number, number]>> = {
  up: [-1, 0],
  down: [1, 0],
  left: [0, -1],
  right: [0, 1],
  home: [0, -ALL],
  end: [0, ALL],
  first: [-ALL, -ALL],
  last: [ALL, ALL],
  pageUp: [-10, 0],
  pageDown: [10, 0],
};

/** Moves by cell. There is no cell in the upper left corner: steps end before it, `first` after it. */
export function navigateMatrix(outline: Outline, cursor: Cursor, move: Move): Cursor {
  const { items, cells } = outline;
  const here = itemAt(outline, cursor.at);
  if (!here || !cells) return { ...cursor, at: items[0]?.id ?? null };
  const [down, right] = STEPS[move] ?? [0, 0];
  const inside = (n: number) => Math.max(0, Math.min(cells.size, n));
  const row = inside((here.row ?? 0) + down);
  const column = inside((here.column ?? 0) + right);
  if (!row && !column && move !== 'first' && move !== 'home') return cursor;
  return { ...cursor, at: cells.at(row, Math.max(column, row ? 0 : 1))?.id ?? null };
}
