import { parseCalendarDefinition, sameCalendar } from './parse-calendar-definition.js';

const office = {
  timeZone: 'America/New_York',
  weekly: {
    mon: [
      ['08:00', '12:00'],
      ['13:00', '17:00'],
    ],
    tue: [['08:00', '17:00']],
  },
  holidays: ['2026-11-26', '2026-12-25'],
  overrides: { '2026-12-24': [['08:00', '12:00']] },
};
const fieldsOf = (value: unknown): string[] => {
  const decision = parseCalendarDefinition(value);
  return decision.allowed ? [] : decision.refusals.map(({ code, field }) => `${code} ${field}`);
};

describe('a calendar from outside', () => {
  test('is taken as it is when it is one', () => {
    const named = {
      ...office,
      holidayNames: { '2026-11-26': 'Thanksgiving Day' },
      overrideNames: { '2026-12-24': 'Christmas Eve' },
      holidaySets: ['us-federal'],
    };
    expect(parseCalendarDefinition(office)).toEqual({ allowed: true, outcome: office });
    expect(parseCalendarDefinition(named)).toEqual({ allowed: true, outcome: named });
  });

  test.each<[string, unknown, string[]]>([
    ['no object', 'office', ['calendar.bad_shape ']],
    ['nothing', null, ['calendar.bad_shape ']],
    ['a list', [], ['calendar.bad_shape ']],
    [
      'all members missing',
      {},
      ['timeZone', 'weekly', 'holidays', 'overrides'].map((field) => `calendar.bad_shape ${field}`),
    ],
    ['an unknown weekday', { ...office, weekly: { monday: [] } }, ['calendar.bad_shape weekly']],
    [
      'hours that are no pair',
      { ...office, weekly: { mon: [['08:00']] } },
      ['calendar.bad_shape weekly'],
    ],
    ['hours as text', { ...office, weekly: { mon: '08:00' } }, ['calendar.bad_shape weekly']],
    [
      'numbers as hours',
      { ...office, overrides: { '2026-12-24': [[8, 12]] } },
      ['calendar.bad_shape overrides'],
    ],
    ['holidays that are no list', { ...office, holidays: {} }, ['calendar.bad_shape holidays']],
    [
      'names that are no text',
      { ...office, holidayNames: { '2026-11-26': 1 } },
      ['calendar.bad_shape holidayNames'],
    ],
    [
      'a list of sets that is none',
      { ...office, holidaySets: 'us' },
      ['calendar.bad_shape holidaySets'],
    ],
    ['a misspelt member', { ...office, holliday: [] }, ['calendar.bad_shape holliday']],
    ['what no calendar may say', { ...office, weekly: {} }, ['calendar.no_hours weekly']],
  ])('%s is refused', (_, value, expected) => {
    expect(fieldsOf(value)).toEqual(expected);
  });
});

describe('the same calendar', () => {
  test('whatever the order of its dates and members', () => {
    const turned = {
      overrides: office.overrides,
      holidays: office.holidays.toReversed(),
      weekly: { tue: office.weekly.tue, mon: office.weekly.mon },
      timeZone: office.timeZone,
    };
    expect(sameCalendar(office as never, turned as never)).toBe(true);
  });

  test('is another one with an hour changed, or its hours turned around', () => {
    const later = { ...office, weekly: { ...office.weekly, tue: [['09:00', '17:00']] } };
    expect(sameCalendar(office as never, later as never)).toBe(false);
  });
});
