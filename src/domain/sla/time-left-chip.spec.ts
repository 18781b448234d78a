import { BusinessCalendar } from '../calendar/business-calendar.js';
import { SLA_METRICS } from './sla-metric.js';
import { promiseNames, remainingAt, timeLeftChip, type ChipClock } from './time-left-chip.js';

const hour = 3_600_000;
const minute = 60_000;
const at = (text: string) => Date.parse(text);

const office = new BusinessCalendar({
  timeZone: 'America/New_York',
  weekly: {
    mon: [['09:00', '17:00']],
    tue: [['09:00', '17:00']],
    wed: [['09:00', '17:00']],
    thu: [['09:00', '17:00']],
    fri: [['09:00', '17:00']],
  },
  holidays: ['2026-11-26'],
  overrides: {},
  effectiveFrom: null,
});

const monday230pm = at('2026-11-23T14:30:00-05:00');
const reading = { now: monday230pm, zone: 'America/New_York', dayMs: 8 * hour, waitingFor: null };

const clock = (changes: Partial<ChipClock> = {}): ChipClock => ({
  metric: 'resolution',
  state: 'running',
  run: 'running',
  dueAt: at('2026-11-25T17:00:00-05:00'),
  targetMs: 24 * hour,
  remainingMs: 19 * hour,
  ...changes,
});

const chip = (
  changes: Partial<ChipClock>,
  waitingFor: 'customer_answer' | 'third_party' | null = null,
) => timeLeftChip(clock(changes), { ...reading, waitingFor });

describe('the time left on a clock', () => {
  const open = { run: 'running', targetMs: 24 * hour, elapsedMs: 5 * hour } as const;

  it('is business time until it is due: Wednesday 5 p.m. is 18.5 office hours after Monday 2:30 p.m.', () => {
    const dueAt = at('2026-11-25T17:00:00-05:00');
    expect(remainingAt({ ...open, dueAt }, office, monday230pm)).toBe(18.5 * hour);
  });

  it('skips Thanksgiving: Friday 10 a.m. is 19.5 office hours away', () => {
    const dueAt = at('2026-11-27T10:00:00-05:00');
    expect(remainingAt({ ...open, dueAt }, office, monday230pm)).toBe(19.5 * hour);
  });

  it('is negative once it is late: due Friday 4 p.m., on Monday 2:30 p.m. 6.5 hours over', () => {
    const dueAt = at('2026-11-20T16:00:00-05:00');
    expect(remainingAt({ ...open, dueAt }, office, monday230pm)).toBe(-6.5 * hour);
  });

  it('stands still on a paused or ended clock, and is nothing without a target', () => {
    const dueAt = at('2026-11-25T17:00:00-05:00');
    expect(remainingAt({ ...open, run: 'paused', dueAt: null }, office, monday230pm)).toBe(
      19 * hour,
    );
    expect(remainingAt({ ...open, run: 'stopped', dueAt }, office, monday230pm)).toBe(19 * hour);
    expect(remainingAt({ ...open, dueAt: null }, office, monday230pm)).toBe(19 * hour);
    expect(remainingAt({ ...open, targetMs: null, dueAt: null }, office, monday230pm)).toBeNull();
  });
});

describe('the chip', () => {
  it('counts working days and hours while there is time', () => {
    expect(chip({})).toEqual({
      text: '2 d 3 h left',
      tone: 'on_track',
      fullText: 'Finish due in 2 days 3 hours, Wednesday, November 25, 5:00 p.m. ET',
    });
    expect(chip({ remainingMs: 16 * hour })?.text).toBe('2 d left');
    expect(chip({ remainingMs: 7 * hour + 5 * minute })?.text).toBe('7 h 5 min left');
  });

  it('says soon below a quarter of the time or below an hour', () => {
    expect(chip({ remainingMs: 6 * hour })?.tone).toBe('on_track');
    expect(chip({ remainingMs: 6 * hour - 1 })?.tone).toBe('soon');
    expect(chip({ targetMs: 2 * hour, remainingMs: hour })?.tone).toBe('on_track');
    expect(
      chip({
        metric: 'next_response',
        targetMs: 2 * hour,
        remainingMs: 40 * minute,
        dueAt: at('2026-11-23T15:10:00-05:00'),
      }),
    ).toEqual({
      text: '40 min left',
      tone: 'soon',
      fullText: 'Reply due in 40 minutes, today, Monday, November 23, 3:10 p.m. ET',
    });
  });

  it('is due now in the last minute, and late from the first one after', () => {
    const dueAt = monday230pm;
    expect(chip({ remainingMs: 59_999, dueAt })).toMatchObject({ text: 'Due now', tone: 'soon' });
    expect(chip({ remainingMs: 0, dueAt })?.text).toBe('Due now');
    expect(chip({ remainingMs: -1, dueAt })).toMatchObject({ text: '1 min late', tone: 'late' });
    expect(chip({ remainingMs: -3 * hour, dueAt: at('2026-11-23T11:30:00-05:00') })).toEqual({
      text: '3 h late',
      tone: 'late',
      fullText: 'Finish is 3 hours late, was due today, Monday, November 23, 11:30 a.m. ET',
    });
  });

  it('says whose turn it is while paused', () => {
    const still = { state: 'paused', run: 'paused', dueAt: null } as const;
    expect(chip(still, 'customer_answer')).toEqual({
      text: 'Paused, customer',
      tone: 'paused',
      fullText: "Finish: the clock is paused, waiting for the customer's answer",
    });
    expect(chip(still, 'third_party')?.text).toBe('Paused, vendor');
    expect(chip(still)).toMatchObject({ text: 'Paused', fullText: 'Finish: the clock is paused' });
  });

  it('says until when it is paused at most', () => {
    const still = { state: 'paused', run: 'paused', dueAt: null, remainingMs: hour } as const;
    const clock = { metric: 'resolution', targetMs: 2 * hour, ...still } as const;
    const waitingUntil = Date.parse('2026-12-05T10:00:00-05:00');
    const shown = timeLeftChip(clock, { ...reading, waitingFor: 'customer_answer', waitingUntil });
    expect(shown).toMatchObject({
      text: 'Paused, customer until Dec 5',
      fullText: expect.stringMatching(/, until Saturday, December 5(, 2026)? at most$/),
    });
  });

  it('says how a promise ended', () => {
    expect(chip({ state: 'met', run: 'stopped' })).toEqual({
      text: 'Met',
      tone: 'met',
      fullText: 'Finish promise met',
    });
    expect(chip({ state: 'missed', run: 'stopped', remainingMs: -2 * hour })).toEqual({
      text: 'Missed by 2 h',
      tone: 'missed',
      fullText: 'Finish promise missed by 2 hours',
    });
    expect(chip({ state: 'missed', run: 'stopped', remainingMs: -9 * hour })?.fullText).toBe(
      'Finish promise missed by 1 day 1 hour',
    );
  });

  it('is none where nothing is promised or nothing came of it', () => {
    expect(chip({ state: 'no_target', targetMs: null, remainingMs: null, dueAt: null })).toBeNull();
    expect(chip({ state: 'cancelled', run: 'cancelled' })).toBeNull();
    expect(chip({ dueAt: null })).toBeNull();
  });
});

it('every clock has a name of its own on the Desk', () => {
  const names = SLA_METRICS.map((metric) => promiseNames[metric]);
  expect(names.slice(0, 4)).toEqual(['First reply', 'Reply', 'Update', 'Finish']);
  expect(new Set(names).size).toBe(SLA_METRICS.length);
});
