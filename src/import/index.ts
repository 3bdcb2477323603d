export { type AnyOptions, formatOf, importAny } from './any';
export { FORMATS as importFormats } from './formats';
export type { FileData, Format, Imported, Read } from './imported';
