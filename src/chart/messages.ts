import type { Certainty, Sign } from '../model/records';

/** Every word that all charts share. A locale replaces it whole or in part; nothing here comes from data. */
export interface Messages {
  readonly certainty: Readonly<Record<Certainty, string>>;
  readonly sign: (sign: Sign) => string;
  readonly dateUnknown: string;
  readonly source: (words: string) => string;
  readonly unsourced: string;
  readonly paragraph: (number: string) => string;
  readonly via: (names: string) => string;
  readonly saidBy: (name: string) => string;
  readonly list: (items: readonly string[]) => string;
  readonly relations: (n: number) => string;
  readonly events: (n: number) => string;
  readonly actors: (n: number) => string;
  readonly items: (n: number) => string;
  /** A small number in words, a larger one in figures. */
  readonly number: (n: number) => string;
  /** "5 states"; a kind of one's own takes a plain plural. */
  readonly kindCount: (kind: string, n: number) => string;
  /** "8 relations among 5 states" */
  readonly among: (relations: string, actors: string) => string;
  readonly countsOnce: string;
  readonly certaintyNote: (charts: readonly string[]) => string;
  readonly asOf: (date: string) => string;
  readonly sources: (n: number) => string;
  readonly legend: string;
  /** At rest above a story: how to begin. */
  readonly hint: string;
  readonly details: string;
  readonly close: string;
  readonly clear: string;
  readonly cleared: string;
  readonly selected: (names: string, relations: string, events: string) => string;
  readonly counts: (shown: number, all: number, what: 'relations' | 'events') => string;
  readonly filtered: (relations: string, events: string) => string;
  readonly unfiltered: string;
  /** Steps of the undo history, and what is said of them. */
  readonly steps: {
    readonly select: (names: string) => string;
    readonly deselect: (names: string) => string;
    readonly filter: (words: string) => string;
    readonly without: (words: string) => string;
    readonly period: (dates: string) => string;
    readonly order: string;
    readonly undone: (step: string) => string;
    readonly redone: (step: string) => string;
    /** Buttons; "" = there is no step. */
    readonly undo: (step: string) => string;
    readonly redo: (step: string) => string;
  };
  readonly wholeTime: string;
  readonly noAsOf: string;
  readonly fields: Readonly<
    Record<
      | 'type'
      | 'certainty'
      | 'sign'
      | 'parties'
      | 'participants'
      | 'date'
      | 'strength'
      | 'direction'
      | 'kind'
      | 'partOf'
      | 'members'
      | 'aliases'
      | 'code'
      | 'place'
      | 'summary'
      | 'importance'
      | 'restsOn'
      | 'supports'
      | 'alternatives'
      | 'source'
      | 'note'
      | 'relations'
      | 'events',
      string
    >
  >;
  readonly directed: (from: string, to: string) => string;
  readonly possible: (dates: string) => string;
  readonly tableView: string;
  readonly toolbar: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
  readonly help: string;
  /** Keys, and what they do. */
  readonly helpText: Readonly<
    Record<'tree' | 'listbox' | 'grid', readonly (readonly [string, string])[]>
  >;
  readonly free: string;
  readonly back: string;
  readonly noRelation: string;
  readonly issues: (n: number) => string;
  readonly empty: string;
  readonly panels: Readonly<Record<'network' | 'timeline' | 'matrix', string>>;
  readonly untitled: string;
}

const plural = (one: string, many: string) => (n: number) => `${n} ${n === 1 ? one : many}`;

const NUMBERS = 'no one two three four five six seven eight nine ten'.split(' ');

const COMMON_HELP = [
  ['Space', 'select'],
  ['Enter', 'evidence card'],
  ['Esc', 'close the card, then clear'],
  ['Ctrl Z', 'undo; with Shift, redo'],
  ['Letters', 'find a name'],
] as const;
const ZOOM_HELP = [
  ['+ − 0', 'zoom in, out, fit'],
  ['Shift ← →', 'pan'],
] as const;

export const en: Messages = {
  certainty: { confirmed: 'Confirmed', expected: 'Expected', hinted: 'Hinted' },
  sign: (sign) =>
    sign === 1 ? 'Co-operative' : sign === -1 ? 'Opposed' : sign === 0 ? 'Mixed' : 'Sign unknown',
  dateUnknown: 'date unknown',
  source: (words) => `Source: ${words}`,
  unsourced: 'no source given',
  paragraph: (number) => `paragraph ${number}`,
  via: (names) => `via ${names}`,
  saidBy: (name) => `said by ${name}`,
  list: (items) =>
    items.length < 2
      ? items.join('')
      : `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`,
  relations: plural('relation', 'relations'),
  events: plural('event', 'events'),
  actors: plural('actor', 'actors'),
  items: plural('item', 'items'),
  number: (n) => NUMBERS[n] ?? String(n),
  kindCount: (kind, n) =>
    `${n} ${n === 1 ? kind : kind.endsWith('y') ? `${kind.slice(0, -1)}ies` : `${kind}s`}`,
  among: (relations, actors) => `${relations} among ${actors}`,
  countsOnce: 'a relation of several parties counts once',
  certaintyNote: (charts) =>
    charts.includes('network')
      ? 'Line style shows certainty of the report, not strength of the tie.'
      : 'Texture shows certainty of the report.',
  asOf: (date) => `As of ${date}`,
  sources: (n) => (n === 1 ? 'Source' : 'Sources'),
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
    note: 'Note',
    relations: 'Relations',
    events: 'Events',
  },
  directed: (from, to) => `${from} to ${to}`,
  possible: (dates) => `possible: ${dates}`,
  tableView: 'Show as table',
  toolbar: 'View',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Fit',
  help: 'Help',
  helpText: {
    tree: [
      ['↑ ↓', 'actors and their relations'],
      ['→ ←', 'open, close'],
      ...COMMON_HELP,
      ...ZOOM_HELP,
    ],
    listbox: [
      ['← →', 'events in time'],
      ['↑ ↓', 'lane above or below'],
      ...COMMON_HELP,
      ...ZOOM_HELP,
    ],
    grid: [['Arrows', 'cells'], ['Home End', 'ends of the row'], ...COMMON_HELP],
  },
  free: 'Unpin',
  back: 'Back',
  noRelation: 'no relation reported',
  issues: plural('data issue', 'data issues'),
  empty: 'No data to show.',
  panels: { network: 'Who stands with whom', timeline: 'When', matrix: 'Pair by pair' },
  untitled: 'Untitled',
};
