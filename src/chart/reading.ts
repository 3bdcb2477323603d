import { atOnce } from '../model/stretches';
import type { Progress } from '../worker/protocol';
import { element } from './element';
import type { ChartName } from './kind';
import type { Picture } from './picture';
import { createProgress } from './progress';
import { inSlices } from './task';

/** Height of what stands in the place of plots that are not there yet, px. */
const ROOM = 200;

/** What is read within so long is so in one slice, and then stands and is drawn in one task, which takes about as long, ms. */
const QUICK_MS = 32;

type Far = Progress & { readonly chart: ChartName };

/** Very many records are read before a figure stands, in slices of the page's own time. */
export interface Reading {
  /** Whether a picture is being read. */
  readonly under: boolean;
  /** Where a picture is that was read: about to stand, standing, drawn and not yet seen; `null` = none is. */
  readonly phase: 'read' | 'stands' | 'drawn' | 'seen' | null;
  /**
   * `true`: a picture has to be read first; once it is, `then` is called, and `draw` in a task of its own. The same one goes
   * on where it is.
   */
  begin(picture: Picture, then: () => void, draw: () => void): boolean;
  /** Whether words wait: while it reads, and until the picture has had a frame of its own; `next` is called after it. */
  holds(next: () => void): boolean;
  /** Reads the rest at once; `false` where there is none. */
  finish(): boolean;
}

export function createReading(
  window: Window & typeof globalThis,
  body: HTMLElement,
  signal: AbortSignal,
  tell: (far: Far) => void,
): Reading {
  let of: Picture | null = null;
  let end: () => void = () => {};
  let steps: Iterator<Far, Far | null> | null = null;
  /** What is read after the first frame. */
  let rest: Iterator<unknown>[] = [];
  let phase: Reading['phase'] = null;
  /** Whether one slice was enough. */
  let quick = false;
  let controller = new window.AbortController();
  const stage = element(window.document, 'div', { class: 'summitry-stage', 'data-part': 'stage' });
  const bar = createProgress(stage, window, () => {
    const { words, options, dataset } = of as Picture;
    return { layout: options.title ?? dataset.title, layingOut: words.reading };
  });

  function* stepsOf({ kinds, dataset, optionsOf }: Picture): Generator<Far, Far | null> {
    let last: Far | null = null;
    for (const { name, read } of kinds) {
      const own = read?.(dataset, optionsOf(name));
      if (!own) continue;
      const { steps, total, late } = own;
      if (late) rest.push(late);
      const far = (done: number): Far => ({ chart: name, phase: 'reading', done, total });
      for (let done = 1; !steps.next().done; done++) yield far(Math.min(done, total - 1));
      last = far(total);
    }
    return last;
  }
  function stop(): void {
    controller.abort();
    steps = of = null;
    bar.end();
    stage.remove();
  }
  signal.addEventListener('abort', stop);
  /** Work in a task of its own. */
  const task = (run: () => void) => inSlices([].values(), window, signal, () => {}, run);
  function stand(): void {
    if (phase !== 'read') return;
    stop();
    phase = 'stands';
    end();
  }
  function ended(): void {
    steps = null;
    phase = 'read';
  }

  return {
    get under() {
      return steps !== null || phase === 'read' || phase === 'stands';
    },
    get phase() {
      return phase;
    },
    begin(picture, then, draw) {
      end = () => {
        then();
        const go = () => {
          if (phase === 'stands') phase = 'drawn';
          draw();
        };
        if (quick) go();
        else task(go);
      };
      if (of === picture) return true;
      if (steps) stop();
      const { kinds, dataset, optionsOf } = picture;
      if (!kinds.some(({ name, read }) => read?.(dataset, optionsOf(name)))) return false;
      of = picture;
      phase = null;
      rest = [];
      controller = new window.AbortController();
      // A figure that stands stays until the next one does.
      if (!body.firstChild) {
        stage.style.height = `${picture.options.height ?? ROOM}px`;
        body.append(stage);
      }
      bar.begin();
      steps = stepsOf(picture);
      const show = (far: Far) => {
        bar.show(far);
        tell(far);
      };
      quick = true;
      inSlices(
        steps,
        window,
        controller.signal,
        (far) => {
          quick = false;
          show(far);
        },
        (last) => {
          show(last as Far);
          ended();
          task(stand);
        },
        QUICK_MS,
      );
      return true;
    },
    holds(next) {
      if (phase === 'drawn') {
        phase = 'seen';
        const go = () => {
          if (phase !== 'seen') return;
          phase = null;
          next();
        };
        // In the second frame the first one is on its way to the screen.
        window.requestAnimationFrame(() =>
          window.requestAnimationFrame(() => inSlices(chained(rest), window, signal, () => {}, go)),
        );
      }
      return steps !== null || phase !== null;
    },
    finish() {
      if (steps) {
        atOnce(steps);
        ended();
      }
      if (!phase || phase === 'seen') return false;
      stand();
      phase = null;
      return true;
    },
  };
}

function* chained(all: readonly Iterator<unknown>[]) {
  for (const steps of all) while (!steps.next().done) yield;
}
