import type { Format } from './imported';

/** Tables: last of all, for any text can be one. */
export const TABLE_FORMATS: readonly Format[] = [];
