import { DAY, et, local, NEW_YORK } from '../../../test/support/sla-fixtures.js';
import {
  isTimeZone,
  nextLocalMidnight,
  offsetAt,
  offsetStretches,
  sameTimeDaysLater,
} from './zone-offsets.js';

const HOUR = 3_600_000;

describe('time zones', () => {
  it.each(['America/New_York', 'Pacific/Guam', 'Etc/UTC', 'UTC', 'Asia/Kathmandu'])(
    '%s is one',
    (zone) => {
      expect(isTimeZone(zone)).toBe(true);
    },
  );

  it.each(['', 'Mars/Olympus', '+05:00', 'Office time'])('"%s" is none', (zone) => {
    expect(isTimeZone(zone)).toBe(false);
  });
});

describe('offsets of New York in 2026', () => {
  it('change on March 8 at 2 a.m. and on November 1 at 2 a.m.', () => {
    const year = offsetStretches(NEW_YORK, Date.UTC(2026, 0, 1), Date.UTC(2027, 0, 1));
    expect(year).toEqual([
      { from: Date.UTC(2026, 0, 1), to: Date.UTC(2026, 2, 8, 7), offsetMs: -5 * HOUR },
      { from: Date.UTC(2026, 2, 8, 7), to: Date.UTC(2026, 10, 1, 6), offsetMs: -4 * HOUR },
      { from: Date.UTC(2026, 10, 1, 6), to: Date.UTC(2027, 0, 1), offsetMs: -5 * HOUR },
    ]);
    expect(offsetAt(NEW_YORK, Date.UTC(2026, 6, 4))).toBe(-4 * HOUR);
  });

  it('never change in UTC', () => {
    const stretches = offsetStretches('UTC', 0, 50 * 365 * DAY);
    expect(stretches).toEqual([{ from: 0, to: 50 * 365 * DAY, offsetMs: 0 }]);
  });
});

describe('local days', () => {
  it('end at midnight, after 23 hours on the day of the spring change', () => {
    const start = et('2026-03-08 00:00');
    expect(nextLocalMidnight(NEW_YORK, start)).toBe(start + 23 * HOUR);
    expect(nextLocalMidnight(NEW_YORK, start + HOUR)).toBe(start + 23 * HOUR);
  });

  it('pass over the date that Apia skipped: after Thursday, December 29, 2011 came Saturday', () => {
    const thursday = local('2011-12-29 12:00', 'Pacific/Apia');
    expect(nextLocalMidnight('Pacific/Apia', thursday)).toBe(
      local('2011-12-31 00:00', 'Pacific/Apia'),
    );
  });

  it('keep the time of day: Saturday 4 p.m. and a day is Sunday 4 p.m., 23 hours later', () => {
    expect(sameTimeDaysLater(NEW_YORK, et('2026-03-07 16:00'), 1)).toBe(
      et('2026-03-07 16:00') + 23 * HOUR,
    );
  });
});
