import { describe, expect, test } from 'vitest';
import { importAny, importFormats } from '../../src/import';
import { READERS as AT_ONCE } from '../../src/import/at-once';
import type { ImportWorker } from '../../src/import/far';
import { serveImports } from '../../src/import/worker';
import { READERS } from './readers';

/** A worker on the other end of a channel, and what was asked of it. */
function farWorker() {
  const { port1, port2 } = new MessageChannel();
  const answers: string[] = [];
  const scope = {
    onmessage: null,
    postMessage(answer: { readonly type: string }) {
      answers.push(answer.type);
      port2.postMessage(answer);
    },
  };
  serveImports(scope as never);
  port2.onmessage = (event) => (scope.onmessage as unknown as (event: unknown) => void)(event);
  return { answers, worker: () => port1 as unknown as ImportWorker, end: () => port1.close() };
}

describe('a whole file in a worker', () => {
  test('each format there is what it is here', async () => {
    for (const [name, [read, file]] of Object.entries(READERS)) {
      const { worker, answers, end } = farWorker();
      const there = await importAny('file', new TextEncoder().encode(file), { worker });
      expect([name, answers]).toEqual([name, ['ready', 'read']]);
      expect(there).toEqual(read(file));
      end();
    }
  });

  test('knows every format', () => {
    expect(Object.keys(AT_ONCE).sort()).toEqual(importFormats.map(({ name }) => name).sort());
  });

  test('where it fails or does not start, the page reads', async () => {
    const csv = 'source,target\nAnn,Bob\n';
    const here = await importAny('x.csv', csv);
    const none = () => {
      throw new Error('no workers here');
    };
    expect(await importAny('x.csv', csv, { worker: none })).toEqual(here);
    const { worker, answers, end } = farWorker();
    const wrong = { columns: { ally: 'x' }, worker } as object;
    await expect(importAny('x.csv', csv, wrong)).rejects.toThrow(RangeError);
    expect(answers).toEqual(['ready', 'failed']);
    end();
  });
});
