import { daysAfter, nextFriday, readWallClock, wallClockAt } from './wall-clock.js';

describe('the clock on the wall', () => {
  test('reads by its zone, midnight as 00:00', () => {
    const midnight = Date.parse('2026-11-27T05:00:00Z');
    expect(wallClockAt(midnight, 'America/New_York')).toEqual({
      date: '2026-11-27',
      time: '00:00',
    });
    expect(wallClockAt(midnight, 'America/Los_Angeles')).toEqual({
      date: '2026-11-26',
      time: '21:00',
    });
  });

  test('the next Friday is today when today is one', () => {
    expect(nextFriday('2026-11-23')).toBe('2026-11-27');
    expect(nextFriday('2026-11-27')).toBe('2026-11-27');
    expect(nextFriday('2026-11-28')).toBe('2026-12-04');
  });

  test('days go on over the end of a year', () => {
    expect(daysAfter('2026-12-31', 1)).toBe('2027-01-01');
  });

  test('an address holds a date and a time, or nothing', () => {
    expect(readWallClock('2026-11-27T16:50')).toEqual({ date: '2026-11-27', time: '16:50' });
    for (const text of [null, '', '2026-11-27', '2026-11-27T16:50Z', 'Friday']) {
      expect(readWallClock(text)).toBeNull();
    }
  });
});
