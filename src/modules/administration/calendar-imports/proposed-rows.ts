import { WEEKDAYS, type CalendarDefinition } from '../../../domain/calendar/calendar-definition.js';
import type { HolidayDay } from '../../../domain/calendar/calendar-draft.js';
import {
  proposeDays,
  type ImportedDay,
  type ImportStanding,
  type ProposedDay,
} from '../../../domain/calendar/import-proposal.js';
import { longDate } from '../../../domain/sla/date-words.js';
import { hoursInWords } from '../calendars/calendar-words.js';
import type { CalendarImportRowView } from './calendar-imports.views.js';

/** Who is to take the days. */
export interface ImportTarget {
  readonly definition: CalendarDefinition;
  /** A set keeps whole days; a calendar keeps hours too. */
  readonly wholeDaysOnly: boolean;
}

const standingWords: Readonly<Record<ImportStanding, string>> = {
  new: 'New',
  known: 'Known already',
  other_hours: 'Has special hours: they would be replaced',
  closed_anyway: 'Closed then anyway',
  duplicate: 'Second entry for this date',
  past: 'Has passed',
};

/** A set of holidays, as a calendar that is always open but on its days. */
export function targetOfSet(days: readonly HolidayDay[]): ImportTarget {
  const allDay = WEEKDAYS.map((day) => [day, [['00:00', '24:00']]]);
  const definition: CalendarDefinition = {
    timeZone: 'UTC',
    weekly: Object.fromEntries(allDay) as CalendarDefinition['weekly'],
    holidays: days.map(({ date }) => date),
    overrides: {},
  };
  return { definition, wholeDaysOnly: true };
}

/** The days of a file as they are shown, in order; the row is their place among those that were kept. */
export function proposedRows(
  days: readonly ImportedDay[],
  target: ImportTarget,
  today: string,
): Omit<CalendarImportRowView, 'taken'>[] {
  return proposeDays(days, target.definition, today).map((day, row) => {
    const partOfDay = target.wholeDaysOnly && day.kind !== 'closed';
    const changes = day.standing === 'new' || day.standing === 'other_hours';
    return {
      ...{ row, date: day.date, name: day.name, kind: day.kind, standing: day.standing },
      hours: day.hours.map(([start, end]) => ({ start, end })),
      words: `${longDate(Date.parse(day.date), 'UTC', Date.parse(day.date))}, ${day.date.slice(0, 4)}`,
      what: whatOf(day, target),
      standingWords:
        partOfDay && changes
          ? 'Part of a day: a set keeps whole days'
          : standingWords[day.standing],
      takeable: changes && !partOfDay,
    };
  });
}

function whatOf({ kind, hours }: ProposedDay, { wholeDaysOnly }: ImportTarget): string {
  if (kind === 'closed') return 'Closed';
  return wholeDaysOnly ? 'Closed for part of the day' : `Open ${hoursInWords(hours)}`;
}
