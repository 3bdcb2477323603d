import { type Builder, createBuilder } from './builder';
import { decode } from './decode';
import type { FileData, Imported } from './imported';
import { numberFrom } from './number';
import { TIE } from './tie';

export interface EdgeListOptions {
  /** @defaultValue "tie" */
  readonly type?: string;
  /** @defaultValue false */
  readonly directed?: boolean;
}

const WEIGHT = /['"](?:weight|value|strength)['"]\s*:\s*([-+.\deE]+)/;
const SIGN = /['"]sign['"]\s*:\s*([-+.\d]+)/;

/** Reads a list of ties parted by spaces or tabs, as networkx and SNAP write it; `#` and `%` begin a comment. */
export function importEdgeList(data: FileData, options: EdgeListOptions = {}): Imported {
  const builder = createBuilder();
  const type = builder.type(options.type ?? TIE);
  let spaced = 0;
  decode(data)
    .text.split(/\r\n|\r|\n/)
    .forEach((line, i) => {
      // What networkx writes behind the ends: `{}`, or `{'weight': 4, …}`.
      const open = line.trimEnd().endsWith('}') ? line.indexOf('{') : -1;
      const bare = (open < 0 ? line : line.slice(0, open)).trim();
      if (bare === '' || /^[#%]/.test(bare)) return;
      const parts = bare.split(/\s+/);
      const more = open < 0 ? undefined : line.slice(open);
      const number = more === undefined && parts.length === 3 ? numberFrom(parts[2]!) : undefined;
      if (number !== undefined) parts.pop();
      if (parts.length > 2) spaced++;
      const target = parts.pop() ?? '';
      const source = parts.join(' ');
      if (source === '' || source === target)
        builder.error(`line ${i + 1}`, 'not two different ends; left out');
      else putTie(builder, source, target, type, more, number, options.directed);
    });
  if (spaced)
    builder.warn(
      '',
      `${spaced} lines have names with spaces; the last word is read as the second end`,
    );
  return builder.done();
}

function putTie(
  builder: Builder,
  source: string,
  target: string,
  type: string,
  more = '',
  last: number | undefined,
  directed = false,
): void {
  const weight = last ?? numberFrom(WEIGHT.exec(more)?.[1] ?? '');
  const sign = Math.sign(numberFrom(SIGN.exec(more)?.[1] ?? '') ?? weight ?? 1);
  builder.relation({
    type,
    source: builder.actor(source),
    target: builder.actor(target),
    ...(directed && { directed }),
    ...(weight && { strength: Math.abs(weight) }),
    ...(sign < 0 && { sign: -1 as const }),
  });
}
