import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CreateRenderer, Renderer } from '../../src/render/renderer';
import { FakePath, recorder, type Trace, tracesOf } from '../render/recorder';

type Recorded = HTMLCanvasElement & { traces?: Trace[] };

/** Compares what both renderers have drawn, for all charts there are. */
const checks = vi.hoisted(() => [] as (() => number)[]);

vi.mock('../../src/render/auto', async () => {
  const { canvasRenderer } = await import('../../src/render/canvas');
  const { svgRenderer } = await import('../../src/render/svg');
  const { sceneToSVG } = await import('../../src/render/string');
  const autoRenderer: CreateRenderer = (host) => {
    const all: readonly [Renderer, Renderer] = [svgRenderer(host), canvasRenderer(host)];
    const [svg, canvas] = all;
    let scene: Parameters<Renderer['render']>[0] | undefined;
    let flagsOf: Parameters<Renderer['emphasize']>[0] = () => 0;
    checks.push(() => {
      if (!scene) return 0;
      const bySvg = [...svg.element.children].flatMap(tracesOf);
      const canvases = [...canvas.element.querySelectorAll<Recorded>('canvas')];
      expect(canvases.flatMap(({ traces }) => traces ?? [])).toEqual(bySvg);
      const text = sceneToSVG(scene, { theme: 'live', flagsOf });
      const parsed = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
      const layers = [...parsed.children].filter(({ tagName }) => /^(g|svg)$/.test(tagName));
      expect(layers.flatMap(tracesOf)).toEqual(bySvg);
      for (let x = 5; x < scene.width; x += 61)
        for (let y = 5; y < scene.height; y += 67)
          expect(canvas.pick(x, y)).toEqual(svg.pick(x, y));
      return bySvg.length;
    });
    return {
      element: svg.element,
      render(next) {
        scene = next;
        for (const renderer of all) renderer.render(next);
      },
      emphasize(next) {
        flagsOf = next;
        for (const renderer of all) renderer.emphasize(next);
      },
      look(view) {
        for (const renderer of all) renderer.look(view);
      },
      pick: svg.pick,
      destroy() {
        for (const renderer of all) renderer.destroy();
      },
    };
  };
  return { autoRenderer };
});

beforeEach(() => {
  checks.length = 0;
  vi.stubGlobal('Path2D', FakePath);
  vi.spyOn(window, 'getComputedStyle').mockReturnValue({} as CSSStyleDeclaration);
  const contexts = new WeakMap<object, CanvasRenderingContext2D>();
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockImplementation(function (this: Recorded) {
    const made = contexts.get(this) ?? recorder(this);
    contexts.set(this, made);
    return made as never;
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

type Drawn = {
  destroy(): void;
  selection?: { set(change: object): void };
  dataset?: { actors: readonly { key: string }[] };
};
const examples = import.meta.glob<{ default: (host: HTMLElement) => Drawn }>([
  '../../examples/*.ts',
  '!../../examples/*.config.ts',
]);
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

// `npm run test:full` takes all.
const often = /(network|timeline|matrix)-europe|custom-types|one-actor|empty/;
const taken = Object.entries(examples).filter(
  ([path]) => process.env.SUMMITRY_FULL || often.test(path),
);

test.each(taken)('svg, string and canvas agree: %s', async (_, load) => {
  const host = document.createElement('div');
  document.body.append(host);
  const chart = (await load()).default(host);
  const actors = chart.dataset?.actors ?? [];
  // Many marks are drawn in slices, one after the other.
  const compare = async () => {
    await wait(200);
    return vi.waitFor(() => checks.reduce((sum, check) => sum + check(), 0), {
      timeout: 50_000,
      interval: 1000,
    });
  };
  const before = await compare();
  if (actors.length > 2) expect(before).toBeGreaterThan(0);
  chart.selection?.set({ selected: new Set([actors[0]?.key].filter(Boolean)) });
  await compare();
  chart.selection?.set({ highlight: actors[1]?.key ?? null });
  await compare();
  chart.destroy();
  host.remove();
});
