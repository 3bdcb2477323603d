import type { Key } from '../../model/key';
import type { Dataset } from '../../model/records';
import { netSign } from '../cells';

const SVG = 'http://www.w3.org/2000/svg';
/** More pairs than these are too small to see. */
const MOST = 20_000;
const FILLS: Readonly<Record<string, string>> = { '1': '#3f9b91', '-1': '#c4405a' };

/** A small picture of rows in an order: a square for each pair with a relation, by sign. */
export function drawThumb(svg: Element, dataset: Dataset, keys: readonly Key[]): void {
  const at = new Map(keys.map((key, i) => [key, i]));
  const paths = new Map<string, string>();
  for (const { a, b, relations } of dataset.pairs().slice(0, MOST)) {
    const [i, j] = [at.get(a), at.get(b)];
    if (i === undefined || j === undefined) continue;
    const fill = FILLS[String(netSign(relations))] ?? 'var(--summitry-control)';
    const square = (x: number, y: number) => `M${x} ${y}h1v1h-1z`;
    paths.set(fill, (paths.get(fill) ?? '') + square(i, j) + square(j, i));
  }
  svg.setAttribute('viewBox', `0 0 ${keys.length || 1} ${keys.length || 1}`);
  svg.replaceChildren(
    ...[...paths].map(([fill, d]) => {
      const path = svg.ownerDocument.createElementNS(SVG, 'path');
      path.setAttribute('d', d);
      path.setAttribute('fill', fill);
      return path;
    }),
  );
}

export function createThumb(document: Document): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('aria-hidden', 'true');
  return svg;
}
