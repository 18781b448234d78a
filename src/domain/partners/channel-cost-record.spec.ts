import { outcomeOf, refusalCodes } from '../../../test/support/factories/ticket-facts.js';
import { channels } from '../ticket/ticket-facts.js';
import { checkCosts, costPeriods, spendingByMonth } from './channel-cost-record.js';

const now = Date.parse('2026-11-27T12:00:00Z');
const amounts = channels.map((channel) => ({
  ...{ channel, salaries: 1_000, technology: 200, other: 0 },
}));
const check = (more: object = {}, entered: Parameters<typeof checkCosts>[1] = []) =>
  checkCosts({ period: '2026-10', amounts, ...more }, entered, now);

describe('a record of costs', () => {
  it('is about a month or a fiscal quarter that is over', () => {
    expect(outcomeOf(check())).toEqual({
      ...{ code: '2026-10', label: 'October 2026', startsOn: '2026-10-01', months: 1 },
    });
    expect(outcomeOf(check({ period: 'FY2026-Q4' }))).toMatchObject({
      ...{ startsOn: '2026-07-01', months: 3 },
    });
    expect(costPeriods(now)).toHaveLength(20);
    expect(refusalCodes(check({ period: '2026-11' }))).toEqual(['channel_cost.period_unknown']);
    expect(refusalCodes(check({ period: 'FY2027-Q1' }))).toEqual(['channel_cost.period_unknown']);
  });

  it('may be corrected, but never counts a month twice', () => {
    expect(check({}, [{ startsOn: '2026-10-01', months: 1 }]).allowed).toBe(true);
    expect(check({}, [{ startsOn: '2026-07-01', months: 3 }]).allowed).toBe(true);
    const august = { period: '2026-08' };
    expect(refusalCodes(check(august, [{ startsOn: '2026-07-01', months: 3 }]))).toEqual([
      'channel_cost.other_kind',
    ]);
    const quarter = { period: 'FY2026-Q4' };
    expect(refusalCodes(check(quarter, [{ startsOn: '2026-09-01', months: 1 }]))).toEqual([
      'channel_cost.other_kind',
    ]);
  });

  it('has every channel once, in whole dollars, and something spent', () => {
    expect(refusalCodes(check({ amounts: amounts.slice(1) }))).toEqual(['channel_cost.channels']);
    const twice = [...amounts.slice(1), amounts[1]];
    expect(refusalCodes(check({ amounts: twice }))).toEqual(['channel_cost.channels']);
    const zero = channels.map((channel) => ({ channel, salaries: 0, technology: 0, other: 0 }));
    expect(refusalCodes(check({ amounts: zero }))).toEqual(['channel_cost.nothing']);
    const wrong = check({
      amounts: [{ ...amounts[0], salaries: -1, technology: 0.5, other: 2e9 }, ...amounts.slice(1)],
    });
    expect(wrong.allowed ? [] : wrong.refusals.map(({ field }) => field)).toEqual([
      ...['amounts.0.salaries', 'amounts.0.technology', 'amounts.0.other'],
    ]);
  });

  it('of a quarter is spread evenly over its months', () => {
    expect(spendingByMonth({ startsOn: '2026-10-01', months: 3 }, 300)).toEqual([
      { month: '2026-10', dollars: 100 },
      { month: '2026-11', dollars: 100 },
      { month: '2026-12', dollars: 100 },
    ]);
    expect(spendingByMonth({ startsOn: '2026-10-01', months: 1 }, 300)).toHaveLength(1);
  });
});
