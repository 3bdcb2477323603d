import { createBuilder } from './builder';
import type { FileData, Imported } from './imported';
import { readXml } from './xml';

/** XML of a format that is not known: says so, or that it is refused for its document type. */
export function importOtherXml(data: FileData): Imported {
  const { error: fault, done } = createBuilder();
  const none = () => undefined;
  readXml(data, { root: 'gexf> or <graphml', open: none, close: none, warn: none, fault });
  return done();
}
