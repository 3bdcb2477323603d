/** Letters of scripts that run from right to left: Hebrew, Arabic, Syriac, Thaana, N'Ko and their kin. */
const RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]|[\ud802-\ud803\ud83a-\ud83b][\udc00-\udfff]/;
const [FIRST_STRONG, POP] = ['\u2068', '\u2069'];

/** Whether any letter of a text runs from right to left. */
export const hasRtl = (text: string): boolean => RTL.test(text);

/** Set apart, so that a text runs as its own first letter does and leaves its surroundings as they are. */
export const isolated = (text: string): string => FIRST_STRONG + text + POP;

/** Which way a text runs: as its first letter does, outside what is set apart; `null` where it has none. */
export function directionOf(text: string): 'ltr' | 'rtl' | null {
  const letter = text
    .replace(/\u2068[^\u2068\u2069]*\u2069/g, '')
    .match(/\p{L}|[\u200e\u200f]/u)?.[0];
  return letter ? (hasRtl(letter) || letter === '\u200f' ? 'rtl' : 'ltr') : null;
}
