import type { NetworkOptions } from './options';
import type { OverlayCode } from './overlay/contract';

let code: OverlayCode | null = null;

/** The code of overlays, where these options ask for one and it is there. */
export const overlayOf = ({ overlay = 'none' }: NetworkOptions): OverlayCode | null =>
  overlay === 'none' ? null : code;

/** Gives the code at once, where a picture cannot wait for it. */
export function provideOverlay(given: OverlayCode): void {
  code = given;
}

/** Loads it where these options ask for one; `null` where there is nothing to wait for. */
export function overlayFor({ overlay = 'none' }: NetworkOptions): Promise<unknown> | null {
  if (overlay === 'none' || code) return null;
  return import('./overlay/whole').then((made) => provideOverlay(made.overlay));
}
