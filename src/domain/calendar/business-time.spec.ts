import fc from 'fast-check';
import {
  DAY,
  et,
  HOUR,
  local,
  MINUTE,
  NEW_YORK,
  officeHours,
  roundTheClock,
} from '../../../test/support/sla-fixtures.js';
import { BusinessCalendar } from './business-calendar.js';
import {
  addBusinessTime,
  businessTimeBetween,
  firstInstantBeyond,
  HORIZON_MS,
  isOpen,
  nextOpening,
  openingsBetween,
} from './business-time.js';
import type { CalendarVersion } from './calendar-definition.js';

const office = new BusinessCalendar(officeHours({ holidays: ['2026-11-26'] }));

describe('business time between two instants', () => {
  it('from Friday 4:30 p.m. to Monday 9:15 a.m. is 45 minutes', () => {
    expect(businessTimeBetween(office, et('2026-03-06 16:30'), et('2026-03-09 09:15'))).toBe(
      45 * MINUTE,
    );
  });

  it('is nothing on Thanksgiving, at the weekend and backwards', () => {
    expect(businessTimeBetween(office, et('2026-11-26 00:00'), et('2026-11-27 09:00'))).toBe(0);
    expect(businessTimeBetween(office, et('2026-03-07 00:00'), et('2026-03-09 00:00'))).toBe(0);
    expect(businessTimeBetween(office, et('2026-03-03 12:00'), et('2026-03-02 12:00'))).toBe(0);
  });

  it('adds up over years: 2026 has 260 weekdays besides Thanksgiving', () => {
    expect(businessTimeBetween(office, et('2026-01-01 00:00'), et('2027-01-01 00:00'))).toBe(
      260 * 8 * HOUR,
    );
    expect(businessTimeBetween(office, et('2020-01-01 00:00'), et('2030-01-01 00:00'))).toBe(
      2608 * 8 * HOUR,
    );
  });

  it.each([NaN, Infinity, Date.UTC(2400, 0, 1)])(
    'is refused up to %s rather than computed for ever',
    (to) => {
      expect(() => businessTimeBetween(office, et('2026-03-02 10:00'), to)).toThrow(RangeError);
    },
  );
});

describe('adding business time', () => {
  it('a four-hour target from Friday 4:30 p.m. ends Monday 12:30 p.m.', () => {
    expect(addBusinessTime(office, et('2026-03-06 16:30'), 4 * HOUR)).toBe(et('2026-03-09 12:30'));
  });

  it('one hour from Friday 4 p.m. is used up at closing time, and exceeded from Monday 9 a.m. on', () => {
    expect(addBusinessTime(office, et('2026-03-06 16:00'), HOUR)).toBe(et('2026-03-06 17:00'));
    expect(firstInstantBeyond(office, et('2026-03-06 16:00'), HOUR)).toBe(et('2026-03-09 09:00'));
  });

  it('nothing, or less, is done at once', () => {
    expect(addBusinessTime(office, et('2026-03-07 10:00'), 0)).toBe(et('2026-03-07 10:00'));
    expect(addBusinessTime(office, et('2026-03-07 10:00'), -5)).toBe(et('2026-03-07 10:00'));
    expect(firstInstantBeyond(office, et('2026-03-02 10:00'), -5)).toBe(et('2026-03-02 10:00'));
  });

  it('ends at the five-year horizon: one minute a week never makes a thousand hours', () => {
    const minuteAWeek = new BusinessCalendar(
      officeHours({ weekly: { mon: [['09:00', '09:01']] } }),
    );
    expect(addBusinessTime(minuteAWeek, et('2026-03-02 10:00'), 1000 * HOUR)).toBeNull();
    expect(firstInstantBeyond(minuteAWeek, et('2026-03-02 10:00'), 1000 * HOUR)).toBeNull();
  });

  it('reaches the horizon itself and not a millisecond beyond', () => {
    const always = new BusinessCalendar(roundTheClock({ timeZone: 'UTC' }));
    expect(addBusinessTime(always, 0, HORIZON_MS)).toBe(HORIZON_MS);
    expect(addBusinessTime(always, 0, HORIZON_MS + 1)).toBeNull();
  });
});

describe('opening', () => {
  it('the closing instant is closed, the opening instant open', () => {
    expect(isOpen(office, et('2026-03-06 17:00'))).toBe(false);
    expect(isOpen(office, et('2026-03-09 09:00'))).toBe(true);
    expect(nextOpening(office, et('2026-03-06 17:00'))).toBe(et('2026-03-09 09:00'));
    expect(nextOpening(office, et('2026-03-09 11:11'))).toBe(et('2026-03-09 11:11'));
  });

  it('never comes for a calendar that closed for good', () => {
    const closedForGood = new BusinessCalendar([
      officeHours(),
      officeHours({ weekly: {}, effectiveFrom: et('2026-03-03 00:00') }),
    ]);
    expect(nextOpening(closedForGood, et('2026-03-02 18:00'))).toBeNull();
    expect(openingsBetween(closedForGood, et('2026-03-02 12:00'), et('2027-03-02 12:00'))).toEqual([
      { from: et('2026-03-02 12:00'), to: et('2026-03-02 17:00') },
    ]);
  });

  it('round the clock is one opening, also over the seams of the table', () => {
    const always = new BusinessCalendar(roundTheClock());
    const range = { from: et('2026-03-02 12:00'), to: et('2028-03-02 12:00') };
    expect(openingsBetween(always, range.from, range.to)).toEqual([range]);
  });
});

describe('any calendar in any zone', () => {
  const zones = [
    NEW_YORK,
    'Europe/Berlin',
    'Australia/Lord_Howe',
    'America/Sao_Paulo',
    'Asia/Tehran',
    'Asia/Kathmandu',
    'Africa/Casablanca',
  ];
  const hours = fc
    .uniqueArray(fc.integer({ min: 0, max: 96 }), { minLength: 2, maxLength: 6 })
    .map((quarters) => [...quarters].sort((one, other) => one - other))
    .map((quarters) => quarters.slice(0, quarters.length - (quarters.length % 2)))
    .map((quarters) =>
      pairs(
        quarters.map(
          (quarter) =>
            `${String(quarter >> 2).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`,
        ),
      ),
    );
  const calendar: fc.Arbitrary<CalendarVersion> = fc.record({
    timeZone: fc.constantFrom(...zones),
    weekly: fc
      .record({ mon: hours })
      .chain((mon) =>
        fc
          .record({ tue: hours, wed: hours, sat: hours, sun: hours }, { requiredKeys: [] })
          .map((others) => ({ ...mon, ...others })),
      ),
    holidays: fc.constantFrom<string[]>([], ['2018-11-04'], ['2015-03-22', '2015-03-23']),
    overrides: fc.constantFrom<CalendarVersion['overrides']>(
      {},
      { '2018-11-03': [['00:00', '24:00']] },
    ),
    effectiveFrom: fc.constant(null),
  });
  // Around clock changes of the zones above, midnight gaps and overlaps among them.
  const around = fc.constantFrom(
    '2018-11-03',
    '2018-02-17',
    '2015-03-21',
    '2015-09-21',
    '2026-03-07',
    '2026-10-31',
    '2026-04-04',
    '2026-02-14',
  );
  const instant = fc
    .tuple(around, fc.integer({ min: 0, max: 4 * 1440 }))
    .map(([date, minutes]) => Date.parse(`${date}T00:00:00Z`) + minutes * MINUTE);

  it('is open exactly when its wall clock reads an hour of the local date', () => {
    fc.assert(
      fc.property(calendar, instant, (version, at) => {
        expect(isOpen(new BusinessCalendar(version), at)).toBe(readsOpen(version, at));
      }),
      { seed: 20261123, numRuns: 600 },
    );
  });

  it('measures what stepping minute by minute measures', () => {
    fc.assert(
      fc.property(calendar, instant, fc.integer({ min: 1, max: 300 }), (version, from, minutes) => {
        const open = Array.from({ length: minutes }, (_, index) =>
          readsOpen(version, from + index * MINUTE),
        );
        const counted = businessTimeBetween(
          new BusinessCalendar(version),
          from,
          from + minutes * MINUTE,
        );
        expect(counted).toBe(open.filter(Boolean).length * MINUTE);
      }),
      { seed: 20261123, numRuns: 100 },
    );
  });

  it('gives the time back that was added, and adds up over any cut', () => {
    const ms = fc.integer({ min: 1, max: 200 * HOUR });
    fc.assert(
      fc.property(calendar, instant, ms, ms, (version, from, target, cut) => {
        const compiled = new BusinessCalendar(version);
        const due = addBusinessTime(compiled, from, target);
        const beyond = firstInstantBeyond(compiled, from, target);
        if (due === null || beyond === null) return;
        expect(businessTimeBetween(compiled, from, due)).toBe(target);
        expect(businessTimeBetween(compiled, from, due - 1)).toBe(target - 1);
        expect(beyond).toBeGreaterThanOrEqual(due);
        expect(businessTimeBetween(compiled, from, beyond)).toBe(target);
        expect(businessTimeBetween(compiled, from, beyond + 1)).toBe(target + 1);
        const middle = from + cut;
        const parts =
          businessTimeBetween(compiled, from, middle) +
          businessTimeBetween(compiled, middle, middle + cut);
        expect(businessTimeBetween(compiled, from, middle + cut)).toBe(parts);
      }),
      { seed: 20261123, numRuns: 300 },
    );
  });
});

function pairs(readings: readonly string[]): [string, string][] {
  return readings.flatMap((reading, index) =>
    index % 2 === 0 ? [[reading, readings[index + 1] as string] as [string, string]] : [],
  );
}

/** The definition of "open" once more, by reading the zone's wall clock. */
function readsOpen(version: CalendarVersion, at: number): boolean {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: version.timeZone,
    weekday: 'short',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const parts = Object.fromEntries(
    format.formatToParts(at).map(({ type, value }) => [type, value]),
  );
  const date = `${parts.year}-${parts.month}-${parts.day}`;
  const reading = `${parts.hour}:${parts.minute}`;
  const weekday = (parts.weekday as string)
    .toLowerCase()
    .slice(0, 3) as keyof CalendarVersion['weekly'];
  const usual = version.holidays.includes(date) ? [] : (version.weekly[weekday] ?? []);
  return (version.overrides[date] ?? usual).some(
    ([start, end]) => start <= reading && reading < end,
  );
}

it('a Sunday from midnight to 8 a.m. lasts 7 hours in spring and 9 in autumn', () => {
  const sundays = new BusinessCalendar(officeHours({ weekly: { sun: [['00:00', '08:00']] } }));
  expect(businessTimeBetween(sundays, et('2026-03-08 00:00'), et('2026-03-09 00:00'))).toBe(
    7 * HOUR,
  );
  expect(businessTimeBetween(sundays, et('2026-11-01 00:00'), et('2026-11-02 00:00'))).toBe(
    9 * HOUR,
  );
});

it('an interval that ends in the repeated hour opens twice', () => {
  const sundays = new BusinessCalendar(officeHours({ weekly: { sun: [['00:00', '01:30']] } }));
  const midnight = et('2026-11-01 00:00');
  expect(openingsBetween(sundays, midnight, midnight + DAY)).toEqual([
    { from: midnight, to: midnight + 90 * MINUTE },
    { from: midnight + 2 * HOUR, to: midnight + 150 * MINUTE },
  ]);
});

it('a holiday on the date that Apia skipped closes nothing', () => {
  const apia = new BusinessCalendar(
    roundTheClock({ timeZone: 'Pacific/Apia', holidays: ['2011-12-30'] }),
  );
  const from = local('2011-12-29 00:00', 'Pacific/Apia');
  expect(businessTimeBetween(apia, from, local('2012-01-01 00:00', 'Pacific/Apia'))).toBe(2 * DAY);
});
