import { BusinessCalendar } from '../../../domain/calendar/business-calendar.js';
import type { OpenHours } from '../../../domain/calendar/calendar-definition.js';
import { specialDays } from './special-days.js';

const day: OpenHours[] = [['08:00', '17:00']];
const calendar = new BusinessCalendar({
  timeZone: 'America/New_York',
  weekly: { mon: day, tue: day, wed: day, thu: day, fri: day },
  holidays: ['2026-11-26', '2026-12-25', '2026-12-26', '2027-01-01'],
  holidayNames: { '2026-11-26': 'Thanksgiving Day', '2026-12-25': 'Christmas Day' },
  overrides: { '2026-12-24': [['08:00', '12:00']], '2026-12-19': day, '2026-12-22': [] },
  effectiveFrom: null,
});

const at = (instant: string): number => Date.parse(`${instant}-05:00`);

describe('days on the way that are no ordinary ones', () => {
  test('a holiday, with its name', () => {
    expect(specialDays(calendar, at('2026-11-25T16:50'), at('2026-11-27T12:00'))).toEqual([
      {
        ...{ date: '2026-11-26', words: 'Thursday, November 26' },
        ...{ reason: 'Thanksgiving Day', hours: null },
      },
    ]);
  });

  test('days with hours of their own and closed days; a holiday on a Saturday changes nothing', () => {
    const found = specialDays(calendar, at('2026-12-18T09:00'), at('2027-01-04T09:00'));
    expect(found.map(({ date, reason, hours }) => [date, reason, hours])).toEqual([
      ['2026-12-19', 'Hours of its own', '8:00 a.m. to 5:00 p.m.'],
      ['2026-12-22', 'Closed', null],
      ['2026-12-24', 'Hours of its own', '8:00 a.m. to noon'],
      ['2026-12-25', 'Christmas Day', null],
      ['2027-01-01', 'Closed', null],
    ]);
    expect(found.at(-1)!.words).toBe('Friday, January 1, 2027');
  });

  test('the days of arrival and finish count', () => {
    expect(specialDays(calendar, at('2026-12-24T10:00'), at('2026-12-24T11:00'))).toHaveLength(1);
    expect(specialDays(calendar, at('2026-12-23T23:00'), at('2026-12-24T00:00'))).toHaveLength(1);
    expect(specialDays(calendar, at('2026-12-28T09:00'), at('2026-12-30T09:00'))).toEqual([]);
  });
});
