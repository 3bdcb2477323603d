import type { Key } from '../model/key';
import { type Polygon, within } from '../scene/within';
import type { Plot } from './plot';
import type { PlotContext } from './plot-context';

/** A line drawn round what is to be selected. */
export interface Lasso {
  /** While its button is pressed every drag draws; else a drag with Shift that begins on nothing. */
  readonly armed: boolean;
  draw(x: number, y: number): void;
  /** Selects what lies within, added to what is selected or in its place; `null` = given up. */
  close(add: boolean | null): void;
}

const SVG = 'http://www.w3.org/2000/svg';

/** Points closer than this to the last one add nothing, px. */
const APART = 3;

export function createLasso(
  plot: Plot,
  { document, selection, signal }: PlotContext,
  button: HTMLElement,
): Lasso {
  let points: [number, number][] = [];
  const line = document.createElementNS(SVG, 'path');
  const sheet = document.createElementNS(SVG, 'svg');
  sheet.setAttribute('class', 'summitry-lasso');
  sheet.setAttribute('data-part', 'lasso');
  sheet.setAttribute('aria-hidden', 'true');
  sheet.append(line);

  const armed = () => button.getAttribute('aria-pressed') === 'true';
  function arm(on: boolean): void {
    button.setAttribute('aria-pressed', String(on));
    // A finger draws, and does not scroll, for as long as the button is pressed.
    plot.element.style.touchAction = on ? 'none' : '';
  }
  arm(false);
  button.addEventListener('click', () => arm(!armed()), { signal });
  // Anywhere in the page: a press on a stage leaves the focus nowhere.
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !(armed() || points.length)) return;
      event.stopPropagation();
      lasso.close(null);
      arm(false);
    },
    { signal, capture: true },
  );

  const lasso: Lasso = {
    get armed() {
      return armed();
    },
    draw(x, y) {
      const [px, py] = points.at(-1) ?? [Infinity, 0];
      if (Math.abs(x - px) + Math.abs(y - py) < APART) return;
      points.push([x, y]);
      line.setAttribute('d', `M${points.join('L')}Z`);
      if (!sheet.isConnected) plot.element.append(sheet);
    },
    close(add) {
      const area: Polygon = points;
      points = [];
      sheet.remove();
      if (add === null || area.length < 3) return;
      const keys = within(plot.scene(), plot.view, area);
      selection.set({
        selected: new Set<Key>([...(add ? selection.get().selected : []), ...keys]),
      });
    },
  };
  return lasso;
}
