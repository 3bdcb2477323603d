import { readFileSync } from 'node:fs';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { EXIT, fault, faultOf } from './fault';
import { type Command, HELP } from './help';

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const READING = { format: text, column: { ...text, multiple: true }, actors: text } as const;

const OPTIONS = {
  render: {
    ...READING,
    out: { ...text, short: 'o' },
    type: text,
    chart: text,
    width: text,
    height: text,
    theme: text,
    lang: text,
    title: text,
    scale: text,
  },
  check: { ...READING, json: flag, strict: flag },
  serve: {
    ...READING,
    port: text,
    chart: text,
    theme: text,
    lang: text,
    'no-open': flag,
  },
} as const satisfies Record<Command, NonNullable<ParseArgsConfig['options']>>;

/** Where the command writes to. */
export interface Streams {
  /** Standard output. */
  out(data: string | Uint8Array): void;
  /** Standard error. */
  say(words: string): void;
}

const isCommand = (word: string): word is Command => Object.hasOwn(OPTIONS, word);

/** Runs one command; gives the exit code, or nothing where it goes on. What is wrong is one line of `say`. */
export async function run(args: readonly string[], streams: Streams): Promise<number | undefined> {
  try {
    return await obey(args, streams);
  } catch (error) {
    const { fault: words, code } = faultOf(error);
    streams.say(`summitry: ${words}\n`);
    return code;
  }
}

async function obey(
  [word = '--help', ...rest]: readonly string[],
  { out, say }: Streams,
): Promise<number | undefined> {
  if (word === '--version' || word === '-v') {
    const file = new URL('../../package.json', import.meta.url);
    out(`${JSON.parse(readFileSync(file, 'utf8')).version}\n`);
    return EXIT.fine;
  }
  if (['--help', '-h', 'help'].includes(word)) {
    out(HELP[isCommand(rest[0] ?? '') ? (rest[0] as Command) : 'all']);
    return EXIT.fine;
  }
  if (!isCommand(word))
    throw fault(`no command ${word}; there are render, check and serve (--help)`, EXIT.usage);
  const given = parsed(word, rest);
  if (given.values.help) {
    out(HELP[word]);
    return EXIT.fine;
  }
  const [file, more] = given.positionals;
  if (file === undefined || more !== undefined)
    throw fault(`${word} takes one file, or "-" for what is piped in (--help)`, EXIT.usage);
  const values: object = given.values;
  if (word === 'check') return (await import('./check')).check(file, values, out);
  if (word === 'render') return (await import('./render')).render(file, values, out, say);
  return (await import('./serve')).serve(file, values, say);
}

function parsed(word: Command, args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { ...OPTIONS[word], help: { ...flag, short: 'h' } },
    });
  } catch (error) {
    const why = (error as Error).message.split(/\. |\n/)[0];
    throw fault(`${why} (summitry ${word} --help)`, EXIT.usage);
  }
}
