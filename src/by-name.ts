import { describeChange as describe } from './chart/change';
import { linkTo as link, syncUrl as sync } from './interact/sync-url';
import { createDatasetFromColumns as fromColumns } from './model/dataset-from-columns';
import { decodeState as decode, encodeState as encode } from './model/state-text';

// What charts load on use and a page may ask for by name. In a file of their own, so that who imports something else
// gets none of their code before a chart needs it: bundlers split code file by file.

/** What changed from one date to the end of another, in words; see `describeChange` in `chart/change`. */
export const describeChange: typeof describe = describe;
/** A link to a view of this page; see `linkTo` in `interact/sync-url`. */
export const linkTo: typeof link = link;
/** Keeps a selection and the page's address in step; see `syncUrl` in `interact/sync-url`. */
export const syncUrl: typeof sync = sync;
/** A dataset of typed arrays; see `createDatasetFromColumns` in `model/dataset-from-columns`. */
export const createDatasetFromColumns: typeof fromColumns = fromColumns;
/** A selection's state as text for an address; see `encodeState` in `model/state-text`. */
export const encodeState: typeof encode = encode;
/** The state that a text stands for; see `decodeState` in `model/state-text`. */
export const decodeState: typeof decode = decode;
