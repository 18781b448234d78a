import { endOfWholeMonths, windowsOverBefore } from './whole-months.js';

describe('the whole months at the beginning of a stretch', () => {
  it.each([
    ['a quarter is whole', '2026-07-01', '2026-10-01', '2026-10-01'],
    ['a quarter to date ends within a month', '2026-10-01', '2026-11-28', '2026-11-01'],
    ['over the turn of a year', '2025-11-01', '2026-02-15', '2026-02-01'],
    ['a few days of one month are none', '2026-11-01', '2026-11-28', '2026-11-01'],
    ['nothing is none', '2026-11-01', '2026-11-01', '2026-11-01'],
    ['one that begins within a month has none', '2026-07-02', '2026-10-01', '2026-07-02'],
    ['an end before the beginning has none', '2026-10-01', '2026-08-20', '2026-10-01'],
  ])('%s', (_, from, to, end) => {
    expect(endOfWholeMonths({ from, to })).toBe(end);
  });
});

describe('the day before which no window of the journey is open', () => {
  it('is 32 days ago: 30 of the longest window, 2 for time zones and long days', () => {
    expect(windowsOverBefore(Date.parse('2026-11-27T23:59:59Z'))).toBe('2026-10-26');
    expect(windowsOverBefore(Date.parse('2026-11-28T00:00:00Z'))).toBe('2026-10-27');
  });
});
