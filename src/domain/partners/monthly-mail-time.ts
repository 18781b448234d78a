import { Temporal } from 'temporal-polyfill';
import { nextOpening } from '../calendar/business-time.js';
import { workingHours } from '../calendar/working-hours.js';

/** Whose clock says when a person is at work, and whose says that a month of the bureau is over. */
export interface MonthlyMailZones {
  readonly person: string;
  readonly bureau: string;
}

/**
 * When the next mail about the month before is due after an instant (epoch ms): the first working hour of a
 * month on the person's own clock, no federal holiday, once that month has begun for the bureau, too; in Guam
 * that is the afternoon of the first, for the bureau in Washington was still in the month before.
 */
export function monthlyMailTime(after: number, { person, bureau }: MonthlyMailZones): number {
  const month = Temporal.Instant.fromEpochMilliseconds(after)
    .toZonedDateTimeISO(bureau)
    .toPlainDate()
    .toPlainYearMonth();
  const due = firstWorkingHour(month, { person, bureau });
  return due > after ? due : firstWorkingHour(month.add({ months: 1 }), { person, bureau });
}

/** The instant itself when that is within the person's working hours, else when they begin work next. */
export function nextWorkingTime(instant: number, timeZone: string): number {
  const calendar = workingHours(timeZone, new Date(instant).getUTCFullYear());
  // Every week has working days, so there is a next one.
  return nextOpening(calendar, instant)!;
}

function firstWorkingHour(
  month: Temporal.PlainYearMonth,
  { person, bureau }: MonthlyMailZones,
): number {
  const first = month.toPlainDate({ day: 1 });
  const begun = [person, bureau].map((zone) => first.toZonedDateTime(zone).epochMilliseconds);
  return nextWorkingTime(Math.max(...begun), person);
}
