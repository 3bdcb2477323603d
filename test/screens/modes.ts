/** What a reader's system asks for, as the browser is told. */
export interface Mode {
  readonly features?: Readonly<Record<string, string>>;
  readonly media?: 'print';
  /** Of the page, px; one of 1280 px at 400 % is 320 by 256. */
  readonly width: number;
  readonly height: number;
}

const PAGE = { width: 1100, height: 1400 };
/** A4 between margins of 1 cm, px. */
export const PAPER = 718;
// Without motion, so that what is looked at is at rest at once.
const still = { 'prefers-reduced-motion': 'reduce' };

export const MODES = {
  light: { ...PAGE, features: { ...still, 'prefers-color-scheme': 'light' } },
  dark: { ...PAGE, features: { ...still, 'prefers-color-scheme': 'dark' } },
  'reduced motion': { ...PAGE, features: still },
  'forced colours': {
    ...PAGE,
    features: { ...still, 'forced-colors': 'active', 'prefers-color-scheme': 'dark' },
  },
  'more contrast': { ...PAGE, features: { ...still, 'prefers-contrast': 'more' } },
  print: { ...PAGE, features: still, media: 'print' },
  phone: { width: 320, height: 640, features: still },
  'zoom 400 %': { width: 320, height: 256, features: still },
} as const satisfies Record<string, Mode>;

/** Chromium's protocol; Vitest's own type leaves the commands out. */
export interface Session {
  send(method: string, params?: object): Promise<unknown>;
}

/** Sets all but the size, which the test's own frame takes. */
export async function wear(session: Session, mode: Partial<Mode>): Promise<void> {
  await session.send('Emulation.setEmulatedMedia', {
    media: mode.media ?? '',
    features: Object.entries(mode.features ?? {}).map(([name, value]) => ({ name, value })),
  });
}
