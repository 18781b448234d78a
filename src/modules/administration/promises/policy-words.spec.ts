import { metricsOf } from './policy-words.js';

const hour = 3_600_000;
const policy = {
  targets: {
    resolution: { urgent: 4 * hour, high: 8 * hour, normal: 24 * hour, low: 48 * hour },
    first_response: { urgent: hour / 2, normal: 90 * 60_000 },
    approval: 8 * hour,
  },
  warnPct: [50, 75],
  onReopen: 'continue',
  onRetarget: 'keep_elapsed',
} as const;

describe('a policy in words', () => {
  test('lists what it promises in the order of the clocks, the most pressing priority first', () => {
    const metrics = metricsOf(policy);
    expect(metrics.map(({ label }) => label)).toEqual([
      'First answer',
      'Finished',
      'Approval decided',
    ]);
    expect(metrics[1]!.targets).toEqual([
      { priority: 'urgent', priorityLabel: 'Urgent', targetMs: 4 * hour, words: '4 h' },
      { priority: 'high', priorityLabel: 'High', targetMs: 8 * hour, words: '8 h' },
      { priority: 'normal', priorityLabel: 'Normal', targetMs: 24 * hour, words: '24 h' },
      { priority: 'low', priorityLabel: 'Low', targetMs: 48 * hour, words: '48 h' },
    ]);
  });

  test('a priority without a target has no promise, one target for all is that of each', () => {
    const [first, , approval] = metricsOf(policy);
    expect(first!.targets.map(({ words }) => words)).toEqual([
      '30 min',
      'No promise',
      '1 h 30 min',
      'No promise',
    ]);
    expect(approval!.targets.map(({ words }) => words)).toEqual(['8 h', '8 h', '8 h', '8 h']);
  });

  test('shares of teams and stages have a row each, by their names', () => {
    const targets = { ola: { desk: hour }, milestone: { award: { high: hour, normal: 2 * hour } } };
    const rows = metricsOf({ ...policy, targets }, new Map([['award', 'Award']]));
    expect(rows.map(({ label, subject }) => [label, subject])).toEqual([
      ['Share of one team: desk', 'desk'],
      ['Stage reached: Award', 'award'],
    ]);
    expect(rows.map((row) => row.targets.map(({ words }) => words))).toEqual([
      ['1 h', '1 h', '1 h', '1 h'],
      ['No promise', '1 h', '2 h', 'No promise'],
    ]);
  });

  test('finishing waits for the customer unless the policy says when it waits; answers never do', () => {
    const pauses = (pauseOn = {}) =>
      metricsOf({ ...policy, pauseOn }).map(({ pausesWhile }) => pausesWhile);
    expect(pauses()).toEqual([[], ['the customer has to answer'], []]);
    expect(pauses({ resolution: ['waiting_customer', 'waiting_approval'] })[1]).toEqual([
      'the customer has to answer',
      'an approval is awaited',
    ]);
    expect(pauses({ resolution: [] })[1]).toEqual([]);
  });
});
