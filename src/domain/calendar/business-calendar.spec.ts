import { et, HOUR, officeHours, roundTheClock } from '../../../test/support/sla-fixtures.js';
import { BusinessCalendar } from './business-calendar.js';
import { businessTimeBetween } from './business-time.js';

describe('what rules a day', () => {
  const calendar = new BusinessCalendar(
    officeHours({
      holidays: ['2026-10-12', '2026-11-26', '2026-07-04'],
      holidayNames: { '2026-10-12': 'Columbus Day', '2026-11-26': 'Thanksgiving Day' },
      overrides: {
        '2026-10-12': [['08:00', '12:00']],
        '2026-03-03': [],
        '2026-03-07': [['10:00', '12:00']],
      },
    }),
  );

  it('an override beats a holiday: Columbus Day with opening hours', () => {
    expect(calendar.dayAt(et('2026-10-12 07:00'))).toEqual({
      date: '2026-10-12',
      rule: 'override',
      open: true,
      usuallyOpen: true,
      name: 'Columbus Day',
    });
    expect(businessTimeBetween(calendar, et('2026-10-12 00:00'), et('2026-10-13 00:00'))).toBe(
      4 * HOUR,
    );
  });

  it('a holiday beats the week', () => {
    expect(calendar.dayAt(et('2026-11-26 12:00'))).toMatchObject({
      rule: 'holiday',
      open: false,
      usuallyOpen: true,
    });
    expect(calendar.dayAt(et('2026-07-04 12:00'))).toMatchObject({
      rule: 'holiday',
      usuallyOpen: false,
      name: null,
    });
  });

  it('an empty override closes the day, another opens a Saturday', () => {
    expect(calendar.dayAt(et('2026-03-03 12:00'))).toMatchObject({ rule: 'override', open: false });
    expect(calendar.dayAt(et('2026-03-07 23:59'))).toMatchObject({
      rule: 'override',
      open: true,
      usuallyOpen: false,
    });
    expect(calendar.dayAt(et('2026-03-08 00:00'))).toMatchObject({
      date: '2026-03-08',
      rule: 'week',
      open: false,
    });
  });
});

describe('versions of a calendar', () => {
  const longer = { mon: [['08:00', '20:00']], tue: [['08:00', '20:00']] } as const;
  const change = et('2026-03-09 00:00');
  const calendar = new BusinessCalendar([
    officeHours({ weekly: longer, timeZone: 'America/Chicago', effectiveFrom: change }),
    officeHours(),
  ]);

  it('measure from their own beginning on, in whatever order they are given', () => {
    expect(businessTimeBetween(calendar, et('2026-03-02 00:00'), et('2026-03-03 00:00'))).toBe(
      8 * HOUR,
    );
    expect(businessTimeBetween(calendar, et('2026-03-09 00:00'), et('2026-03-10 00:00'))).toBe(
      12 * HOUR,
    );
    expect(calendar.timeZoneAt(change - 1)).toBe('America/New_York');
    expect(calendar.timeZoneAt(change)).toBe('America/Chicago');
  });

  it('the first one reaches back for ever, even when it has a beginning', () => {
    const late = new BusinessCalendar(officeHours({ effectiveFrom: change }));
    expect(businessTimeBetween(late, et('2026-03-02 00:00'), et('2026-03-03 00:00'))).toBe(
      8 * HOUR,
    );
  });

  it('of two with the same beginning the later in the list counts', () => {
    const twice = new BusinessCalendar([officeHours(), officeHours({ weekly: longer })]);
    expect(businessTimeBetween(twice, et('2026-03-02 00:00'), et('2026-03-03 00:00'))).toBe(
      12 * HOUR,
    );
  });

  it('may change in the middle of an opening', () => {
    const cut = new BusinessCalendar([
      officeHours(),
      officeHours({ weekly: { mon: [['09:00', '12:00']] }, effectiveFrom: et('2026-03-02 14:00') }),
    ]);
    expect(businessTimeBetween(cut, et('2026-03-02 00:00'), et('2026-03-03 00:00'))).toBe(5 * HOUR);
  });
});

it('only a desk with seven whole days never closes', () => {
  expect(new BusinessCalendar(roundTheClock()).neverCloses).toBe(true);
  expect(new BusinessCalendar(officeHours()).neverCloses).toBe(false);
});
