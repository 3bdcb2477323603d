import { isGdelt } from './gdelt-row';
import { ZIP } from './head';
import type { Format } from './imported';

/** Tables: last of all, for any text can be one. */
export const TABLE_FORMATS: readonly Format[] = [
  {
    name: 'xlsx',
    label: 'Excel workbook',
    endings: ['.xlsx', '.xlsm'],
    looks: (head) => head.startsWith(ZIP),
    load: async () => (await import('./xlsx')).importXlsx,
  },
  {
    name: 'gdelt',
    label: 'GDELT export',
    endings: [],
    looks: isGdelt,
    load: async () => (await import('./gdelt')).importGdelt,
  },
  {
    name: 'edgelist',
    label: 'edge list, parted by spaces',
    endings: ['.edgelist', '.edges'],
    looks: () => false,
    load: async () => (await import('./edgelist')).importEdgeList,
  },
  {
    name: 'csv',
    label: 'table of text (CSV, TSV)',
    endings: ['.csv', '.tsv', '.tab', '.txt'],
    looks: (head) => isTable(head),
    load: async () => (await import('./csv')).importCsv,
  },
];

/** Text, no markup and no JSON, whose first line is parted by something. */
function isTable(head: string): boolean {
  const line = head.slice(0, Math.max(0, head.search(/[\r\n]|$/)));
  return !/^\s*[<{[]/.test(head) && !head.includes('\u0000') && /[,;\t|]|^sep=/i.test(line);
}
