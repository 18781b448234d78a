import { checkAssumptions, valueRange, valueWords, type ValueAssumptions } from './value-range.js';

const given: ValueAssumptions = {
  timesAYear: 1_200,
  minutesLow: 10,
  minutesHigh: 20,
  hourCost: 60,
  costOnce: 5_000,
  costYearly: 1_000,
};

describe('the value of an improvement', () => {
  it('is a range: minutes saved each time, by how often, less what it costs', () => {
    expect(valueRange(given)).toEqual({
      ...{ hoursLow: 200, hoursHigh: 400, savedLow: 12_000, savedHigh: 24_000 },
      ...{ cost: 6_000, netLow: 6_000, netHigh: 18_000 },
    });
    expect(valueRange({ ...given, timesAYear: 1, minutesLow: 5, minutesHigh: 5 })).toMatchObject({
      hoursLow: 0.1,
      savedLow: 6,
      netLow: -5_994,
    });
  });

  it('is told in words, above, below and around zero', () => {
    const words = (changes: Partial<ValueAssumptions>) =>
      valueWords(valueRange({ ...given, ...changes }));
    expect(words({})).toBe(
      '200 to 400 hours a year; in the first year $6,000 to $18,000 more than it costs',
    );
    expect(words({ minutesHigh: 10 })).toBe(
      '200 hours a year; in the first year $6,000 more than it costs',
    );
    expect(words({ costOnce: 50_000 })).toBe(
      '200 to 400 hours a year; in the first year $27,000 to $39,000 less than it costs',
    );
    expect(words({ costOnce: 15_000 })).toBe(
      '200 to 400 hours a year; in the first year between $4,000 less and $8,000 more than it costs',
    );
  });
});

describe('assumptions', () => {
  const codes = (changes: Partial<ValueAssumptions>): unknown => {
    const decision = checkAssumptions({ ...given, ...changes });
    return decision.allowed
      ? decision.outcome
      : decision.refusals.map(({ field, code }) => [field, code]);
  };

  it('are whole numbers that can be meant', () => {
    expect(codes({})).toEqual(given);
    expect(codes({ timesAYear: -1, hourCost: 1.5, costOnce: 1_000_000_001 })).toEqual([
      ['timesAYear', 'value.not_a_number'],
      ['hourCost', 'value.not_a_number'],
      ['costOnce', 'value.not_a_number'],
    ]);
    expect(codes({ minutesLow: 30 })).toEqual([['minutesHigh', 'value.range_turned']]);
  });
});
