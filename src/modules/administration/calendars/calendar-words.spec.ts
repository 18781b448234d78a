import { BusinessCalendar } from '../../../domain/calendar/business-calendar.js';
import type { OpenHours } from '../../../domain/calendar/calendar-definition.js';
import {
  dateInWords,
  versionAt,
  hoursInWords,
  instantInWords,
  openNowWords,
} from './calendar-words.js';

const zone = 'America/New_York';
const officeDay: OpenHours[] = [['08:00', '17:00']];
const definition = {
  timeZone: zone,
  weekly: { mon: officeDay, tue: officeDay, wed: officeDay, thu: officeDay, fri: officeDay },
  holidays: ['2026-11-26'],
  overrides: {},
};
const office = new BusinessCalendar({ ...definition, effectiveFrom: null });

describe('hours in words', () => {
  test.each<[OpenHours[], string]>([
    [[], 'Closed'],
    [officeDay, '8:00 a.m. to 5:00 p.m.'],
    [
      [
        ['09:00', '12:00'],
        ['13:30', '24:00'],
      ],
      '9:00 a.m. to noon, 1:30 p.m. to midnight',
    ],
    [[['00:00', '24:00']], 'All day'],
  ])('%p is %p', (hours, words) => {
    expect(hoursInWords(hours)).toBe(words);
  });
});

describe('whether a calendar is open now', () => {
  test.each([
    ['2026-11-23T10:00:00-05:00', 'Open until 5:00 p.m. ET'],
    ['2026-11-23T17:00:00-05:00', 'Closed until Tuesday, November 24, 8:00 a.m. ET'],
    ['2026-11-23T07:00:00-05:00', 'Closed until 8:00 a.m. ET'],
    ['2026-11-25T18:00:00-05:00', 'Closed until Friday, November 27, 8:00 a.m. ET'],
  ])('at %s it is %p', (now, words) => {
    expect(openNowWords(office, Date.parse(now))).toBe(words);
  });

  test('a calendar without an end is always open', () => {
    const always: OpenHours[] = [['00:00', '24:00']];
    const week = Object.fromEntries(
      ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, always]),
    );
    const around = new BusinessCalendar({ ...definition, weekly: week, effectiveFrom: null });
    expect(openNowWords(around, Date.parse('2026-11-29T03:00:00-05:00'))).toBe('Always open');
  });

  test('a calendar that never opens again is closed', () => {
    const never = new BusinessCalendar({ ...definition, weekly: {}, effectiveFrom: null });
    expect(openNowWords(never, Date.parse('2026-11-23T10:00:00-05:00'))).toBe('Closed');
  });
});

describe('the version that measures an instant', () => {
  const from = Date.parse('2027-01-01T00:00:00-05:00');
  const both = new BusinessCalendar([
    { ...definition, effectiveFrom: null },
    { ...definition, timeZone: 'America/Chicago', effectiveFrom: from },
  ]);

  test('is the last one that has begun', () => {
    expect(versionAt(both, from - 1).timeZone).toBe(zone);
    expect(versionAt(both, from).timeZone).toBe('America/Chicago');
  });

  test('is the first one before all of them', () => {
    const later = new BusinessCalendar({ ...definition, effectiveFrom: from });
    expect(versionAt(later, 0).timeZone).toBe(zone);
  });
});

describe('dates and instants in words', () => {
  const now = Date.parse('2026-12-31T20:00:00-05:00');

  test('a date has its year when it is not this one in that zone', () => {
    expect(dateInWords('2026-12-24', zone, now)).toBe('Thursday, December 24');
    expect(dateInWords('2027-01-01', zone, now)).toBe('Friday, January 1, 2027');
    expect(dateInWords('2027-01-01', 'Pacific/Guam', now)).toBe('Friday, January 1');
  });

  test('an instant of today has only its time', () => {
    expect(instantInWords(now, zone, now)).toBe('8:00 p.m. ET');
    expect(instantInWords(now + 86_400_000, zone, now)).toBe(
      'Friday, January 1, 2027, 8:00 p.m. ET',
    );
  });
});
