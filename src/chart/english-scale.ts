import type { ScaleWords } from './scale-words';

/** "+1,000": with a sign that is not a hyphen. */
const signed = (n: number) =>
  (n < 0 ? '−' : '+') + `${Math.abs(n)}`.replace(/\B(?=(\d{3})+$)/g, ',');
const NAMES = new Map([['ms', 'ms']]);

/** What a timeline says in English of time that does not run evenly, which comes with it. */
export const scale: ScaleWords = {
  menu: 'Time',
  name: {
    linear: 'Even time',
    folded: 'Gaps shortened',
    equal: 'Equal room for events',
    align: 'From the selected event',
  },
  folded: (stretches, n) =>
    `${n === 1 ? 'An empty stretch is' : `${n} empty stretches are`} shortened: ${stretches.join(', ')}${n > stretches.length ? ' and others' : ''}.`,
  unfolded: 'No stretch is so empty that it is shortened.',
  equal: 'Events stand at equal distances, not to the scale of time.',
  align: (event, date) => `Time is counted from “${event}”, ${date}.`,
  since: (n, unit) =>
    n ? `${signed(n)} ${NAMES.get(unit) ?? unit + (n === 1 || n === -1 ? '' : 's')}` : '0',
  lanes: 'Lanes',
  lane: {
    actor: 'One for each actor',
    type: 'One for each type',
    group: 'One for each group',
    one: 'One for all',
  },
  order: 'Order',
  orders: {
    spines: 'Those who meet side by side',
    name: 'By name',
    first: 'By first event',
    importance: 'By importance',
  },
  form: 'Form',
  forms: {
    auto: 'As it fits',
    lanes: 'Lanes',
    rows: 'Rows down the page',
    density: 'Bars of many events',
    storyline: 'Lines that meet',
  },
  line: 'A line is an actor; lines meet in shared events',
  groups: 'Groups',
  fold: 'Time shortened here',
  origin: 'Time is counted from here',
};
