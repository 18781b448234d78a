import { BusinessCalendar } from './business-calendar.js';
import { businessDaysAfter, businessDaysBetween, workingDayMs } from './business-days.js';

const office = new BusinessCalendar({
  timeZone: 'America/New_York',
  weekly: {
    mon: [['09:00', '17:00']],
    tue: [['09:00', '17:00']],
    wed: [['09:00', '17:00']],
    thu: [['09:00', '17:00']],
    fri: [['09:00', '17:00']],
  },
  holidays: ['2026-11-26'],
  overrides: {},
  effectiveFrom: null,
});

const friday4pm = Date.parse('2026-11-20T16:00:00-05:00');

describe('business days', () => {
  it('five after Friday, November 20, 4 p.m. is Monday, November 30, 4 p.m.: Thanksgiving is closed', () => {
    expect(businessDaysAfter(office, friday4pm, 5)).toBe(Date.parse('2026-11-30T16:00:00-05:00'));
  });

  it('one after Saturday is Monday', () => {
    const saturday = Date.parse('2026-11-21T10:00:00-05:00');
    expect(businessDaysAfter(office, saturday, 1)).toBe(Date.parse('2026-11-23T10:00:00-05:00'));
  });

  it('are not looked for more than five years ahead', () => {
    expect(businessDaysAfter(office, friday4pm, 5000)).toBeNull();
  });

  it('from Friday to Monday, November 30 there are five, on the same day none, over a weekend one', () => {
    const monday = Date.parse('2026-11-30T08:00:00-05:00');
    expect(businessDaysBetween(office, friday4pm, monday)).toBe(5);
    expect(businessDaysBetween(office, friday4pm, friday4pm + 3_600_000)).toBe(0);
    expect(businessDaysBetween(office, friday4pm, Date.parse('2026-11-23T09:00:00-05:00'))).toBe(1);
  });
});

describe('a working day', () => {
  it('is as long as the office is open on a full day, also from a Friday before a holiday week', () => {
    expect(workingDayMs(office, friday4pm)).toBe(8 * 3_600_000);
  });

  it('is 24 hours at a desk that never closes, and on a calendar with nothing open in two weeks', () => {
    const always = ['00:00', '24:00'] as const;
    const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
    const weekly = Object.fromEntries(days.map((day) => [day, [always]]));
    const base = { timeZone: 'UTC', holidays: [], overrides: {}, effectiveFrom: null };
    expect(workingDayMs(new BusinessCalendar({ ...base, weekly }), friday4pm)).toBe(86_400_000);
    const closed = new BusinessCalendar({ ...base, weekly: {} });
    expect(workingDayMs(closed, friday4pm)).toBe(86_400_000);
  });
});
