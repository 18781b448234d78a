import { officeHours } from '../../../test/support/sla-fixtures.js';
import type { OpenHours } from './calendar-definition.js';
import { proposeDays, type ImportedDay } from './import-proposal.js';

const calendar = officeHours({
  holidays: ['2026-12-25'],
  overrides: { '2026-12-24': [['09:00', '12:00']], '2026-12-30': [] },
});
const today = '2026-11-26';

function proposed(...days: ImportedDay[]) {
  return proposeDays(days, calendar, today);
}

const standing = (date: string, hours: OpenHours | null = null) =>
  proposed({ date, name: 'Day', hours })[0]?.standing;

describe('a day of an imported file', () => {
  it('closes the date when it is a whole day', () => {
    expect(proposed({ date: '2026-12-01', name: 'State holiday', hours: null })).toEqual([
      {
        date: '2026-12-01',
        name: 'State holiday',
        kind: 'closed',
        hours: [],
        standing: 'new',
      },
    ]);
  });

  it.each<[string, OpenHours, string, OpenHours[]]>([
    ['the afternoon', ['13:00', '17:00'], 'short', [['09:00', '13:00']]],
    ['the morning', ['08:00', '12:00'], 'short', [['12:00', '17:00']]],
    [
      'the middle',
      ['12:00', '13:00'],
      'short',
      [
        ['09:00', '12:00'],
        ['13:00', '17:00'],
      ],
    ],
    ['all of it', ['07:00', '20:00'], 'closed', []],
  ])('leaves the rest open when it takes %s', (_, hours, kind, left) => {
    const [day] = proposed({ date: '2026-12-01', name: 'Half-day', hours });
    expect([day?.kind, day?.hours, day?.standing]).toEqual([kind, left, 'new']);
  });

  it.each<[string, string, OpenHours | null, string]>([
    ['a holiday', '2026-12-25', null, 'known'],
    ['a day that was closed by hand', '2026-12-30', null, 'known'],
    ['a day with special hours', '2026-12-24', null, 'other_hours'],
    ['a weekend', '2026-12-05', null, 'closed_anyway'],
    ['hours in which nobody is there', '2026-12-01', ['19:00', '21:00'], 'closed_anyway'],
    ['hours before anybody is there', '2026-12-01', ['06:00', '08:00'], 'closed_anyway'],
    ['a date that has passed', '2026-11-25', null, 'past'],
  ])('on %s is said to be so', (_, date, hours, expected) => {
    expect(standing(date, hours)).toBe(expected);
  });

  it('that comes twice is a duplicate the second time, in order of date', () => {
    const days = proposed(
      { date: '2026-12-02', name: 'B', hours: null },
      { date: '2026-12-01', name: 'A', hours: null },
      { date: '2026-12-02', name: 'C', hours: null },
    );
    expect(days.map((day) => `${day.name} ${day.standing}`)).toEqual([
      'A new',
      'B new',
      'C duplicate',
    ]);
  });
});
