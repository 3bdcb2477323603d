import { scale } from '../../chart/english-scale';
import type { Messages } from '../../chart/messages';
import type { ScaleWords } from '../../chart/scale-words';

/** What a catalogue says of time that does not run evenly; English where it says nothing. */
export const scaleWords = (words: Messages): ScaleWords => words.scale ?? scale;
