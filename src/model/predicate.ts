import { type Id, idOf } from './key';
import { partiesOf } from './parties';
import type { Dataset, EventRecord, Party, Relation } from './records';
import { type Given, isObject } from './rows';
import type { Predicate } from './selection';
import { meets, partiesIn, type Span } from './slice';
import { before, exactly, overlaps, type Truth, within } from './temporal';
import { parseWhen, type TimeBounds, type When } from './time';

type Claim = Relation | EventRecord;

/** `undefined`: the question does not arise for this record (an event has no sign). */
type Test = (record: Claim) => boolean | undefined;

/** Deeper nesting is a circle, and more parts are a knot of shared ones: what lies beyond asks nothing. */
const DEEPEST = 100;
const MOST_PARTS = 20_000;

const unasked: Test = () => undefined;

/** Whether a record passes; what is no predicate, or asks what this record has not, lets it pass. */
export function matches(dataset: Dataset, predicate: Predicate, record: Claim): boolean {
  return testOf(dataset, predicate)(record) !== false;
}

/** The same for many records: dates and lists are read once. */
export function testOf(dataset: Dataset, predicate: unknown): Test {
  return read(dataset, predicate, [], { left: MOST_PARTS });
}

function read(
  dataset: Dataset,
  predicate: unknown,
  above: readonly unknown[],
  parts: { left: number },
): Test {
  if (!isObject(predicate) || above.length > DEEPEST || above.includes(predicate)) return unasked;
  if (parts.left-- <= 0) return unasked;
  const { kind, of, query } = predicate;
  const test = (one: unknown): Test => read(dataset, one, [...above, predicate], parts);
  if (kind === 'not') {
    const inner = test(of);
    return (record) => {
      const answer = inner(record);
      return answer === undefined ? answer : !answer;
    };
  }
  if (kind === 'and' || kind === 'or') {
    return joined(Array.isArray(of) ? Array.from(of, test) : [], kind === 'or');
  }
  if (kind === 'time') return timeTest(predicate);
  if (kind === 'text') return typeof query === 'string' ? textTest(dataset, query) : unasked;
  const [list, nameOf] = LISTS.get(kind) ?? [];
  const names = list && predicate[list];
  if (!Array.isArray(names)) return unasked;
  const wanted = new Set(Array.from(names, wordOf));
  if (!nameOf) return actorTest(dataset, [...wanted], predicate.match === 'all');
  return (record) => {
    const name = nameOf(record);
    return name === undefined ? name : wanted.has(`${name}`);
  };
}

const ofRelation =
  <T>(read: (relation: Relation) => T) =>
  (record: Claim): T | undefined =>
    'parties' in record ? read(record) : undefined;

/** A list's name, and what of a record is looked for in it. */
type Ask = readonly [list: string, nameOf?: (record: Claim) => string | number | null | undefined];

const LISTS = new Map<unknown, Ask>([
  ['actors', ['ids']],
  ['relations', ['ids', ofRelation(({ id }) => id)]],
  ['events', ['ids', (record) => ('parties' in record ? undefined : record.id)]],
  ['types', ['types', ({ type }) => type]],
  ['certainty', ['levels', ({ certainty }) => certainty]],
  ['sign', ['signs', ofRelation(({ sign }) => sign)]],
]);

/** Any value as a word: an id may have been written as a number. */
function wordOf(value: unknown): string {
  return typeof value === 'object' && value ? '' : String(value);
}

/** One answer of `decisive` settles it; parts that do not ask are passed over. */
function joined(tests: readonly Test[], decisive: boolean): Test {
  return (record) => {
    let answer: boolean | undefined;
    for (const test of tests) {
      const one = test(record);
      if (one === decisive) return one;
      answer ??= one;
    }
    return answer;
  };
}

/** What is found for a key once is kept. */
function kept<K, V>(find: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    if (!known.has(key)) known.set(key, find(key));
    return known.get(key)!;
  };
}

/** A state is meant by what is part of it too, rolled up or not; a bloc only by itself. */
function actorTest(dataset: Dataset, wanted: readonly Id[], all: boolean): Test {
  const above = kept((key: Party['key']) =>
    dataset
      .ancestorsOf(key)
      .map(idOf)
      .filter((id) => dataset.actor(id)?.kind !== 'bloc'),
  );
  return (record) => {
    const there = new Set(
      partiesOf(record).flatMap(({ actor, via, key }) => [actor, ...via, ...above(key)]),
    );
    const has = (id: Id): boolean => there.has(id);
    return all ? wanted.every(has) : wanted.some(has);
  };
}

/** What a record's time is to that of a question. */
const TRUTHS = new Map<unknown, (when: TimeBounds, span: TimeBounds) => Truth>([
  ['overlaps', overlaps],
  ['asOf', overlaps],
  ['within', within],
  ['during', within],
  ['before', before],
  ['after', (when, span) => before(span, when)],
]);

function timeTest({ start, end, mode, sure }: Given): Test {
  const from = edge(start, true);
  const to = mode === 'asOf' ? edge(start, false) : edge(end, false);
  if (from === null || to === null || to < from) return unasked;
  const span: Span = [from, to];
  const always = sure === undefined ? mode === 'within' : sure === 'definitely';
  const truth = TRUTHS.get(mode) ?? overlaps;
  // Whether members of a relation were in it is asked too, of what may have been.
  if (truth === overlaps && !always) return (record) => mayBeIn(record, span);
  const asked = exactly(from, to);
  return ({ when }) => {
    const found = when ? truth(when, asked) : 'possibly';
    return always ? found === 'definitely' : found !== 'not';
  };
}

/** UTC ms of one end of a question; "" and ".." leave it open, `null` is no date. */
function edge(when: unknown, isStart: boolean): number | null {
  if (when === '' || when === '..') return isStart ? -Infinity : Infinity;
  const bounds = parseWhen(when as When);
  return bounds && (isStart ? bounds.earliestStart : bounds.latestEnd);
}

/** All but what was definitely not in force, or did definitely not happen, in that span. */
export function mayBeIn(record: Claim, span: Span): boolean {
  return 'parties' in record ? partiesIn(record, span) !== null : meets(record.when, span);
}

/** Without case and accents, the same in every locale. */
function plainText(words: readonly unknown[]): string {
  return words.join('\n').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Each word somewhere: in what a record says, in its evidence, in its type's label or a party's names. */
function textTest(dataset: Dataset, query: string): Test {
  const words = plainText([query]).split(/\s+/).filter(Boolean);
  if (!words.length) return unasked;
  const actorText = kept((id: Id) => {
    const { name = id, shortName, code, aliases = [] } = dataset.actor(id) ?? {};
    return plainText([name, shortName, code, ...aliases]);
  });
  const typeOf = kept(
    (type?: string) => dataset.types.find(({ id }) => id === type)?.label ?? type,
  );
  return (record) => {
    const own =
      'parties' in record
        ? [record.label, record.shortLabel, record.note]
        : [record.title, record.shortTitle, record.place, record.summary];
    for (const { saidBy, quote, note } of record.evidence) own.push(saidBy, quote, note);
    const ids = partiesOf(record).flatMap(({ actor, via }) => [actor, ...via]);
    const text = [plainText([typeOf(record.type), ...own]), ...ids.map(actorText)].join('\n');
    return words.every((word) => text.includes(word));
  };
}
