import {
  clockTime,
  daysAway,
  longDate,
  nearMoment,
  shortMoment,
  tersely,
  zoneName,
} from './date-words.js';

const eastern = 'America/New_York';
const now = '2026-11-23T15:00:00Z';

describe('dates and times in words', () => {
  it('says noon, midnight, a.m. and p.m. as people write them', () => {
    expect(clockTime('2026-11-23T17:00:00Z', eastern)).toBe('noon');
    expect(clockTime('2026-11-23T05:00:00Z', eastern)).toBe('midnight');
    expect(clockTime('2026-11-23T05:30:00Z', eastern)).toBe('12:30 a.m.');
    expect(clockTime('2026-11-23T19:05:00Z', eastern)).toBe('2:05 p.m.');
  });

  it('names the weekday, and the year only when it is another one', () => {
    expect(longDate('2026-12-03T15:00:00Z', eastern, now)).toBe('Thursday, December 3');
    expect(longDate('2027-01-04T15:00:00Z', eastern, now)).toBe('Monday, January 4, 2027');
  });

  it('counts days by the reader’s calendar, not in hours', () => {
    expect(daysAway('2026-11-24T04:59:00Z', eastern, now)).toBe(0);
    expect(daysAway('2026-11-24T05:01:00Z', eastern, now)).toBe(1);
    expect(daysAway('2026-11-24T04:59:00Z', 'Pacific/Guam', now)).toBe(0);
  });

  it('says today, tomorrow and yesterday only for those', () => {
    expect(nearMoment('2026-11-23T20:00:00Z', eastern, now)).toBe('today at 3:00 p.m.');
    expect(nearMoment('2026-11-24T17:00:00Z', eastern, now)).toBe('tomorrow at noon');
    expect(nearMoment('2026-11-22T17:00:00Z', eastern, now)).toBe('yesterday at noon');
    expect(nearMoment('2026-11-26T15:00:00Z', eastern, now)).toBe(
      'Thursday, November 26, 10:00 a.m.',
    );
  });

  it('is terse in narrow columns', () => {
    expect(tersely('2026-11-23T14:42:00Z', eastern, now)).toBe('9:42 a.m.');
    expect(tersely('2026-11-22T14:42:00Z', eastern, now)).toBe('Yesterday');
    expect(tersely('2026-11-19T14:42:00Z', eastern, now)).toBe('Thu');
    expect(tersely('2026-10-13T14:42:00Z', eastern, now)).toBe('Oct 13');
    expect(shortMoment('2025-10-13T14:42:00Z', eastern, now)).toBe('Oct 13, 2025, 10:42 a.m.');
  });

  it('writes zones as the agency does', () => {
    expect([eastern, 'America/Phoenix', 'Pacific/Guam'].map((zone) => zoneName(zone))).toEqual([
      'ET',
      'MT',
      'ChST',
    ]);
  });
});
