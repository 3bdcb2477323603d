import type { ActorInput, EventInput, PartyInput, RelationInput } from '../model/input';
import { NONE } from '../model/key';
import { show } from '../model/show';
import { parseWhen } from '../model/time';
import type { Sign } from '../model/vocabulary';
import { certaintyFrom, signFrom, type Taker, taking } from './facts';
import type { LinkDraft, NodeDraft, Stretch } from './graph';
import { momentFrom } from './moments';

export type Rename = (id: string) => string;
export type Tell = (message: string) => void;

/** The type of a link of which no type is said. */
const LINK = 'link';

type Draft<T> = { -readonly [K in keyof T]: T[K] };

/** @param parents Those of its groups that are nodes of the file. */
export function actorOf(
  draft: NodeDraft,
  parents: readonly string[],
  isGroup: boolean,
  rename: Rename,
): ActorInput {
  const take = taking(draft.facts);
  const id = rename(draft.id);
  const name = draft.name?.trim() || take.text('name')?.trim() || id;
  const actor: Draft<ActorInput> = { id, name };
  const kind = take.text('kind') ?? (isGroup ? 'bloc' : undefined);
  const groups = [...parents.map(rename), ...listIn(take.text('partOf'))];
  const partOf = groups.length ? [...new Set(groups)].filter((group) => group !== id) : groups;
  const aliases = listIn(take.text('aliases'));
  if (kind) actor.kind = kind;
  put(actor, 'shortName', take.text('shortName'));
  put(actor, 'code', take.text('code'));
  if (partOf.length) actor.partOf = partOf.length > 1 ? partOf : partOf[0]!;
  if (aliases.length) actor.aliases = aliases;
  put(actor, 'note', joined(take.text('note'), take.rest()));
  return actor;
}

/** Only what is given: `undefined` is no JSON. */
function put<T, K extends keyof T>(record: T, name: K, value: T[K] | undefined): void {
  if (value !== undefined) record[name] = value;
}

const listIn = (text: string | undefined) =>
  text
    ? text
        .split('|')
        .map((one) => one.trim())
        .filter((one) => one)
    : NONE;

const joined = (a: string | undefined, b: string | undefined) => (a && b ? `${a}; ${b}` : a || b);

/** A node that comes and goes: an event for each time that it is there. */
export function presence({ name, spells = [], ...draft }: NodeDraft, rename: Rename): EventInput[] {
  const id = rename(draft.id);
  return spells.filter(isBound).map((spell, at) => ({
    id: `presence:${id}:${at + 1}`,
    title: name?.trim() || id,
    type: 'presence',
    date: spell.start ?? '..',
    end: spell.end ?? '..',
    participants: [id],
  }));
}

const isBound = ({ start, end }: Stretch) => start !== undefined || end !== undefined;

/** One relation, or one for each time in which the link is there. */
export function relationsOf(
  draft: LinkDraft,
  spellsOf: (id: string) => readonly Stretch[] | undefined,
  rename: Rename,
  warn: Tell,
): RelationInput[] {
  const take = taking(draft.facts);
  const weight = draft.weight ?? take.number('weight');
  const type = (draft.type || take.text('type') || LINK).trim() || LINK;
  const label = draft.label || take.text('label');
  const shortLabel = take.text('shortLabel');
  const sign = signOf(take.text('sign'), weight, warn);
  const strength = strengthOf(weight, warn);
  const times = stretchesOf(draft.spells, take, warn);
  const certainty = certaintyFrom(take.text('certainty'));
  const note = joined(take.text('note'), take.rest());
  // One by one, by name: tens of thousands of these are made, most of them small.
  const base: Draft<RelationInput> = { type };
  if (label !== undefined) base.label = label;
  if (shortLabel !== undefined) base.shortLabel = shortLabel;
  addEnds(base, draft, spellsOf, rename);
  if (draft.directed) base.directed = true;
  if (sign !== 1) base.sign = sign;
  if (strength !== undefined) base.strength = strength;
  if (certainty !== undefined) base.certainty = certainty;
  if (note !== undefined) base.note = note;
  if (draft.id) base.id = draft.id;
  if (times.length === 1) return [inForce(base, times[0]!)];
  return times.map((time, place) =>
    inForce({ ...base, ...(draft.id && place && { id: `${draft.id}#${place + 1}` }) }, time),
  );
}

/** An open end of a span is written; where neither is known nothing is. */
function inForce<T extends Draft<Pick<RelationInput, 'start' | 'end'>>>(
  record: T,
  time: Stretch,
): T {
  if (!isBound(time)) return record;
  record.start = time.start ?? '..';
  record.end = time.end ?? '..';
  return record;
}

function signOf(text: string | undefined, weight: number | undefined, warn: Tell): Sign {
  if (text === undefined) return weight !== undefined && weight < 0 ? -1 : 1;
  const sign = signFrom(text);
  if (sign !== undefined) return sign;
  warn(`sign ${show(text)} is no sign; read as not known`);
  return null;
}

function strengthOf(weight: number | undefined, warn: Tell): number | undefined {
  if (weight === undefined) return undefined;
  const size = Math.abs(weight);
  if (size > 0 && size < Infinity) return size === 1 ? undefined : size;
  warn(`weight ${show(weight)} cannot be drawn; read as 1`);
  return undefined;
}

/** EDTF says most; spells are what the format has; a date may also be a value as any other. */
function stretchesOf(
  spells: readonly Stretch[] | undefined,
  take: Taker,
  warn: Tell,
): readonly Stretch[] {
  const edtf = edtfFrom(take.text('edtf'));
  if (edtf) return [edtf];
  if (spells?.length === 1 && isBound(spells[0]!)) return [inOrder(spells[0]!, warn)];
  const spans = (spells ?? NONE).filter(isBound);
  if (!spans.length) {
    const span: Draft<Stretch> = {};
    put(span, 'start', momentFrom(take.text('start')));
    put(span, 'end', momentFrom(take.text('end')));
    spans.push(span);
  }
  return spans.map((span) => inOrder(span, warn));
}

/** Days of one form, which are in order as their texts are; nearly all times are such. */
const areDays = (start: unknown, end: unknown): boolean =>
  typeof start === 'string' &&
  typeof end === 'string' &&
  start.length === 10 &&
  end.length === 10 &&
  start[0]! <= '9' &&
  start[0]! >= '0' &&
  end[0]! <= '9' &&
  end[0]! >= '0' &&
  start[7] === '-' &&
  end[7] === '-';

/** Without an end that is before the start. */
export function inOrder(span: Stretch, warn: Tell): Stretch {
  const { start, end } = span;
  if (start === undefined || end === undefined) return span;
  if (areDays(start, end) ? start <= end : parseWhen(start, end)) return span;
  warn(`ends (${show(end)}) before it starts (${show(start)}); read without an end`);
  return { start };
}

/** `source` and `target` where no more is to be said of them, which is most of the time. */
function addEnds(
  base: Draft<RelationInput>,
  { ends, parties: told }: LinkDraft,
  spellsOf: (id: string) => readonly Stretch[] | undefined,
  rename: Rename,
): void {
  const party = (id: string, place: number) =>
    partyOf(rename(id), told?.[place], spellsOf(id) ?? NONE);
  if (ends.length !== 2) {
    base.parties = ends.map(party);
    return;
  }
  const [source, target] = [party(ends[0]!, 0), party(ends[1]!, 1)];
  if (typeof source === 'string' && typeof target === 'string') {
    base.source = source;
    base.target = target;
  } else base.parties = [source, target];
}

function partyOf(
  actor: string,
  told: Pick<NodeDraft, 'spells' | 'facts'> | undefined,
  spells: readonly Stretch[],
): string | PartyInput {
  if (!told && !spells.length) return actor;
  const own = told?.spells?.filter(isBound) ?? NONE;
  const take = taking(told?.facts);
  const party: Draft<PartyInput> = { actor };
  put(party, 'role', take.text('role'));
  put(party, 'certainty', certaintyFrom(take.text('certainty')));
  const time = edtfFrom(take.text('edtf')) ?? hull(own.length ? own : spells);
  inForce(party, time);
  return Object.keys(party).length > 1 ? party : actor;
}

/** `1904/1918`, `../1918`, `/1918`: either side as the model writes it. */
function edtfFrom(text: string | undefined): Stretch | undefined {
  const [start, end, more] = text?.split('/') ?? [];
  if (start === undefined || end === undefined || more !== undefined) return undefined;
  return parseWhen(start, end) ? { start, end } : undefined;
}

/** Nobody is party while not there: from the first time that a node is there to the last. */
function hull(spells: readonly Stretch[]): Stretch {
  if (spells.length < 2) return spells[0] ?? {};
  let [from, to] = [Infinity, -Infinity];
  let [start, end]: Stretch[] = [{}, {}];
  for (const spell of spells) {
    const first = spell.start === undefined ? null : parseWhen(spell.start);
    const last = spell.end === undefined ? null : parseWhen(spell.end);
    if ((first?.earliestStart ?? -Infinity) < from) {
      from = first?.earliestStart ?? -Infinity;
      start = spell;
    }
    if ((last?.latestEnd ?? Infinity) > to) {
      to = last?.latestEnd ?? Infinity;
      end = spell;
    }
  }
  return {
    ...(start?.start !== undefined && { start: start.start }),
    ...(end?.end !== undefined && { end: end.end }),
  };
}
