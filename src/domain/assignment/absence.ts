import { decide, type Decision, type Refusal } from '../decision.js';
import { dayNumberOf, isoDateOf, DAY_MS } from '../calendar/wall-clock.js';
import { offsetAt } from '../calendar/zone-offsets.js';

/** Days out of office, both ends included, as dates of the person's own zone. */
export interface Absence {
  readonly startsOn: string;
  readonly endsOn: string;
}

/** The longest absence that can be noted at once, in days. */
const longestAbsenceDays = 366;

/** Why an absence can't be noted. */
export const ABSENCE_REFUSALS = {
  'availability.absence.start_unreadable': 'Enter the first day as a date.',
  'availability.absence.end_unreadable': 'Enter the last day as a date.',
  'availability.absence.ends_before': 'The last day must not be before the first.',
  'availability.absence.over': 'The last day must not be in the past.',
  'availability.absence.too_long': 'Enter a year at most; add another one later.',
  'availability.absence.overlaps': 'Some of these days are noted already. Change the dates.',
  'availability.absence.own_delegate': 'Choose somebody else to stand in.',
} as const;

/** Today's ISO date on the wall of a zone. */
export function localDate(instant: number, zone: string): string {
  return isoDateOf(Math.floor((instant + offsetAt(zone, instant)) / DAY_MS));
}

/** The absence that a date belongs to; undefined when there is none. */
export function absenceOn<T extends Absence>(absences: readonly T[], date: string): T | undefined {
  return absences.find(({ startsOn, endsOn }) => startsOn <= date && date <= endsOn);
}

/** What is to be noted, and what is known already. */
export interface NotedAbsence extends Absence {
  readonly personId: number;
  readonly delegateId: number | null;
}

/** Days out of office are noted once, not in the past, for a year at most, and with somebody else standing in. */
export function noteAbsence(
  absence: NotedAbsence,
  known: readonly Absence[],
  today: string,
): Decision<NotedAbsence> {
  const { startsOn, endsOn, personId, delegateId } = absence;
  const [first, last] = [dayNumberOf(startsOn), dayNumberOf(endsOn)];
  const days = first === null || last === null ? null : last - first + 1;
  const overlaps = known.some((one) => one.startsOn <= endsOn && startsOn <= one.endsOn);
  return decide(
    [
      against(first === null, 'availability.absence.start_unreadable', 'startsOn'),
      against(last === null, 'availability.absence.end_unreadable', 'endsOn'),
      against(days !== null && days < 1, 'availability.absence.ends_before', 'endsOn'),
      against(days !== null && endsOn < today, 'availability.absence.over', 'endsOn'),
      against((days ?? 0) > longestAbsenceDays, 'availability.absence.too_long', 'endsOn'),
      against(days !== null && overlaps, 'availability.absence.overlaps', 'startsOn'),
      against(delegateId === personId, 'availability.absence.own_delegate', 'delegateId'),
    ],
    () => absence,
  );
}

function against(
  holds: boolean,
  code: keyof typeof ABSENCE_REFUSALS,
  field: string,
): Refusal | null {
  return holds ? { code, message: ABSENCE_REFUSALS[code], field } : null;
}
