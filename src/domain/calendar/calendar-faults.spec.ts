import {
  DAY,
  et,
  HOUR,
  local,
  MINUTE,
  NEW_YORK,
  officeHours,
  roundTheClock,
} from '../../../test/support/sla-fixtures.js';
import { BusinessCalendar } from './business-calendar.js';
import {
  addBusinessTime,
  businessTimeBetween,
  firstInstantBeyond,
  isOpen,
  nextOpening,
} from './business-time.js';
import type { CalendarVersion, OpenHours, Weekday } from './calendar-definition.js';
import { checkCalendar } from './check-calendar.js';
import { readCalendarDraft } from './read-calendar-draft.js';

/**
 * What calendars of other systems got wrong, told with real days. Numbers are those of the list of
 * faults in docs/sla-faults.md.
 */
const office = new BusinessCalendar(officeHours());
const nineToFive: OpenHours[] = [['09:00', '17:00']];

const on = (changes: Partial<CalendarVersion>): BusinessCalendar =>
  new BusinessCalendar(officeHours(changes));

const weekOf = (...days: Weekday[]): CalendarVersion['weekly'] =>
  Object.fromEntries(days.map((day) => [day, nineToFive]));

describe('faults of other calendars', () => {
  it('1: a day that ends at 24:00 in the gap of São Paulo comes to an end', () => {
    const zone = 'America/Sao_Paulo';
    const always = new BusinessCalendar(roundTheClock({ timeZone: zone }));
    const from = local('2018-11-03 00:00', zone);
    // Sunday, November 4, 2018 began at 01:00.
    expect(businessTimeBetween(always, from, local('2018-11-05 00:00', zone))).toBe(47 * HOUR);
    expect(addBusinessTime(always, from, 24 * HOUR)).toBe(local('2018-11-04 01:00', zone));
  });

  it('2: hours that meet at midnight are one stretch, without a loop or a jump', () => {
    const nights = on({
      weekly: { fri: [['22:00', '24:00']], sat: [['00:00', '06:00']] },
    });
    const from = et('2026-11-27 22:00');
    expect(addBusinessTime(nights, from, 2 * HOUR)).toBe(et('2026-11-28 00:00'));
    expect(firstInstantBeyond(nights, from, 2 * HOUR)).toBe(et('2026-11-28 00:00'));
    expect(addBusinessTime(nights, from, 8 * HOUR)).toBe(et('2026-11-28 06:00'));
  });

  it('3: no minute is lost at midnight: a week of whole days is 168 hours', () => {
    const always = new BusinessCalendar(roundTheClock({ timeZone: 'UTC' }));
    const from = Date.UTC(2026, 10, 23);
    expect(businessTimeBetween(always, from, from + 7 * DAY)).toBe(168 * HOUR);
  });

  it('4: 09:00 to 00:00 is refused in a calendar, and read as midnight from a person', () => {
    const hours: OpenHours[] = [['09:00', '00:00']];
    expect(checkCalendar(officeHours({ weekly: { mon: hours } })).allowed).toBe(false);
    const draft = { timeZone: NEW_YORK, weekly: { mon: hours }, specialDays: [], holidaySets: [] };
    const read = readCalendarDraft(draft, []);
    expect(read.allowed && read.outcome.definition.weekly.mon).toEqual([['09:00', '24:00']]);
  });

  it('7 and 8: what is filed at night counts from the next opening, and is due in hours', () => {
    const night = et('2026-11-27 22:00');
    expect(nextOpening(office, night)).toBe(et('2026-11-30 09:00'));
    expect(addBusinessTime(office, night, HOUR)).toBe(et('2026-11-30 10:00'));
    expect(businessTimeBetween(office, night, et('2026-11-30 09:00'))).toBe(0);
  });

  it('9: twenty thousand questions years ahead are answered from one table of openings', () => {
    const holidays = Array.from({ length: 12 }, (_, year) => `${2026 + year}-12-25`);
    const calendar = on({ holidays });
    const pages = new Set<number>();
    const page = calendar.page.bind(calendar);
    jest.spyOn(calendar, 'page').mockImplementation((number) => {
      pages.add(number);
      return page(number);
    });
    for (let count = 0; count < 20_000; count += 1) {
      addBusinessTime(calendar, et('2026-11-23 09:00') + count * MINUTE, 400 * HOUR);
    }
    expect(pages.size).toBeLessThan(4);
  });

  it('10: a week without Monday and Thursday counts Tuesday, Wednesday and Friday', () => {
    const calendar = on({ weekly: weekOf('tue', 'wed', 'fri') });
    const from = et('2026-11-24 09:00');
    const dueAfter = (hours: number): number | null =>
      addBusinessTime(calendar, from, hours * HOUR);
    expect(dueAfter(8)).toBe(et('2026-11-24 17:00'));
    expect(dueAfter(9)).toBe(et('2026-11-25 10:00'));
    expect(dueAfter(17)).toBe(et('2026-11-27 10:00'));
    expect(dueAfter(25)).toBe(et('2026-12-01 10:00'));
    expect(businessTimeBetween(calendar, from, from + 7 * DAY)).toBe(24 * HOUR);
  });

  it('11: a week that is closed all days is refused, never counted as some days ahead', () => {
    const closed = officeHours({ weekly: { mon: [], tue: [] } });
    const decision = checkCalendar(closed);
    expect(decision.allowed ? [] : decision.refusals.map(({ code }) => code)).toEqual([
      'calendar.no_hours',
    ]);
    expect(addBusinessTime(new BusinessCalendar(closed), et('2026-11-23 09:00'), 1)).toBeNull();
  });

  it('12 and 13: a lunch break does not count, and nights are open over midnight', () => {
    const lunch = on({
      weekly: {
        mon: [
          ['09:00', '12:00'],
          ['13:00', '17:00'],
        ],
        tue: nineToFive,
      },
    });
    const from = et('2026-11-23 11:00');
    expect(addBusinessTime(lunch, from, 2 * HOUR)).toBe(et('2026-11-23 14:00'));
    expect(isOpen(lunch, et('2026-11-23 12:30'))).toBe(false);
    expect(businessTimeBetween(lunch, from, et('2026-11-23 17:00'))).toBe(5 * HOUR);
  });

  it('14: a ticket filed Friday 16:30 with a one-hour target falls due Monday 9:30', () => {
    expect(addBusinessTime(office, et('2026-11-27 16:30'), HOUR)).toBe(et('2026-11-30 09:30'));
  });

  it('15 and 16: the hours are those of the zone on the wall, in summer and winter, by one calendar', () => {
    const at = (reading: string, zone: string): number => local(reading, zone);
    const utc = on({ timeZone: 'UTC' });
    const denver = on({ timeZone: 'America/Denver' });
    for (const date of ['2026-01-12', '2026-07-13']) {
      expect(nextOpening(office, at(`${date} 00:00`, NEW_YORK))).toBe(
        at(`${date} 09:00`, NEW_YORK),
      );
      expect(nextOpening(utc, at(`${date} 00:00`, 'UTC'))).toBe(Date.parse(`${date}T09:00Z`));
      expect(nextOpening(denver, at(`${date} 00:00`, NEW_YORK))).toBe(
        at(`${date} 09:00`, 'America/Denver'),
      );
    }
  });

  it('17: hours at the edges of every change of clocks are counted without an end to the search', () => {
    const zones = ['America/New_York', 'America/Sao_Paulo', 'Australia/Lord_Howe', 'Africa/Cairo'];
    for (const timeZone of [...zones, 'Pacific/Apia', 'America/Havana', 'Asia/Tehran']) {
      const calendar = on({
        timeZone,
        weekly: { sun: [['00:30', '02:30']], fri: [['23:00', '24:00']] },
      });
      for (const year of [2011, 2018, 2026]) {
        const from = Date.UTC(year, 0, 1);
        const due = addBusinessTime(calendar, from, 50 * HOUR)!;
        expect(businessTimeBetween(calendar, from, due)).toBe(50 * HOUR);
      }
    }
  });
});
