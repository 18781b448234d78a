import fc from 'fast-check';
import { whoseTime } from './whose-time.js';

const hour = 3_600_000;

describe('whose time requests took', () => {
  it('is told in shares of the office time, and what was no office time in a sentence', () => {
    expect(
      whoseTime({
        ...{ requests: 10, ourMs: 60 * hour, customerMs: 30 * hour, thirdPartyMs: 10 * hour },
        ...{ outsideHoursMs: 500 * hour, solvedMs: 0 },
      }),
    ).toEqual({
      shares: [
        { party: 'ours', label: 'Ours', percent: 60, words: '6 h' },
        { party: 'customer', label: 'Waiting for the customer', percent: 30, words: '3 h' },
        {
          ...{ party: 'third_party', label: 'Waiting for others: approvers, vendors' },
          ...{ percent: 10, words: '1 h' },
        },
      ],
      sentence: 'On average, a request also spent 2.1 days outside office hours.',
    });
  });

  it('tells time between solved and opened again only where there was some', () => {
    const sums = { requests: 1, ourMs: hour, customerMs: 0, thirdPartyMs: 0, outsideHoursMs: 0 };
    expect(whoseTime({ ...sums, solvedMs: 5 * hour })?.sentence).toBe(
      'On average, a request also spent 0 min outside office hours, and 5 h between solved and opened again.',
    );
  });

  it('is nothing without finished requests or office time', () => {
    const none = { ourMs: 0, customerMs: 0, thirdPartyMs: 0, outsideHoursMs: hour, solvedMs: 0 };
    expect(whoseTime({ ...none, requests: 0 })).toBeNull();
    expect(whoseTime({ ...none, requests: 3 })).toBeNull();
  });

  it('has percents that add up to 100, none more than one off', () => {
    const ms = fc.integer({ min: 0, max: 1e12 });
    fc.assert(
      fc.property(ms, ms, ms, (ourMs, customerMs, thirdPartyMs) => {
        const sums = { requests: 7, ourMs, customerMs, thirdPartyMs };
        const told = whoseTime({ ...sums, outsideHoursMs: 0, solvedMs: 0 });
        fc.pre(told !== null);
        const whole = ourMs + customerMs + thirdPartyMs;
        const [ours] = told.shares;
        expect(told.shares.reduce((sum, { percent }) => sum + percent, 0)).toBe(100);
        expect(Math.abs(ours!.percent - (ourMs / whole) * 100)).toBeLessThan(1);
      }),
    );
  });
});
