export {
  createPartnershipMatrix,
  type PartnershipMatrix,
  type PartnershipMatrixOptions,
} from './chart';
export type { MatrixOptions } from './options';
export { orderMatrix } from './order';
