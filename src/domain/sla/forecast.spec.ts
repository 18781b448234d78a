import fc from 'fast-check';
import { HOUR, MINUTE } from '../../../test/support/sla-fixtures.js';
import type { ForecastFacts, PastCycles } from './forecast.js';
import { FORECAST_THRESHOLDS, forecast, lastedLonger, likelihoodOf } from './forecast.js';

/** Most ended after half their time; one in ten was late. */
const usual: PastCycles = {
  count: 200,
  shares: Array.from({ length: 21 }, (_, index) => (index < 18 ? index * 0.05 : 1 + (index - 18))),
};
const none: PastCycles = { count: 0, shares: [] };
const calm = { open: 20, usuallyOpen: 20, finishedAnHour: 3 };

const facts = (changes: Partial<ForecastFacts> = {}): ForecastFacts => ({
  ...{ metric: 'resolution', leftMs: 4 * HOUR, targetMs: 8 * HOUR, past: usual },
  ...{ team: calm, before: null },
  ...changes,
});

describe('a promise with half of its time left', () => {
  it.each<[string, Partial<ForecastFacts>, 'very_likely' | 'likely' | null]>([
    ['that somebody works on, on an ordinary day', {}, null],
    ['with minutes left', { leftMs: 10 * MINUTE }, 'very_likely'],
    ['with three quarters used', { leftMs: 2 * HOUR }, 'likely'],
    ['that nobody claimed, with 30 before it and 3 finished an hour', { before: 30 }, 'likely'],
    ['that nobody claimed, but is next', { before: 0 }, null],
    ['of a kind never seen before', { past: none }, 'likely'],
  ])('%s', (_words, changes, likelihood) => {
    expect(forecast(facts(changes)).likelihood).toBe(likelihood);
  });

  it('says why in words', () => {
    const team = { open: 32, usuallyOpen: 20, finishedAnHour: 3 };
    expect(forecast(facts({ before: 14, team, leftMs: 2 * HOUR })).reasons).toEqual([
      '2 h of working time left, 75 % is used.',
      expect.stringMatching(/^Of 100 like it that had come this far, about \d+ were late\.$/),
      'Nobody has claimed it; 14 unclaimed tickets are before it, and the team finishes about 3 an hour.',
      'The team has 32 open tickets, 1.6 times its usual number.',
    ]);
    expect(forecast(facts({ before: 1, past: none })).reasons.slice(1)).toEqual([
      'Nobody has claimed it; 1 unclaimed ticket is before it, and the team finishes about 3 an hour.',
    ]);
    expect(forecast(facts({ before: 0, past: none })).reasons.slice(1)).toEqual([
      'Nobody has claimed it; none is before it, and the team finishes about 3 an hour.',
    ]);
  });
});

it.each([
  [0, 'the team has finished none lately'],
  [0.3, 'the team finishes about one every 3 hours'],
  [0.8, 'the team finishes about one an hour'],
  [2.5, 'the team finishes about 2.5 an hour'],
])('a pace of %s finished tickets an hour is told as "%s"', (finishedAnHour, words) => {
  const team = { open: 20, usuallyOpen: 20, finishedAnHour };
  expect(forecast(facts({ before: 0, past: none, team })).reasons[1]).toBe(
    `Nobody has claimed it; none is before it, and ${words}.`,
  );
});

it('the words begin at the thresholds', () => {
  const { very_likely, likely } = FORECAST_THRESHOLDS;
  expect([very_likely, likely, likely - 0.01].map(likelihoodOf)).toEqual([
    'very_likely',
    'likely',
    null,
  ]);
});

it('past cycles: all lasted longer than nothing, hardly any longer than the longest', () => {
  expect(lastedLonger(usual, 0)).toBe(1);
  expect(lastedLonger(usual, 5)).toBeLessThan(0.01);
  expect(lastedLonger({ count: 1000, shares: [0.2, 0.4, 0.6] }, 0.1)).toBeGreaterThan(0.99);
});

describe('whatever the past was', () => {
  const past = fc
    .tuple(
      fc.nat(500),
      fc.array(fc.double({ min: 0, max: 4, noNaN: true }), { minLength: 21, maxLength: 21 }),
    )
    .map(([count, shares]) => ({ count, shares: shares.sort((one, other) => one - other) }));
  const any: fc.Arbitrary<ForecastFacts> = fc.record({
    metric: fc.constant('resolution' as const),
    leftMs: fc.integer({ min: MINUTE, max: 40 * HOUR }),
    targetMs: fc.constant(40 * HOUR),
    past,
    team: fc.record({
      open: fc.nat(200),
      usuallyOpen: fc.integer({ min: 0, max: 200 }),
      finishedAnHour: fc.double({ min: 0, max: 20, noNaN: true }),
    }),
    before: fc.option(fc.nat(60)),
  });
  const runs = { seed: 20261126, numRuns: 3000 };
  const least = 1e-9;

  it('a probability is one, grows with the load and with those before it, and falls with the time left', () => {
    fc.assert(
      fc.property(any, fc.nat(50), (one, more) => {
        const { probability } = forecast(one);
        const withMore = (changes: Partial<ForecastFacts>): number =>
          forecast({ ...one, ...changes }).probability;
        const team = { ...one.team, open: one.team.open + more };
        const leftMs = one.leftMs + (more * (one.targetMs - one.leftMs)) / 50;
        const before = one.before === null ? null : one.before + more;
        const bad = [
          probability >= 0 && probability <= 1,
          withMore({ team }) >= probability - least,
          withMore({ leftMs }) <= probability + least,
          withMore({ before }) >= probability - least,
        ].indexOf(false);
        expect(bad).toBe(-1);
      }),
      runs,
    );
  });
});
