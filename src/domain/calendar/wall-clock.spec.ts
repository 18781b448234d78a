import { dayNumberOf, isoDateOf, minutesOf, weekdayOf } from './wall-clock.js';

describe('readings of the wall clock', () => {
  it('are minutes after midnight, from 00:00 to 24:00', () => {
    expect(minutesOf('00:00')).toBe(0);
    expect(minutesOf('9:30')).toBe(570);
    expect(minutesOf('24:00')).toBe(1440);
  });

  it.each(['24:30', '09:60', '9h', '09:00:30', ''])('"%s" is no reading', (reading) => {
    expect(minutesOf(reading)).toBeNull();
  });
});

describe('dates', () => {
  it('October 12, 2026 is a Monday', () => {
    const day = dayNumberOf('2026-10-12') as number;
    expect(weekdayOf(day)).toBe(0);
    expect(isoDateOf(day)).toBe('2026-10-12');
  });

  it('before 1970 have weekdays too: July 4, 1954 was a Sunday', () => {
    expect(weekdayOf(dayNumberOf('1954-07-04') as number)).toBe(6);
  });

  it.each(['2026-02-30', '2026-13-01', '10/12/2026', '2026-1-1'])('%s is no date', (date) => {
    expect(dayNumberOf(date)).toBeNull();
  });
});
