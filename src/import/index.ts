export { type AnyOptions, formatOf, importAny } from './any';
export { type CsvOptions, importCsv } from './csv';
export { importCytoscape } from './cytoscape';
export { importDataset } from './dataset-json';
export { positionsIn } from './drawing';
export { type EdgeListOptions, importEdgeList } from './edgelist';
export { type ExportGexfOptions, exportGexf } from './export-gexf';
export { type ExportJsonOptions, exportJson } from './export-json';
export type { ImportWorker } from './far';
export { FORMATS as importFormats } from './formats';
export { importGdelt } from './gdelt';
export type { ImportedColumns } from './gdelt-columns';
export { importGexf } from './gexf';
export { importGml } from './gml';
export { importGraphml } from './graphml';
export { importGraphology } from './graphology';
export type { Drawing, FileData, Format, Imported, Read } from './imported';
export { importJgf } from './jgf';
export { importJsonTable } from './json-table';
export type { ValueMeaning } from './meaning';
export { importNodeLink } from './node-link';
export type { Shape, TableOptions } from './options';
export { importPajek } from './pajek';
export type { Role } from './roles';
export { importSparql } from './sparql';
export { importStoryteller } from './storyteller';
export {
  importStream,
  type PieceStream,
  type StreamOptions,
  type StreamProgress,
} from './stream';
export { importTimelineJs } from './timeline-js';
