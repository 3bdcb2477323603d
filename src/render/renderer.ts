import type { Key } from '../model/key';
import type { Picked } from '../scene/pick';
import type { Scene, View } from '../scene/scene';

/** Bit flags of how a mark stands out. */
export const Emphasis = {
  none: 0,
  related: 1,
  muted: 2,
  selected: 4,
  hidden: 8,
  ghost: 16,
  /** Under the pointer or the focus. */
  active: 32,
} as const;

/** Nothing stands out: said so, marks need not be asked one by one. */
export const plainly = (): number => 0;

export type { Picked };

/** How a scene reaches an eye. Knows no chart, no dataset, no option. */
export interface Renderer {
  readonly element: Element;
  /** Patches by mark id: what stays keeps its element. */
  render(scene: Scene): void;
  /** Paints flags (`Emphasis`) by key; also after the next `render`. */
  emphasize(flagsOf: (key: Key) => number): void;
  /** Shows the last scene as if drawn for this view, by transform. */
  look(view: View): void;
  /** The topmost mark with a key or pair at a point in px of the scene; edges within 5 px. */
  pick(x: number, y: number): Picked | null;
  destroy(): void;
}

export type CreateRenderer = (host: HTMLElement) => Renderer;
