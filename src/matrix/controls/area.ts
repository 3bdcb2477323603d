import { element } from '../../chart/element';
import { nameSelection } from '../../chart/status';
import type { Key } from '../../model/key';
import { EMPTY_STATE } from '../../model/store';
import type { MatrixHold } from '../glide';
import { relationsAmong } from '../pyramid/weave';
import { mirrors, said, sightIn } from './rows';

/** A rectangle of rows and columns: where it was begun, and the other corner; each with it. */
export type Span = readonly [row: number, column: number, toRow: number, toColumn: number];

/** A part of the matrix that is selected, by whatever hand: its relations, at every size of cells. */
export interface Area {
  /** The rectangle as it is drawn. */
  show(span: Span): void;
  hide(): void;
  preview(span: Span): void;
  /** One step, told once; `add`: to what is selected. */
  select(span: Span, add?: boolean): void;
}

const count = (a: number, b: number) => Math.abs(a - b) + 1;

export function createArea(hold: MatrixHold): Area {
  const { context, element: stage } = hold;
  const { selection } = context;
  const frame = element(context.document, 'div', { class: 'summitry-part', 'aria-hidden': 'true' });

  /** Relations between its rows and its columns. */
  function within([r0, c0, r1, c1]: Span): Key[] {
    const sight = sightIn(hold);
    if (!sight) return [];
    const { dataset, state } = hold.stage();
    const rank = new Int32Array(dataset.actors.length).fill(-1);
    sight.keys.forEach((key, i) => {
      for (const own of sight.folds.get(key)?.keys ?? [key]) rank[dataset.indexOf(own)] = i;
    });
    const between = (i: number, a: number, b: number) => i >= Math.min(a, b) && i <= Math.max(a, b);
    const isIn = (i: number, j: number) => between(i, r0, r1) && between(j, c0, c1);
    return relationsAmong(dataset, { ...EMPTY_STATE, ...state }, (a, b) => {
      const [i, j] = [rank[a]!, rank[b]!];
      return i >= 0 && j >= 0 && (isIn(i, j) || isIn(j, i));
    });
  }

  return {
    show([r0, c0, r1, c1]) {
      const sight = sightIn(hold);
      if (!sight) return;
      const { at, cell, left, top } = sight;
      const [x0, y0] = [Math.min(c0, c1), Math.min(r0, r1)];
      const width = at[Math.max(c0, c1)]! + cell - at[x0]!;
      const x = left + at[x0]!;
      frame.style.left = `${mirrors(hold) ? hold.stage().size.width - x - width : x}px`;
      frame.style.top = `${top + at[y0]!}px`;
      frame.style.width = `${width}px`;
      frame.style.height = `${at[Math.max(r0, r1)]! + cell - at[y0]!}px`;
      if (!frame.isConnected) stage.append(frame);
    },
    hide: () => frame.remove(),
    preview: (span) => selection.preview({ selected: new Set(within(span)) }),
    select(span, add = false) {
      const [r0, c0, r1, c1] = span;
      const [rows, columns] = [count(r0, r1), count(c0, c1)];
      const { dataset } = hold.stage();
      const found = within(span);
      const before = add ? selection.get().selected : [];
      const selected = new Set([...before, ...found]);
      const told = () => {
        const [words, { part }] = said(hold);
        const all = dataset.count('relation');
        return part(rows, columns, words.counts(found.length, all, 'relations'));
      };
      if (found.length) nameSelection(dataset, selected, told);
      selection.set({ selected }, said(hold)[1].area(rows, columns));
      if (!found.length) context.say(told());
    },
  };
}
