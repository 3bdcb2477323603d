import { rows } from '../../chart/english-rows';
import type { RowWords } from '../../chart/row-words';
import { orderMatrix } from './actors';

/** What loads where an order is asked for that a first picture does not make. */
export interface OrderCode {
  readonly orderMatrix: typeof orderMatrix;
  readonly words: RowWords;
}

export const orders: OrderCode = { orderMatrix, words: rows };
