import type { Cursor, Move, Outline, OutlineItem } from '../chart/kind';
import { en } from '../chart/messages';
import { certaintyWord, relationTitle, typeLabel } from '../chart/words';
import type { Key } from '../model/key';
import type { Actor, Dataset } from '../model/records';
import type { Box } from '../scene/scene';
import { counted, type Tie, type TiesOf, tiesBetween } from './cells';
import type { MatrixLayout } from './layout';
import { words } from './messages';
import { arranged, type MatrixStage } from './scene';
import { placeCards } from './scene-cards';

const nameOf = (dataset: Dataset, key: Key) => (dataset.get(key) as Actor).name;

/** "Military, hinted: Trilateral drills." */
function tieWords(dataset: Dataset, { relation, certainty, ghost }: Tie): string {
  const [from] = relation.directed ? relation.parties : [];
  const what = [
    typeLabel(dataset, relation.type),
    relation.sign === 1 ? '' : en.sign(relation.sign).toLowerCase(),
    certaintyWord(certainty),
    from ? words.direction(nameOf(dataset, from.key)) : '',
    ghost ? words.ghost : '',
  ];
  const title = relation.label ? `: ${relationTitle(dataset, relation)}` : '';
  return `${what.filter(Boolean).join(', ')}${title}.`;
}

/** "China, Russia: 6 relations. Military, hinted: Trilateral drills. …" */
function cellName(dataset: Dataset, row: Key, column: Key, ties: readonly Tie[]): string {
  const pair = `${nameOf(dataset, row)}, ${nameOf(dataset, column)}`;
  if (!ties.length) return `${pair}: ${words.noRelation}.`;
  const all = ties.map((tie) => tieWords(dataset, tie)).join(' ');
  return `${pair}: ${en.relations(counted(ties).length)}. ${all}`;
}

type BoxOf = (row: number, column: number) => Box;

/** Boxes of a grid with its headings: row and column 0 are headers. */
function gridBoxes(layout: MatrixLayout): BoxOf {
  const { at, cell, left, top } = layout;
  return (row, column) => ({
    x: column ? left + at[column - 1]! : 0,
    y: row ? top + at[row - 1]! : 0,
    width: column ? cell : left,
    height: row ? cell : top,
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

function headers(
  dataset: Dataset,
  keys: readonly Key[],
  tiesOf: TiesOf,
  boxOf: BoxOf,
  column: boolean,
) {
  return keys.map((key, i): OutlineItem => {
    const own = relationsIn(keys, key, tiesOf);
    return {
      id: `${column ? 'column' : 'row'} ${key}`,
      key,
      part: column ? 'column-label' : 'row-label',
      name: `${nameOf(dataset, key)}: ${en.relations(own)}`,
      box: column ? boxOf(0, i + 1) : boxOf(i + 1, 0),
      selects: [key],
      row: column ? 0 : i + 1,
      column: column ? i + 1 : 0,
    };
  });
}

/** How many relations an actor has with the others; one of several parties counts once. */
export function relationsIn(keys: readonly Key[], key: Key, tiesOf: TiesOf): number {
  const seen = keys.flatMap((other) => counted(tiesOf(key, other)).map((tie) => tie.relation));
  return new Set(seen).size;
}

/** A real table: row 0 and column 0 name the actors, cells tell what stands between two of them. */
export function matrixOutline(stage: MatrixStage): Outline {
  const { dataset, state } = stage;
  const layout = arranged(stage);
  const { keys } = layout;
  const tiesOf = tiesBetween(dataset, state);
  const boxOf = layout.form === 'cards' ? cardBoxes(stage, layout) : gridBoxes(layout);
  const rows = headers(dataset, keys, tiesOf, boxOf, false);
  const cellOf = (row: Key, i: number, column: Key, j: number): OutlineItem => {
    const at = { row: i + 1, column: j + 1, box: boxOf(i + 1, j + 1) };
    if (i === j)
      return {
        ...at,
        id: `cell ${row}`,
        key: row,
        part: 'diagonal',
        name: rows[i]!.name,
        selects: [row],
      };
    const ties = tiesOf(row, column);
    return {
      ...at,
      id: `cell ${row.length}:${row} ${column}`,
      key: null,
      pair: [row, column],
      part: 'cell',
      // Thousands of cells are named only when a reader gets there.
      get name() {
        return cellName(dataset, row, column, ties);
      },
      selects: ties.map((tie) => tie.relation.key),
    };
  };
  return {
    role: 'grid',
    label: words.grid,
    items: [
      ...headers(dataset, keys, tiesOf, boxOf, true),
      ...keys.flatMap((row, i) => [
        rows[i]!,
        ...keys.map((column, j) => cellOf(row, i, column, j)),
      ]),
    ],
  };
}

const PAGE = 10;

/** [row, column] after a move, before it is held inside the table of `last` rows and columns. */
function target(move: Move, row: number, column: number, last: number): readonly [number, number] {
  switch (move) {
    case 'up':
      return [row - 1, column];
    case 'down':
      return [row + 1, column];
    case 'left':
      return [row, column - 1];
    case 'right':
      return [row, column + 1];
    case 'home':
      return [row, 0];
    case 'end':
      return [row, last];
    case 'first':
      return [0, 0];
    case 'last':
      return [last, last];
    case 'pageUp':
      return [row - PAGE, column];
    case 'pageDown':
      return [row + PAGE, column];
    default:
      return [row, column];
  }
}

/** Moves by cell; there is no cell in the upper left corner, the first heading stands for it. */
export function navigateMatrix({ items }: Outline, cursor: Cursor, move: Move): Cursor {
  const last = Math.max(0, ...items.slice(-1).map((item) => item.row ?? 0));
  const here = items.find((item) => item.id === cursor.at);
  if (!here) return { ...cursor, at: items[0]?.id ?? null };
  const inside = (n: number) => Math.max(0, Math.min(last, n));
  const [row, column] = target(move, here.row ?? 0, here.column ?? 0, last).map(inside) as [
    number,
    number,
  ];
  if (row || column) {
    // Row 0 has no corner: its items are one fewer than those of the other rows.
    const index = row * (last + 1) + column - 1;
    return { ...cursor, at: items[index]?.id ?? cursor.at };
  }
  return move === 'left' || move === 'up' || move === 'pageUp'
    ? cursor
    : { ...cursor, at: items[0]!.id };
}
