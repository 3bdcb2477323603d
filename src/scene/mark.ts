import type { MarkBatch } from './scene';

/** The value of a channel for one mark. */
type Value<C> = C extends readonly (infer T)[] ? T : C extends Float64Array ? number : C;

/** One mark of a batch: each channel's value for it, but its id, which of very many is made only when asked for. */
export type MarkOf<B> = B extends unknown
  ? { readonly [K in Exclude<keyof B, 'id'>]: Value<B[K]> }
  : never;

/** Names of channels, and which of them have a value for each mark. */
const channels = new WeakMap<MarkBatch, { readonly one: object; readonly columns: string[] }>();

function channelsOf(batch: MarkBatch) {
  const one: Record<string, unknown> = {};
  const columns: string[] = [];
  for (const name in batch) {
    // Of very many made only when asked for.
    if (name === 'id') continue;
    const channel: unknown = batch[name as keyof MarkBatch];
    const isColumn = typeof channel === 'object' && channel;
    // Each name has its place in what is copied.
    one[name] = isColumn ? undefined : channel;
    if (isColumn) columns.push(name);
  }
  const made = { one, columns };
  channels.set(batch, made);
  return made;
}

export function markAt<B extends MarkBatch>(batch: B, index: number): MarkOf<B> {
  const { one, columns } = channels.get(batch) ?? channelsOf(batch);
  const mark: Record<string, unknown> = { ...one };
  for (const name of columns) mark[name] = (batch[name as keyof B] as readonly unknown[])[index];
  return mark as MarkOf<B>;
}
