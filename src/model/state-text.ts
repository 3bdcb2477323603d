import type { Issue } from './records';
import type { SelectionState } from './selection';
import { show } from './show';
import { createSelection, EMPTY_STATE } from './store';

/** Longest text that is made, characters. */
const LONGEST = 2000;
/** Longest text that is read: what is longer, nobody made here. */
const READ_UP_TO = 20_000;

type Part = keyof SelectionState;

/** Parts by their letter, in the order in which they are left out where all is too long. */
const LETTERS: readonly (readonly [letter: string, part: Part])[] = [
  ['h', 'highlight'],
  ['o', 'order'],
  ['s', 'selected'],
  ['f', 'filter'],
  ['p', 'period'],
  ['a', 'asOf'],
];

/** What JSON writes most changes places with what an address may hold as it is. */
const JSONS = `"'{(})[!]*`;
const ADDRESS = `'"({)}![*]`;
const swapped = (text: string) =>
  text.replace(/["'{}()[\]!*]/g, (char) => ADDRESS[JSONS.indexOf(char)]!);

/**
 * A state as text for an address: what stands behind `#`, or the value of a parameter. At most 2,000 characters: where
 * that is too few, highlight, order, selection, filter, period and date are left out, each whole and in this order, until
 * it is enough. "" is the empty state.
 */
export function encodeState(state: SelectionState): string {
  const parts = LETTERS.filter(([, part]) => partOf(state, part) !== undefined);
  for (let from = 0; from < parts.length; from++) {
    const text = textOf(state, parts.slice(from));
    if (text.length <= LONGEST) return text;
  }
  return '';
}

function textOf(state: SelectionState, parts: typeof LETTERS): string {
  const json = JSON.stringify(
    Object.fromEntries(parts.map(([letter, part]) => [letter, partOf(state, part)])),
  );
  return encodeURIComponent(swapped(json)).replace(/%2C/g, ',').replace(/%3A/g, ':');
}

/** A part as JSON; `undefined` where it is empty. Open ends of a period are null. */
function partOf(state: SelectionState, part: Part): unknown {
  const value = state[part];
  if (value instanceof Set) return value.size ? [...value].sort() : undefined;
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  return value ?? undefined;
}

/**
 * The state of a text that `encodeState` made. Parts that make no sense are empty, and one issue each in `issues`, which
 * may be handed in to see them.
 */
export function decodeState(text: string, issues: Issue[] = []): SelectionState {
  const fault = (path: string, message: string) => {
    issues.push({ path, message, severity: 'warning' });
  };
  if (!text) return EMPTY_STATE;
  const given = jsonOf(text);
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    fault('view', `is no state of charts: ${show(text)}; ignored`);
    return EMPTY_STATE;
  }
  const wanted = new Map(LETTERS.map(([letter, part]) => [letter, part]));
  const state: Partial<Record<Part, unknown>> = {};
  for (const [letter, value] of Object.entries(given)) {
    const part = wanted.get(letter);
    const read = part && readPart(part, value);
    if (part && read !== undefined) state[part] = read;
    else fault(`view.${part ?? letter}`, `makes no sense: ${show(value)}; ignored`);
  }
  return createSelection(state as Partial<SelectionState>).get();
}

function jsonOf(text: unknown): unknown {
  if (typeof text !== 'string' || text.length > READ_UP_TO) return undefined;
  try {
    return JSON.parse(swapped(decodeURIComponent(text)));
  } catch {
    return undefined;
  }
}

/** As the store reads it; `undefined` where that takes nothing of it. */
function readPart(part: Part, given: unknown): unknown {
  const value = part === 'period' || part === 'asOf' ? moments(part, given) : given;
  const read = createSelection({ [part]: value }).get()[part];
  return read === EMPTY_STATE[part] ? undefined : read;
}

function moments(part: 'period' | 'asOf', given: unknown): unknown {
  if (part === 'asOf') return typeof given === 'string' ? Number(given) : given;
  if (!Array.isArray(given) || given.length !== 2) return undefined;
  return [given[0] ?? -Infinity, given[1] ?? Infinity];
}
