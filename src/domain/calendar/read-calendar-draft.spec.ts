import { NEW_YORK } from '../../../test/support/sla-fixtures.js';
import type { OpenHours } from './calendar-definition.js';
import type { CalendarDraft, HolidaySet } from './calendar-draft.js';
import { DRAFT_REFUSALS, draftOf, readCalendarDraft } from './read-calendar-draft.js';

const day: OpenHours[] = [['08:00', '17:00']];
const federal: HolidaySet = {
  code: 'us-federal',
  days: [
    { date: '2026-12-25', name: 'Christmas Day' },
    { date: '2026-11-26', name: 'Thanksgiving Day' },
  ],
};
const state: HolidaySet = {
  code: 'texas',
  days: [
    { date: '2026-11-27', name: 'Friday after Thanksgiving' },
    { date: '2026-12-25', name: 'Christmas' },
  ],
};

function aDraft(changes: Partial<CalendarDraft> = {}): CalendarDraft {
  return {
    timeZone: NEW_YORK,
    weekly: { mon: day, fri: day },
    specialDays: [],
    holidaySets: ['us-federal'],
    ...changes,
  };
}

function read(changes: Partial<CalendarDraft>) {
  const decision = readCalendarDraft(aDraft(changes), [federal, state]);
  if (!decision.allowed) throw new Error(JSON.stringify(decision.refusals));
  return decision.outcome;
}

function refusalsOf(changes: Partial<CalendarDraft>): string[] {
  const decision = readCalendarDraft(aDraft(changes), [federal, state]);
  return decision.allowed ? [] : decision.refusals.map(({ code, field }) => `${code} ${field}`);
}

describe('the definition of a draft', () => {
  it('has the days of its sets written out, the first set naming those of both', () => {
    const { definition } = read({ holidaySets: ['us-federal', 'texas'] });
    expect(definition.holidays).toEqual(['2026-11-26', '2026-11-27', '2026-12-25']);
    expect(definition.holidayNames).toMatchObject({
      '2026-11-27': 'Friday after Thanksgiving',
      '2026-12-25': 'Christmas Day',
    });
    expect(definition.holidaySets).toEqual(['us-federal', 'texas']);
  });

  it('has several openings of a day in order, and no days without', () => {
    const { definition } = read({
      weekly: {
        mon: [
          ['13:00', '17:00'],
          ['08:00', '12:00'],
        ],
        tue: [],
      },
    });
    expect(definition.weekly).toEqual({
      mon: [
        ['08:00', '12:00'],
        ['13:00', '17:00'],
      ],
    });
  });

  it('closes days, shortens them and opens them, with their names', () => {
    const { definition } = read({
      specialDays: [
        { date: '2026-12-24', name: 'Christmas Eve', kind: 'short', hours: [['08:00', '12:00']] },
        { date: '2026-12-31', name: '', kind: 'closed', hours: [['08:00', '12:00']] },
        { date: '2026-12-26', name: 'Move', kind: 'extra', hours: [['10:00', '14:00']] },
      ],
    });
    expect(definition.overrides).toEqual({
      '2026-12-24': [['08:00', '12:00']],
      '2026-12-31': [],
      '2026-12-26': [['10:00', '14:00']],
    });
    expect(definition.overrideNames).toEqual({
      '2026-12-24': 'Christmas Eve',
      '2026-12-26': 'Move',
    });
  });
});

describe('hours over midnight in a draft', () => {
  it('lie on two days of the week, also from Sunday to Monday', () => {
    const { definition, splits } = read({ weekly: { sun: [['22:00', '06:00']], mon: day } });
    expect(definition.weekly).toEqual({
      mon: [
        ['00:00', '06:00'],
        ['08:00', '17:00'],
      ],
      sun: [['22:00', '24:00']],
    });
    expect(splits).toEqual([
      {
        field: 'weekly.sun.0',
        today: ['22:00', '24:00'],
        nextDay: 'mon',
        tomorrow: ['00:00', '06:00'],
      },
    ]);
  });

  it('of a special day leave the next day its usual hours', () => {
    const { definition, splits } = read({
      specialDays: [{ date: '2026-12-31', name: '', kind: 'extra', hours: [['20:00', '02:00']] }],
    });
    expect(definition.overrides).toEqual({
      '2026-12-31': [['20:00', '24:00']],
      '2027-01-01': [['00:00', '02:00'], ...day],
    });
    expect(splits[0]).toMatchObject({ field: 'specialDays.0.hours.0', nextDay: '2027-01-01' });
  });

  it('of a special day join a next day that is special itself', () => {
    const { definition } = read({
      specialDays: [
        { date: '2026-11-27', name: '', kind: 'short', hours: [['20:00', '02:00']] },
        { date: '2026-11-28', name: '', kind: 'closed', hours: [] },
      ],
    });
    expect(definition.overrides['2026-11-28']).toEqual([['00:00', '02:00']]);
  });

  it('of a date that does not exist are refused at the date', () => {
    const specialDays = [
      { date: '2026-02-30', name: '', kind: 'short', hours: [['20:00', '02:00']] },
    ] as const;
    expect(refusalsOf({ specialDays })).toEqual(['calendar.bad_date specialDays.0.date']);
  });
});

describe('a draft is refused at the field that is wrong', () => {
  it.each<[string, Partial<CalendarDraft>, string[]]>([
    ['no hours', { weekly: {} }, ['calendar.no_hours weekly']],
    ['no zone', { timeZone: 'Mars/Base' }, ['calendar.bad_time_zone timeZone']],
    [
      'a start that is its end',
      { weekly: { mon: [...day, ['18:00', '18:00']] } },
      ['calendar.bad_interval weekly.mon.1'],
    ],
    [
      'a reading that is none, wherever it sorts',
      { weekly: { mon: [['nine', '17:00'], ...day] } },
      ['calendar.bad_interval weekly.mon.0'],
    ],
    [
      'what runs over midnight into the hours of the next day',
      { weekly: { mon: day, sun: [['22:00', '09:00']] } },
      ['calendar.overlap weekly.mon.0'],
    ],
    [
      'a set nobody knows',
      { holidaySets: ['mars'] },
      ['calendar.unknown_holiday_set holidaySets.0'],
    ],
    [
      'a date given twice',
      {
        specialDays: [
          { date: '2026-12-24', name: '', kind: 'closed', hours: [] },
          { date: '2026-12-24', name: '', kind: 'closed', hours: [] },
        ],
      },
      [`${DRAFT_REFUSALS.dayTwice} specialDays.1.date`],
    ],
    [
      'a day without a date',
      { specialDays: [{ date: '', name: '', kind: 'closed', hours: [] }] },
      ['calendar.bad_date specialDays.0.date'],
    ],
    [
      'a short day without hours',
      { specialDays: [{ date: '2026-12-24', name: '', kind: 'short', hours: [] }] },
      ['calendar.day_without_hours specialDays.0.hours'],
    ],
    [
      'openings of a date that overlap',
      {
        specialDays: [
          {
            date: '2026-12-24',
            name: '',
            kind: 'short',
            hours: [
              ['09:00', '13:00'],
              ['08:00', '10:00'],
            ],
          },
        ],
      },
      ['calendar.overlap specialDays.0.hours.0'],
    ],
  ])('%s', (_, changes, refusals) => {
    expect(refusalsOf(changes)).toEqual(refusals);
  });

  it('a day of a set that does not exist is refused where it lies in the holidays', () => {
    const broken: HolidaySet = { code: 'broken', days: [{ date: '2026-02-30', name: 'No day' }] };
    const decision = readCalendarDraft(aDraft({ holidaySets: ['broken'] }), [broken]);
    expect(decision.allowed ? [] : decision.refusals.map(({ field }) => field)).toEqual([
      'holidays.0',
    ]);
  });
});

describe('the draft of a definition', () => {
  it('is what was written, special days in order and of their kind', () => {
    const draft = aDraft({
      specialDays: [
        { date: '2026-11-26', name: 'Open house', kind: 'extra', hours: [['08:00', '12:00']] },
        { date: '2026-11-27', name: 'Short', kind: 'short', hours: [['08:00', '12:00']] },
        { date: '2026-11-28', name: 'Move', kind: 'extra', hours: [['10:00', '14:00']] },
        { date: '2026-12-04', name: '', kind: 'closed', hours: [] },
      ],
    });
    expect(draftOf(read(draft).definition)).toEqual(draft);
  });

  it('shows holidays of a definition that came without sets as closed days', () => {
    const { holidaySets: _, ...old } = read({}).definition;
    expect(draftOf(old)).toMatchObject({
      holidaySets: [],
      specialDays: [
        { date: '2026-11-26', name: 'Thanksgiving Day', kind: 'closed', hours: [] },
        { date: '2026-12-25', name: 'Christmas Day', kind: 'closed', hours: [] },
      ],
    });
  });
});
