export { type AnyOptions, formatOf, importAny } from './any';
export { type CsvOptions, importCsv } from './csv';
export { type EdgeListOptions, importEdgeList } from './edgelist';
export { FORMATS as importFormats } from './formats';
export { importGdelt } from './gdelt';
export type { FileData, Format, Imported, Read } from './imported';
export type { ValueMeaning } from './meaning';
export type { Shape, TableOptions } from './options';
export type { Role } from './roles';
