import { isRow, type Row } from './fields';
import { type Id, idOf } from './key';
import { partiesOf } from './parties';
import type { Dataset, EventRecord, Party, Relation } from './records';
import type { Predicate } from './selection';
import { meets, partiesIn, type Span } from './slice';
import { parseWhen, type TimeBounds, type When } from './time';

type Claim = Relation | EventRecord;

/** `undefined`: the question does not arise for this record (an event has no sign). */
type Test = (record: Claim) => boolean | undefined;

/** Deeper nesting is a circle. */
const DEEPEST = 100;

const unasked: Test = () => undefined;

/** Whether a record passes; what is no predicate, or asks what this record has not, lets it pass. */
export function matches(dataset: Dataset, predicate: Predicate, record: Claim): boolean {
  return testOf(dataset, predicate)(record) !== false;
}

/** The same for many records: dates and lists are read once. */
export function testOf(dataset: Dataset, predicate: unknown, depth = 0): Test {
  if (!isRow(predicate) || depth > DEEPEST) return unasked;
  const { kind, of } = predicate;
  const test = (one: unknown): Test => testOf(dataset, one, depth + 1);
  if (kind === 'not') {
    const inner = test(of);
    return (record) => {
      const answer = inner(record);
      return answer === undefined ? answer : !answer;
    };
  }
  if (kind === 'and' || kind === 'or') return joined(Array.from(listed(of), test), kind === 'or');
  return plain(dataset, predicate, kind);
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

function plain(dataset: Dataset, predicate: Row, kind: unknown): Test {
  switch (kind) {
    case 'actors':
      return actorTest(dataset, predicate);
    case 'relations':
      return among(predicate.ids, (record) => ('parties' in record ? record.id : undefined));
    case 'events':
      return among(predicate.ids, (record) => ('parties' in record ? undefined : record.id));
    case 'types':
      return among(predicate.types, ({ type }) => type);
    case 'certainty':
      return among(predicate.levels, ({ certainty }) => certainty);
    case 'sign':
      return among(predicate.signs, (record) =>
        'parties' in record ? String(record.sign) : undefined,
      );
    case 'time':
      return timeTest(predicate);
    case 'text':
      return textTest(dataset, predicate.query);
    default:
      return unasked;
  }
}

function listed(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Any value as a word: an id may have been written as a number. */
function wordsOf(value: unknown): string[] {
  return Array.from(listed(value), (item) =>
    isRow(item) || Array.isArray(item) ? '' : String(item),
  );
}

function among(list: unknown, nameOf: (record: Claim) => string | undefined): Test {
  if (!Array.isArray(list)) return unasked;
  const names = new Set(wordsOf(list));
  return (record) => {
    const name = nameOf(record);
    return name === undefined ? name : names.has(name);
  };
}

/** A state is meant by what is part of it too, rolled up or not; a bloc only by itself. */
function actorTest(dataset: Dataset, { ids, match }: Row): Test {
  if (!Array.isArray(ids)) return unasked;
  const wanted = [...new Set(wordsOf(ids))];
  if (!wanted.length) return match === 'all' ? () => true : () => false;
  const wholes = new Map<Party['key'], readonly Id[]>();
  const meant = (party: Party): readonly Id[] => {
    let above = wholes.get(party.key);
    if (!above) {
      above = dataset
        .ancestorsOf(party.key)
        .map(idOf)
        .filter((id) => dataset.actor(id)?.kind !== 'bloc');
      wholes.set(party.key, above);
    }
    return [party.actor, ...party.via, ...above];
  };
  return (record) => {
    const there = new Set(partiesOf(record).flatMap(meant));
    const has = (id: Id): boolean => there.has(id);
    return match === 'all' ? wanted.every(has) : wanted.some(has);
  };
}

function timeTest({ start, end, mode }: Row): Test {
  const from = bounds(start);
  const to = mode === 'asOf' ? from : bounds(end);
  if (!from || !to) return unasked;
  const span: Span = [from.earliestStart, to.latestEnd];
  if (mode !== 'within') return (record) => mayBeIn(record, span);
  return ({ when }) => when !== null && when.earliestStart >= span[0] && when.latestEnd <= span[1];
}

function bounds(when: unknown): TimeBounds | null {
  return typeof when === 'string' || typeof when === 'number' || when instanceof Date
    ? parseWhen(when as When)
    : null;
}

/** All but what was definitely not in force, or did definitely not happen, in that span. */
export function mayBeIn(record: Claim, span: Span): boolean {
  return 'parties' in record ? partiesIn(record, span) !== null : meets(record.when, span);
}

/** Without case and accents, the same in every locale. */
function plainText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function textTest(dataset: Dataset, query: unknown): Test {
  const words = typeof query === 'string' ? plainText(query).split(/\s+/).filter(Boolean) : [];
  if (!words.length) return unasked;
  const names = new Map<Id, string>();
  const nameOf = (id: Id): string => {
    let name = names.get(id);
    if (name === undefined) {
      const actor = dataset.actor(id);
      const parts = actor && [actor.name, actor.shortName, actor.code, ...actor.aliases];
      name = plainText(parts ? parts.join('\n') : id);
      names.set(id, name);
    }
    return name;
  };
  return (record) => {
    const parties = partiesOf(record).flatMap(({ actor, via }) => [actor, ...via]);
    const text = [plainText(ownWords(dataset, record)), ...parties.map(nameOf)].join('\n');
    return words.every((word) => text.includes(word));
  };
}

function ownWords({ types }: Dataset, record: Claim): string {
  const type = types.find(({ id }) => id === record.type)?.label ?? record.type;
  const own =
    'parties' in record
      ? [record.label, record.shortLabel, record.note]
      : [record.title, record.shortTitle, record.place, record.summary];
  const said = record.evidence.flatMap(({ saidBy, quote, note }) => [saidBy, quote, note]);
  return [type, ...own, ...said].join('\n');
}
