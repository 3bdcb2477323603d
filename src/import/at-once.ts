import { importCsv } from './csv';
import { importCytoscape } from './cytoscape';
import { importDataset } from './dataset-json';
import { importEdgeList } from './edgelist';
import { importGdelt } from './gdelt';
import { importGexf } from './gexf';
import { importGml } from './gml';
import { importGraphml } from './graphml';
import { importGraphology } from './graphology';
import type { FileData, Imported } from './imported';
import { importJgf } from './jgf';
import { importJsonTable } from './json-table';
import { importNodeLink } from './node-link';
import { importOtherXml } from './other-xml';
import { importPajek } from './pajek';
import { importSparql } from './sparql';
import { importStoryteller } from './storyteller';
import { importTimelineJs } from './timeline-js';
import { importXlsx } from './xlsx';

type AnyRead = (data: FileData, options?: object) => Imported | Promise<Imported>;

/**
 * Readers by the name of their format, none of them loaded on use: bundlers make a worker one file, and refuse one that
 * would load another.
 */
export const READERS: Readonly<Record<string, AnyRead>> = {
  csv: importCsv,
  cytoscape: importCytoscape,
  edgelist: importEdgeList,
  gdelt: importGdelt,
  gexf: importGexf,
  gml: importGml,
  graphml: importGraphml,
  graphology: importGraphology,
  jgf: importJgf,
  json: importJsonTable,
  'node-link': importNodeLink,
  pajek: importPajek,
  sparql: importSparql,
  summitry: importDataset,
  'timeline-storyteller': importStoryteller,
  timelinejs: importTimelineJs,
  xlsx: importXlsx,
  xml: importOtherXml,
};
