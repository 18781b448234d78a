import { HOUR, officeHours, roundTheClock } from '../../../test/support/sla-fixtures.js';
import { daysInMonth, previewDays } from './calendar-preview.js';

describe('the days ahead', () => {
  it('have their hours, why, and the time that counts', () => {
    const calendar = officeHours({
      holidays: ['2026-11-26'],
      holidayNames: { '2026-11-26': 'Thanksgiving Day' },
      overrides: { '2026-11-27': [['09:00', '12:00']] },
      overrideNames: { '2026-11-27': 'Early release' },
    });
    const days = previewDays(calendar, '2026-11-25', 4);
    expect(days.map(({ date, rule, name, openMs }) => [date, rule, name, openMs])).toEqual([
      ['2026-11-25', 'week', null, 8 * HOUR],
      ['2026-11-26', 'holiday', 'Thanksgiving Day', 0],
      ['2026-11-27', 'override', 'Early release', 3 * HOUR],
      ['2026-11-28', 'week', null, 0],
    ]);
    expect(days.map(({ clockChange }) => clockChange)).toEqual([null, null, null, null]);
  });

  it('show the nights on which clocks change, with 23 and 25 hours', () => {
    const always = roundTheClock();
    const [spring] = previewDays(always, '2027-03-14', 1);
    expect([spring?.clockChange, spring?.openMs]).toEqual(['forward', 23 * HOUR]);
    const [autumn] = previewDays(always, '2026-11-01', 1);
    expect([autumn?.clockChange, autumn?.openMs]).toEqual(['back', 25 * HOUR]);
  });

  it('show nothing for a date that the zone never had', () => {
    const [skipped] = previewDays(roundTheClock({ timeZone: 'Pacific/Apia' }), '2011-12-30', 1);
    expect(skipped).toMatchObject({ openMs: 0, clockChange: 'forward' });
  });
});

describe('the length of a month', () => {
  it.each([
    [2026, 2, 28],
    [2028, 2, 29],
    [2026, 12, 31],
  ])('%i-%i has %i days', (year, month, days) => {
    expect(daysInMonth(year, month)).toBe(days);
  });
});
