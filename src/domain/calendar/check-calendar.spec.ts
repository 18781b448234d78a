import { officeHours } from '../../../test/support/sla-fixtures.js';
import type { CalendarDefinition } from './calendar-definition.js';
import { CALENDAR_REFUSALS, checkCalendar } from './check-calendar.js';

function refusalsOf(changes: Partial<CalendarDefinition>): string[] {
  const decision = checkCalendar(officeHours(changes));
  return decision.allowed ? [] : decision.refusals.map(({ code, field }) => `${code} ${field}`);
}

describe('a calendar may be saved', () => {
  it('with office hours, holidays and overrides', () => {
    const calendar = officeHours({
      holidays: ['2026-11-26'],
      overrides: { '2026-12-24': [['09:00', '12:00']], '2026-12-31': [] },
    });
    expect(checkCalendar(calendar)).toEqual({ allowed: true, outcome: calendar });
  });

  it('with intervals that touch, and up to 24:00', () => {
    expect(
      refusalsOf({
        weekly: {
          mon: [
            ['13:00', '24:00'],
            ['09:00', '13:00'],
          ],
        },
      }),
    ).toEqual([]);
  });
});

describe('a calendar is refused', () => {
  it('without weekly hours: an extra Saturday alone is no calendar', () => {
    expect(refusalsOf({ weekly: {} })).toEqual([`${CALENDAR_REFUSALS.noHours} weekly`]);
    const overrides: CalendarDefinition['overrides'] = { '2026-03-07': [['10:00', '12:00']] };
    expect(refusalsOf({ weekly: { mon: [] }, overrides })).toEqual(['calendar.no_hours weekly']);
  });

  it.each([
    ['17:00', '09:00'],
    ['09:00', '09:00'],
    ['09:00', '24:30'],
    ['nine', '17:00'],
  ])('with an interval from %s to %s', (start, end) => {
    expect(refusalsOf({ weekly: { fri: [[start, end]] } })).toEqual([
      'calendar.bad_interval weekly.fri.0',
    ]);
  });

  it('with hours that overlap, naming the later one', () => {
    const weekly: CalendarDefinition['weekly'] = {
      tue: [
        ['12:30', '17:00'],
        ['09:00', '13:00'],
      ],
    };
    expect(refusalsOf({ weekly })).toEqual(['calendar.overlap weekly.tue.0']);
  });

  it('in a zone that does not exist', () => {
    expect(refusalsOf({ timeZone: 'America/Gotham' })).toEqual(['calendar.bad_time_zone timeZone']);
  });

  it('with all reasons at once', () => {
    const refusals = refusalsOf({
      timeZone: '',
      weekly: { mon: [['09:00', '08:00']] },
      holidays: ['2026-02-30'],
      overrides: {
        someday: [
          ['10:00', '12:00'],
          ['11:00', '13:00'],
        ],
      },
    });
    expect(refusals).toEqual([
      'calendar.bad_time_zone timeZone',
      'calendar.bad_interval weekly.mon.0',
      'calendar.bad_date overrides.someday',
      'calendar.overlap overrides.someday.1',
      'calendar.bad_date holidays.0',
    ]);
  });
});
