import { officeHours } from '../../../test/support/sla-fixtures.js';
import { closeDate } from './close-date.js';
import type { OpenHours } from './calendar-definition.js';

const split: OpenHours[] = [
  ['08:00', '12:00'],
  ['13:00', '17:00'],
];
const calendar = officeHours({
  weekly: { wed: split },
  holidays: ['2026-11-25'],
  overrides: { '2026-12-16': [['08:00', '10:00']] },
  overrideNames: { '2026-12-16': 'Training' },
});

function closed(date: string, from: string | null) {
  return closeDate(calendar, { date, from, name: 'Snow' })?.overrides[date] ?? null;
}

describe('closing a date', () => {
  it('for the whole day leaves nothing open, and says why', () => {
    const changed = closeDate(calendar, { date: '2026-12-02', from: null, name: 'Snow' });
    expect(changed?.overrides).toEqual({ '2026-12-16': [['08:00', '10:00']], '2026-12-02': [] });
    expect(changed?.overrideNames).toEqual({ '2026-12-16': 'Training', '2026-12-02': 'Snow' });
  });

  it.each<[string, OpenHours[]]>([
    ['07:00', []],
    ['08:00', []],
    ['10:15', [['08:00', '10:15']]],
    ['12:30', [['08:00', '12:00']]],
    [
      '15:00',
      [
        ['08:00', '12:00'],
        ['13:00', '15:00'],
      ],
    ],
  ])('from %s on leaves what lies before', (from, left) => {
    expect(closed('2026-12-02', from)).toEqual(left);
  });

  it.each([
    ['a day that the week closes', '2026-12-03', null],
    ['a holiday', '2026-11-25', null],
    ['after closing time', '2026-12-02', '17:00'],
    ['after the hours of a special day', '2026-12-16', '11:00'],
  ])('changes nothing on %s', (_, date, from) => {
    expect(closeDate(calendar, { date, from, name: 'Snow' })).toBeNull();
  });
});
