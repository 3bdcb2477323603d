import { createDataset } from '../../src/model/dataset';
import type { Key } from '../../src/model/key';
import type { Dataset, DatasetInput } from '../../src/model/records';
import type { SelectionState } from '../../src/model/selection';
import { EMPTY_STATE } from '../../src/model/store';
import {
  at,
  type Box,
  HOME,
  keyAt,
  type MarkBatch,
  type Scene,
  type View,
} from '../../src/scene/scene';
import { textWidth } from '../../src/scene/text-width';
import { timelineKind } from '../../src/timeline/kind';
import type { TimelineLayout } from '../../src/timeline/layout';
import type { TimelineOptions } from '../../src/timeline/options';

/** Everything a picture is made of, at a width of the plot in px. */
export function pictureAt(
  input: DatasetInput | Dataset,
  width: number,
  change: Partial<TimelineOptions> = {},
  state: Partial<SelectionState> = {},
  view: View = HOME,
) {
  const dataset = 'get' in input ? input : createDataset(input).rollUp();
  const options: TimelineOptions = { ...timelineKind.defaults, data: dataset, ...change };
  const height = options.height ?? timelineKind.height(dataset, options, width, textWidth);
  const size = { width, height };
  const layout: TimelineLayout = timelineKind.layout(dataset, options, size, textWidth, null);
  const whole = { ...EMPTY_STATE, ...state };
  const stage = { dataset, layout, options, size, view, state: whole, measure: textWidth };
  const scene = timelineKind.scene(stage);
  return { dataset, options, layout, stage, scene, outline: timelineKind.outline(stage, scene) };
}

export interface Word extends Box {
  readonly text: string;
  readonly part: string;
  readonly key: Key | null;
  readonly size: number;
}

/** Boxes of all words of a scene, by the table of widths. */
export function wordsOf(scene: Scene): Word[] {
  const words: Word[] = [];
  for (const { batches } of scene.layers)
    for (const batch of batches) {
      if (batch.kind !== 'text') continue;
      for (let i = 0; i < batch.count; i++) {
        const size = at(batch.size, i);
        const note = at(batch.note ?? '', i);
        const text = batch.text[i] ?? '';
        const tail = note ? textWidth('\u00a0', size, 400) + textWidth(note, size, 400) : 0;
        const width = textWidth(text, size, at(batch.weight, i)) + tail;
        const anchor = at(batch.anchor ?? 'start', i);
        const x = at(batch.x, i) - (anchor === 'start' ? 0 : anchor === 'end' ? width : width / 2);
        const box = { x, y: at(batch.y, i) - size * 0.76, width, height: size };
        words.push({ text, part: batch.part, key: keyAt(batch, i), size, ...box });
      }
    }
  return words;
}

export interface Thing extends Box {
  readonly part: string;
  readonly key: Key | null;
}

const LINES = ['leader', 'spine', 'asof'];

/** What of a box is seen through a clip. */
const seenOf = <T extends Box>(box: T, clip: Box): T => {
  const [x, y] = [Math.max(box.x, clip.x), Math.max(box.y, clip.y)];
  const width = Math.max(0, Math.min(box.x + box.width, clip.x + clip.width) - x);
  const height = Math.max(0, Math.min(box.y + box.height, clip.y + clip.height) - y);
  return { ...box, x, y, width, height };
};

/** Boxes of marks, leaders, spines, bars and the as-of line, as far as they are seen; whiskers by their path. */
export function thingsOf(scene: Scene): Thing[] {
  return scene.layers.flatMap(({ batches, clip }) => {
    const things = thingsIn(batches);
    if (!clip) return things;
    return things.map((thing) => seenOf(thing, clip)).filter((box) => box.width && box.height);
  });
}

function thingsIn(batches: readonly MarkBatch[]): Thing[] {
  const things: Thing[] = [];
  for (const batch of batches)
    for (let i = 0; i < batch.count; i++) {
      const { part } = batch;
      const key = keyAt(batch, i);
      if (batch.kind === 'symbol')
        things.push({
          part,
          key,
          x: at(batch.x, i) - 7,
          y: at(batch.y, i) - 7,
          width: 14,
          height: 14,
        });
      if (batch.kind === 'rect' && part === 'bar')
        things.push({
          part,
          key,
          x: at(batch.x, i),
          y: at(batch.y, i),
          width: at(batch.width, i),
          height: at(batch.height, i),
        });
      if (batch.kind === 'line' && LINES.includes(part)) {
        const [x1, y1] = [at(batch.x1, i), at(batch.y1, i)];
        const [x2, y2] = [at(batch.x2, i), at(batch.y2, i)];
        const w = at(batch.strokeWidth ?? 1, i);
        const x = Math.min(x1, x2) - (x1 === x2 ? w / 2 : 0);
        const y = Math.min(y1, y2) - (y1 === y2 ? w / 2 : 0);
        const width = Math.max(Math.abs(x2 - x1), x1 === x2 ? w : 0);
        const height = Math.max(Math.abs(y2 - y1), y1 === y2 ? w : 0);
        things.push({ part, key, x, y, width, height });
      }
      if (batch.kind === 'path' && part === 'whisker') {
        const [x1, y1, x2, y2] = [...(batch.d[i] ?? '').matchAll(/-?[\d.]+(?:e[-+]\d+)?/g)].map(
          Number,
        );
        const box = { x: Math.min(x1!, x2!), y: Math.min(y1!, y2!) };
        things.push({
          part,
          key,
          ...box,
          width: Math.abs(x2! - x1!) + 1,
          height: Math.abs(y2! - y1!) + 1,
        });
      }
    }
  return things;
}

/** Whether two boxes share more than `by` px each way. */
export const overlap = (a: Box, b: Box, by = 0.5) =>
  a.x + a.width > b.x + by &&
  b.x + b.width > a.x + by &&
  a.y + a.height > b.y + by &&
  b.y + b.height > a.y + by;

/** Pairs of words, and of words and marks or lines, that lie on each other. */
export function clashes(scene: Scene): string[] {
  const words = wordsOf(scene);
  const things = thingsOf(scene);
  const found: string[] = [];
  words.forEach((word, i) => {
    for (const other of words.slice(i + 1))
      if (overlap(word, other)) found.push(`"${word.text}" on "${other.text}"`);
    for (const thing of things)
      if (overlap(word, thing)) found.push(`"${word.text}" on ${thing.part} ${thing.key}`);
  });
  return found;
}
