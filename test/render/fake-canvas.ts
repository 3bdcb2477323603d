import { vi } from 'vitest';
import { FakePath, recorder, type Trace } from './recorder';

export type Recorded = HTMLCanvasElement & { traces?: Trace[]; base?: readonly number[] };

/** Canvases that record what is drawn, until `vi.unstubAllGlobals` and `vi.restoreAllMocks`. */
export function fakeCanvas(): void {
  vi.stubGlobal('Path2D', FakePath);
  // Without a style sheet that resolves them, paints stay as the attributes have them.
  vi.spyOn(window, 'getComputedStyle').mockReturnValue({} as CSSStyleDeclaration);
  const contexts = new WeakMap<object, CanvasRenderingContext2D>();
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockImplementation(function (this: Recorded) {
    const made = contexts.get(this) ?? recorder(this);
    contexts.set(this, made);
    return made as never;
  });
}
