import { atOnce } from '../model/stretches';
import type { Progress } from '../worker/protocol';
import { element } from './element';
import type { ChartName } from './kind';
import type { Picture } from './picture';
import { createProgress } from './progress';
import { inSlices } from './task';

/** Height of what stands in the place of plots that are not there yet, px. */
const ROOM = 200;

type Far = Progress & { readonly chart: ChartName };

/** Very many records are read before a figure stands, in slices of the page's own time. */
export interface Reading {
  /** Whether a picture is being read. */
  readonly under: boolean;
  /** `true`: a picture has to be read first; `then` is called once it is. The same one goes on where it is. */
  begin(picture: Picture, then: () => void): boolean;
  /** Whether words wait: while it reads, and once after it, for then the picture has a frame of its own. */
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
  let over = false;
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
      const { steps, total } = own;
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
  const ended = () => {
    stop();
    over = true;
    end();
  };

  return {
    get under() {
      return steps !== null;
    },
    begin(picture, then) {
      end = then;
      if (of === picture) return true;
      if (steps) stop();
      const { kinds, dataset, optionsOf } = picture;
      if (!kinds.some(({ name, read }) => read?.(dataset, optionsOf(name)))) return false;
      of = picture;
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
      inSlices(steps, window, controller.signal, show, (last) => {
        show(last as Far);
        ended();
      });
      return true;
    },
    holds(next) {
      if (over) next();
      const held = over || steps !== null;
      over = false;
      return held;
    },
    finish() {
      if (!steps) return false;
      atOnce(steps);
      ended();
      over = false;
      return true;
    },
  };
}
