import { toCSV, toGEXF, toHTML, toJSON, toPNG } from '../export';
import type { ChartName } from './kind';
import type { PlotContext } from './plot-context';

/** Files that a chart is saved as. */
export type Format = 'SVG' | 'PNG' | 'CSV' | 'JSON' | 'HTML' | 'GEXF';

type Figure = ReturnType<PlotContext['figure']>;

const MAKE: Readonly<
  Record<
    Format,
    (figure: Figure, name: ChartName, lang: string) => string | Blob | Promise<string | Blob>
  >
> = {
  SVG: (figure) => figure.toSVG(),
  PNG: (figure) => pngOf(figure.toSVG()),
  CSV: (figure, name) => toCSV(figure, name === 'timeline' ? 'events' : 'relations'),
  JSON: (figure) => toJSON(figure),
  HTML: (figure, _, lang) => toHTML(figure, { lang }),
  GEXF: (figure) => toGEXF(figure),
};

const MIME: Readonly<Record<Format, string>> = {
  SVG: 'image/svg+xml',
  PNG: 'image/png',
  CSV: 'text/csv;charset=utf-8',
  JSON: 'application/json',
  HTML: 'text/html;charset=utf-8',
  GEXF: 'application/gexf+xml',
};

/** Two pixels for each, or one where that is more than a browser draws. */
const pngOf = (svg: string) => toPNG(svg, { scale: 2 }).catch(() => toPNG(svg, { scale: 1 }));

/** "beijing-september-2025.svg" */
export function fileName(title: string, name: ChartName, format: Format): string {
  const words = title.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const stem = Array.from(words.join('-')).slice(0, 60).join('').replace(/-$/, '');
  return `${stem || name}.${format.toLowerCase()}`;
}

/** Hands the reader a file of what is shown; whether it could be made. */
export async function save(
  { document, figure, words }: PlotContext,
  name: ChartName,
  format: Format,
  file: string,
): Promise<boolean> {
  try {
    const made = await MAKE[format](figure(), name, words.locale);
    const url = URL.createObjectURL(new Blob([made], { type: MIME[format] }));
    const link = Object.assign(document.createElement('a'), { href: url, download: file });
    link.click();
    // A browser asks for what lies there once the click is over.
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
    return true;
  } catch {
    return false;
  }
}
