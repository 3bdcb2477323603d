// Readers beside papaparse alone, which only splits: `node --expose-gc import.mjs [rows]`. Times are CPU time.
import { PassThrough, Readable } from 'node:stream';
import { build } from 'esbuild';
import Papa from 'papaparse';
import { random } from './random.mjs';

const rows = Number(process.argv[2] ?? 1_000_000);
const rounds = rows > 300_000 ? 3 : 5;

const bundled = await build({
  stdin: {
    contents: `export { importCsv } from './src/import/csv';
export { importStream } from './src/import/stream';
export { createDatasetFromColumns } from './src/model/dataset-from-columns';`,
    resolveDir: new URL('..', import.meta.url).pathname,
    loader: 'ts',
  },
  bundle: true,
  platform: 'node',
  format: 'esm',
  write: false,
  banner: {
    js: "import { createRequire as make } from 'node:module'; const require = make('file:///');",
  },
});
const { importStream, importCsv, createDatasetFromColumns } = await import(
  `data:text/javascript;base64,${Buffer.from(bundled.outputFiles[0].contents).toString('base64')}`
);

const next = random(7);
const pick = (list) => list[Math.floor(next() * list.length)];
const STATES = Array.from({ length: 200 }, (_, i) => `S${String(i).padStart(2, '0')}`);
const SORTS = ['', 'GOV', 'MIL', 'OPP', 'BUS'];

/** A row as GDELT 2.0 writes it: 61 columns, about 400 bytes. */
function gdeltRow(i) {
  const cells = Array(61).fill('');
  const [a, b] = [pick(STATES), pick(STATES)];
  const root = 1 + Math.floor(next() * 20);
  const code = `${String(root).padStart(2, '0')}0`;
  const day = 20_170_100 + 100 * Math.floor(next() * 12) + 1 + Math.floor(next() * 28);
  const quad = root < 6 ? 1 : root < 9 ? 2 : root < 14 ? 3 : 4;
  cells.splice(0, 5, 600_000_000 + i, day, Math.floor(day / 100), 2017, '2017.5041');
  cells.splice(5, 3, a + pick(SORTS), `STATE ${a}`, a);
  if (next() < 0.7) cells.splice(15, 3, b + pick(SORTS), `STATE ${b}`, b);
  cells.splice(
    25,
    10,
    1,
    code,
    code,
    code.slice(0, 2),
    quad,
    '1.9',
    5,
    1,
    5,
    '-0.11641443538999001',
  );
  cells.splice(
    51,
    8,
    4,
    'Beijing, Beijing, China',
    'CH',
    'CH22',
    '13001',
    '39.9289',
    '116.388',
    '-1898541',
  );
  cells.splice(
    59,
    2,
    20_170_701_234_500,
    `https://example.org/news/article/${i}-a-report-of-what-was-said-and-done/`,
  );
  return cells.join('\t');
}

const PIECE = 65_536;
const chunks = [];
let text = '';
for (let i = 0; i < rows; i++) {
  text += `${gdeltRow(i)}\n`;
  if (text.length > PIECE) {
    chunks.push(Buffer.from(text));
    text = '';
  }
}
chunks.push(Buffer.from(text));
const bytes = chunks.reduce((sum, { length }) => sum + length, 0);

async function cpu(work) {
  globalThis.gc?.();
  const before = process.cpuUsage();
  const made = await work();
  const { user, system } = process.cpuUsage(before);
  return [(user + system) / 1000, made];
}
const held = () => {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};
const median = (list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)];

const papaStream = () =>
  new Promise((done) => {
    let count = 0;
    const parser = Papa.parse(Papa.NODE_STREAM_INPUT, { delimiter: '\t', quoteChar: '\u0000' });
    parser.on('data', () => count++);
    parser.on('end', () => done(count));
    Readable.from(chunks).pipe(new PassThrough()).pipe(parser);
  });
/** Without the objects of a Node stream: the least that papaparse can take. */
const papaChunks = async () => {
  let count = 0;
  let rest = '';
  for (const chunk of chunks) {
    const piece = rest + chunk.toString();
    const cut = piece.lastIndexOf('\n') + 1;
    rest = piece.slice(cut);
    count += Papa.parse(piece.slice(0, cut), { delimiter: '\t', quoteChar: '\u0000' }).data.length;
  }
  return count;
};
const web = () =>
  new ReadableStream({
    start(controller) {
      this.at = 0;
      this.controller = controller;
    },
    pull(controller) {
      if (this.at < chunks.length) controller.enqueue(new Uint8Array(chunks[this.at++]));
      else controller.close();
    },
  });

const times = { papaStream: [], papaChunks: [], web: [], node: [] };
let most = 0;
let made;
for (let round = 0; round < rounds; round++) {
  times.papaChunks.push((await cpu(papaChunks))[0]);
  if (round === 0) times.papaStream.push((await cpu(papaStream))[0]);
  const rest = held();
  times.web.push(
    (
      await cpu(async () => {
        made = await importStream(web(), {
          onProgress: ({ rows: count }) => {
            if (count % 50_000 < 200) most = Math.max(most, held() - rest);
          },
        });
      })
    )[0],
  );
  times.node.push((await cpu(() => importStream(Readable.from(chunks))))[0]);
}
const base = median(times.papaChunks);
const line = (name, list) =>
  console.log(
    `${name.padEnd(44)}${median(list).toFixed(0).padStart(8)} ms${(median(list) / base).toFixed(2).padStart(8)}`,
  );
console.log(
  `${rows} rows of GDELT, ${(bytes / 1e6).toFixed(0)} MB, Node ${process.version}; CPU time, ratio to papaparse`,
);
line('papaparse, piece by piece, rows dropped', times.papaChunks);
line('papaparse, its own Node stream', times.papaStream);
line('importStream, ReadableStream', times.web);
line('importStream, stream of Node', times.node);
console.log(
  `memory above the start, at most: ${(most / 1e6).toFixed(0)} MB; issues: ${made.issues.length}`,
);
const [index, dataset] = await cpu(async () => createDatasetFromColumns(made.input));
console.log(
  `createDatasetFromColumns: ${index.toFixed(0)} ms, ${dataset.count('event')} events, ${dataset.count('relation')} relations, ${dataset.count('actor')} actors, ${dataset.issues.length} issues`,
);

const table = ['ccode1,name1,ccode2,name2,start_date,end_date,type,weight'];
for (let i = 0; i < 100_000; i++)
  table.push(
    `${i % 200},"State, ${i % 200}",${200 + ((i * 7) % 199)},"State, ${200 + ((i * 7) % 199)}",19${10 + (i % 80)}-03-1${i % 9},,type${i % 5},${1 + (i % 17)}`,
  );
const csv = table.join('\n');
const own = [];
const split = [];
for (let round = 0; round < 9; round++) {
  split.push((await cpu(async () => Papa.parse(csv)))[0]);
  own.push((await cpu(async () => importCsv(csv)))[0]);
}
console.log(
  `CSV of 100000 rows: importCsv ${median(own).toFixed(0)} ms, papaparse alone ${median(split).toFixed(0)} ms`,
);
