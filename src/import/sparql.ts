import type { When } from '../model/time';
import { type Builder, createBuilder } from './builder';
import type { FileData, Imported } from './imported';
import { type Bag, field, isBag, listIn, parseJson, textIn } from './json';
import { momentFrom } from './moments';

/** What the variables of an answer are for, by their names and values. */
interface Roles {
  /** Variables that stand for things, in the order of the query. */
  readonly things: readonly string[];
  readonly start: string | undefined;
  readonly end: string | undefined;
  readonly type: string | undefined;
  readonly isEvents: boolean;
}

const START = /^(start|begin|from|inception|date|time|pointintime|point|when|since)/i;
const END = /^(end|until|to|dissolved|finish)(date|time|year|$)|^enddate|^endtime/i;
const TYPE = /^(type|relation|property|predicate|prop|kind|role)(Label)?$/i;
const EVENT = /^(event|battle|war|treaty|conference|election)$/i;

/**
 * Reads the JSON that a SPARQL service answers with, as that of Wikidata. Two things in a row are a relation, from the
 * first to the second; one thing with a date, or a variable called `event`, is an event with the others taking part;
 * else each is an actor. `xLabel` is the name of `x`. Rows of one event are one.
 *
 * Wikidata gives 1 January for a year: ask for `wikibase:timePrecision` as `…Precision` to have the year alone.
 */
export function importSparql(data: FileData): Imported {
  const builder = createBuilder();
  const file = parseJson(data, builder.error);
  if (file === undefined) return builder.done();
  const rows = listIn(field(file, 'results'), 'bindings').filter(isBag);
  const named = listIn(field(file, 'head'), 'vars').filter((one) => typeof one === 'string');
  const names = [...new Set([...named, ...rows.flatMap((row) => Object.keys(row))])];
  const roles = rolesOf(names, rows);
  if (!rows.length) builder.warn('', 'the answer has no rows');
  const events = new Map<string, { row: Bag; parties: Set<string> }>();
  for (const [at, row] of rows.entries())
    readRow(builder, row, roles, events, `results.bindings[${at}]`);
  for (const [id, { row, parties }] of events) addEvent(builder, id, row, parties, roles);
  return builder.done();
}

const valueIn = (row: Bag, name: string | undefined) =>
  name === undefined ? undefined : textIn(field(row, name), 'value');

const isThing = (row: Bag, name: string) => {
  const type = field(field(row, name), 'type');
  return type === 'uri' || type === 'bnode';
};

function rolesOf(names: readonly string[], rows: readonly Bag[]): Roles {
  const plain = names.filter((name) => !/(Label|Precision|AltLabel|Description)$/.test(name));
  const first = (test: (name: string) => boolean) => plain.find(test);
  const isDate = (name: string) =>
    rows.some((row) =>
      /#(dateTime|date|gYear|gYearMonth)$/.test(textIn(field(row, name), 'datatype') ?? ''),
    );
  const end = first((name) => END.test(name));
  const start =
    first((name) => START.test(name) && name !== end) ??
    first((name) => isDate(name) && name !== end);
  const type = names.find((name) => TYPE.test(name));
  const things = plain.filter(
    (name) =>
      name !== type && name !== start && name !== end && rows.some((row) => isThing(row, name)),
  );
  const event = things.find((name) => EVENT.test(name));
  const ordered = event ? [event, ...things.filter((name) => name !== event)] : things;
  return {
    things: ordered,
    start,
    end,
    type,
    isEvents: event !== undefined || (things.length === 1 && start !== undefined),
  };
}

/** `Q30` of `http://www.wikidata.org/entity/Q30`; an address of elsewhere as it is. */
function idOf(value: string): string {
  return /\/(?:entity|prop\/direct)\/([\w-]+)$/.exec(value)?.[1] ?? value;
}

function thingOf(builder: Builder, row: Bag, name: string | undefined): string {
  const value = valueIn(row, name);
  if (value === undefined) return '';
  const label = valueIn(row, `${name}Label`);
  return builder.actor(idOf(value), label ? { name: label } : undefined);
}

function readRow(
  builder: Builder,
  row: Bag,
  roles: Roles,
  events: Map<string, { row: Bag; parties: Set<string> }>,
  at: string,
): void {
  const [first, ...others] = roles.things;
  if (roles.isEvents) {
    const id = idOf(valueIn(row, first) ?? '');
    if (!id) builder.error(at, `no ${first}; left out`);
    const known = events.get(id) ?? { row, parties: new Set<string>() };
    for (const name of others) {
      const actor = id && thingOf(builder, row, name);
      if (actor) known.parties.add(actor);
    }
    if (id) events.set(id, known);
    return;
  }
  const ends = [first, others[0]].map((name) => thingOf(builder, row, name));
  if (roles.things.length < 2) return;
  if (ends.includes('') || ends[0] === ends[1]) {
    builder.error(at, `no ${first} with another ${others[0]}; left out`);
    return;
  }
  const type = typeOf(row, roles) ?? others[0]!;
  builder.type(type);
  builder.relation({
    type,
    source: ends[0]!,
    target: ends[1]!,
    directed: true,
    ...times(row, roles, 'start'),
  });
}

function typeOf(row: Bag, { type }: Roles): string | undefined {
  const value = valueIn(row, `${type}Label`) ?? valueIn(row, type);
  return value === undefined ? undefined : idOf(value);
}

function addEvent(
  builder: Builder,
  id: string,
  row: Bag,
  parties: ReadonlySet<string>,
  roles: Roles,
): void {
  const type = typeOf(row, roles);
  if (type) builder.type(type);
  const { date = '', end } = times(row, roles, 'date');
  builder.event({
    id,
    title: valueIn(row, `${roles.things[0]}Label`) ?? id,
    ...(type && { type }),
    date,
    ...(end !== undefined && { end }),
    ...(parties.size && { participants: [...parties] }),
  });
}

function times<K extends 'start' | 'date'>(
  row: Bag,
  roles: Roles,
  name: K,
): { readonly [_ in K | 'end']?: When } {
  const start = momentOf(row, roles.start);
  const end = momentOf(row, roles.end);
  return {
    ...(start !== undefined && { [name]: start }),
    ...(end !== undefined && { end }),
  } as { readonly [_ in K | 'end']?: When };
}

/** To the precision that the answer gives: 9 is the year, 10 the month. Midnight is a day. */
function momentOf(row: Bag, name: string | undefined): When | undefined {
  const value = valueIn(row, name);
  if (value === undefined || name === undefined) return undefined;
  const precision = Number(valueIn(row, `${name}Precision`) ?? 11);
  const date = /^[+]?(-?)(\d{4,})-(\d\d)-(\d\d)T00:00:00(?:Z|[+-]00:00)?$/.exec(value);
  if (!date) return momentFrom(value);
  const [, sign, digits, month, day] = date;
  const year = Number(`${sign}${digits}`);
  if (Math.abs(year) > 9999) return year;
  const plain = `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
  if (precision < 10) return plain;
  return precision === 10 ? `${plain}-${month}` : momentFrom(`${plain}-${month}-${day}`);
}
