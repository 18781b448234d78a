import { officeHours } from '../../../test/support/sla-fixtures.js';
import { hoursOfDate } from './hours-of-date.js';

const calendar = officeHours({
  holidays: ['2026-11-26', '2026-10-12', '2026-12-25'],
  holidayNames: { '2026-11-26': 'Thanksgiving Day' },
  overrides: { '2026-10-12': [['08:00', '12:00']], '2026-12-24': [] },
  overrideNames: { '2026-10-12': 'Enrollment day' },
});

describe('the hours of a date', () => {
  it.each([
    ['2026-11-23', 'week', 1, null],
    ['2026-11-22', 'week', 0, null],
    ['2026-11-26', 'holiday', 0, 'Thanksgiving Day'],
    ['2026-12-25', 'holiday', 0, null],
    ['2026-10-12', 'override', 1, 'Enrollment day'],
    ['2026-12-24', 'override', 0, null],
  ])('%s goes by the %s', (date, rule, openings, name) => {
    const day = hoursOfDate(calendar, date);
    expect([day.rule, day.hours.length, day.name]).toEqual([rule, openings, name]);
  });

  it('are those of the week when holidays and special days have no names', () => {
    const plain = officeHours({ holidays: ['2026-11-26'], overrides: { '2026-11-27': [] } });
    expect(hoursOfDate(plain, '2026-11-26').name).toBeNull();
    expect(hoursOfDate(plain, '2026-11-27').name).toBeNull();
  });
});
