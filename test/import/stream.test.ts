import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { importCsv } from '../../src/import/csv';
import type { ImportWorker } from '../../src/import/far';
import { importStream } from '../../src/import/stream';
import { serveImports } from '../../src/import/worker';
import { createDataset } from '../../src/model/dataset';
import { createDatasetFromColumns } from '../../src/model/dataset-from-columns';

const STATES = ['CHN', 'RUS', 'RUSGOV', '', 'IRN'];

/** Rows of GDELT, made up; each pair and class comes back. */
function gdelt(rows: number): string {
  const made = Array.from({ length: rows }, (_, i) => {
    const cells = Array<string>(61).fill('');
    const root = 1 + (i % 20);
    const quad = root < 6 ? 1 : root < 9 ? 2 : root < 14 ? 3 : 4;
    cells.splice(0, 2, String(600 + i), `2017${String(1 + (i % 12)).padStart(2, '0')}28`);
    cells.splice(5, 3, STATES[i % 5]!, 'NÂME', STATES[i % 5]!.slice(0, 3));
    cells.splice(15, 3, STATES[(i * 3) % 5]!, 'NAME', STATES[(i * 3) % 5]!.slice(0, 3));
    cells.splice(
      26,
      4,
      `${String(root).padStart(2, '0')}0`,
      '',
      String(root).padStart(2, '0'),
      `${quad}`,
    );
    return cells.join('\t');
  });
  return `${made.join('\n')}\n`;
}

/** Cut anywhere, also within a character. */
function* pieces(text: string, size: number): Generator<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  for (let i = 0; i < bytes.length; i += size) yield bytes.slice(i, i + size);
}

const web = (text: string, size: number) => {
  const all = pieces(text, size);
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      const { done, value } = all.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
};

test('columns of a stream, however it is cut, are what records of the whole are', async () => {
  const text = gdelt(200).replace('\n', '\nno row\n');
  const whole = importCsv(text);
  const wanted = createDataset(whole.input);
  for (const size of [1, 7, 1000, 1_000_000]) {
    const { input, issues } = await importStream(Readable.from(pieces(text, size)));
    const dataset = createDatasetFromColumns(input);
    expect(issues).toEqual(whole.issues);
    expect(dataset.issues).toEqual([]);
    expect(dataset.actors).toEqual(wanted.actors);
    expect(
      dataset.events.map(({ id, title, type, when, participants }) => [
        id,
        title,
        type,
        when,
        participants,
      ]),
    ).toEqual(
      wanted.events.map(({ id, title, type, when, participants }) => [
        id,
        title,
        type,
        when,
        participants,
      ]),
    ); // prettier-ignore
    const ties = (from: typeof dataset) =>
      from.relations
        .map(({ type, sign, strength, directed, when, parties }) =>
          JSON.stringify([type, sign, strength, directed, when, parties]),
        )
        .sort();
    expect(ties(dataset)).toEqual(ties(wanted));
  }
});

test('a ReadableStream, with progress to the last byte', async () => {
  const text = gdelt(300);
  const told: [number, number][] = [];
  const { input } = await importStream(web(text, 5000), {
    onProgress: ({ bytes, rows }) => told.push([bytes, rows]),
  });
  expect(createDatasetFromColumns(input).count('event')).toBe(300);
  expect(told.length).toBeGreaterThan(5);
  expect(told.at(-1)).toEqual([new TextEncoder().encode(text).length, 300]);
});

test('a signal ends the reading and the stream', async () => {
  const stop = new AbortController();
  let canceled: unknown;
  let given = 0;
  const stream = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      given++;
      controller.enqueue(new TextEncoder().encode(gdelt(50)));
    },
    cancel: (reason) => {
      canceled = reason ?? 'yes';
    },
  });
  const reading = importStream(stream, {
    signal: stop.signal,
    onProgress: ({ rows }) => rows >= 200 && stop.abort(new Error('enough')),
  });
  await expect(reading).rejects.toThrow('enough');
  expect(canceled).toBe('yes');
  expect(given).toBeLessThan(8);
});

test('any other table is read when it is whole', async () => {
  const text = 'source,target\nÅ,B\nB,C\n';
  const { input } = await importStream(Readable.from(pieces(text, 5)), { type: 'pact' });
  expect(input.relations).toEqual(importCsv(text, { type: 'pact' }).input.relations);
});

test('in a worker it comes to the same, and where none answers the page works', async () => {
  const text = gdelt(300);
  const here = await importStream(web(text, 5000));
  const told: number[] = [];
  const { port1, port2 } = new MessageChannel();
  const worker = () => {
    serveImports(port2 as unknown as Parameters<typeof serveImports>[0]);
    return port1 as unknown as ImportWorker;
  };
  const there = await importStream(web(text, 5000), {
    worker,
    onProgress: ({ rows }) => told.push(rows),
  });
  expect(there).toEqual(here);
  expect(told.at(-1)).toBe(300);
  port1.close();
  const none = await importStream(web(text, 5000), {
    worker: () => {
      throw new Error('no workers here');
    },
  });
  expect(none).toEqual(here);
});
