import type { Stage } from '../chart/kind';
import { wordsOf } from '../chart/words';
import type { Key } from '../model/key';
import type { Actor } from '../model/records';
import type { Box } from '../scene/scene';
import { TYPE } from '../scene/theme';
import { CARD, cardOf, openCards } from './cards';
import { counted, relationsIn, signOf, standsIn, type Ties, tiesAt } from './cells';
import { fitLabel, formsOf } from './fit-label';
import type { MatrixLayout } from './layout';
import { createPen, drawDot, groundOf } from './marks';
import { MATRIX_DEFAULTS, type MatrixOptions } from './options';
import { boxAt, lines, pairId, type Sheet } from './sheet';

type MatrixStage = Stage<MatrixOptions, MatrixLayout>;

export interface CardPlace {
  readonly key: Key;
  readonly open: boolean;
  /** The heading, the whole of it a target. */
  readonly head: Box;
  readonly rows: readonly { readonly other: Key; readonly box: Box }[];
  readonly missing: readonly string[];
}

/** Where each card stands; those of selected actors are open. */
export function placeCards(stage: MatrixStage, layout: MatrixLayout): readonly CardPlace[] {
  const { keys } = layout;
  const { dataset, size, measure, options, state } = stage;
  const { width } = size;
  const words = wordsOf(options);
  const selected = new Set([...state.selected].map((key) => dataset.resolve(key)));
  const cards = new Map(
    keys.map((key) => [key, cardOf(dataset, keys, key, width, words, measure)]),
  );
  const most = options.openCards ?? MATRIX_DEFAULTS.openCards;
  const room = layout.height - keys.length * CARD.closed;
  const opened = openCards(keys, (key) => cards.get(key)!.opens, selected, most, room);
  let y = 0;
  return keys.map((key) => {
    const open = opened.has(key);
    const { others, missing, opens } = cards.get(key)!;
    const head = boxAt(0, y, width, open ? CARD.head : CARD.closed);
    const rowAt = (i: number) => boxAt(0, head.y + CARD.head + i * CARD.row, width, CARD.row - 1);
    const rows = open ? others.map((other, i) => ({ other, box: rowAt(i) })) : [];
    y += CARD.closed + (open ? opens : 0);
    return { key, open, head, rows, missing: open ? missing : [] };
  });
}

/** One card an actor: its relations by type, the slots aligned down the page. */
export function drawCards(
  sheet: Sheet,
  stage: MatrixStage,
  layout: MatrixLayout,
  ties: Ties,
): void {
  const { dataset, size, measure, options } = stage;
  const words = wordsOf(options);
  const { types } = layout;
  const { width } = size;
  const wide = Math.min(types.length > 3 ? 32 : 46, (width - 96) / Math.max(1, types.length));
  const first = width - 6 - wide * types.length;
  const pen = createPen(dataset, sheet, words, types);
  const name = (key: Key, room: number, style: { size: number; weight: number }) => {
    const forms = formsOf(dataset.get(key) as Actor);
    return fitLabel(forms, { width: room, lines: 1, ...style }, measure).lines[0] ?? '';
  };
  const word = (part: string, id: string, x: number, y: number, text: string, fill: string) =>
    sheet.add('text', part, { id, x, y, text, ...TYPE.note, fill });
  const drawRow = (key: Key, other: Key, place: Box) => {
    const { y, height } = place;
    const id = pairId(key, other);
    const pair = [key, other] as const;
    const own = tiesAt(ties, key, other);
    const ground = groundOf(signOf(counted(own)));
    sheet.add('rect', 'cell', { id, pair, ...place, fill: ground });
    word(
      'column-label',
      id,
      CARD.inset,
      y + 19,
      name(other, first - CARD.inset - 4, TYPE.note),
      'ink',
    );
    for (const [t, type] of types.entries()) {
      const box = boxAt(first + t * wide, y, wide, height);
      const slot = { id: `${id} ${t}`, pair, ground, box };
      const here = own.filter((tie) => standsIn(tie, type, types));
      if (here.length) pen.slot(here, slot);
      else drawDot(sheet, slot);
    }
  };
  for (const { key, open, head, rows, missing } of placeCards(stage, layout)) {
    const y = head.y + 26;
    const line = { x1: 0, x2: width, y1: head.y + 0.5, y2: head.y + 0.5 };
    if (head.y) sheet.add('line', 'rule', { id: key, ...line, stroke: 'rule' });
    const count = words.relations(relationsIn(ties, key));
    const text = name(key, width - 52 - measure(count, 12, 400), TYPE.name);
    sheet.add('text', 'row-label', { id: key, key, x: 0, y, text, ...TYPE.name, fill: 'ink' });
    word('note', key, measure(text, TYPE.name.size, TYPE.name.weight) + 9, y, count, 'muted');
    const [x, tip] = [width - 11, open ? -2.5 : 2.5];
    const d = lines([x - 5, y - 5 - tip], [x, y - 5 + tip], [x + 5, y - 5 - tip]);
    sheet.add('path', 'chevron', {
      id: key,
      key,
      d,
      stroke: 'secondary',
      strokeWidth: 1.75,
      cap: 'round',
    });
    for (const { other, box } of rows) drawRow(key, other, box);
    const bottom = head.y + head.height + rows.length * CARD.row;
    missing.forEach((words, i) => {
      word('note', `${key} ${i}`, CARD.inset, bottom + (i + 1) * CARD.line, words, 'muted');
    });
    // The frame stands in the figure's margin, clear of the words.
    const frame = boxAt(-7, head.y + 4, width + 14, bottom - head.y - (rows.length ? 2 : 8));
    sheet.add('rect', 'frame', {
      id: key,
      key,
      ...frame,
      when: 'selected',
      fill: 'none',
      stroke: 'focus',
      strokeWidth: 2,
      radius: 4,
    });
  }
}
