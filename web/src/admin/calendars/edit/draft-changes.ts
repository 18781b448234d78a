import type { CalendarDraft, CalendarHours, SpecialDay } from '../../admin-types.js';

export type Weekday = CalendarDraft['week'][number]['day'];

export const weekdayNames: Readonly<Record<Weekday, string>> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};

const working: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri'];

/** The draft with other hours on one day of the week. */
export const withHours = (
  draft: CalendarDraft,
  day: Weekday,
  hours: CalendarHours[],
): CalendarDraft => ({
  ...draft,
  week: draft.week.map((entry) => (entry.day === day ? { day, hours } : entry)),
});

/** The hours of one day on every day from Monday to Friday. */
export const copiedToWorkingDays = (draft: CalendarDraft, from: Weekday): CalendarDraft => {
  const hours = draft.week.find(({ day }) => day === from)?.hours ?? [];
  return {
    ...draft,
    week: draft.week.map((entry) =>
      working.includes(entry.day)
        ? { day: entry.day, hours: hours.map((one) => ({ ...one })) }
        : entry,
    ),
  };
};

/** One more opening after the last one of the day: an hour later, up to midnight, or nine to five. */
export const oneMore = (hours: readonly CalendarHours[]): CalendarHours[] => {
  const last = hours.at(-1);
  if (!last) return [{ start: '09:00', end: '17:00' }];
  const hour = Number(last.end.slice(0, 2));
  const free = last.end !== '' && hour > 0 && hour < 23;
  const next = free
    ? { start: `${String(hour + 1).padStart(2, '0')}:${last.end.slice(3)}`, end: '' }
    : { start: '', end: '' };
  return [...hours, next];
};

/** Days that somebody chose from a file take the place of what their dates had. */
export const withTakenDays = (
  draft: CalendarDraft,
  taken: readonly SpecialDay[],
): CalendarDraft => {
  const dates = new Set(taken.map(({ date }) => date));
  const kept = draft.specialDays.filter(({ date }) => !dates.has(date));
  return {
    ...draft,
    specialDays: [...kept, ...taken].toSorted((one, other) => one.date.localeCompare(other.date)),
  };
};

/** The control that a field of the draft is typed in. */
export const fieldIdOf = (field: string): string => {
  const [part = '', key = '', rest = '', at = ''] = field.replace(/^draft\./, '').split('.');
  if (part === 'weekly') return key === '' ? 'week-mon-add' : `week-${key}-${rest}`;
  if (part === 'specialDays') {
    const place = rest === 'hours' ? `hours-${at === '' ? 'add' : at}` : 'date';
    return `day-${key}-${place}`;
  }
  if (part === 'holidaySets') return 'holiday-sets';
  if (part === 'effectiveOn' || part === 'effectiveFrom') return 'effective-date';
  return part === 'reason' ? 'reason' : 'time-zone';
};
