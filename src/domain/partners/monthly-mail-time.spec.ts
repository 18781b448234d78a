import fc from 'fast-check';
import { monthlyMailTime, nextWorkingTime } from './monthly-mail-time.js';

const washington = { person: 'America/New_York', bureau: 'America/New_York' };
const due = (after: string, zones = washington): string =>
  new Date(monthlyMailTime(Date.parse(after), zones)).toISOString();

describe('when the monthly mail is due', () => {
  it.each([
    ['at eight on the first', '2026-11-17T15:00:00Z', '2026-12-01T13:00:00.000Z'],
    ['on Monday when the first is a Sunday', '2026-10-20T15:00:00Z', '2026-11-02T13:00:00.000Z'],
    ['after New Year', '2026-12-24T15:00:00Z', '2027-01-04T13:00:00.000Z'],
    ['after Labor Day', '2025-08-20T15:00:00Z', '2025-09-02T12:00:00.000Z'],
    ['this month, before its first hour', '2026-11-01T15:00:00Z', '2026-11-02T13:00:00.000Z'],
    ['next month, from the first hour on', '2026-11-02T13:00:00Z', '2026-12-01T13:00:00.000Z'],
    ['next year, in December', '2025-12-01T13:00:00Z', '2026-01-02T13:00:00.000Z'],
  ])('%s', (_, after, expected) => {
    expect(due(after)).toBe(expected);
  });

  it('goes by the clock of the person', () => {
    const zones = { ...washington, person: 'Pacific/Honolulu' };
    expect(due('2026-11-17T15:00:00Z', zones)).toBe('2026-12-01T18:00:00.000Z');
  });

  it('waits until the month is over for the bureau', () => {
    const zones = { ...washington, person: 'Pacific/Guam' };
    // Midnight in Washington is three in the afternoon in Guam.
    expect(due('2026-11-17T15:00:00Z', zones)).toBe('2026-12-01T05:00:00.000Z');
    // At eight in the morning of the first in Guam it is still November in Washington.
    expect(due('2026-11-30T22:00:00Z', zones)).toBe('2026-12-01T05:00:00.000Z');
  });

  it('is due once in each month, whoever asks from where', () => {
    const zone = fc.constantFrom(
      'America/New_York',
      'Pacific/Honolulu',
      'Pacific/Guam',
      'Asia/Kolkata',
    );
    const instant = fc.integer({
      min: Date.parse('2024-01-01T00:00:00Z'),
      max: Date.parse('2034-01-01T00:00:00Z'),
    });
    fc.assert(
      fc.property(instant, zone, zone, (after, person, bureau) => {
        const monthOf = (at: number): string =>
          new Intl.DateTimeFormat('en-CA', {
            timeZone: bureau,
            year: 'numeric',
            month: '2-digit',
          }).format(at);
        const [first, second] = [after, monthlyMailTime(after, { person, bureau })].map((at) =>
          monthlyMailTime(at, { person, bureau }),
        ) as [number, number];
        expect(first).toBeGreaterThan(after);
        expect(monthOf(second) > monthOf(first)).toBe(true);
        expect(second - first).toBeLessThan(38 * 86_400_000);
        expect(nextWorkingTime(first, person)).toBe(first);
      }),
    );
  });
});

describe('the next working time', () => {
  it('is now at work, else the next opening', () => {
    const at = (instant: string): string =>
      new Date(nextWorkingTime(Date.parse(instant), 'America/New_York')).toISOString();
    expect(at('2026-12-01T15:00:00Z')).toBe('2026-12-01T15:00:00.000Z');
    expect(at('2026-12-05T15:00:00Z')).toBe('2026-12-07T13:00:00.000Z');
  });
});
