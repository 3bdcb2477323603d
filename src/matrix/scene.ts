import type { Stage } from '../chart/kind';
import type { Key } from '../model/key';
import type {
  CircleBatch,
  MarkBatch,
  PathBatch,
  RectBatch,
  Scene,
  TextBatch,
} from '../scene/scene';
import { TYPE } from '../scene/theme';
import { counted, signOf, type Tie, type TiesOf, tiesBetween } from './cells';
import { BRACKET, extent, LINE, layoutMatrix, type MatrixLayout } from './layout';
import {
  batchOf,
  filled,
  freshInk,
  groundOf,
  inkBatches,
  lines,
  type Mark,
  pairId,
  penOf,
  round,
} from './marks';
import type { MatrixOptions } from './options';
import { cardLayers } from './scene-cards';

export type MatrixStage = Stage<MatrixOptions, MatrixLayout>;

/** From here down a slot is too small for a textured mark: one mark stands for the cell. Then its sign alone, px. */
const SLOT = 21;
const ONE_MARK = 20;
/** From here down a grid of single cells would be nothing but grid, px. */
const BARE = 6;
/** Fill of a cell too small for marks: diverging, legible in both themes. */
const FILLS = new Map<number | null, string>([
  [1, '#3f9b91'],
  [0, 'control'],
  [-1, '#c4405a'],
  [null, 'rule'],
]);

/** An order in the selection puts rows and columns anew; the rest of the layout follows. */
export function arranged(stage: MatrixStage): MatrixLayout {
  const { dataset, layout, options, size, state, measure } = stage;
  return state.order?.length ? layoutMatrix(dataset, options, size, measure, state.order) : layout;
}

/** Every cell off the diagonal, row by row. */
function eachCell(
  { keys, at }: MatrixLayout,
  tiesOf: TiesOf,
  visit: (row: Key, column: Key, x: number, y: number, ties: readonly Tie[]) => void,
): void {
  keys.forEach((row, i) => {
    keys.forEach((column, j) => {
      if (i !== j) visit(row, column, at[j]!, at[i]!, tiesOf(row, column));
    });
  });
}

function cellBatches(stage: MatrixStage, layout: MatrixLayout, tiesOf: TiesOf): MarkBatch[] {
  const { cell, left, top, types, columns } = layout;
  const rows = Math.ceil(types.length / columns);
  const slots = cell / Math.max(columns, rows) >= SLOT;
  const grounds: Mark<RectBatch>[] = [];
  const empty: Mark<RectBatch>[] = [];
  const dots: Mark<CircleBatch>[] = [];
  const ink = freshInk();
  const pen = penOf(stage.dataset, ink);
  eachCell(layout, tiesOf, (row, column, x, y, ties) => {
    const id = pairId(row, column);
    const pair = [row, column] as const;
    const box = { x: left + x, y: top + y, width: cell, height: cell };
    if (!ties.length) {
      if (cell < BARE) return;
      empty.push({
        id: `cell ${id}`,
        key: null,
        pair,
        x: box.x + 0.5,
        y: box.y + 0.5,
        width: cell - 1,
        height: cell - 1,
      });
      if (cell >= ONE_MARK)
        dots.push({ id: `dot ${id}`, key: null, pair, x: box.x + cell / 2, y: box.y + cell / 2 });
      return;
    }
    const sure = counted(ties);
    const sign = signOf(sure);
    const ground = cell < ONE_MARK ? FILLS.get(sign)! : groundOf(sign);
    grounds.push({
      id: `cell ${id}`,
      key: null,
      pair,
      ...box,
      fill: sure.length || cell >= ONE_MARK ? ground : 'rule',
    });
    if (cell < ONE_MARK) return;
    if (!slots) return oneMark(stage, ink, pen, ties, id, pair, box, ground);
    const pad = cell * 0.04;
    const [w, h] = [(cell - 2 * pad) / columns, (cell - 2 * pad) / rows];
    types.forEach((type, t) => {
      const own = ties.filter((tie) => tie.relation.type === type);
      const slot = {
        x: box.x + pad + (t % columns) * w,
        y: box.y + pad + Math.floor(t / columns) * h,
        width: w,
        height: h,
      };
      if (own.length) pen(own, `${id} ${t}`, pair, { box: slot, ground });
    });
  });
  return [
    batchOf<RectBatch>('rect', 'cell', grounds),
    batchOf<RectBatch>('rect', 'cell', empty, { fill: 'paper', stroke: 'rule' }),
    batchOf<CircleBatch>('circle', 'dot', dots, { r: 1.5, fill: 'control', opacity: 0.6 }),
    ...inkBatches(ink),
  ];
}

/** The surest mark, and beside it how many relations there are. */
function oneMark(
  { measure }: MatrixStage,
  ink: ReturnType<typeof freshInk>,
  pen: ReturnType<typeof penOf>,
  ties: readonly Tie[],
  id: string,
  pair: readonly [Key, Key],
  box: { x: number; y: number; width: number; height: number },
  ground: string,
): void {
  const text = `${counted(ties).length}`;
  const edge = Math.min(24, box.width * 0.78);
  const wide = measure(text, 12, 700);
  const beside = ties.length > 1 && edge + wide + 4 <= box.width;
  const x = box.x + (box.width - edge - (beside ? wide : 0)) / 2;
  pen(ties, id, pair, { box: { x, y: box.y, width: edge, height: box.height }, ground }, true);
  if (beside)
    ink.counts.push({
      id: `count ${id}`,
      key: null,
      pair,
      opacity: 1,
      x: round(x + edge + wide / 2),
      y: round(box.y + box.height / 2 + 4.3),
      text,
      fill: 'ink',
      casingPaint: ground,
    });
}

function labelBatches({ measure }: MatrixStage, layout: MatrixLayout, tiesOf: TiesOf): MarkBatch[] {
  const { keys, at, cell, left, top, rowLabels, columnLabels, rowSize, slant, spans } = layout;
  const rows: Mark<TextBatch>[] = [];
  const columns: Mark<TextBatch>[] = [];
  const diagonal: Mark<TextBatch>[] = [];
  const side = spans.length > 1 ? BRACKET.before + BRACKET.depth + BRACKET.after : 8;
  const block = Math.max(0, ...columnLabels.map((label) => label.length)) * LINE;
  const pitch = rowSize + 3;
  keys.forEach((key, i) => {
    const middle = at[i]! + cell / 2;
    const label = rowLabels[i] ?? [];
    label.forEach((text, line) => {
      const y = top + middle + rowSize * 0.36 + (line - (label.length - 1) / 2) * pitch;
      rows.push({ id: `row ${key} ${line}`, key, x: round(left - side), y: round(y), text });
    });
    const heading = columnLabels[i] ?? [];
    heading.forEach((text, line) => {
      const x = left + middle + (slant ? 3 : 0);
      const y = slant
        ? top - 7
        : top - 4 - block / 2 + 4.3 + (line - (heading.length - 1) / 2) * LINE;
      columns.push({ id: `column ${key} ${line}`, key, x: round(x), y: round(y), text });
    });
    const text = `${new Set(keys.flatMap((other) => counted(tiesOf(key, other)).map((tie) => tie.relation))).size}`;
    if (measure(text, 14, 600) + 4 <= cell && cell >= ONE_MARK)
      diagonal.push({
        id: `diagonal ${key}`,
        key,
        x: round(left + middle),
        y: round(top + middle + 5),
        text,
      });
  });
  return [
    batchOf<TextBatch>('text', 'row-label', rows, {
      size: rowSize,
      weight: TYPE.name.weight,
      anchor: 'end',
      fill: 'ink',
    }),
    batchOf<TextBatch>('text', 'column-label', columns, {
      size: TYPE.label.size,
      weight: TYPE.name.weight,
      anchor: slant ? 'start' : 'middle',
      rotate: -slant,
      fill: 'ink',
    }),
    batchOf<TextBatch>('text', 'diagonal', diagonal, {
      size: cell < 30 ? TYPE.label.size : TYPE.name.size,
      weight: TYPE.name.weight,
      anchor: 'middle',
      fill: 'muted',
    }),
  ];
}

/** Over and beside each bloc; named above. */
function bracketBatches({ measure }: MatrixStage, layout: MatrixLayout): MarkBatch[] {
  const { spans, at, cell, left, top, keys } = layout;
  if (spans.length < 2) return [];
  const deep = BRACKET.depth;
  const over = Math.max(0, ...spans.map((span) => span.lines.length)) * LINE;
  const y = over + 3.5;
  const x = left - BRACKET.after - deep + 0.5;
  const marks: Mark<PathBatch>[] = [];
  const names: Mark<TextBatch>[] = [];
  spans.forEach(({ from, count, lines: words }, nth) => {
    const [start, end] = [at[from]!, at[from + count - 1]! + cell];
    const [a, b] = [left + start + 0.5, left + end - 0.5];
    const [c, d] = [top + start + 0.5, top + end - 0.5];
    marks.push({
      id: `bracket x ${keys[from]}`,
      key: null,
      d: lines([a, y + deep], [a, y], [b, y], [b, y + deep]),
    });
    marks.push({
      id: `bracket y ${keys[from]}`,
      key: null,
      d: lines([x + deep, c], [x, c], [x, d], [x + deep, d]),
    });
    const last = nth === spans.length - 1 && count === 1;
    words.forEach((text, line) => {
      const wide = measure(text, 12, 400);
      names.push({
        id: `bloc ${keys[from]} ${line}`,
        key: null,
        x: round(last ? Math.min((a + b) / 2, b + 0.5 - wide / 2) : (a + b) / 2),
        y: over - 4 - (words.length - 1 - line) * LINE,
        text,
      });
    });
  });
  return [
    batchOf<PathBatch>('path', 'bracket', marks, { stroke: 'control', strokeWidth: 1 }),
    batchOf<TextBatch>('text', 'bracket', names, {
      size: 12,
      weight: 400,
      anchor: 'middle',
      fill: 'secondary',
    }),
  ];
}

/** Drawn while selected: row and column of an actor with their headings, and the cells of a relation. */
function frameBatches(layout: MatrixLayout, tiesOf: TiesOf): MarkBatch[] {
  const { keys, at, cell, left, top, spans } = layout;
  const all = extent(layout);
  const head =
    spans.length > 1
      ? Math.max(0, ...spans.map((span) => span.lines.length)) * LINE + 3.5 + BRACKET.depth + 4
      : 1;
  const frames = keys.flatMap((key, i): Mark<RectBatch>[] => [
    {
      id: `frame row ${key}`,
      key,
      x: 1,
      y: top + at[i]! - 1.5,
      width: left + all + 0.5,
      height: cell + 3,
    },
    {
      id: `frame column ${key}`,
      key,
      x: left + at[i]! - 1.5,
      y: head,
      width: cell + 3,
      height: top + all + 1.5 - head,
    },
  ]);
  const rings: Mark<RectBatch>[] = [];
  if (cell >= ONE_MARK)
    eachCell(layout, tiesOf, (row, column, x, y, ties) => {
      for (const { relation } of ties)
        rings.push({
          id: `ring ${pairId(row, column)} ${relation.key}`,
          key: relation.key,
          pair: [row, column],
          x: left + x,
          y: top + y,
          width: cell,
          height: cell,
        });
    });
  const shared = {
    when: 'selected',
    fill: 'none',
    stroke: 'focus',
    strokeWidth: 2,
    radius: 3,
  } as const;
  return [
    batchOf<RectBatch>('rect', 'ring', rings, shared),
    batchOf<RectBatch>('rect', 'frame', frames, shared),
  ];
}

export function matrixScene(stage: MatrixStage): Scene {
  const { size, view, dataset, options } = stage;
  const layout = arranged(stage);
  const tiesOf = tiesBetween(dataset, stage.state);
  const layers: [string, MarkBatch[]][] =
    layout.form === 'cards'
      ? cardLayers(stage, layout, tiesOf)
      : [
          ['cells', cellBatches(stage, layout, tiesOf)],
          ['labels', [...labelBatches(stage, layout, tiesOf), ...bracketBatches(stage, layout)]],
          ['frames', frameBatches(layout, tiesOf)],
        ];
  return {
    ...size,
    title: options.title ?? dataset.title,
    description: dataset.description,
    view,
    layers: layers.map(([name, batches]) => ({ name, zooms: false, batches: filled(batches) })),
  };
}
