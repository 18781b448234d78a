import type { CalendarDraft } from '../../admin-types.js';
import {
  copiedToWorkingDays,
  fieldIdOf,
  oneMore,
  weekdayNames,
  withHours,
  withTakenDays,
  type Weekday,
} from './draft-changes.js';

const draft: CalendarDraft = {
  timeZone: 'America/New_York',
  week: (Object.keys(weekdayNames) as Weekday[]).map((day) => ({ day, hours: [] })),
  specialDays: [
    { date: '2026-12-24', name: 'Christmas Eve', kind: 'short', hours: [] },
    { date: '2026-12-31', name: '', kind: 'closed', hours: [] },
  ],
  holidaySets: [],
};
const hours = [{ start: '08:00', end: '12:00' }];

describe('the week of a draft', () => {
  test('takes the hours of a day, and copies them to Monday to Friday', () => {
    const monday = withHours(draft, 'mon', hours);
    expect(monday.week[0]).toEqual({ day: 'mon', hours });
    const copied = copiedToWorkingDays(monday, 'mon');
    expect(copied.week.map((day) => day.hours.length)).toEqual([1, 1, 1, 1, 1, 0, 0]);
    expect(copied.week[1]!.hours[0]).not.toBe(copied.week[0]!.hours[0]);
  });

  test.each([
    [[], { start: '09:00', end: '17:00' }],
    [hours, { start: '13:00', end: '' }],
    [[{ start: '08:00', end: '23:30' }], { start: '', end: '' }],
    [[{ start: '22:00', end: '00:00' }], { start: '', end: '' }],
    [[{ start: '08:00', end: '' }], { start: '', end: '' }],
  ])('after %p one more opening is %p', (given, added) => {
    expect(oneMore(given).at(-1)).toEqual(added);
  });
});

test('days taken from a file replace those of their dates, in order', () => {
  const taken = { date: '2026-12-24', name: 'Closed', kind: 'closed' as const, hours: [] };
  const added = { ...taken, date: '2026-11-27' };
  expect(
    withTakenDays(draft, [taken, added]).specialDays.map(({ date, name }) => `${date} ${name}`),
  ).toEqual(['2026-11-27 Closed', '2026-12-24 Closed', '2026-12-31 ']);
});

test.each([
  ['weekly', 'week-mon-add'],
  ['weekly.fri.1', 'week-fri-1'],
  ['specialDays.2.date', 'day-2-date'],
  ['specialDays.2.hours', 'day-2-hours-add'],
  ['specialDays.2.hours.1', 'day-2-hours-1'],
  ['holidaySets.0', 'holiday-sets'],
  ['timeZone', 'time-zone'],
  ['effectiveOn', 'effective-date'],
  ['reason', 'reason'],
  ['draft.specialDays.1.name', 'day-1-date'],
])('%s is typed in %s', (field, id) => {
  expect(fieldIdOf(field)).toBe(id);
});
