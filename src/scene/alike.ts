import type { Layer, MarkBatch } from './scene';

/** What decides which mark is which and whose flags it has, but not how it looks. */
const NAMES: readonly string[] = ['id', 'key', 'pair', 'stands', 'part'];

const column = (value: unknown): value is ArrayLike<unknown> =>
  typeof value === 'object' && !!value;

function sameChannel(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (!column(a) || !column(b) || a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (!Object.is(a[i], b[i])) return false;
  return true;
}

function sameBatch(a: MarkBatch, b: MarkBatch): boolean {
  if (a === b) return true;
  const fields = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof MarkBatch>;
  return [...fields].every((name) => NAMES.includes(name) || sameChannel(a[name], b[name]));
}

/** Whether two layers look the same for the same flags. */
export function alike(a: Layer, b: Layer): boolean {
  if (a === b) return true;
  return (
    a.zooms === b.zooms &&
    a.offset?.x === b.offset?.x &&
    a.offset?.y === b.offset?.y &&
    a.batches.length === b.batches.length &&
    a.batches.every((batch, i) => sameBatch(batch, b.batches[i]!))
  );
}
