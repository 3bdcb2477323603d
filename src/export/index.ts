import { type ExportGexfOptions, exportGexf } from '../import/export-gexf';
import { type ExportJsonOptions, exportJson } from '../import/export-json';
import { type Shown, shownIn } from './shown';

export { type CsvOf, toCSV } from './csv';
export { type Drawn, type HtmlOptions, toHTML } from './html';
export { type PngOptions, toPNG } from './png';
export type { Shown } from './shown';

/** What is shown as JSON that `createDataset` and `importDataset` read. */
export const toJSON = (shown: Shown, options?: ExportJsonOptions): string =>
  exportJson(shownIn(shown), options);

/** What is shown as GEXF 1.3 for Gephi: relations with spells and weights; see `exportGexf`. */
export const toGEXF = (shown: Shown, options?: ExportGexfOptions): string =>
  exportGexf(shownIn(shown), options);
