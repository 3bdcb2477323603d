import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { importAny } from '../import/any';
import type { Imported } from '../import/imported';
import { createDataset } from '../model/dataset';
import type { Dataset, Issue } from '../model/records';
import { EXIT, fault } from './fault';

/** What the command line says of how a file is to be read. */
export interface Reading {
  readonly format?: string | undefined;
  readonly column?: readonly string[] | undefined;
  readonly actors?: string | undefined;
}

/** A file as charts take it, with all that is wrong in it. */
export interface FileRead extends Imported {
  /** As it is called in messages. */
  readonly name: string;
  /** What it is called where it does not say so itself. */
  readonly title: string;
  readonly dataset: Dataset;
  /** The reader's, then the model's. */
  readonly issues: readonly Issue[];
}

const WHY: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'it may not be read',
};

/** Bytes of a file, or of what is piped in. */
async function bytesOf(file: string): Promise<Uint8Array> {
  if (file === '-') return buffer(process.stdin);
  try {
    return await readFile(file);
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw fault(`cannot read ${file}: ${WHY[code] ?? message}`);
  }
}

/** `["source=ccode1"]` as the option `columns`; a place is a number. */
function columnsOf(given: readonly string[]): Record<string, string | number> {
  return Object.fromEntries(
    given.map((text) => {
      const at = text.indexOf('=');
      if (at < 1) throw fault(`--column must be ROLE=NAME, got ${text}`, EXIT.usage);
      const column = text.slice(at + 1);
      return [text.slice(0, at), /^\d+$/.test(column) ? Number(column) : column];
    }),
  );
}

/** @throws Fault where there is no such file, or the options are wrong. */
export async function readData(file: string, reading: Reading): Promise<FileRead> {
  const { format, column, actors } = reading;
  const data = await bytesOf(file);
  const imported = await importAny(file === '-' ? '' : basename(file), data, {
    ...(format && { format }),
    ...(column && { columns: columnsOf(column) }),
    ...(actors && { actors: await bytesOf(actors) }),
  });
  const dataset = createDataset(imported.input);
  return {
    ...imported,
    name: file === '-' ? 'standard input' : file,
    title: file === '-' ? 'Standard input' : basename(file).replace(/\.\w+$/, ''),
    dataset,
    issues: [...imported.issues, ...dataset.issues],
  };
}

const many = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

/** "12 actors, 30 relations, 4 events" */
export const contentOf = (dataset: Dataset): string =>
  (['actor', 'relation', 'event'] as const)
    .map((kind) => many(dataset.count(kind), kind))
    .join(', ');

/** "1 error, 2 warnings" */
export function countOf(issues: readonly Issue[]): string {
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  return `${many(errors, 'error')}, ${many(issues.length - errors, 'warning')}`;
}
