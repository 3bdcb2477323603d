/** Milliseconds of a day; UTC has no others here. */
export const DAY = 86_400_000;

/** A day of the proleptic Gregorian calendar; year 0 is 1 BCE. */
export interface Civil {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  /** 0 = Sunday. */
  readonly weekday: number;
  /** Milliseconds since midnight. */
  readonly time: number;
}

/**
 * UTC ms of a day's midnight, by whole numbers only: right far beyond the ±271,821 years of `Date`.
 * A month or day past its range counts on: month 13 is January of the next year.
 */
export function utc(year: number, month = 1, day = 1): number {
  // Years that begin in March put the leap day last, so that months follow one rule.
  const marchYear = year + Math.floor((month - 3) / 12);
  const monthOfIt = (((month - 3) % 12) + 12) % 12;
  const leapDays =
    Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  const dayOfIt = Math.floor((153 * monthOfIt + 2) / 5) + day;
  return (365 * marchYear + leapDays + dayOfIt - 719_469) * DAY;
}

/** The civil day that holds this moment. */
export function civil(ms: number): Civil {
  // Past 2⁵³ a midnight is itself rounded, so that the nearest day is meant.
  const far = Math.abs(ms) > 9e15;
  const days = far ? Math.round(ms / DAY) : Math.floor(ms / DAY);
  const cycle = Math.floor((days + 719_468) / 146_097);
  const dayOfCycle = days + 719_468 - cycle * 146_097;
  const yearOfCycle = Math.floor(
    (dayOfCycle -
      Math.floor(dayOfCycle / 1460) +
      Math.floor(dayOfCycle / 36_524) -
      Math.floor(dayOfCycle / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfCycle - 365 * yearOfCycle - Math.floor(yearOfCycle / 4) + Math.floor(yearOfCycle / 100);
  const monthOfIt = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthOfIt < 10 ? monthOfIt + 3 : monthOfIt - 9;
  return {
    year: yearOfCycle + cycle * 400 + (month < 3 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthOfIt + 2) / 5) + 1,
    weekday: (((days + 4) % 7) + 7) % 7,
    time: far ? 0 : ms - days * DAY,
  };
}
