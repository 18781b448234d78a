import { CALENDAR_REFUSALS } from '../calendar/check-calendar.js';
import { POLICY_REFUSALS } from './check-policy.js';

/** The house's refusal codes in the spelling of SLA vector files. */
export const REPLAY_ERROR_CODES: { readonly [code: string]: string } = {
  [CALENDAR_REFUSALS.badTimeZone]: 'CALENDAR_BAD_TZ',
  [CALENDAR_REFUSALS.noHours]: 'CALENDAR_NO_HOURS',
  [CALENDAR_REFUSALS.badInterval]: 'CALENDAR_BAD_INTERVAL',
  [CALENDAR_REFUSALS.overlap]: 'CALENDAR_OVERLAP',
  [CALENDAR_REFUSALS.badDate]: 'CALENDAR_BAD_DATE',
  [POLICY_REFUSALS.badTarget]: 'POLICY_BAD_TARGET',
  [POLICY_REFUSALS.unreachable]: 'TARGET_UNREACHABLE',
  [POLICY_REFUSALS.badWarning]: 'POLICY_BAD_WARNING',
  [POLICY_REFUSALS.unknownCalendar]: 'POLICY_UNKNOWN_CALENDAR',
};
