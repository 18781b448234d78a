import { costAssumptions } from './cost-assumptions.js';

const record = (officeName: string, startsOn: string, assumptions: string, months: 1 | 3 = 1) => ({
  ...{ officeName, startsOn, assumptions, months },
  periodLabel: `from ${startsOn}`,
  enteredAt: new Date(`${startsOn}T12:00:00Z`),
});
const told = (records: Parameters<typeof costAssumptions>[0]) =>
  costAssumptions(records).map(({ officeName, periodLabel, assumptions }) => [
    ...[officeName, periodLabel, assumptions],
  ]);

describe('what offices assume of their costs', () => {
  it('is told once for months that follow one another, over the end of a year too', () => {
    expect(
      told([
        record('IT', '2026-11-01', 'By hours.'),
        record('IT', '2026-12-01', 'By hours.'),
        record('IT', '2027-01-01', 'By hours.'),
      ]),
    ).toEqual([['IT', 'from 2026-11-01 to from 2027-01-01', 'By hours.']]);
  });

  it('is told by itself for a quarter that goes on as months', () => {
    expect(
      told([record('IT', '2026-07-01', 'By hours.', 3), record('IT', '2026-10-01', 'By hours.')]),
    ).toEqual([['IT', 'from 2026-07-01 to from 2026-10-01', 'By hours.']]);
  });

  it('is told anew after a gap, in other words and for another office', () => {
    expect(
      told([
        record('IT', '2026-07-01', 'By hours.'),
        record('IT', '2026-09-01', 'By hours.'),
        record('IT', '2026-10-01', 'By desks.'),
        record('HR', '2026-11-01', 'By desks.'),
      ]),
    ).toEqual([
      ['IT', 'from 2026-07-01', 'By hours.'],
      ['IT', 'from 2026-09-01', 'By hours.'],
      ['IT', 'from 2026-10-01', 'By desks.'],
      ['HR', 'from 2026-11-01', 'By desks.'],
    ]);
  });

  it('is as new as its newest record', () => {
    const [older, newer] = [
      record('IT', '2026-07-01', 'By hours.'),
      record('IT', '2026-08-01', 'By hours.'),
    ];
    expect(costAssumptions([older, newer])[0]?.enteredAt).toEqual(newer.enteredAt);
    const corrected = { ...older, enteredAt: new Date('2026-10-01T12:00:00Z') };
    expect(costAssumptions([corrected, newer])[0]?.enteredAt).toEqual(corrected.enteredAt);
  });
});
