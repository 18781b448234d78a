import { instantAt } from '../../app/instant-at.js';
import { dayAndTime, instantAtEndOfDay, minutesOfTime } from './hold-date.js';

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

describe('a time as people write it', () => {
  it.each([
    ['3:10 p.m.', 15 * 60 + 10],
    ['3:10pm', 15 * 60 + 10],
    ['15:10', 15 * 60 + 10],
    ['9 am', 9 * 60],
    ['12:00 a.m.', 0],
    ['12 p', 12 * 60],
    ['0:05', 5],
  ])('%s', (text, minutes) => {
    expect(minutesOfTime(text)).toBe(minutes);
  });

  it.each(['', 'noonish', '24:00', '13:00 p.m.', '0 am', '9:60', '9:5'])('is not "%s"', (text) => {
    expect(minutesOfTime(text)).toBeNull();
  });

  it('goes to an instant and back', () => {
    const instant = instantAt('2026-11-24', minutesOfTime('3:10 p.m.') ?? 0, 'America/Denver');
    expect(instant).toBe('2026-11-24T22:10:00.000Z');
    expect(dayAndTime(instant ?? '', 'America/Denver')).toEqual({
      day: '2026-11-24',
      time: '3:10 p.m.',
    });
    expect(instantAt('2026-02-30', 0, 'America/Denver')).toBeNull();
  });
});
