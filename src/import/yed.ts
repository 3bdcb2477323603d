import { hexFrom } from './colors';
import type { Attributes } from './xml';

/** What yEd's drawing of a node or edge says. */
export interface Found {
  label?: string;
  /** Of the corner; y downwards. */
  x?: number;
  y?: number;
  color?: string | undefined;
  /** An edge without arrows, or with one at both ends. */
  isMutual?: boolean;
  /** An edge with an arrow at its source alone. */
  isTurned?: boolean;
}

/** Reads what is inside a `<data>` of yEd: `ShapeNode`, `Geometry`, `NodeLabel`, `PolyLineEdge` … */
export interface Shape {
  readonly found: Readonly<Found>;
  open(name: string, tag: Attributes): void;
  close(name: string, text: string): void;
}

const isArrow = (kind: string | undefined) => kind !== undefined && kind !== 'none';

export function createShape(): Shape {
  const found: Found = {};
  return {
    found,
    open(name, tag) {
      if (name === 'geometry' && found.x === undefined) {
        const { x, y, width = 0, height = 0 } = tag;
        if (x === undefined || y === undefined) return;
        found.x = Number(x) + Number(width) / 2;
        found.y = Number(y) + Number(height) / 2;
      } else if (name === 'fill' && tag.color) {
        found.color ??= hexFrom(tag.color);
      } else if (name === 'arrows') {
        const [from, to] = [isArrow(tag.source), isArrow(tag.target)];
        found.isMutual = from === to;
        found.isTurned = from && !to;
      }
    },
    close(name, text) {
      if (/^(node|edge)label$/.test(name) && text) found.label ??= text;
    },
  };
}
