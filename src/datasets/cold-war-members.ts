import type { Id } from '../model/key';
import type { PartyInput } from '../model/records';

type Member = Id | PartyInput;

export const FOUNDERS: readonly Id[] = [
  'belgium',
  'canada',
  'denmark',
  'france',
  'iceland',
  'italy',
  'luxembourg',
  'netherlands',
  'norway',
  'portugal',
  'united-kingdom',
  'united-states',
];
export const SIGNED_IN_WARSAW: readonly Id[] = [
  'albania',
  'bulgaria',
  'czechoslovakia',
  'east-germany',
  'hungary',
  'poland',
  'romania',
  'soviet-union',
];

/** From the day each one signed, or deposited its instrument of accession. */
export const NATO: readonly Member[] = [
  ...FOUNDERS,
  { actor: 'greece', start: '1952-02-18', end: '..' },
  { actor: 'turkey', start: '1952-02-18', end: '..' },
  { actor: 'west-germany', start: '1955-05-06', end: '..' },
  { actor: 'spain', start: '1982-05-30', end: '..' },
  { actor: 'czech-republic', start: '1999-03-12', end: '..' },
  { actor: 'hungary', start: '1999-03-12', end: '..' },
  { actor: 'poland', start: '1999-03-12', end: '..' },
];

/** Who left before the treaty ended; all others were in it to the last day. */
const LEFT: ReadonlyMap<Id, string> = new Map([
  ['albania', '1968-09-13'],
  ['east-germany', '1990-09-24'],
]);
const [SIGNED, ENDED] = ['1955-05-14', '1991-07-01'] as const;

export const WARSAW_PACT: readonly Member[] = SIGNED_IN_WARSAW.map((actor) => {
  const end = LEFT.get(actor);
  return end ? { actor, start: SIGNED, end } : actor;
});

const SPANS = [
  ['nato', NATO, { start: '1949-04-04', end: '..' }],
  ['warsaw-pact', WARSAW_PACT, { start: SIGNED, end: ENDED }],
] as const;

/** The blocs that a state was part of, and when: its membership of the treaties. */
export function blocsOf(id: Id): PartyInput[] {
  return SPANS.flatMap(([actor, members, whole]) =>
    members.flatMap((member) => {
      if (member === id) return [{ actor, ...whole }];
      return typeof member === 'object' && member.actor === id ? [{ ...member, actor }] : [];
    }),
  );
}
