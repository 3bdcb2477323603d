import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sceneToSVG } from '../../src/render/string';
import { svgRenderer } from '../../src/render/svg';
import type { Scene } from '../../src/scene/scene';
import { flagTables, HOSTILE, scenes } from './scene-arbitrary';

/** Layers as the live picture holds them, without what is not displayed. */
function live(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const gone of copy.querySelectorAll('[display="none"]')) gone.remove();
  return between(new XMLSerializer().serializeToString(copy), /^<svg[^>]*?(?:\/>|>)/);
}

const between = (svg: string, head: RegExp) => svg.replace(head, '').replace(/<\/svg>$/, '');

/** Layers of the text: what follows the ground. */
const layersOf = (svg: string) => between(svg, /^[\s\S]*?(?:<\/desc>|<desc\/>)<rect[^>]*\/>/);

/** The same promises in every document there is. */
export function conformance(runs: number): void {
  test('a live picture holds the bytes of the text, after any chain of scenes and flags', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(scenes, flagTables), { minLength: 1, maxLength: 4 }),
        (chain) => {
          const host = document.createElement('div');
          const renderer = svgRenderer(host);
          for (const [scene, flagsOf] of chain) {
            renderer.render(scene);
            renderer.emphasize(flagsOf);
            const text = sceneToSVG(scene, { theme: 'live', flagsOf });
            expect(live(renderer.element)).toBe(layersOf(text));
          }
          renderer.destroy();
          expect(host.childNodes.length).toBe(0);
        },
      ),
      { numRuns: runs },
    );
  });

  test('text output is well-formed XML with no element, attribute or paint from data', () => {
    fc.assert(
      fc.property(scenes, fc.constantFrom('light', 'dark', 'live'), (scene, theme) => {
        const parsed = new DOMParser().parseFromString(
          sceneToSVG(scene, { theme }),
          'image/svg+xml',
        );
        expect(parsed.querySelector('parsererror')).toBeNull();
        for (const element of parsed.querySelectorAll('*')) {
          expect(ELEMENTS).toContain(element.tagName);
          for (const { name, value } of element.attributes) {
            expect(name).toMatch(/^(?!on|id$|style$|href|xlink)/);
            if (name === 'fill' || name === 'stroke') expect(value).toMatch(PAINT);
          }
        }
      }),
      { numRuns: runs },
    );
  });

  test.each([...HOSTILE])('%j in every text stays text', (hostile) => {
    const scene: Scene = {
      width: 100,
      height: 100,
      title: hostile,
      description: hostile,
      view: { k: 1, x: 0, y: 0 },
      layers: [
        {
          name: hostile,
          zooms: false,
          batches: [
            {
              kind: 'text',
              part: hostile,
              count: 1,
              id: [hostile],
              key: `actor:${hostile}`,
              fill: hostile,
              dash: hostile,
              x: 0,
              y: 0,
              text: [hostile],
              note: hostile,
              size: 12,
              weight: 400,
            },
          ],
        },
      ],
    };
    const host = document.createElement('div');
    const renderer = svgRenderer(host);
    renderer.render(scene);
    const seen = [...renderer.element.querySelectorAll('*')].map((e) => e.tagName);
    expect(seen).toEqual(['g', 'text', 'tspan']);
    const parsed = new DOMParser().parseFromString(
      sceneToSVG(scene, { theme: 'light' }),
      'image/svg+xml',
    );
    const written = [...parsed.querySelectorAll('*')].map((e) => e.tagName);
    expect(written).toEqual(['svg', 'title', 'desc', 'rect', 'g', 'text', 'tspan']);
    const said = hostile.replace(/[\n\t\r]/g, ' ').replace(/[\0\b\ud800\ufffe]/g, '');
    expect(parsed.querySelector('text')!.textContent).toBe(`${said}\u00a0${said}`);
    renderer.destroy();
  });
}

const ELEMENTS = ['svg', 'title', 'desc', 'g', 'rect', 'circle', 'line', 'path', 'text', 'tspan'];
const PAINT =
  /^(?:none|#[\da-f]{3,8}|[a-z]+|var\(--summitry-[a-z-]+(?:,[^()]*(?:\([^()]*\))?)?\)|light-dark\(#[\da-f]+,#[\da-f]+\))$/i;
