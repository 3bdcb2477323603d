import type { LegendEntry } from '../chart/kind';
import { certaintyEntries, keyGlyph, typeEntries } from '../chart/legend';
import { wordsOf } from '../chart/words';
import type { Dataset } from '../model/records';
import type { MarkBatch } from '../scene/scene';
import { eventColumns } from './dense/events';
import { FEW, isDense, ownTracks } from './dense/layout';
import { STRENGTH } from './dense/scene';
import { axisCode, inRows, onlyStates } from './describe';
import { itemsOf, typeOf } from './items';
import { plannedLanes } from './lane-plan';
import { staysOf } from './members';
import type { TimelineOptions } from './options';
import { storyOf } from './story-slot';

const line = (id: string, d: string, stroke: string, strokeWidth: number): MarkBatch => ({
  kind: 'path',
  part: 'legend',
  count: 1,
  id: [id],
  key: null,
  d: [d],
  fill: 'none',
  stroke,
  strokeWidth,
});

/** What the legend of this chart depends on. */
function signsOf(dataset: Dataset) {
  if (dataset.count('event') > FEW)
    return {
      types: [...eventColumns(dataset).types],
      wide: true,
      shared: ownTracks(dataset).most > 1,
    };
  const { items } = itemsOf(dataset);
  return {
    types: items.map(({ event }) => typeOf(dataset, event)),
    wide: items.some((item) => item.wide),
    shared: items.some((item) => item.lanes.length > 1),
  };
}

/** Three bars, the last of which is of all levels. */
const BARS = ['M2 19L2 13L8 13L8 19Z', 'M11 19L11 8L17 8L17 19Z', 'M20 19L20 3L26 3L26 19Z'];

/** Certainty, types, and the signs of this chart where they occur. */
export function legendOf(
  dataset: Dataset,
  options: TimelineOptions,
  width?: number,
): readonly LegendEntry[] {
  const words = wordsOf(options);
  const { types, wide, shared } = signsOf(dataset);
  const entries: LegendEntry[] = [
    ...certaintyEntries('mark', words),
    ...typeEntries(dataset, types),
  ];
  if (isDense(dataset, options))
    entries.push({
      id: 'note-bars',
      group: 'note',
      label: words.timeline.bars,
      width: 28,
      marks: BARS.map((d, i) => ({
        ...line(`bar ${i}`, d, 'none', 0),
        fill: 'node',
        opacity: STRENGTH[2 - i] as number,
      })),
    });
  if (wide)
    entries.push({
      id: 'note-whisker',
      group: 'note',
      label: words.timeline.whisker,
      width: 36,
      marks: [
        line('whisker', 'M1 10L35 10M1 5L1 15M35 5L35 15', 'control', 1.5),
        line('whisker-bar', 'M12 10L24 10', 'secondary', 4),
      ],
    });
  // Rows have no lanes in which time could be spent.
  const stays = staysOf(dataset, plannedLanes(dataset, options), options.inForce);
  if (stays.length && !storyOf(options) && !inRows(dataset, options, width))
    entries.push({
      id: 'note-member',
      group: 'note',
      label: options.inForce ? words.fields.relations : words.timeline.member,
      width: 30,
      marks: [line('member', 'M2 10L28 10M2 7L2 13M28 7L28 13', 'secondary', 2)],
    });
  if (shared)
    entries.push({
      id: 'note-spine',
      group: 'note',
      label: words.timeline.spine(onlyStates(dataset)),
      width: 14,
      marks: [
        line('spine', 'M7 4L7 16', 'secondary', 2.25),
        keyGlyph('spine-top', 'circle', 'secondary', 7, 'fill', 8),
        keyGlyph('spine-low', 'circle', 'secondary', 7, 'fill', 8),
      ].map((mark, i) => (mark.kind === 'symbol' ? { ...mark, y: i === 1 ? 3.5 : 16.5 } : mark)),
    });
  const isStory = !isDense(dataset, options) && !inRows(dataset, options, width);
  const story = isStory && storyOf(options);
  return [
    ...(story ? [story.legend(words)] : []),
    ...entries,
    ...(axisCode(dataset, options, width)?.legend(dataset, options, words) ?? []),
  ];
}
