import type { Issue } from '../model/records';
import { EXIT } from './fault';
import { contentOf, countOf, type Reading, readData } from './read';

export interface CheckOptions extends Reading {
  readonly json?: boolean | undefined;
  readonly strict?: boolean | undefined;
}

/** One line an issue, and one of what was found; gives the exit code. */
export async function check(
  file: string,
  options: CheckOptions,
  say: (text: string) => void,
): Promise<number> {
  const { name, dataset, issues } = await readData(file, options);
  const isFine = options.strict
    ? issues.length === 0
    : issues.every(({ severity }) => severity !== 'error');
  if (options.json) {
    const [actors, relations, events] = (['actor', 'relation', 'event'] as const).map((kind) =>
      dataset.count(kind),
    );
    say(`${JSON.stringify({ file: name, actors, relations, events, issues }, null, 2)}\n`);
  } else {
    const found = issues.length ? countOf(issues) : 'nothing wrong';
    say([...issues.map(lineOf), `${name}: ${contentOf(dataset)}; ${found}`, ''].join('\n'));
  }
  return isFine ? EXIT.fine : EXIT.data;
}

/** What is in a file may hold anything: a terminal is told no control characters. */
const lineOf = ({ severity, path, message }: Issue) =>
  `${severity.padEnd(7)}  ${path ? `${path}: ` : ''}${message}`.replace(/\p{Cc}/gu, ' ');
