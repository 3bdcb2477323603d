import type { ColumnsInput, RelationColumns } from '../model/columns';
import { isDataset } from '../model/dataset';
import { createDatasetFromColumns } from '../model/dataset-from-columns';
import type { Dataset, DatasetInput } from '../model/records';
import { parseWhen } from '../model/time';
import { inputOf } from './dataset-input';

export interface ExportJsonOptions {
  /** Spaces for each level; 0 is one line. @defaultValue 2 */
  readonly indent?: number;
}

/**
 * A dataset as JSON: all that `DatasetInput` holds, so that `importDataset` gives the same again. A `Date` becomes the
 * text of its moment, or `{"moment": ms}` where the year is too far for that; bounds of a time stay bounds, with
 * `"Infinity"` for what is open. Columns become records.
 */
export function exportJson(
  data: Dataset | DatasetInput | ColumnsInput,
  { indent = 2 }: ExportJsonOptions = {},
): string {
  return JSON.stringify(plainOf(data), replace, indent);
}

function plainOf(data: Dataset | ColumnsInput): DatasetInput {
  if (isDataset(data)) return inputOf(data);
  const hasColumns = !!(data.relationColumns as RelationColumns | undefined) || !!data.eventColumns;
  return hasColumns ? inputOf(createDatasetFromColumns(data)) : data;
}

/** `this` is what holds the value: `toJSON` of a Date has been called before. */
function replace(this: Readonly<Record<string, unknown>>, key: string, value: unknown): unknown {
  const given = this[key];
  if (given instanceof Date) return Number.isNaN(given.getTime()) ? '' : dateText(given);
  return value === Infinity || value === -Infinity ? String(value) : value;
}

/** Years of more than four digits with a time are no EDTF: their milliseconds are kept. */
function dateText(date: Date): unknown {
  const text = date.toISOString().replace(/^-00(\d{4}-)/, '-$1');
  return /^-?\d{4}-/.test(text) && parseWhen(text) ? text : { moment: date.getTime() };
}
