import type { Key } from '../model/key';
import type { MatrixLayout, MatrixView } from './layout';

/** What a reader did to one matrix alone. */
export interface MatrixOwn extends MatrixView {
  /** On the way from another order, 0 ≤ t < 1. */
  readonly glide?: { readonly from: MatrixLayout; readonly t: number } | undefined;
  /** Rows that are only tried, before those of the selection. */
  readonly trial?: readonly Key[] | undefined;
  /** Actors of a shortest way from one to another, both among them. */
  readonly path?: readonly Key[] | undefined;
}

const NOTHING: MatrixOwn = {};

export const ownOf = ({ own }: { readonly own?: unknown }): MatrixOwn =>
  (own as MatrixOwn | undefined) ?? NOTHING;
