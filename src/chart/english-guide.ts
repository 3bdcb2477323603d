import type { Guide } from './guide-words';

const COMMON_HELP = [
  ['Space', 'select'],
  ['Enter', 'evidence card'],
  ['Esc', 'close the card, then clear'],
  ['Ctrl Z', 'undo; with Shift, redo'],
  ['Shift drag', 'select an area'],
  ['Letters', 'find a name'],
  ['/', 'search'],
] as const;
const ZOOM_HELP = [['+ − 0', 'zoom in, out, fit']] as const;

/** The help in English, which comes with the card. */
export const guide: Guide = {
  reading: 'How to read it',
  keys: 'Keys',
  tree: [
    ['↑ ↓', 'actors and their relations'],
    ['→ ←', 'open, close'],
    ...COMMON_HELP,
    ...ZOOM_HELP,
    ['Shift ← → ↑ ↓', 'pan'],
    ['← →', 'on a group: collapse, expand it'],
    ['1 2 3', 'neighbourhood of so many steps'],
    ['Shift 0', 'fit to selection'],
  ],
  listbox: [
    ['← →', 'events in time'],
    ['↑ ↓', 'lane above or below'],
    ...COMMON_HELP,
    ...ZOOM_HELP,
    ['Shift ← →', 'extend the period'],
  ],
  grid: [
    ['Arrows', 'cells'],
    ['Home End', 'ends of the row'],
    ['Alt ↑ ↓', 'move the row'],
    ['Alt ← →', 'fold, unfold its group'],
    ['Alt Home', 'its partners first'],
    ['Shift arrows', 'select a part'],
    ...COMMON_HELP,
  ],
  network: [
    ['The same in cells', 'the matrix has each relation of this picture, by row and column'],
    ['Circle, shape', 'an actor; one with a line around it holds others'],
    ['Line', 'a relation; its colour and the mark on it say the type'],
    ['Solid, dashed, dotted', 'confirmed, expected, only hinted at'],
    ['− ± ?', 'opposed, mixed, sign not known'],
    ['Mark with three arms', 'one relation of several parties'],
  ],
  timeline: [
    ['Lane', 'an actor; a mark in it is an event that it takes part in'],
    ['Marks joined by a line', 'one event of several actors'],
    ['Full, half, hollow', 'confirmed, expected, only hinted at'],
    ['Thick bar', 'the best reading of the date'],
    ['Thin line with ends', 'all that is possible; an arrow runs on'],
  ],
  matrix: [
    ['Cell', 'what stands between its row and its column'],
    ['Mark in a cell', 'a relation; each type has its place and shape'],
    ['Full, hatched, dotted', 'confirmed, expected, only hinted at'],
    ['Corner line', 'the relation has more parties than these two'],
    ['Dot alone', 'no relation reported'],
  ],
};
