import { Temporal } from 'temporal-polyfill';

const form =
  /^(20\d\d-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?)?)(Z|[+-][0-2]\d:[0-5]\d)?$/;

/** Whether this says when something arrives: a date and a time from 2000 to 2099, with a zone or without. */
export function isArrival(text: unknown): boolean {
  return typeof text === 'string' && instantIn(text, 'UTC') !== null;
}

/**
 * Epoch milliseconds of an arrival: a reading without a zone is one of the clock in `zone`. A reading that
 * the clock skips in spring is moved to after the gap, one that it repeats in autumn is the first.
 */
export function arrivalAt(text: string, zone: string): number {
  const instant = instantIn(text, zone);
  if (instant === null) throw new RangeError(`"${text}" is no date and time.`);
  return instant;
}

function instantIn(text: string, zone: string): number | null {
  const match = form.exec(text);
  if (!match) return null;
  try {
    if (match[2] !== undefined) return Temporal.Instant.from(text).epochMilliseconds;
    return Temporal.PlainDateTime.from(match[1]!).toZonedDateTime(zone).epochMilliseconds;
  } catch {
    return null;
  }
}
