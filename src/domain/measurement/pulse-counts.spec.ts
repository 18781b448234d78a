import {
  addCounts,
  answersIn,
  atLeast,
  checkCollection,
  countScores,
  coverage,
  noAnswers,
  responseRate,
  scores,
  type PulseCollection,
} from './pulse-counts.js';

describe('the five counts', () => {
  it('keep how many chose each score', () => {
    const counts = countScores([5, 4, 5, 1, 3]);
    expect(counts).toEqual([1, 0, 1, 1, 2]);
    expect(answersIn(counts)).toBe(5);
    expect(scores.map((score) => atLeast(score, counts))).toEqual([5, 4, 4, 3, 2]);
    expect(countScores([])).toEqual(noAnswers);
  });

  it('of two groups add up score by score', () => {
    expect(addCounts([1, 2, 3, 4, 5], [5, 4, 3, 2, 1])).toEqual([6, 6, 6, 6, 6]);
  });
});

describe('a response rate', () => {
  it('is of those reached, and a coverage of all who were eligible', () => {
    expect(responseRate(30, 105, 5)).toBeCloseTo(0.3, 12);
    expect(responseRate(30, 120)).toBe(0.25);
    expect(coverage(30, 150)).toBe(0.2);
  });

  it('of nobody is none', () => {
    expect(responseRate(0, 5, 5)).toBeNull();
    expect(coverage(0, 0)).toBeNull();
  });
});

describe('the numbers of a collection', () => {
  const collection = (overrides: Partial<PulseCollection> = {}): PulseCollection => ({
    customers: 100,
    offered: 60,
    respondents: 20,
    items: [{ item: 'satisfaction', counts: [1, 1, 3, 5, 10] }],
    ...overrides,
  });

  const problems = (overrides: Partial<PulseCollection>) => {
    const decision = checkCollection(collection(overrides));
    return decision.allowed ? [] : decision.refusals.map(({ code, field }) => [code, field]);
  };

  it('are kept when they can all be true', () => {
    expect(checkCollection(collection())).toEqual({ allowed: true, outcome: collection() });
  });

  it.each<[string, Partial<PulseCollection>, string[][]]>([
    ['more asked than came', { offered: 101 }, [['pulse_counts.offered_above', 'offered']]],
    [
      'more answers than asked',
      { offered: 0 },
      [['pulse_counts.respondents_above', 'respondents']],
    ],
    [
      'more answers to an item than people who answered',
      { respondents: 19 },
      [['pulse_counts.answers_above', 'items.satisfaction']],
    ],
    ['half a customer', { customers: 100.5 }, [['pulse_counts.not_a_count', 'customers']]],
    [
      'fewer than none',
      { items: [{ item: 'trust', counts: [0, -1, 0, 0, 0] }] },
      [['pulse_counts.not_a_count', 'items.trust']],
    ],
  ])('are refused with %s', (_, overrides, expected) => {
    expect(problems(overrides)).toEqual(expected);
  });
});
