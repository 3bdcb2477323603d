import { datesOf } from '../model/date-label';
import type { Messages } from './messages';

const plural = (one: string, many: string) => (n: number) => `${n} ${n === 1 ? one : many}`;

const NUMBERS = 'no one two three four five six seven eight nine ten'.split(' ');
/** A small number in words, a larger one in figures. */
const spell = (n: number) => NUMBERS[n] ?? `${n}`;
const Spell = (n: number) => capital(spell(n));
const capital = (text: string) => text.replace(/^\p{L}/u, (first) => first.toUpperCase());
const are = (n: number) => (n === 1 ? 'is' : 'are');
const have = (n: number) => (n === 1 ? 'has' : 'have');
const kinds = (states: boolean) => (states ? 'states' : 'actors');

const list = (items: readonly string[]) =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;

/** "company" gives "companies", "church" "churches". */
const many = (kind: string) =>
  /[^aeiou]y$/.test(kind)
    ? `${kind.slice(0, -1)}ies`
    : `${kind}${/(s|x|z|ch|sh)$/.test(kind) ? 'es' : 's'}`;

/** English: the catalogue that charts have unless another is given. */
export const en: Messages = {
  locale: 'en',
  direction: 'ltr',
  dates: datesOf('en'),
  figure: String,
  certainty: { confirmed: 'Confirmed', expected: 'Expected', hinted: 'Hinted' },
  sign: (sign) =>
    sign === 1 ? 'Co-operative' : sign === -1 ? 'Opposed' : sign === 0 ? 'Mixed' : 'Sign unknown',
  source: (words) => `Source: ${words}`,
  unsourced: 'no source given',
  paragraph: (number) => `paragraph ${number}`,
  aside: (name, words) => `${name} (${words.join(', ')})`,
  via: (names) => `via ${names}`,
  saidBy: (name) => `said by ${name}`,
  quote: (words) => `“${words}”`,
  list,
  more: (first, others) => list([...first, `${others} more`]),
  joined: (date) => `joined ${date}`,
  left: (date) => `left ${date}`,
  comma: ', ',
  semicolon: '; ',
  stop: '.',
  colon: ': ',
  space: ' ',
  relations: plural('relation', 'relations'),
  events: plural('event', 'events'),
  items: plural('item', 'items'),
  kind: (kind) => kind,
  kindCount: (kind, n) => `${n} ${n === 1 ? kind : many(kind)}`,
  among: (relations, actors) => `${relations} among ${actors}`,
  countsOnce: 'a relation of several parties counts once',
  certaintyNote: (charts) =>
    charts.includes('network')
      ? 'Line style shows certainty of the report, not strength of the tie.'
      : 'Texture shows certainty of the report.',
  asOf: (date) => `As of ${date}`,
  sources: 'Source',
  legend: 'Legend and filter',
  hint: 'Point at an actor, tie or event, or walk with the arrow keys: all charts show what it is part of.',
  details: 'Details',
  close: 'Close',
  clear: 'Clear',
  cleared: 'Selection cleared',
  selected: (names, relations, events) => `${names} selected: ${relations}, ${events}`,
  counts: (shown, all, what) => `${shown} of ${all} ${what}`,
  filtered: (relations, events) => `Filter: ${relations}, ${events} shown`,
  unfiltered: 'Filter off, everything shown',
  steps: {
    select: (names) => `Select ${names}`,
    deselect: (names) => `Deselect ${names}`,
    filter: (words) => `Filter: ${words}`,
    without: (words) => `without ${words}`,
    period: (dates) => `Period ${dates}`,
    order: 'Order',
    undone: (step) => `Undone: ${step}`,
    redone: (step) => `Done again: ${step}`,
    undo: (step) => `Undo${step && ': '}${step}`,
    redo: (step) => `Redo${step && ': '}${step}`,
  },
  wholeTime: 'Whole time',
  noAsOf: 'No as-of date',
  time: {
    period: 'Period',
    start: 'Start of the period',
    end: 'End of the period',
    asOf: 'As-of date',
    from: 'From',
    to: 'To',
    noDate: (text) => `“${text}” is no date. Write 1914, 1907-08, 2025-09-01 or -0430.`,
    backwards: 'The period would end before it starts.',
    play: 'Play through time',
    pause: 'Pause',
    nextDate: 'Next date',
  },
  fields: {
    type: 'Type',
    certainty: 'Certainty',
    sign: 'Sign',
    parties: 'Parties',
    participants: 'Participants',
    date: 'Date',
    strength: 'Strength',
    direction: 'Direction',
    kind: 'Kind',
    partOf: 'Part of',
    members: 'Members',
    aliases: 'Also called',
    code: 'Code',
    place: 'Place',
    summary: 'Summary',
    importance: 'Importance',
    restsOn: 'Rests on',
    supports: 'Bears out',
    alternatives: 'Other dates',
    source: 'Source',
    saidBy: 'Who says so',
    note: 'Note',
    relation: 'Relation',
    relations: 'Relations',
    event: 'Event',
    events: 'Events',
    pair: 'Pair',
  },
  directed: (from, to) => `${from} to ${to}`,
  possible: (dates) => `possible: ${dates}`,
  tableView: 'Show as table',
  toolbar: 'View',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Fit',
  lasso: 'Select an area',
  search: 'Search',
  moreTools: 'More tools',
  help: 'Help',
  free: 'Unpin',
  noRelation: 'no relation reported',
  issues: plural('data issue', 'data issues'),
  empty: 'No data to show.',
  panels: { network: 'Who stands with whom', timeline: 'When', matrix: 'Pair by pair' },
  layout: 'Layout of the network',
  layingOut: (percent) => `Laying out the network: ${percent} %`,
  reading: (percent) => `Reading the data: ${percent} %`,
  untitled: 'Untitled',
  network: {
    summary: ({ top, ties, most, relations, several, three, opposed, hinted, hintedName }) => {
      if (!most) return `${top.length ? `${list(top)}: no` : 'No'} relation is reported.`;
      const who = top.length ? list(top) : `${Spell(ties)} actors`;
      const each = ties > 1 ? ' each' : '';
      const sentences = [`${who} ${have(ties)} the most relations (${most}${each}).`];
      const parties = three ? 'three parties' : 'three parties or more';
      if (several)
        sentences.push(
          `${Spell(several)} ${several === 1 ? 'relation' : 'relations'} ${have(several)} ${parties}.`,
        );
      if (opposed)
        sentences.push(`${Spell(opposed)} of ${relations} relations ${are(opposed)} opposed.`);
      if (hinted)
        sentences.push(
          `${hintedName ? `“${hintedName}”` : Spell(hinted)} ${are(hinted)} only hinted at.`,
        );
      return sentences.join(' ');
    },
    hub: (three) => `${three ? 'Three' : 'Several'} parties, one relation`,
    within: (n) =>
      `${Spell(n)} ${n === 1 ? 'relation is' : 'relations are'} within one actor and not drawn.`,
    onlyHinted: 'only hinted',
    ended: (date) => `ended ${date}`,
    begins: (date) => `from ${date}`,
  },
  timeline: {
    summary: ({ events, when, shared, most, whole, states, undated }) => {
      if (!events) return 'No events.';
      const all = `${Spell(events)} ${events === 1 ? 'event' : 'events'}`;
      const sentences = [when ? `${all}: ${when}.` : `${all}.`];
      if (shared)
        sentences.push(
          `${shared === events && events > 1 ? 'All are' : `${Spell(shared)} ${are(shared)}`} shared by ${whole ? '' : 'up to '}${spell(most)} ${kinds(states)}.`,
        );
      if (undated) sentences.push(`${Spell(undated)} ${have(undated)} no date.`);
      return sentences.join(' ');
    },
    member: 'Member, from joining to leaving',
    whisker: 'Date uncertain: could fall here',
    spine: (states) => `One event, several ${states ? 'states' : 'parties'}`,
    orderIn: (date) => `The order within ${date} is not known.`,
    orderOpen: 'The order of events of one date is not known.',
    orderUnknown: 'order not known',
    tallest: (events) => `tallest bar: ${events}`,
    bars: 'Bars: many events, by certainty',
    once: (states) => `An event of several ${kinds(states)} counts once.`,
    tray: 'No date known',
    none: 'No dated events',
    general: 'General',
    asOf: (date) => `as of ${date}`,
    earlier: 'earlier',
    later: 'later',
    from: (day) => `from ${day}`,
    to: (day) => `to ${day}`,
    controls: 'Time and lanes',
    onOrBefore: (day) => `On or before ${day}`,
    possible: (dates) => `possible ${dates}`,
  },
  matrix: {
    summary: ({ top, ties, most, opposed, pairs }) => {
      if (!most) return 'No relation is reported.';
      const first = top.length
        ? `${list(top)} share the most relations (${most}).`
        : `${Spell(ties)} pairs share the most relations (${most} each).`;
      return opposed
        ? `${first} ${Spell(opposed)} of ${pairs} pairs ${are(opposed)} opposed.`
        : first;
    },
    caption: 'Relations by pair',
    grid: 'Relations of each pair of actors',
    ghost: 'not in force then',
    from: (name) => `from ${name}`,
    slots: 'Place in a cell',
    tick: (three) => (three ? 'Part of a three-party relation' : 'Part of a relation of several'),
    numeral: 'Two of a type',
    arrow: 'From the row, to the row',
    diagonal: 'Counts on the diagonal or beside a name: relations of that actor.',
    halves: {
      direction: 'From the row to the column',
      count: 'Below the diagonal: how many',
      dates: (above, below) => `Above the diagonal ${above}, below it ${below}`,
    },
    history: (from, to) => `How many were in force, ${from} to ${to}`,
    order: {
      group: 'Order: by blocs, from signs and ties.',
      degree: 'Order: by number of relations.',
      name: 'Order: by name.',
    },
    ordered: (groups, percent) =>
      `Ordered by blocs: ${groups} groups${percent === null ? '' : `; ${percent} % of ties inside`}.`,
    rows: 'Order and groups of rows',
    tint: 'Red ground: opposed relations prevail.',
    small:
      'A cell too small for marks is green for co-operation, red for opposition, both where both are there.',
    closer: 'Types and certainty: closer in',
    paler: 'Paler: fewer pairs',
    missing: (names) => `No relation reported: ${names}`,
    others: (n) => `${n} others`,
  },
};
