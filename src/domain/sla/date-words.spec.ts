import { et, HOUR, local, MINUTE, NEW_YORK } from '../../../test/support/sla-fixtures.js';
import {
  dateByWords,
  datedToday,
  durationWords,
  exactDurationWords,
  isoDateWords,
  localReading,
  longDate,
  shortDate,
  timeOfDay,
  timeToTheSecond,
  zoneAbbreviation,
} from './date-words.js';

const now = et('2026-11-23 09:41');

describe('dates', () => {
  it('have weekday, month and day, and the year only when it is another', () => {
    expect(longDate(et('2026-12-03 12:00'), NEW_YORK, now)).toBe('Thursday, December 3');
    expect(longDate(et('2027-01-04 12:00'), NEW_YORK, now)).toBe('Monday, January 4, 2027');
  });

  it('are those of the reader: Monday 11 p.m. in New York is Tuesday in Guam', () => {
    const at = et('2026-11-23 23:00');
    expect(longDate(at, NEW_YORK, now)).toBe('Monday, November 23');
    expect(longDate(at, 'Pacific/Guam', now)).toBe('Tuesday, November 24');
    expect(localReading(at, 'Pacific/Guam')).toEqual({
      year: 2026,
      month: 11,
      day: 24,
      weekday: 'Tuesday',
      monthName: 'November',
      hour: 14,
      minute: 0,
    });
  });

  it('say today and tomorrow only next to the date', () => {
    expect(datedToday(et('2026-11-23 17:00'), NEW_YORK, now)).toBe('today, Monday, November 23');
    expect(datedToday(et('2026-11-24 00:00'), NEW_YORK, now)).toBe(
      'tomorrow, Tuesday, November 24',
    );
    expect(datedToday(et('2026-11-25 00:00'), NEW_YORK, now)).toBe('Wednesday, November 25');
    expect(datedToday(et('2026-11-22 12:00'), NEW_YORK, now)).toBe('Sunday, November 22');
  });
});

describe('times', () => {
  it.each([
    ['2026-11-23 10:00', '10:00 a.m.'],
    ['2026-11-23 12:00', 'noon'],
    ['2026-11-23 12:30', '12:30 p.m.'],
    ['2026-11-23 00:00', 'midnight'],
    ['2026-11-23 00:05', '12:05 a.m.'],
    ['2026-11-23 16:30', '4:30 p.m.'],
    ['2026-11-23 23:59', '11:59 p.m.'],
  ])('%s is %s', (reading, words) => {
    expect(timeOfDay(et(reading), NEW_YORK)).toBe(words);
  });
});

describe('deadlines', () => {
  it('within two days have a time and the zone, later ones the date only', () => {
    expect(dateByWords(et('2026-11-25 12:00'), NEW_YORK, now)).toBe(
      'Wednesday, November 25, by noon ET',
    );
    expect(dateByWords(et('2026-11-26 12:00'), NEW_YORK, now)).toBe('Thursday, November 26');
    expect(dateByWords(et('2026-11-21 17:00'), NEW_YORK, now)).toBe(
      'Saturday, November 21, by 5:00 p.m. ET',
    );
    expect(dateByWords(et('2026-11-20 17:00'), NEW_YORK, now)).toBe('Friday, November 20');
  });

  it('at midnight belong to the day that ends: due Saturday at 24:00 is due Saturday', () => {
    expect(dateByWords(et('2026-11-25 00:00'), NEW_YORK, now)).toBe(
      'Tuesday, November 24, by midnight ET',
    );
    expect(dateByWords(et('2026-11-29 00:00'), NEW_YORK, now)).toBe('Saturday, November 28');
    expect(dateByWords(et('2026-11-26 00:00'), NEW_YORK, now)).toBe(
      'Wednesday, November 25, by midnight ET',
    );
  });
});

describe('zones are called what people call them', () => {
  it.each([
    ['America/New_York', 'ET'],
    ['America/Detroit', 'ET'],
    ['America/Chicago', 'CT'],
    ['America/Denver', 'MT'],
    ['America/Phoenix', 'MT'],
    ['America/Los_Angeles', 'PT'],
    ['America/Anchorage', 'AKT'],
    ['Pacific/Honolulu', 'HT'],
    ['America/Puerto_Rico', 'AT'],
    ['Pacific/Guam', 'ChST'],
    ['Etc/UTC', 'UTC'],
    ['Europe/Berlin', 'GMT+1'],
    ['Asia/Kolkata', 'GMT+5:30'],
  ])('%s is %s', (zone, name) => {
    expect(zoneAbbreviation(zone, now)).toBe(name);
  });

  it('elsewhere by the time of year: Berlin in summer is GMT+2', () => {
    expect(zoneAbbreviation('Europe/Berlin', local('2026-07-01 12:00', 'Europe/Berlin'))).toBe(
      'GMT+2',
    );
  });
});

describe('durations', () => {
  it.each([
    [0, '0 min'],
    [999, 'less than 1 s'],
    [45_000, '45 s'],
    [30 * MINUTE, '30 min'],
    [5 * MINUTE + 10_000, '5 min 10 s'],
    [3 * HOUR, '3 h'],
    [3 * HOUR + 30 * MINUTE + 59_000, '3 h 30 min'],
    [40 * HOUR, '40 h'],
  ])('%s ms is "%s"', (ms, words) => {
    expect(durationWords(ms)).toBe(words);
  });
});

describe('in a table', () => {
  it.each([
    [0, '0 min'],
    [20_000, '20 s'],
    [5 * MINUTE, '5 min'],
    [3 * HOUR + 30 * MINUTE + 59_000, '3 h 30 min 59 s'],
    [1_200 * HOUR, '1,200 h'],
  ])('%s ms to the second is "%s"', (ms, words) => {
    expect(exactDurationWords(ms)).toBe(words);
  });

  it('days are short, with the year where it is another one', () => {
    const at = et('2026-03-02 09:00');
    expect(shortDate(at, NEW_YORK, at)).toBe('Mon, Mar 2');
    expect(shortDate(at, NEW_YORK, et('2027-03-02 09:00'))).toBe('Mon, Mar 2, 2026');
    expect(isoDateWords('2026-10-12', at)).toBe('Monday, October 12');
  });

  it('times have their seconds when there are any', () => {
    const at = et('2026-03-02 12:00');
    expect(timeToTheSecond(at, NEW_YORK)).toBe('noon');
    expect(timeToTheSecond(at + 20_500, NEW_YORK)).toBe('12:00:20 p.m.');
    expect(timeToTheSecond(at - 5_000, NEW_YORK)).toBe('11:59:55 a.m.');
  });
});
