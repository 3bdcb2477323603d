import { civil, DAY } from '../model/calendar';
import type { PartyInput } from '../model/input';
import { parseWhen } from '../model/time';
import type { Certainty } from '../model/vocabulary';
import type { Span } from './spans';
import { whenOfParts, yearFrom } from './when';

/** A time in a group; `..` or nothing is open. */
export interface Spell extends Span {
  readonly role?: string;
  readonly certainty?: Certainty;
}

interface Stretch extends Spell {
  readonly from: number;
  readonly to: number;
}

/** A group over a time in which nobody left and came back. */
export interface Phase extends Span {
  readonly parties: PartyInput[];
}

function stretchOf(spell: Spell): Stretch {
  const { start = '..', end = '..' } = spell;
  const from = start === '..' ? -Infinity : (parseWhen(start)?.earliestStart ?? -Infinity);
  const to = end === '..' ? Infinity : (parseWhen(end)?.latestEnd ?? Infinity);
  return { ...spell, from, to };
}

/** A member's spells in order; those that touch are one, unless the role changes. */
export function merged(spells: readonly Spell[]): Stretch[] {
  const found: Stretch[] = [];
  for (const one of spells.map(stretchOf).sort((a, b) => a.from - b.from || a.to - b.to)) {
    const last = found.at(-1);
    if (!last || one.from > last.to || (one.role ?? '') !== (last.role ?? '')) found.push(one);
    else if (one.to > last.to) found[found.length - 1] = withEnd(last, one);
  }
  return found;
}

function withEnd({ end: _, ...first }: Stretch, last: Stretch): Stretch {
  return { ...first, to: last.to, ...(last.end && { end: last.end }) };
}

/**
 * A member has one span in a relation. Where someone left and came back, the group is cut at the return, so that
 * each phase has one span a member, and on any day the members are those of that day.
 */
export function phasesOf(members: ReadonlyMap<string, readonly Spell[]>): Phase[] {
  const spells = [...members].map(([actor, own]) => ({ actor, own: merged(own) }));
  const cuts = [...new Set(spells.flatMap(({ own }) => own.slice(1).map(({ from }) => from)))];
  const bounds = [-Infinity, ...cuts.sort((a, b) => a - b), Infinity];
  return bounds.slice(1).flatMap((to, i) => {
    const from = bounds[i]!;
    const parties = spells.flatMap(({ actor, own }) => {
      // Where roles overlap, the later one counts.
      const spell = own.findLast((one) => one.from < to && one.to > from);
      return spell ? [{ actor, spell: clipped(spell, from, to) }] : [];
    });
    return parties.length ? [phaseOf(parties)] : [];
  });
}

function clipped(spell: Stretch, from: number, to: number): Stretch {
  let made = spell;
  if (made.from < from) made = { ...made, from, start: dayOf(from, 0) };
  if (made.to > to) made = { ...made, to, end: dayOf(to, -1) };
  return made;
}

/** The year, where a year begins there or ends the day before; else the day. */
function dayOf(time: number, shift: 0 | -1): string {
  const { year, month, day } = civil(time + shift * DAY);
  const turn = civil(time);
  const isTurn = turn.month === 1 && turn.day === 1;
  return isTurn || Math.abs(year) > 9999
    ? yearFrom(year)
    : whenOfParts(`${year}`, `${month}`, `${day}`);
}

/** Spans of the members stand only where they differ from that of the whole. */
function phaseOf(members: readonly { actor: string; spell: Stretch }[]): Phase {
  const first = members.reduce((a, b) => (b.spell.from < a.spell.from ? b : a)).spell;
  const last = members.reduce((a, b) => (b.spell.to > a.spell.to ? b : a)).spell;
  return {
    ...(first.start && { start: first.start }),
    ...(last.end && { end: last.end }),
    parties: members.map(({ actor, spell }) => ({
      actor,
      ...(spell.role && { role: spell.role }),
      ...(spell.certainty && { certainty: spell.certainty }),
      ...(spell.start && spell.from !== first.from && { start: spell.start }),
      ...(spell.end && spell.to !== last.to && { end: spell.end }),
    })),
  };
}
