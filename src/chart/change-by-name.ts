import { describeChange as describe } from './change';

/**
 * What changed from one date to the end of another, in words; see `describeChange` in `change.ts`. It has a file of its
 * own, so that who imports something else beside it gets none of its code before the time controls ask for it.
 */
export const describeChange: typeof describe = describe;
