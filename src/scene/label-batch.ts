import type { Key } from '../model/key';
import type { LabelRequest, Placement } from './labels';
import type { Paint, TextBatch } from './scene';

/** How the lines of a label look. */
export interface LabelLook {
  readonly key: Key | null;
  readonly fill: Paint;
}

/** Placed labels as a batch, a mark for each line, with halo. `part` becomes `data-part` and begins the ids. */
export function labelBatch(
  placement: Placement,
  requests: readonly LabelRequest[],
  part: string,
  look: (id: string, line: number) => LabelLook,
): TextBatch {
  const byId = new Map(requests.map((request) => [request.id, request]));
  const lines = placement.placed.flatMap(({ id, form, anchor, x, baselines }) =>
    byId.get(id)!.forms[form]!.lines.map((line, nth) => ({
      ...line,
      ...look(id, nth),
      id: `${part}:${id}:${nth}`,
      anchor,
      x,
      y: baselines[nth]!,
    })),
  );
  const column = <K extends keyof (typeof lines)[0]>(name: K) => lines.map((line) => line[name]);
  return {
    kind: 'text',
    part,
    count: lines.length,
    id: column('id'),
    key: column('key'),
    x: column('x'),
    y: column('y'),
    text: column('text'),
    note: column('note'),
    size: column('size'),
    weight: column('weight'),
    anchor: column('anchor'),
    fill: column('fill'),
    halo: true,
  };
}
