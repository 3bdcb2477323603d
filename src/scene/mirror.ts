import type { Box, Channel, Layer, MarkBatch, Scene, View } from './scene';

type Numbers = Channel<number>;

const map = (channel: Numbers, turn: (value: number, i: number) => number): Numbers =>
  typeof channel === 'number' ? turn(channel, 0) : Array.from(channel, turn);
const at = (channel: Numbers, i: number) => (typeof channel === 'number' ? channel : channel[i]);

/** Path data (absolute M, L, Q, C, A and Z) seen in a mirror that stands at half the width. */
function mirrorPath(d: string, width: number): string {
  let command = '';
  let nth = 0;
  return d.replace(/[A-Z]|-?[\d.]+(?:e[-+]?\d+)?/g, (token) => {
    if (/[A-Z]/.test(token)) {
      [command, nth] = [token, 0];
      return token;
    }
    const place = nth++ % (command === 'A' ? 7 : 2);
    if (command === 'A' ? place === 4 : false) return token === '0' ? '1' : '0';
    const flips = command === 'A' ? place === 5 : place === 0;
    return flips ? `${Math.round((width - Number(token)) * 100) / 100}` : token;
  });
}

const SIDES = { start: 'end', middle: 'middle', end: 'start' } as const;
type Side = keyof typeof SIDES;

/** Marks seen in a mirror; glyphs and words stay as they are, and a text keeps the place that it takes up. */
export function mirrorBatch(batch: MarkBatch, width: number): MarkBatch {
  const flip = (channel: Numbers) => map(channel, (x) => width - x);
  switch (batch.kind) {
    case 'circle':
    case 'symbol':
      return { ...batch, x: flip(batch.x) };
    case 'rect': {
      const { x, width: wide } = batch;
      const left = Array.from(batch.id, (_, i) => width - (at(x, i) ?? 0) - (at(wide, i) ?? 0));
      return { ...batch, x: left };
    }
    case 'raster': {
      const { x, image } = batch;
      return {
        ...batch,
        x: image.map(({ width: wide }, i) => width - wide - (at(x, i) ?? 0)),
        image: image.map((one) => ({ ...one, flipped: !one.flipped })),
      };
    }
    case 'line':
      return { ...batch, x1: flip(batch.x1), x2: flip(batch.x2) };
    case 'curve':
      return { ...batch, x1: flip(batch.x1), cx: flip(batch.cx), x2: flip(batch.x2) };
    case 'path': {
      const { d, left, right } = batch;
      const box = left !== undefined &&
        right !== undefined && { left: flip(right), right: flip(left) };
      return { ...batch, d: d.map((one) => mirrorPath(one, width)), ...box };
    }
    case 'text': {
      const { anchor = 'start', rotate } = batch;
      const turned =
        typeof anchor === 'string' ? SIDES[anchor] : anchor.map((side: Side) => SIDES[side]);
      const leaning = rotate === undefined ? {} : { rotate: map(rotate, (angle) => -angle) };
      return { ...batch, x: flip(batch.x), anchor: turned, ...leaning };
    }
  }
}

export const mirrorBox = (box: Box, width: number): Box => ({
  ...box,
  x: width - box.x - box.width,
});

/** The view that shows a mirrored world where a view shows the world itself. */
export const mirrorView = ({ k, x, y }: View, width: number): View => ({
  k,
  x: width * (1 - k) - x,
  y,
});

/** A scene for pages that are read from the right. Twice is none. */
export function mirrorScene(scene: Scene): Scene {
  const { width, view, layers } = scene;
  const turn = (layer: Layer): Layer => ({
    ...layer,
    ...(layer.clip && { clip: mirrorBox(layer.clip, width) }),
    batches: layer.batches.map((batch) => mirrorBatch(batch, width)),
  });
  return { ...scene, view: mirrorView(view, width), layers: layers.map(turn) };
}
