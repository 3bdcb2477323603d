#!/usr/bin/env node
import { run } from './command';
import { EXIT } from './fault';

// Who reads what is piped out may have read enough.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
  process.exit(code === 'EPIPE' ? EXIT.fine : EXIT.data);
});

const done = run(process.argv.slice(2), {
  out: (data) => void process.stdout.write(data),
  say: (words) => void process.stderr.write(words),
});
// Not `exit`: what is written may still be under way.
void done.then((code) => {
  process.exitCode = code;
});
