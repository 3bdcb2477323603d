import type { DatasetInput } from '../model/input';
import { createBuilder } from './builder';
import type { FileData, Imported } from './imported';
import { isBag, parseJson } from './json';

const LISTS = ['sources', 'actors', 'relations', 'events', 'types'] as const;

/**
 * Reads a dataset as it is written for `createDataset`, or by `exportJson`. Its records are not looked into:
 * `createDataset` does, and says what is wrong with them.
 */
export function importDataset(data: FileData): Imported {
  const builder = createBuilder();
  const file = parseJson(data, builder.error);
  if (file === undefined) return builder.done();
  if (!isBag(file)) {
    builder.error('', 'a dataset must be an object with actors; nothing is read');
    return builder.done();
  }
  const input: Record<string, unknown> = {};
  for (const name of ['title', 'description', 'asOf'])
    if (Object.hasOwn(file, name)) input[name] = file[name];
  for (const name of LISTS) {
    if (!Object.hasOwn(file, name)) continue;
    if (Array.isArray(file[name])) input[name] = file[name];
    else builder.error(name, 'must be a list; left out');
  }
  if (!input.actors) {
    if (!Object.hasOwn(file, 'actors')) builder.warn('actors', 'missing; read as none');
    input.actors = [];
  }
  reviveAll(input);
  return { input: input as unknown as DatasetInput, issues: builder.done().issues };
}

const BOUNDS = ['earliestStart', 'latestStart', 'earliestEnd', 'latestEnd'];

/** JSON has no infinity, and no date of far years: `exportJson` says how they are written. Without recursion: files can be deep. */
function reviveAll(input: object): void {
  const left: object[] = [input];
  for (let bag = left.pop(); bag; bag = left.pop()) {
    if (Object.hasOwn(bag, BOUNDS[0]!)) revive(bag as Record<string, unknown>);
    for (const [key, value] of Object.entries(bag)) {
      if (typeof value !== 'object' || value === null) continue;
      const date = momentOf(value);
      if (date) Object.defineProperty(bag, key, { value: date });
      else left.push(value);
    }
  }
}

/** `{"moment": ms}` */
function momentOf(value: object): Date | undefined {
  if (!Object.hasOwn(value, 'moment') || Object.keys(value).length > 1) return undefined;
  const { moment } = value as { readonly moment: unknown };
  return typeof moment === 'number' ? new Date(moment) : undefined;
}

function revive(bounds: Record<string, unknown>): void {
  for (const name of BOUNDS) {
    const value = Object.hasOwn(bounds, name) ? bounds[name] : undefined;
    if (value === 'Infinity' || value === '-Infinity') bounds[name] = Number(value);
  }
}
