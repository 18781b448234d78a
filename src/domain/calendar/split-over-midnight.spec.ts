import type { OpenHours } from './calendar-definition.js';
import { splitOverMidnight } from './split-over-midnight.js';

describe('hours over midnight', () => {
  it.each<[OpenHours, OpenHours, OpenHours | null]>([
    [
      ['22:00', '06:00'],
      ['22:00', '24:00'],
      ['00:00', '06:00'],
    ],
    [['22:00', '00:00'], ['22:00', '24:00'], null],
    [['00:00', '00:00'], ['00:00', '24:00'], null],
    [['08:00', '17:00'], ['08:00', '17:00'], null],
    [['00:00', '24:00'], ['00:00', '24:00'], null],
    [['09:00', '09:00'], ['09:00', '09:00'], null],
    [['24:00', '06:00'], ['24:00', '06:00'], null],
    [['nine', '06:00'], ['nine', '06:00'], null],
    [['22:00', '6 am'], ['22:00', '6 am'], null],
  ])('%p are %p and, the next day, %p', (given, today, tomorrow) => {
    expect(splitOverMidnight(given)).toEqual({ today, tomorrow });
  });
});
