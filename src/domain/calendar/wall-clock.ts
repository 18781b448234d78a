/** Milliseconds of a minute. */
export const MINUTE_MS = 60_000;

/** Milliseconds of a day of 24 hours. */
export const DAY_MS = 86_400_000;

/**
 * Minutes after midnight of an `HH:MM` reading, 00:00 to 24:00; null for anything else
 * (24:30, 9h, 09:60, 09:00:30).
 */
export function minutesOf(reading: string): number | null {
  const match = /^(\d{1,2}):(\d{2})$/.exec(reading);
  if (!match) return null;
  const minutes = Number(match[1]) * 60 + Number(match[2]);
  return Number(match[2]) < 60 && minutes <= 1440 ? minutes : null;
}

/** Days since 1970-01-01 of an ISO date (`2026-10-12`); null when there is no such date (`2026-02-30`). */
export function dayNumberOf(isoDate: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(isoDate);
  if (!match) return null;
  const at = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  return isoDateOf(at / DAY_MS) === isoDate ? at / DAY_MS : null;
}

/** The ISO date of a day number; the inverse of `dayNumberOf`. */
export function isoDateOf(dayNumber: number): string {
  return new Date(dayNumber * DAY_MS).toISOString().slice(0, 10);
}

/** Monday = 0 … Sunday = 6 of a day number. */
export function weekdayOf(dayNumber: number): number {
  return (((dayNumber + 3) % 7) + 7) % 7;
}
