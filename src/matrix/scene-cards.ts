import type { Stage } from '../chart/kind';
import type { Key } from '../model/key';
import type { Actor } from '../model/records';
import type {
  Box,
  CircleBatch,
  LineBatch,
  MarkBatch,
  PathBatch,
  RectBatch,
  TextBatch,
} from '../scene/scene';
import { TYPE } from '../scene/theme';
import { CARD, cardOf, openCards } from './cards';
import { counted, signOf, type TiesOf } from './cells';
import { fitLabel, formsOf, type MatrixLayout } from './layout';
import { batchOf, freshInk, groundOf, inkBatches, lines, type Mark, pairId, penOf } from './marks';
import { MATRIX_DEFAULTS, type MatrixOptions } from './options';

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
export function placeCards(stage: MatrixStage, { keys }: MatrixLayout): readonly CardPlace[] {
  const { dataset, size, measure, options, state } = stage;
  const selected = new Set([...state.selected].map((key) => dataset.resolve(key)));
  const most = options.openCards ?? MATRIX_DEFAULTS.openCards;
  const opened = openCards(keys, selected, most);
  let y = 0;
  return keys.map((key) => {
    const open = opened.has(key);
    const card = cardOf(dataset, keys, key, size.width, measure);
    const head = { x: 0, y, width: size.width, height: open ? CARD.head : CARD.closed };
    const rows = (open ? card.others : []).map((other, i) => ({
      other,
      box: { x: 0, y: head.y + CARD.head + i * CARD.row, width: size.width, height: CARD.row - 1 },
    }));
    y += CARD.closed + (open ? card.opens : 0);
    return { key, open, head, rows, missing: open ? card.missing : [] };
  });
}

/** One card an actor: its relations by type, the slots aligned down the page. */
export function cardLayers(
  stage: MatrixStage,
  layout: MatrixLayout,
  tiesOf: TiesOf,
): [string, MarkBatch[]][] {
  const { dataset, size, measure } = stage;
  const { types, keys } = layout;
  const wide = Math.min(32, (size.width - 96) / Math.max(1, types.length));
  const first = size.width - 6 - wide * types.length;
  const ink = freshInk();
  const pen = penOf(dataset, ink);
  const grounds: Mark<RectBatch>[] = [];
  const frames: Mark<RectBatch>[] = [];
  const dots: Mark<CircleBatch>[] = [];
  const rules: Mark<LineBatch>[] = [];
  const names: Mark<TextBatch>[] = [];
  const rowNames: Mark<TextBatch>[] = [];
  const notes: Mark<TextBatch>[] = [];
  const chevrons: Mark<PathBatch>[] = [];
  const actorOf = (key: Key) => dataset.get(key) as Actor;
  const fit = (key: Key, width: number, of: { size: number; weight: number }) =>
    fitLabel(formsOf(actorOf(key)), width, 1, of.size, of.weight, measure).lines[0] ?? '';
  for (const { key, open, head, rows, missing } of placeCards(stage, layout)) {
    const y = head.y + 26;
    const total = new Set(
      keys.flatMap((other) => counted(tiesOf(key, other)).map((tie) => tie.relation)),
    ).size;
    const count = `${total} ${total === 1 ? 'relation' : 'relations'}`;
    const name = fit(key, size.width - 52 - measure(count, 12, 400), TYPE.name);
    if (head.y)
      rules.push({
        id: `rule ${key}`,
        key: null,
        x1: 0,
        x2: size.width,
        y1: head.y + 0.5,
        y2: head.y + 0.5,
      });
    names.push({ id: `row ${key}`, key, x: 0, y, text: name });
    notes.push({
      id: `count ${key}`,
      key: null,
      x: measure(name, TYPE.name.size, TYPE.name.weight) + 9,
      y,
      text: count,
    });
    const [x, dy] = [size.width - 11, open ? 2.5 : -2.5];
    chevrons.push({
      id: `chevron ${key}`,
      key,
      d: lines([x - 5, y - 5 + dy], [x, y - 5 - dy], [x + 5, y - 5 + dy]),
    });
    const last = rows.at(-1)?.box;
    const bottom = last ? last.y + last.height : head.y + head.height;
    frames.push({
      id: `frame ${key}`,
      key,
      x: -7,
      y: head.y + 4,
      width: size.width + 14,
      height: bottom - head.y - (last ? 1 : 8),
    });
    for (const { other, box } of rows) {
      const id = pairId(key, other);
      const pair = [key, other] as const;
      const ties = tiesOf(key, other);
      const ground = groundOf(signOf(counted(ties)));
      grounds.push({ id: `cell ${id}`, key: null, pair, ...box, fill: ground });
      rowNames.push({
        id: `name ${id}`,
        key: null,
        pair,
        x: CARD.inset,
        y: box.y + 19,
        text: fit(other, first - CARD.inset - 4, TYPE.label),
      });
      types.forEach((type, t) => {
        const slot = { x: first + t * wide, y: box.y, width: wide, height: box.height };
        const own = ties.filter((tie) => tie.relation.type === type);
        if (own.length) pen(own, `${id} ${t}`, pair, { box: slot, ground });
        else
          dots.push({
            id: `dot ${id} ${t}`,
            key: null,
            pair,
            x: slot.x + wide / 2,
            y: box.y + box.height / 2,
          });
      });
    }
    missing.forEach((text, i) => {
      notes.push({
        id: `missing ${key} ${i}`,
        key: null,
        x: CARD.inset,
        y: bottom + CARD.line + 1 + i * CARD.line,
        text,
      });
    });
  }
  return [
    [
      'cells',
      [
        batchOf<LineBatch>('line', 'rule', rules, { stroke: 'rule' }),
        batchOf<RectBatch>('rect', 'cell', grounds),
        batchOf<CircleBatch>('circle', 'dot', dots, { r: 1.5, fill: 'control', opacity: 0.6 }),
        ...inkBatches(ink),
      ],
    ],
    [
      'labels',
      [
        batchOf<TextBatch>('text', 'row-label', names, {
          size: TYPE.name.size,
          weight: TYPE.name.weight,
          fill: 'ink',
        }),
        batchOf<TextBatch>('text', 'column-label', rowNames, {
          size: 12,
          weight: 400,
          fill: 'ink',
        }),
        batchOf<TextBatch>('text', 'note', notes, { size: 12, weight: 400, fill: 'muted' }),
        batchOf<PathBatch>('path', 'chevron', chevrons, {
          stroke: 'secondary',
          strokeWidth: 1.75,
          cap: 'round',
        }),
      ],
    ],
    [
      'frames',
      [
        batchOf<RectBatch>('rect', 'frame', frames, {
          when: 'selected',
          fill: 'none',
          stroke: 'focus',
          strokeWidth: 2,
          radius: 4,
        }),
      ],
    ],
  ];
}
