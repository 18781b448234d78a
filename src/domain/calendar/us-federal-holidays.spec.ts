import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { usFederalClosedDays, usFederalHolidays } from './us-federal-holidays.js';

interface Published {
  readonly holidays: readonly { readonly date: string; readonly name: string }[];
}

const published = JSON.parse(
  readFileSync(resolve('test/data/us-federal-2024-2033.json'), 'utf8'),
) as Published;

const holidayOf = (year: number, name: string) =>
  usFederalHolidays(year).find((holiday) => holiday.name === name);

describe('the federal holidays', () => {
  it('from 2024 to 2033 are observed on the 110 dates that were published', () => {
    const computed = Array.from({ length: 11 }, (_, index) => usFederalHolidays(2024 + index))
      .flat()
      .map(({ observedOn, name }) => ({ date: observedOn, name }))
      .filter(({ date }) => date >= '2024-01-01' && date <= '2033-12-31')
      .sort((a, b) => a.date.localeCompare(b.date));
    expect(computed).toHaveLength(110);
    expect(computed).toEqual(published.holidays.map(({ date, name }) => ({ date, name })));
  });

  it('in 2026 have Independence Day on a Saturday, observed on Friday, July 3', () => {
    expect(holidayOf(2026, 'Independence Day')).toEqual({
      name: 'Independence Day',
      date: '2026-07-04',
      observedOn: '2026-07-03',
    });
  });

  it('in 2027 have Independence Day on a Sunday, observed on Monday, July 5', () => {
    expect(holidayOf(2027, 'Independence Day')?.observedOn).toBe('2027-07-05');
  });

  it.each([
    [2022, '2021-12-31'],
    [2028, '2027-12-31'],
  ])("observe New Year's Day %i on %s, in the year before", (year, date) => {
    expect(holidayOf(year, "New Year's Day")?.observedOn).toBe(date);
  });

  it('have Juneteenth from 2021 on', () => {
    expect(usFederalHolidays(2020)).toHaveLength(10);
    expect(usFederalHolidays(2021)).toHaveLength(11);
    expect(holidayOf(2021, 'Juneteenth National Independence Day')).toMatchObject({
      date: '2021-06-19',
      observedOn: '2021-06-18',
    });
  });

  it('leave out Inauguration Day', () => {
    const days = usFederalHolidays(2025).map(({ date }) => date);
    expect(days).toContain('2025-01-20');
    expect(holidayOf(2025, 'Birthday of Martin Luther King, Jr.')?.date).toBe('2025-01-20');
    expect(usFederalHolidays(2029).map(({ date }) => date)).not.toContain('2029-01-20');
  });
});

const usFederalClosedDates = (firstYear: number, lastYear: number): string[] =>
  usFederalClosedDays(firstYear, lastYear).map(({ date }) => date);

describe('the dates a desk is closed on', () => {
  it('say which day an observed one stands for', () => {
    const days = usFederalClosedDays(2026, 2027);
    const named = (date: string) => days.find((day) => day.date === date)?.name;
    expect(named('2026-07-03')).toBe('Independence Day (observed)');
    expect(named('2026-07-04')).toBe('Independence Day');
    expect(named('2027-12-31')).toBe("New Year's Day (observed)");
  });

  it('are both the day and the day it is observed on', () => {
    const dates = usFederalClosedDates(2026, 2026);
    expect(dates).toEqual([
      '2026-01-01',
      '2026-01-19',
      '2026-02-16',
      '2026-05-25',
      '2026-06-19',
      '2026-07-03',
      '2026-07-04',
      '2026-09-07',
      '2026-10-12',
      '2026-11-11',
      '2026-11-26',
      '2026-12-25',
    ]);
  });

  it('hold the last day of a year when it stands for the first of the next, and nothing outside the years', () => {
    const dates = usFederalClosedDates(2027, 2027);
    expect(dates.at(-1)).toBe('2027-12-31');
    expect(dates[0]).toBe('2027-01-01');
    expect(usFederalClosedDates(2022, 2022)[0]).toBe('2022-01-01');
  });
});
