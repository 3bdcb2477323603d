import type { Certainty, Sign } from '../model/vocabulary';
import type { Fact } from './graph';

/** Fields that a fact may stand for, by its name in small letters and digits. */
const FIELDS = {
  name: ['label', 'name', 'title', 'displayname', 'fullname'],
  shortName: ['shortname', 'short', 'abbreviation'],
  kind: ['kind', 'nodetype', 'actorkind'],
  code: ['code', 'iso3', 'iso'],
  aliases: ['aliases', 'alias'],
  partOf: ['partof', 'memberof'],
  type: ['type', 'relation', 'relationtype', 'kind', 'predicate', 'interaction', 'edgetype'],
  label: ['label', 'edgelabel', 'name'],
  shortLabel: ['shortlabel'],
  weight: ['weight', 'strength'],
  sign: ['sign', 'polarity', 'valence'],
  start: ['start', 'startdate', 'begin', 'since', 'timestamp', 'date', 'year'],
  end: ['end', 'enddate', 'until', 'finish'],
  certainty: ['certainty'],
  edtf: ['edtf'],
  hub: ['summitryhub'],
  directed: ['directed'],
  role: ['role'],
  note: ['note', 'description', 'comment'],
} as const;

export type Field = keyof typeof FIELDS;

/** Takes fields out of facts; what is left goes into a note. */
export interface Taker {
  text(field: Field): string | undefined;
  number(field: Field): number | undefined;
  /** `key: value` of all that nobody took, or `undefined`. */
  rest(): string | undefined;
}

/** Names repeat from record to record: each is put plain once. */
const plainNames = new Map<string, string>();
const MOST_NAMES = 10_000;

function plain(name: string): string {
  let found = plainNames.get(name);
  if (found === undefined) {
    found = name.toLowerCase().replace(/[^a-z0-9]/g, '');
    if (plainNames.size < MOST_NAMES) plainNames.set(name, found);
  }
  return found;
}

/** What only says how a node is drawn, or where it stands in the file. */
const DRAWN = new Set(['x', 'y', 'z', 'r', 'g', 'b', 'size', 'color', 'shape', 'viz', 'id']);

/** A note is for people: longer lists are cut. */
const LONGEST_NOTE = 400;

const nothing = () => undefined;
const NONE_LEFT: Taker = { text: nothing, number: nothing, rest: nothing };

export function taking(facts: readonly Fact[] | undefined): Taker {
  if (!facts?.length) return NONE_LEFT;
  const names = facts.map(([name]) => plain(name));
  const taken = new Set<number>();
  const take = (field: Field) => {
    for (const key of FIELDS[field]) {
      const at = names.indexOf(key);
      if (at < 0 || taken.has(at) || facts[at]![1] === '') continue;
      taken.add(at);
      return facts[at]![1];
    }
    return undefined;
  };
  return {
    text: (field) => {
      const value = take(field);
      return value === undefined ? undefined : String(value);
    },
    number: (field) => {
      const value = take(field);
      return value === undefined || value === true || value === false ? undefined : Number(value);
    },
    rest: () => noteOf(facts.filter((_, at) => !taken.has(at) && !DRAWN.has(names[at]!))),
  };
}

function noteOf(facts: readonly Fact[]): string | undefined {
  const words = facts.filter(([, value]) => value !== '').map((fact) => fact.join(': '));
  const note = words.join('; ');
  if (!note) return undefined;
  return note.length > LONGEST_NOTE ? `${note.slice(0, LONGEST_NOTE)}…` : note;
}

const OPPOSED = new Set(['-', '−', 'negative', 'neg', 'enemy', 'opposed', 'hostile', 'rival']);
const FRIENDLY = new Set(['+', 'positive', 'pos', 'ally', 'friend', 'friendly', 'co-operative']);
const UNSURE = new Set(['', 'na', 'unknown', 'null', 'none', '?']);

/** A sign as people write it: a number, + or −, or a word; `undefined` where it is none. */
export function signFrom(value: string): Sign | undefined {
  const word = value.trim().toLowerCase();
  const number = Number(word);
  if (word && !Number.isNaN(number)) return number < 0 ? -1 : number > 0 ? 1 : 0;
  if (OPPOSED.has(word)) return -1;
  if (FRIENDLY.has(word)) return 1;
  if (word === 'mixed' || word === 'neutral') return 0;
  return UNSURE.has(word) ? null : undefined;
}

export function certaintyFrom(value: string | undefined): Certainty | undefined {
  const word = value?.trim().toLowerCase();
  return word === 'confirmed' || word === 'expected' || word === 'hinted' ? word : undefined;
}
