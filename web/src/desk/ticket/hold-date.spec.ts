import { instantAtEndOfDay } from './hold-date.js';

describe('the end of a day that a ticket waits for', () => {
  it('is 5:00 p.m. where the reader is', () => {
    expect(instantAtEndOfDay('2026-12-03', 'America/New_York')).toBe('2026-12-03T22:00:00.000Z');
    expect(instantAtEndOfDay('2026-12-03', 'Pacific/Guam')).toBe('2026-12-03T07:00:00.000Z');
  });

  it('is right on the days when the clocks change', () => {
    expect(instantAtEndOfDay('2026-03-08', 'America/New_York')).toBe('2026-03-08T21:00:00.000Z');
    expect(instantAtEndOfDay('2026-11-01', 'America/New_York')).toBe('2026-11-01T22:00:00.000Z');
  });

  it.each(['2026-02-30', '2026-13-01', '2026-1-5', '--', ''])('is nothing for %p', (day) => {
    expect(instantAtEndOfDay(day, 'America/New_York')).toBeNull();
  });
});
