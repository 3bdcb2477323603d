import type { DatasetInput, Issue } from '../model/records';

/** How the nodes were drawn where the file comes from. */
export interface Drawing {
  /** By id: x and y in the file's own measure, y downwards. */
  readonly positions: Readonly<Record<string, readonly [number, number]>>;
  /** By id, as CSS colours. */
  readonly colors: Readonly<Record<string, string>>;
  /** By id, in the file's own measure. */
  readonly sizes: Readonly<Record<string, number>>;
}

/** What a reader makes of a file. It never throws for what is in the file: what it could not read is in `issues`. */
export interface Imported {
  /** Ready for `createDataset`, and plain JSON. */
  readonly input: DatasetInput;
  /**
   * Where (`line 12, column sign`), what and what was made of it. `error`: the row was left out; `warning`: a field
   * was read as not known or put right.
   */
  readonly issues: readonly Issue[];
  /** Where a graph file says how it was drawn. `positionsIn` makes px of it for the network's option `positions`. */
  readonly drawing?: Drawing;
}

/** A file: its text, or its bytes, whose encoding is found out. */
export type FileData = string | Uint8Array | ArrayBuffer;

/** One reader for each format. */
export type Read<O = object> = (data: FileData, options?: O) => Imported;

/** What `importAny` knows of a format. */
export interface Format {
  /** As in `importAny(…, {format: "gexf"})`. */
  readonly name: string;
  /** In words, for a list or a message: "GEXF (Gephi)". */
  readonly label: string;
  /** Ends of file names, in lower case with the dot: `.gexf`. Asked only where no format knows the content. */
  readonly endings: readonly string[];
  /** Whether a file that begins so is of this format. `head` is text, at most its first 64 kB, without a BOM. */
  looks(head: string, name: string): boolean;
  /** The reader, loaded when it is needed. */
  load(): Promise<(data: FileData, options?: object) => Imported | Promise<Imported>>;
}
