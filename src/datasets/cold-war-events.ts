import type { EventInput } from '../model/records';
import { FOUNDERS, NATO, SIGNED_IN_WARSAW } from './cold-war-members';
import { from } from './cold-war-sources';

const milestone = (title: string) => [from('historian', title)];
const BEFORE_1999 = NATO.slice(0, 16).map((member) =>
  typeof member === 'string' ? member : (member as { actor: string }).actor,
);
const without = (ids: readonly string[], ...gone: readonly string[]) =>
  ids.filter((id) => !gone.includes(id));

const early: readonly EventInput[] = [
  {
    id: 'washington-treaty',
    title: 'Washington Treaty signed',
    shortTitle: 'Washington Treaty',
    type: 'military',
    date: '1949-04-04',
    participants: FOUNDERS,
    place: 'Washington',
    summary: 'Twelve states found NATO: an attack on one is an attack on all.',
    importance: 5,
    evidence: [
      from('unts', 'vol. 34, no. 541'),
      ...milestone('North Atlantic Treaty Organization (NATO), 1949'),
    ],
  },
  {
    id: 'greece-turkey-join',
    title: 'Greece and Turkey join NATO',
    shortTitle: 'Greece, Turkey join',
    type: 'military',
    date: '1952-02-18',
    participants: ['greece', 'turkey', 'nato'],
    importance: 3,
    evidence: [from('nato', 'Marking 60 years of membership, 18 February 2012', undefined, 'nato')],
  },
  {
    id: 'west-germany-joins',
    title: 'West Germany joins NATO',
    shortTitle: 'West Germany joins',
    type: 'military',
    date: '1955-05-06',
    participants: ['west-germany', 'nato'],
    summary: 'The protocol is in force on 5 May, the accession dated 6 May, the welcome 9 May.',
    importance: 4,
    evidence: [
      from('unts', 'vol. 243, no. 541'),
      from('nato', 'Member countries', undefined, 'nato'),
    ],
    alternatives: [
      {
        date: '1955-05-05',
        evidence: [from('unts', 'vol. 243, no. 541', 'The protocol in force')],
      },
      { date: '1955-05-09', evidence: [from('nato', 'Council session of 9 May 1955')] },
    ],
  },
  {
    id: 'warsaw-treaty-signed',
    title: 'Warsaw Treaty signed',
    shortTitle: 'Warsaw Treaty',
    type: 'military',
    date: '1955-05-14',
    participants: SIGNED_IN_WARSAW,
    place: 'Warsaw',
    summary:
      'Eight states bind themselves to each other’s defence, days after West Germany joins NATO.',
    importance: 5,
    evidence: [
      from('unts', 'vol. 219, no. 2962'),
      ...milestone('The Warsaw Treaty Organization, 1955'),
    ],
  },
  {
    id: 'hungarian-uprising',
    title: 'Hungarian uprising put down',
    shortTitle: 'Hungary 1956',
    type: 'military',
    date: '1956-10-23',
    end: '1956-11-04',
    participants: ['hungary', 'soviet-union'],
    place: 'Budapest',
    summary:
      'Hungary declares that it leaves the Pact on 1 November; Soviet troops take Budapest on 4 November.',
    importance: 4,
    evidence: [from('mastny', '1 and 4 November 1956')],
  },
  {
    id: 'berlin-wall',
    title: 'Berlin Wall built',
    type: 'political',
    date: '1961-08-13',
    participants: ['east-germany', 'soviet-union', 'west-germany'],
    place: 'Berlin',
    importance: 5,
    evidence: milestone('The Berlin Crisis, 1958–1961'),
  },
  {
    id: 'cuban-crisis',
    title: 'Cuban missile crisis',
    shortTitle: 'Cuban crisis',
    type: 'military',
    date: '1962-10-16',
    end: '1962-10-28',
    participants: ['soviet-union', 'united-states'],
    importance: 5,
    evidence: milestone('The Cuban Missile Crisis, October 1962'),
  },
  {
    id: 'france-leaves-command',
    title: 'France leaves the NATO command',
    shortTitle: 'France leaves command',
    type: 'military',
    date: '1966-03-07',
    participants: ['france', 'nato'],
    summary:
      'De Gaulle writes to Johnson that France stays in the alliance and takes its forces out of the integrated command.',
    importance: 4,
    evidence: [
      from('frus', '1964–1968, vol. XIII: letter of 7 March 1966', undefined, 'Charles de Gaulle'),
    ],
  },
  {
    id: 'prague-1968',
    title: 'Prague Spring put down',
    shortTitle: 'Prague 1968',
    type: 'military',
    date: '1968-08-20',
    end: '1968-08-21',
    participants: ['bulgaria', 'czechoslovakia', 'hungary', 'poland', 'soviet-union'],
    place: 'Prague',
    summary:
      'Troops of four Pact members enter Czechoslovakia. East German divisions stood ready at the border; Romania refused, and Albania left the Pact on 13 September.',
    importance: 5,
    evidence: milestone('Soviet Invasion of Czechoslovakia, 1968'),
  },
  {
    id: 'greece-leaves-command',
    title: 'Greece out of the NATO command',
    shortTitle: 'Greece out of command',
    type: 'military',
    date: '1974-08-14',
    end: '1980-10-20',
    participants: ['greece', 'nato'],
    summary:
      'Over Cyprus, Greece takes its forces out of the integrated command for six years; it stays in the alliance.',
    importance: 2,
    evidence: [from('nato', 'Greece and NATO', undefined, 'nato')],
  },
];

const late: readonly EventInput[] = [
  {
    id: 'helsinki-final-act',
    title: 'Helsinki Final Act signed',
    shortTitle: 'Helsinki Final Act',
    type: 'political',
    date: '1975-08-01',
    participants: [...BEFORE_1999, ...without(SIGNED_IN_WARSAW, 'albania')],
    place: 'Helsinki',
    summary: '35 states sign, among them all of both alliances; Albania stays away.',
    importance: 5,
    evidence: [from('csce', 'Final Act, 1 August 1975'), ...milestone('Helsinki Final Act, 1975')],
  },
  {
    id: 'spain-joins',
    title: 'Spain joins NATO',
    type: 'military',
    date: '1982-05-30',
    participants: ['spain', 'nato'],
    importance: 3,
    evidence: [from('nato', 'Member countries', undefined, 'nato')],
  },
  {
    id: 'inf-signed',
    title: 'INF Treaty signed',
    type: 'legal',
    date: '1987-12-08',
    participants: ['soviet-union', 'united-states'],
    place: 'Washington',
    importance: 4,
    evidence: [from('unts', 'vol. 1657, no. 28521')],
  },
  {
    id: 'wall-falls',
    title: 'Berlin Wall opened',
    type: 'political',
    date: '1989-11-09',
    participants: ['east-germany', 'west-germany'],
    place: 'Berlin',
    importance: 5,
    evidence: milestone('Fall of Communism in Eastern Europe, 1989'),
  },
  {
    id: 'german-unity',
    title: 'German unity',
    type: 'legal',
    date: '1990-10-03',
    participants: ['east-germany', 'west-germany'],
    summary:
      'East Germany becomes part of the Federal Republic and so of NATO; it had left the Pact on 24 September.',
    importance: 5,
    evidence: [from('bgbl', '1990, p. 889', 'Unification Treaty of 31 August 1990, Art. 1')],
  },
  {
    id: 'paris-charter',
    title: 'Charter of Paris signed',
    shortTitle: 'Paris Charter',
    type: 'political',
    date: '1990-11-21',
    participants: [...BEFORE_1999, ...without(SIGNED_IN_WARSAW, 'albania', 'east-germany')],
    place: 'Paris',
    summary:
      'Two days after both alliances declare that they are no longer adversaries, 34 states declare the division of Europe over.',
    importance: 4,
    evidence: [from('csce', 'Charter of Paris, 21 November 1990')],
  },
  {
    id: 'pact-dissolved',
    title: 'Warsaw Pact dissolved',
    shortTitle: 'Pact dissolved',
    type: 'military',
    date: '1991-07-01',
    participants: without(SIGNED_IN_WARSAW, 'albania', 'east-germany'),
    place: 'Prague',
    importance: 5,
    evidence: [from('mastny', '1 July 1991')],
  },
  {
    id: 'soviet-union-ends',
    title: 'Soviet Union dissolved',
    shortTitle: 'USSR dissolved',
    type: 'political',
    date: '1991-12-26',
    participants: ['soviet-union', 'russia'],
    place: 'Moscow',
    summary:
      'Russia takes the Soviet seat in the United Nations; the other republics are states of their own and not in these data.',
    importance: 5,
    evidence: milestone('The Collapse of the Soviet Union'),
    alternatives: [
      {
        date: '1991-12-25',
        evidence: [
          from('historian', 'The Collapse of the Soviet Union', 'The day Gorbachev resigns'),
        ],
      },
    ],
  },
  {
    id: 'czechoslovakia-divides',
    title: 'Czechoslovakia divides in two',
    shortTitle: 'Czechoslovakia ends',
    type: 'legal',
    date: '1993-01-01',
    participants: ['czech-republic', 'czechoslovakia', 'slovakia'],
    importance: 3,
    evidence: [from('gatt', 'L/7212', 'The customs union of its two successors begins that day')],
  },
  {
    id: 'three-join',
    title: 'Poland, Hungary, Czech Republic join NATO',
    shortTitle: 'Three join NATO',
    type: 'military',
    date: '1999-03-12',
    participants: ['czech-republic', 'hungary', 'poland', 'nato'],
    importance: 5,
    evidence: [from('nato', 'Member countries', undefined, 'nato')],
  },
];

export const events: readonly EventInput[] = [...early, ...late];
