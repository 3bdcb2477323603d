import { en as words } from '../chart/english';
import { change } from '../chart/english-change';
import { guide } from '../chart/english-guide';
import { overlay } from '../chart/english-overlay';
import { reach } from '../chart/english-reach';
import { rows } from '../chart/english-rows';
import { scale } from '../chart/english-scale';
import type { Messages } from '../chart/messages';

/** English as charts have it, whole. */
export const en: Messages = { ...words, change, guide, overlay, reach, rows, scale };
