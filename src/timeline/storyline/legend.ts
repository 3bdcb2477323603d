import type { LegendEntry } from '../../chart/kind';
import type { Messages } from '../../chart/messages';
import { scaleWords } from '../scales/words';

/** Two lines that come together for a while. */
const LINES = ['M1 4C7 4 7 8 12 8C17 8 17 4 23 4', 'M1 16C7 16 7 12 12 12C17 12 17 16 23 16'];

/** What a line is. */
export const storyLegend = (words: Messages): LegendEntry => ({
  id: 'note-line',
  group: 'note',
  label: scaleWords(words).line,
  width: 24,
  marks: LINES.map((d, i) => ({
    kind: 'path',
    part: 'legend',
    count: 1,
    id: [`line ${i}`],
    key: null,
    d: [d],
    fill: 'none',
    stroke: 'control',
    strokeWidth: 2,
  })),
});
