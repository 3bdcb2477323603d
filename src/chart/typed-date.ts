import { parseWhen } from '../model/time';

/** A date as typed: other minus signs, and Arabic or Persian digits, are read as their plain ones. */
export const plainDate = (text: string): string =>
  text
    .trim()
    .replace(/[−–]/g, '-')
    .replace(/[٠-٩۰-۹]/g, (digit) => `${digit.charCodeAt(0) & 15}`);

/** The stretch that a typed date covers; `null` where it is none, or has an open end. */
export function typedDate(text: string) {
  const when = parseWhen(plainDate(text));
  return when && Number.isFinite(when.earliestStart) && Number.isFinite(when.latestEnd)
    ? when
    : null;
}
