import { exportJson } from '../import/export-json';
import type { Dataset } from '../model/records';
import type { Selection } from '../model/selection';
import { type CsvOf, rowsOf } from './csv';
import { shownIn } from './shown';

export interface HtmlOptions {
  /**
   * The text of `summitry.global.js`, and for another language than English of `summitry.locales.js` behind it: with it
   * the charts are live, without it the page shows the picture. @defaultValue none
   */
  readonly script?: string;
  /** @defaultValue "story" */
  readonly chart?: 'network' | 'timeline' | 'matrix' | 'story';
  /** Options of the live charts, as plain JSON. */
  readonly options?: Readonly<Record<string, unknown>>;
  /** Language of the page. @defaultValue "en" */
  readonly lang?: string;
}

/** A live chart, or what `renderStory` and its like made of a dataset. */
export interface Drawn {
  readonly dataset: Dataset;
  readonly selection?: Selection;
  toSVG(): string;
}

const CREATE = {
  network: 'createAllianceNetwork',
  timeline: 'createEventTimeline',
  matrix: 'createPartnershipMatrix',
  story: 'createStory',
} as const;

const STYLE = `:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}
body{margin:24px auto;max-width:1240px;padding:0 16px}
#charts>svg{max-width:100%;height:auto}table{border-collapse:collapse;font-size:14px}
caption,th,td{text-align:left;padding:4px 12px 4px 0;vertical-align:top}caption{font-weight:600}
td,th{border-bottom:1px solid #8886}details{overflow-x:auto;margin-top:24px}
@media print{body{margin:0;padding:0;max-width:none}#charts>svg{width:100%}details:not([open]){display:none}}`;

/**
 * What is shown as one HTML file that needs nothing else: no network, no server. The picture stands in it as SVG, the
 * records as tables and as JSON; with `script`, the charts are live where scripts may run. Its own policy forbids it to
 * load or send anything.
 *
 * @throws RangeError where `chart` is no chart.
 */
export async function toHTML(drawn: Drawn, options: HtmlOptions = {}): Promise<string> {
  const { script, chart = 'story', lang = 'en' } = options;
  if (!Object.hasOwn(CREATE, chart))
    throw new RangeError(
      `toHTML: chart must be one of ${Object.keys(CREATE).join(', ')}, got ${String(chart)}`,
    );
  const dataset = shownIn(drawn);
  const title = escaped(dataset.title || 'Summitry');
  const scripts = script === undefined ? [] : [enclosed(script), boot(chart)];
  const policy = [
    "default-src 'none'; img-src data: blob:; style-src 'unsafe-inline'",
    ...(scripts.length ? [`script-src ${(await Promise.all(scripts.map(hash))).join(' ')}`] : []),
  ].join('; ');
  const data = (text: string, id: string) =>
    `<script type="application/json" id="${id}">${text.replaceAll('<', '\\u003c')}</script>\n`;
  return `<!doctype html>
<html lang="${escaped(lang)}" dir="${/^(?:ar|fa|he|ur)\b/.test(lang) ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="generator" content="summitry">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<div id="charts">${drawn.toSVG()}</div>
${(['relations', 'events', 'actors'] as const).map((of) => tableOf(dataset, of)).join('\n')}
</main>
${data(exportJson(dataset, { indent: 0 }), 'data')}${data(JSON.stringify(options.options ?? {}), 'options')}${scripts.map((text) => `<script>${text}</script>\n`).join('')}</body>
</html>
`;
}

/** A script that ends where its element does, and asks for no other file. */
const enclosed = (script: string) =>
  script.replace(/<\/(?=script)/gi, '<\\/').replace(/^\/\/# sourceMappingURL=.*$/gm, '');

/** Draws over the picture; where that fails, the picture stays. */
const boot = (chart: keyof typeof CREATE) => `(() => {
  const read = (id) => JSON.parse(document.getElementById(id).textContent);
  const messages = globalThis.SummitryLocales?.[document.documentElement.lang];
  const host = document.createElement('div');
  const charts = document.getElementById('charts');
  charts.append(host);
  try {
    Summitry.${CREATE[chart]}(host, { ...read('options'), messages, data: read('data') });
    charts.replaceChildren(host);
    Summitry.reportHeight?.();
  } catch (error) {
    host.remove();
    console.error(error);
  }
})();`;

/** The policy names each script by what it holds; where a page has no such sum, inline scripts are let in. */
async function hash(text: string): Promise<string> {
  const subtle = (globalThis.crypto as Crypto | undefined)?.subtle;
  if (!subtle) return "'unsafe-inline'";
  const sum = new Uint8Array(await subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return `'sha256-${btoa(String.fromCharCode(...sum))}'`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign]!);

/** Rows that a page still opens with. */
const MOST = 2000;

function tableOf(dataset: Dataset, of: CsvOf): string {
  const [head = [], ...rows] = rowsOf(dataset, of);
  if (!rows.length) return '';
  const line = (cells: readonly string[], tag: string) =>
    `<tr>${cells.map((text) => `<${tag}>${escaped(text)}</${tag}>`).join('')}</tr>`;
  const more = rows.length > MOST ? `, the first ${MOST} here` : '';
  return `<details><summary>${of[0]!.toUpperCase()}${of.slice(1)}: ${rows.length}${more}</summary>
<table><thead>${line(
    head.map((name) => name.replaceAll('_', ' ')),
    'th',
  )}</thead>
<tbody>${rows
    .slice(0, MOST)
    .map((row) => line(row, 'td'))
    .join('\n')}</tbody></table></details>`;
}
