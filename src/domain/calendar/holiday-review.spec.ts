import { holidayChanges, wantedThrough, yearsToReview } from './holiday-review.js';
import { usFederalClosedDays } from './us-federal-holidays.js';

const years = { first: 2027, last: 2027 };

describe('what a review of holidays has to decide', () => {
  it('is nothing when the set says what the rule says', () => {
    const byRule = usFederalClosedDays(2027, 2027);
    expect(holidayChanges(byRule, byRule, years)).toEqual([]);
  });

  it("holds the New Year's Day of the year after that is observed on December 31", () => {
    const changes = holidayChanges(usFederalClosedDays(2027, 2027), [], years);
    expect(changes.at(-1)).toEqual({
      date: '2027-12-31',
      name: "New Year's Day (observed)",
      change: 'added',
    });
  });

  it('is what was added, renamed and removed, in order of date', () => {
    const byRule = [
      { date: '2027-01-01', name: "New Year's Day" },
      { date: '2027-07-04', name: 'Independence Day' },
    ];
    const stored = [
      { date: '2027-02-30', name: 'Typed wrong' },
      { date: '2027-01-01', name: 'New Year' },
    ];
    expect(holidayChanges(byRule, stored, years)).toEqual([
      { date: '2027-01-01', name: "New Year's Day", change: 'renamed' },
      { date: '2027-02-30', name: 'Typed wrong', change: 'removed' },
      { date: '2027-07-04', name: 'Independence Day', change: 'added' },
    ]);
  });

  it('leaves days of other years alone', () => {
    const stored = [
      { date: '2026-08-01', name: 'Founders day' },
      { date: '2028-08-01', name: 'Founders day' },
    ];
    expect(holidayChanges([], stored, years)).toEqual([]);
  });
});

describe('the years that have to be reviewed', () => {
  it.each([
    [2036, 2026, null],
    [2031, 2026, null],
    [2030, 2026, { first: 2031, last: 2031 }],
    [2024, 2026, { first: 2025, last: 2031 }],
    [null, 2026, { first: 2026, last: 2031 }],
  ])('reviewed through %p, in %i: %p', (through, thisYear, expected) => {
    expect(yearsToReview(through, thisYear)).toEqual(expected);
  });

  it('reach five years ahead', () => {
    expect(wantedThrough(2026)).toBe(2031);
  });
});
