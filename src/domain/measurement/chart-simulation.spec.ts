import {
  monthOfAnswers,
  seeded,
  simulateMeans,
  simulateShares,
} from '../../../test/bench/chart-simulation.js';
import * as charts from './control-chart.js';
import { meanInterval } from './mean.js';
import { countScores, type Score } from './pulse-counts.js';

/** `npm run bench control-charts` runs the same simulation 20,000 times; its table is in docs/measurement.md. */
describe('control charts on drawn numbers', () => {
  it.each([10, 30])(
    'of a process that never changes signal in at most 3 %% of months, %d answers each',
    (n) => {
      const { signalled } = simulateMeans(charts, { runs: 700, baseline: 12, judged: 12, n });
      expect(signalled).toBeGreaterThan(0.015);
      expect(signalled).toBeLessThan(0.036);
    },
  );

  it('see a fall of half a point at 30 answers within four months in 8 of 10 cases', () => {
    const fallen = { runs: 700, baseline: 12, judged: 4, n: 30, fall: 0.5 };
    expect(simulateMeans(charts, fallen).withinFour).toBeGreaterThan(0.8);
  });

  it('of shares that wander from week to week stay calm as Laney has them', () => {
    const weeks = { runs: 150, baseline: 13, judged: 12, n: 200, wander: 0.12 };
    expect(simulateShares(charts, weeks).signalled).toBeLessThan(0.03);
    const plain = {
      ...charts,
      freezeShareChart: (points: readonly charts.SharePoint[]) => {
        const frozen = charts.freezeShareChart(points);
        return frozen && { ...frozen, spread: 1 };
      },
    };
    expect(simulateShares(plain, weeks).signalled).toBeGreaterThan(0.1);
  });
});

describe('the t interval of a mean on drawn, skewed answers', () => {
  const random = seeded(7);
  const answers = (n: number) =>
    Array.from({ length: n }, () => monthOfAnswers(random, 1) as Score);

  it.each([
    [10, 0.886],
    [30, 0.929],
  ])(
    'of %d answers holds the true mean %d of the time: why none is printed under 30',
    (n, expected) => {
      const runs = 500;
      let held = 0;
      for (let run = 0; run < runs; run += 1) {
        const interval = meanInterval(countScores(answers(n)));
        if (interval && interval.low <= 4.29 && interval.high >= 4.29) held += 1;
      }
      expect(Math.abs(held / runs - expected)).toBeLessThan(0.04);
    },
  );
});
