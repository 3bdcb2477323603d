import type { Key } from '../model/key';
import { isOut, layerBy, markBy, TEXT_RENDERING } from '../scene/attributes';
import { clean, type Scribe, written } from '../scene/drawn';
import type { Layer, Scene } from '../scene/scene';
import { flagsAt } from '../scene/scene';
import { fixed } from '../scene/shapes';
import type { ThemeName } from '../scene/theme';
import { resolvePaint } from '../scene/theme';

/** Faces of the system, all within the bound of `textWidth`. */
export const FONTS =
  'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeText = (text: string) => text.replace(/[&<>]/g, (c) => ESCAPES[c]!);
const escapeAttr = (text: string) => text.replace(/[&<>"]/g, (c) => ESCAPES[c]!);

/** Elements as XML, in the bytes of `XMLSerializer`. */
const XML: Scribe<string> = {
  element(tag, given, children = []) {
    let open = `<${tag}`;
    for (const some of given)
      for (const name in some) {
        const value = some[name];
        const text = written(name, value);
        if (text) open += ` ${name}="${typeof value === 'number' ? text : escapeAttr(text)}"`;
      }
    if (!children.length) return `${open}/>`;
    open += '>';
    for (const child of children) open += child;
    return `${open}</${tag}>`;
  },
  text: escapeText,
};

function marksOf(layer: Layer, theme: ThemeName | 'live', flagsOf: (key: Key) => number): string[] {
  const marks: string[] = [];
  for (const batch of layer.batches)
    for (let i = 0; i < batch.count; i++) {
      const flags = flagsAt(batch, i, flagsOf);
      if (!isOut(batch, flags)) marks.push(markBy(XML, batch, i, theme, flags));
    }
  return marks;
}

/**
 * A picture as SVG text on its own ground. No ids, no definitions, no styles; marks in the same bytes as the live
 * picture's. `theme` "live" keeps custom properties, for a page that sets them.
 */
export function sceneToSVG(
  scene: Scene,
  options: {
    theme: ThemeName | 'live';
    flagsOf?: (key: Key) => number;
    /** What is known of where the picture comes from; for machines. */
    metadata?: string;
  },
): string {
  const { theme, flagsOf = () => 0, metadata } = options;
  const { width, height } = scene;
  const title = clean(scene.title);
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: `0 0 ${fixed(width)} ${fixed(height)}`,
    role: 'img',
    'aria-label': title,
    direction: 'ltr',
    'font-family': FONTS,
    'text-rendering': TEXT_RENDERING,
  };
  const { element } = XML;
  const say = (tag: string, words: string) => element(tag, [], [escapeText(words)]);
  return element(
    'svg',
    [root],
    [
      say('title', title),
      say('desc', clean(scene.description)),
      metadata ? say('metadata', clean(metadata)) : '',
      element('rect', [{ width, height, fill: resolvePaint('paper', theme) }]),
      ...scene.layers.map((layer) => layerBy(XML, layer, marksOf(layer, theme, flagsOf))),
    ],
  );
}
