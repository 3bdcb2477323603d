import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CreateRenderer, Renderer } from '../../src/render/renderer';
import { fakeCanvas, type Recorded } from '../render/fake-canvas';
import { tracesOf } from '../render/recorder';

/** Compares what both renderers have drawn, for all charts there are. */
const checks = vi.hoisted(() => [] as (() => number)[]);

/** Thousands of traces are compared as text, and one by one only where they differ. */
const expectSame = vi.hoisted(() => (a: unknown, b: unknown) => {
  if (JSON.stringify(a) !== JSON.stringify(b)) expect(a).toEqual(b);
});

vi.mock('../../src/render/auto', async (original) => {
  const { canvasRenderer } = await import('../../src/render/canvas');
  const { svgRenderer } = await import('../../src/render/svg');
  const { sceneToSVG } = await import('../../src/render/string');
  const autoRenderer: CreateRenderer = (host) => {
    const all: readonly [Renderer, Renderer] = [svgRenderer(host), canvasRenderer(host)];
    const [svg, canvas] = all;
    let scene: Parameters<Renderer['render']>[0] | undefined;
    let flagsOf: Parameters<Renderer['emphasize']>[0] = () => 0;
    checks.push(() => {
      if (!scene) throw new Error('no picture yet');
      const bySvg = [...svg.element.children].flatMap(tracesOf);
      const canvases = [...canvas.element.querySelectorAll<Recorded>('canvas')];
      const onCanvas = canvases.flatMap(({ traces }) => traces ?? []);
      if (onCanvas.some(({ op }) => op === 'image')) throw new Error('mark by mark is on its way');
      expectSame(onCanvas, bySvg);
      const text = sceneToSVG(scene, { theme: 'live', flagsOf });
      const parsed = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
      const layers = [...parsed.children].filter(({ tagName }) => /^(g|svg)$/.test(tagName));
      expectSame(layers.flatMap(tracesOf), bySvg);
      const picked = all.map(({ pick }) => {
        const found: unknown[] = [];
        for (let x = 5; x < scene!.width; x += 61)
          for (let y = 5; y < scene!.height; y += 67) found.push(pick(x, y));
        return found;
      });
      expectSame(picked[0], picked[1]);
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
  return { ...(await original<object>()), autoRenderer };
});

beforeEach(() => {
  checks.length = 0;
  // A window that shows all there is: what is out of sight is not drawn.
  vi.stubGlobal('innerHeight', 100_000);
  fakeCanvas();
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
  // Draws nothing until it is given a file.
  '!../../examples/your-data.ts',
]);
const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

// `npm run test:full` takes the largest too, which are slow without a browser, and those that show the same marks anew.
const large = /large-network|many-|cold-war|width-|factions|people|custom|in-(?!persian)/;
const again =
  /all-three|analysis|arabic|as-of|bloc-hulls|dark|europe|explore|filter|forced|guided|late|link|shared|static|streamed|timeline-groups/;
const taken = Object.entries(examples).filter(
  ([path]) => process.env.SUMMITRY_FULL || !(large.test(path) || again.test(path)),
);

test.each(taken)('svg, string and canvas agree: %s', async (_, load) => {
  const host = document.createElement('div');
  document.body.append(host);
  const chart = (await load()).default(host);
  const actors = chart.dataset?.actors ?? [];
  // Many marks are drawn in slices, one after the other.
  const compare = async () => {
    await frame();
    await frame();
    return vi.waitFor(() => checks.reduce((sum, check) => sum + check(), 0), {
      timeout: 50_000,
      interval: 130,
    });
  };
  const before = await compare();
  if (actors.length > 2) expect(before).toBeGreaterThan(0);
  const selected = { selected: new Set([actors[0]?.key].filter(Boolean)) };
  const lit = { highlight: actors[1]?.key ?? null };
  for (const change of process.env.SUMMITRY_FULL ? [selected, lit] : [{ ...selected, ...lit }]) {
    chart.selection?.set(change);
    await compare();
  }
  chart.destroy();
  host.remove();
});
