import { et, HOUR, local, officeHours } from '../../../test/support/sla-fixtures.js';
import type { OpenHours } from './calendar-definition.js';
import { clockChangeWarnings } from './clock-change-warnings.js';

const from = et('2026-09-01 00:00');
const to = et('2027-09-01 00:00');

function onSundays(...sun: OpenHours[]) {
  return clockChangeWarnings(officeHours({ weekly: { sun } }), from, to);
}

describe('end points inside a change of the clock', () => {
  it('that the clock skips: opening at 2:30 a.m. on the night of the change', () => {
    const [autumn, spring, ...others] = onSundays(['02:30', '08:00']);
    expect(others).toEqual([]);
    expect(spring).toBeUndefined();
    expect(autumn).toEqual({
      date: '2027-03-14',
      reading: '02:30',
      kind: 'skipped',
      openMs: 5 * HOUR,
      sentence:
        'On Sunday, March 14, 2027, the clock jumps from 2:00 a.m. to 3:00 a.m., so 2:30 a.m. does not occur. ' +
        'Time that is skipped does not count: 5 h will count on that day.',
    });
  });

  it('that the clock shows twice: closing at 1:30 a.m. opens twice', () => {
    expect(onSundays(['00:00', '01:30'])).toEqual([
      {
        date: '2026-11-01',
        reading: '01:30',
        kind: 'repeated',
        openMs: 2 * HOUR,
        sentence:
          'On Sunday, November 1, 2026, the clock goes back from 2:00 a.m. to 1:00 a.m., so 1:30 a.m. occurs twice. ' +
          'Time that is repeated counts each time it lies within the hours: 2 h will count on that day.',
      },
    ]);
  });

  it('once for two openings that touch there', () => {
    expect(onSundays(['00:00', '01:30'], ['01:30', '04:00'])).toHaveLength(1);
  });

  it.each<[string, OpenHours]>([
    ['on its edge', ['02:00', '03:00']],
    ['on the edges of the hour that is repeated', ['01:00', '02:00']],
    ['elsewhere', ['09:00', '17:00']],
  ])('and none %s', (_, hours) => {
    expect(onSundays(hours)).toEqual([]);
  });

  it('and none on a day that is closed', () => {
    const calendar = officeHours({
      weekly: { sun: [['02:30', '08:00']] },
      overrides: { '2027-03-14': [] },
    });
    expect(clockChangeWarnings(calendar, from, to)).toEqual([]);
  });

  it('also where clocks change at midnight, on both days', () => {
    const zone = 'America/Havana';
    const calendar = officeHours({
      timeZone: zone,
      weekly: { sun: [['00:30', '06:00']], sat: [['20:00', '24:00']] },
    });
    const found = clockChangeWarnings(
      calendar,
      local('2026-02-01 00:00', zone),
      local('2026-12-01 00:00', zone),
    );
    expect(found.map(({ date, kind }) => [date, kind])).toEqual([
      ['2026-03-08', 'skipped'],
      ['2026-11-01', 'repeated'],
    ]);
  });
});
