import { createBuilder } from './builder';
import { type ImportWorker, startIn } from './far';
import { FORMATS } from './formats';
import { headOf } from './head';
import type { FileData, Format, Imported } from './imported';

export interface AnyOptions {
  /** Name of a format, where it is not to be found out: `"gexf"`. */
  readonly format?: string;
  /**
   * Makes a worker whose file imports `summitry/import/worker`: the file is read there, and the page stays quick. Where
   * it does not start within 3 s, the page reads. @defaultValue none
   */
  readonly worker?: () => ImportWorker;
}

/** The format of a file: by what it holds, then by its name; `undefined` where neither says so. */
export function formatOf(name: string, data: FileData): Format | undefined {
  const ending = name.toLowerCase();
  const head = headOf(data);
  return (
    FORMATS.find((format) => format.looks(head, ending)) ??
    FORMATS.find(({ endings }) => endings.some((one) => ending.endsWith(one)))
  );
}

/**
 * Reads a file of any format that is known here; the reader of that format is loaded when it is needed.
 *
 * @param name Its name, which decides only where its content does not: `"alliances.csv"`.
 * @throws RangeError where `options.format` is no format.
 */
export async function importAny(
  name: string,
  data: FileData,
  options: AnyOptions & object = {},
): Promise<Imported> {
  const { format: wanted, worker, ...rest } = options;
  const format =
    wanted === undefined ? formatOf(name, data) : FORMATS.find((one) => one.name === wanted);
  if (format)
    return (
      (worker && (await readFar(worker, format, data, rest))) || (await format.load())(data, rest)
    );
  const known = FORMATS.map((one) => one.name).join(', ');
  if (wanted !== undefined)
    throw new RangeError(`importAny: format must be one of ${known}, got ${wanted}`);
  const builder = createBuilder();
  builder.error('', `${name || 'the file'} is of no format that is known here (${known})`);
  return builder.done();
}

/** Nothing where the worker does not start, or fails: then the page reads, and says why. */
async function readFar(
  worker: () => ImportWorker,
  format: Format,
  data: FileData,
  options: object,
): Promise<Imported | undefined> {
  const far = await startIn(worker);
  try {
    const answer = await far?.ask({ type: 'file', format: format.name, data, options });
    return answer?.type === 'read' ? answer.imported : undefined;
  } finally {
    far?.end();
  }
}
