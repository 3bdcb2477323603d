import type { DatasetInput } from '../model/records';
import { failed } from './failure';

/** Data behind an address: a dataset in JSON, or any file that `summitry/import` reads, whose readers are loaded then. */
export async function load(
  address: string,
  base: string,
  signal: AbortSignal,
): Promise<DatasetInput> {
  const url = urlOf(address, base);
  const response = await fetch(url, { signal }).catch((error: unknown) => {
    if (signal.aborted) throw error;
    // A browser does not say why: another site may be there and forbid to be read (CORS), or nothing is.
    throw failed(url.origin === new URL(base).origin ? 'unreachable' : 'foreign', url.href);
  });
  if (!response.ok) throw failed('refused', url.href, String(response.status));
  const bytes = new Uint8Array(await response.arrayBuffer());
  const json = jsonOf(bytes);
  if (isDatasetInput(json)) return json;
  // A page of one file has no readers beside it.
  const { importAny } = await import('../import/any').catch(() => {
    throw failed('unread', url.href);
  });
  const { input, issues } = await importAny(url.pathname.split('/').at(-1) ?? '', bytes);
  const [first] = issues.filter(({ severity }) => severity === 'error');
  if (!input.actors?.length && !input.events?.length)
    throw failed('unread', url.href, first ? `${first.path} ${first.message}`.trim() : '');
  return input;
}

function urlOf(address: string, base: string): URL {
  try {
    return new URL(address, base);
  } catch {
    throw failed('address', address);
  }
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

const isDatasetInput = (value: unknown): value is DatasetInput =>
  typeof value === 'object' &&
  value !== null &&
  Array.isArray((value as DatasetInput).actors) &&
  ['relations', 'events'].some((name) => Array.isArray(value[name as keyof typeof value]));
