import type { Imported } from '../../src/import';
import * as readers from '../../src/import';

type Reader = (data: string | Uint8Array) => Imported;

/** Readers of graphs and timelines, each with a small file of its format. */
export const READERS: Readonly<Record<string, readonly [Reader, string]>> = {
  gexf: [
    readers.importGexf,
    '<?xml version="1.0" encoding="UTF-8"?><gexf xmlns="http://gexf.net/1.3" version="1.3"><graph defaultedgetype="directed" mode="dynamic"><attributes class="edge"><attribute id="0" title="sign"/></attributes><nodes><node id="a" label="Ann" start="1990"/><node id="b" label="Bob"/></nodes><edges><edge id="e" source="a" target="b" weight="2"><attvalues><attvalue for="0" value="-1"/></attvalues><spells><spell start="1991-01-01" end="1995-12-31"/></spells></edge></edges></graph></gexf>',
  ],
  graphml: [
    readers.importGraphml,
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><key id="w" for="edge" attr.name="weight"><default>1</default></key><graph edgedefault="undirected"><node id="a"><graph><node id="a::b"/></graph></node><node id="c"/><edge source="a" target="c"><data key="w">-2</data></edge><hyperedge><endpoint node="a"/><endpoint node="c"/><endpoint node="a::b"/></hyperedge></graph></graphml>',
  ],
  pajek: [
    readers.importPajek,
    '*Network x\n*Vertices 3\n1 "Ann" 0.1 0.2 ellipse [1990-1995]\n2 "Bob"\n3 "Cid"\n*Arcs :1 "likes"\n1 2 -1 [1991-*]\n*Edgeslist\n1 2 3\n*Matrix\n0 1 0\n1 0 1\n0 1 0\n',
  ],
  gml: [
    readers.importGml,
    'graph [ directed 1 node [ id 0 label "A&amp;n" graphics [ x 1 y 2 fill "#ff0000" ] ] node [ id 1 label "Bob" ] edge [ source 0 target 1 weight -2.5 ] ]',
  ],
  'node-link': [
    readers.importNodeLink,
    '{"directed":true,"nodes":[{"id":"a","group":1},{"id":"b"}],"links":[{"source":"a","target":"b","weight":-2,"type":"pact","start":"1990"}]}',
  ],
  cytoscape: [
    readers.importCytoscape,
    '{"data":{"name":"x"},"elements":{"nodes":[{"data":{"id":"p"}},{"data":{"id":"a","parent":"p"},"position":{"x":1,"y":2}}],"edges":[{"data":{"source":"a","target":"p","weight":3}}]}}',
  ],
  graphology: [
    readers.importGraphology,
    '{"options":{"type":"mixed","multi":false},"attributes":{"name":"x"},"nodes":[{"key":"a","attributes":{"label":"Ann","x":1,"y":2}},{"key":"b"}],"edges":[{"key":"e","source":"a","target":"b","undirected":true,"attributes":{"weight":2}}]}',
  ],
  jgf: [
    readers.importJgf,
    '{"graph":{"label":"x","directed":false,"nodes":{"a":{"label":"Ann","metadata":{"code":"A"}},"b":{}},"edges":[{"source":"a","target":"b","relation":"is","metadata":{"weight":2}}],"hyperedges":[{"nodes":["a","b"],"relation":"club"}]}}',
  ],
  timelinejs: [
    readers.importTimelineJs,
    '{"title":{"text":{"headline":"T"}},"events":[{"start_date":{"year":"1914","month":"6","day":"28"},"end_date":{"year":"1918"},"text":{"headline":"<b>War</b>","text":"<p>a &amp; b</p>"},"group":"war","media":{"url":"https://example.org/a.jpg"}}],"eras":[{"start_date":{"year":"-500"},"text":{"headline":"Era"}}]}',
  ],
  'timeline-storyteller': [
    readers.importStoryteller,
    '[{"start_date":"1914-06-28","end_date":"","content_text":"Shot","category":"war","facet":"Austria"},{"start_date":"-13800000000","end_date":"1500","content_text":"Bang"}]',
  ],
  sparql: [
    readers.importSparql,
    '{"head":{"vars":["item","itemLabel","ally","date"]},"results":{"bindings":[{"item":{"type":"uri","value":"http://www.wikidata.org/entity/Q30"},"itemLabel":{"type":"literal","value":"United States"},"ally":{"type":"uri","value":"http://www.wikidata.org/entity/Q145"},"date":{"type":"literal","datatype":"http://www.w3.org/2001/XMLSchema#dateTime","value":"1949-04-04T00:00:00Z"}}]}}',
  ],
  summitry: [
    readers.importDataset,
    '{"title":"x","actors":[{"id":"a","name":"Ann"},{"id":"b","name":"Bob"}],"relations":[{"type":"military","source":"a","target":"b","sign":-1,"start":"1914~","end":".."}],"events":[{"title":"e","date":"1914-06-28","participants":["a"]}]}',
  ],
};
