// How a bench measures: contestants take turns in one process, so that a busy moment hits all of them alike.
import { machine } from './machine.mjs';

const gc = globalThis.gc ?? (() => {});

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1];
}

/**
 * Runs every contestant once a round, in turn, and gives the ms of CPU by name: what others run adds little to it.
 * @param {Record<string, () => unknown>} contestants What they return is kept until the clock has stopped.
 */
export async function take(contestants, rounds = 7) {
  const times = Object.fromEntries(Object.keys(contestants).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, run] of Object.entries(contestants)) {
      gc();
      const from = process.cpuUsage();
      const made = await run();
      const { user, system } = process.cpuUsage(from);
      times[name].push((user + system) / 1000);
      if (made === undefined) throw new Error(`${name} made nothing`);
    }
  }
  return times;
}

/** Bytes that what `make` gives holds on to: heap and typed arrays. Needs `--expose-gc`. */
export async function held(make) {
  if (!globalThis.gc) throw new Error('run with node --expose-gc');
  const now = () => {
    gc();
    gc();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const before = now();
  const kept = [await make()];
  const bytes = now() - before;
  return kept.length && bytes;
}

/** A Markdown table of medians, each with its ratio to the first. */
export function table(title, times) {
  const [[, own]] = Object.entries(times);
  const rows = Object.entries(times).map(([name, list]) => {
    const ratio = (median(list) / median(own)).toFixed(2);
    return `| ${name} | ${list[0].toFixed(1)} | ${median(list).toFixed(1)} | ${Math.min(...list).toFixed(1)} | ${ratio} |`;
  });
  return [
    `### ${title}`,
    '',
    '| | first, ms | median, ms | least, ms | ratio |',
    '|---|--:|--:|--:|--:|',
    ...rows,
    '',
  ].join('\n');
}

/** What every bench prints first. */
export async function head(name) {
  console.log(`## ${name}\n\n${await machine()}\n`);
}
