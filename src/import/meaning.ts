import type { Certainty, Sign } from '../model/vocabulary';
import { numberFrom } from './number';

/** What a value of a type, sign or certainty column says. */
export interface ValueMeaning {
  readonly type?: string;
  readonly sign?: Sign;
  readonly certainty?: Certainty;
  readonly directed?: boolean;
  readonly label?: string;
}

/** Values by their text, in any case. */
export type Meanings = ReadonlyMap<string, ValueMeaning>;

/** @throws TypeError, RangeError where a meaning is none. */
export function meaningsOf(
  caller: string,
  values: Readonly<Record<string, ValueMeaning>>,
): Meanings {
  const made = new Map<string, ValueMeaning>();
  for (const [value, meaning] of Object.entries(values)) {
    const where = `${caller}: values.${value}`;
    if (typeof meaning !== 'object' || meaning === null)
      throw new TypeError(`${where} must be {type, sign, certainty}, got ${String(meaning)}`);
    const { sign, certainty } = meaning;
    if (sign !== undefined && sign !== null && ![1, 0, -1].includes(sign))
      throw new RangeError(`${where}.sign must be 1, 0, -1 or null, got ${String(sign)}`);
    if (certainty !== undefined && !['confirmed', 'expected', 'hinted'].includes(certainty))
      throw new RangeError(
        `${where}.certainty must be confirmed, expected or hinted, got ${String(certainty)}`,
      );
    made.set(value.trim().toLowerCase(), meaning);
  }
  return made;
}

const words = <T>(...of: [T, string][]): ReadonlyMap<string, T> =>
  new Map(of.flatMap(([value, text]) => text.split(' ').map((word) => [word, value] as const)));

const SIGNS = words<1 | 0 | -1>(
  [
    1,
    '+ p pos positive plus ally allied alliance friend friendly like cooperation cooperative coop support good',
  ],
  [
    -1,
    '- \u2212 n neg negative minus enemy enemies foe rival rivalry hostile hostility opposed conflict conflictual war dislike bad',
  ],
  [0, 'mixed neutral ambivalent both'],
);

/** 1, 0 or −1 of a word or a number; `undefined` where it is neither. */
export function signFrom(text: string, decimal?: '.' | ','): 1 | 0 | -1 | undefined {
  const number = numberFrom(text, decimal);
  if (number !== undefined) return number > 0 ? 1 : number < 0 ? -1 : 0;
  return SIGNS.get(text.toLowerCase());
}

const LEVELS = words<Certainty>(
  ['confirmed', 'confirmed certain sure yes high definite fact known verified true official'],
  ['expected', 'expected likely probable medium planned announced potential moderate'],
  [
    'hinted',
    'hinted possible low rumored rumoured rumour rumor alleged suspected claimed uncertain unconfirmed unlikely doubtful no false',
  ],
);

/** A level by a word, or by a share: 0.9 and more is confirmed, 0.5 and more expected. */
export function certaintyFrom(text: string, decimal?: '.' | ','): Certainty | undefined {
  const isPercent = text.endsWith('%');
  const share = numberFrom(isPercent ? text.slice(0, -1) : text, decimal);
  if (share === undefined) return LEVELS.get(text.toLowerCase());
  const part = share > 1 || isPercent ? share / 100 : share;
  return part >= 0.9 ? 'confirmed' : part >= 0.5 ? 'expected' : 'hinted';
}

const DIRECTIONS = words<boolean>(
  [true, 'directed true 1 yes -> one-way oneway arc'],
  [false, 'undirected false 0 no -- <-> mutual two-way reciprocal bidirectional edge'],
);

export function directionFrom(text: string): boolean | undefined {
  return DIRECTIONS.get(text.toLowerCase());
}
