export {
  createPartnershipMatrix,
  type PartnershipMatrix,
  type PartnershipMatrixOptions,
} from './chart';
export type { MatrixOptions } from './options';
export type { MatrixGroup } from './order';
export { type MatrixOrder, type OrderOptions, orderMatrix } from './seriate/actors';
export type { Linkage } from './seriate/linkage';
export type { DenseMatrix, Matrix, MatrixKind, SparseMatrix } from './seriate/matrix';
export type { Method } from './seriate/methods';
export type { Scores } from './seriate/scores';
export { type Order, type SeriateOptions, seriate } from './seriate/seriate';
