import {
  freezeShareChart,
  freezeXmrLimits,
  laneySpread,
  needsLaney,
  pointsForLimits,
  pooledShare,
  shareLimits,
  signalsOf,
  wideningFor,
  xmrFactors,
  xmrLimits,
  type ChartPoint,
} from './control-chart.js';

const d2 = 2 / Math.sqrt(Math.PI);

const flowRate = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1];
const jets = [
  78.4, 80.1, 84.4, 79.1, 80.4, 83.5, 73.8, 83.5, 75.0, 76.8, 70.5, 80.3, 82.4, 79.4, 86.4, 90.5,
  77.7, 82.5, 79.9, 83.2,
];
const scoresOfMonths = [4.1, 4.3, 3.9, 4.2, 4.4, 4.0, 4.2, 4.1, 4.3, 4.2, 3.1, 4.2];
const wafers = [
  12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7,
  13, 9, 6,
].map((count) => ({ count, n: 50 }));

describe('the limits of single values', () => {
  it('of the flow rate are those of the NIST handbook', () => {
    const found = xmrLimits(flowRate, { limits: 3 / 1.128, range: 3.267 });
    expect(found.centre).toBeCloseTo(50.81, 10);
    expect(found.meanRange).toBeCloseTo(1.877778, 6);
    expect(found.high).toBeCloseTo(55.80409, 6);
    expect(found.low).toBeCloseTo(45.81591, 6);
  });

  it('of the jets are those of SAS/QC, with the unrounded factors', () => {
    const found = xmrLimits(jets, { limits: 3 / d2, range: 3.266532 });
    expect(found.centre).toBeCloseTo(80.39, 10);
    expect(found.meanRange).toBeCloseTo(5.326316, 6);
    expect(found.high).toBeCloseTo(94.55097, 5);
    expect(found.low).toBeCloseTo(66.22903, 5);
    expect(found.rangeHigh).toBeCloseTo(17.39858, 5);
    expect(3 / d2).toBeCloseTo(2.658681, 6);
  });

  it('of twelve months let a 3.1 pass that was allowed to widen them, and catch it when frozen before', () => {
    const own = xmrLimits(scoresOfMonths);
    expect(xmrFactors).toEqual({ limits: 2.66, range: 3.267 });
    expect(own.centre).toBeCloseTo(4.083333, 6);
    expect(own.meanRange).toBeCloseTo(0.390909, 6);
    expect(own.low).toBeCloseTo(3.043515, 6);
    expect(own.high).toBeCloseTo(5.123152, 6);
    expect(own.low).toBeLessThan(3.1);
    const frozen = xmrLimits(scoresOfMonths.slice(0, 10));
    expect(frozen.low).toBeGreaterThan(3.1);
  });

  it('are frozen from twelve points on, and wider by an eighth for being so few', () => {
    expect(pointsForLimits).toBe(12);
    expect(freezeXmrLimits(scoresOfMonths.slice(1))).toBeNull();
    expect([12, 24, 60].map(wideningFor)).toEqual([1.125, 1.0625, 1.025]);
    const { centre, meanRange } = xmrLimits(scoresOfMonths);
    const frozen = freezeXmrLimits(scoresOfMonths);
    expect(frozen).toMatchObject({ centre, points: 12 });
    expect(frozen!.high - centre).toBeCloseTo(2.66 * 1.125 * meanRange, 12);
    expect(centre - frozen!.low).toBeCloseTo(2.66 * 1.125 * meanRange, 12);
  });
});

describe('the limits of shares', () => {
  it('of 30 samples of 50 wafers signal at samples 15 and 23', () => {
    const centre = pooledShare(wafers);
    expect(centre).toBeCloseTo(0.231333, 6);
    const limits = shareLimits(centre, 50);
    expect(limits.high).toBeCloseTo(0.410239, 6);
    expect(Math.abs(limits.low - 0.052427)).toBeLessThan(1e-6);
    const points = wafers.map(({ count, n }) => ({ ...limits, value: count / n }));
    const outside = signalsOf(points).flatMap((signals, at) =>
      signals.includes('outside') ? [at + 1] : [],
    );
    expect(outside).toEqual([15, 23]);
  });

  it('never leave 0 to 1', () => {
    expect(shareLimits(0.95, 10)).toEqual({ centre: 0.95, low: expect.any(Number), high: 1 });
    expect(shareLimits(0.05, 10).low).toBe(0);
  });

  it('follow Laney where the shares move more than chance: sigma of z 1.833074', () => {
    const sizes = [120, 90, 150, 110, 130, 95, 140, 100];
    const points = [96, 75, 126, 80, 110, 70, 119, 82].map((count, at) => ({
      count,
      n: sizes[at] ?? 0,
    }));
    const spread = laneySpread(points);
    expect(pooledShare(points)).toBeCloseTo(0.810695, 6);
    expect(spread).toBeCloseTo(1.833074, 6);
    expect(needsLaney(points)).toBe(true);
    const wide = shareLimits(0.8, 100, spread);
    const plain = shareLimits(0.8, 100);
    expect((wide.centre - wide.low) / (plain.centre - plain.low)).toBeCloseTo(spread, 12);
  });

  it('stay plain where the shares move no more than chance', () => {
    const calm = [12, 9, 13, 11, 14, 10, 12, 8].map((count) => ({ count, n: 50 }));
    expect(laneySpread(calm)).toBeLessThan(1.2);
    expect(needsLaney(calm)).toBe(false);
  });

  it('follow Laney also above 1,000 a point', () => {
    expect(needsLaney(wafers.map(({ count }) => ({ count: count * 25, n: 1_250 })))).toBe(true);
  });
});

describe('a chart of shares frozen from its baseline', () => {
  const calm = [41, 39, 43, 40, 42, 38, 44, 40, 41, 43, 39, 40].map((count) => ({ count, n: 50 }));
  const wild = [30, 48, 33, 47, 31, 49, 32, 46, 30, 48, 33, 47].map((count) => ({ count, n: 50 }));

  it('needs twelve points with anything in them', () => {
    expect(freezeShareChart(calm.slice(1))).toBeNull();
    expect(freezeShareChart([...calm.slice(1), { count: 0, n: 0 }])).toBeNull();
    expect(freezeShareChart([...calm, { count: 0, n: 0 }])?.points).toBe(12);
  });

  it('is plain where the shares move as chance moves them, and of Laney where they move more', () => {
    expect(freezeShareChart(calm)).toEqual({
      centre: pooledShare(calm),
      spread: 1.125,
      laney: false,
      points: 12,
    });
    const laney = freezeShareChart(wild)!;
    expect(laney.laney).toBe(true);
    expect(laney.spread).toBeCloseTo(laneySpread(wild) * 1.125, 12);
  });

  it('never has limits narrower than chance, though large numbers happen to agree', () => {
    const large = calm.map(({ count, n }) => ({ count: count * 40 - 400, n: n * 40 - 400 }));
    expect(laneySpread(calm)).toBeLessThan(1);
    expect(needsLaney(large)).toBe(true);
    expect(freezeShareChart(large)!.spread).toBeGreaterThanOrEqual(1.125);
    const same = calm.map(() => ({ count: 1_600, n: 2_000 }));
    expect(freezeShareChart(same)).toMatchObject({ laney: true, spread: 1.125 });
  });

  it('has no limits where all promises were kept, or none', () => {
    expect(freezeShareChart(calm.map(({ n }) => ({ count: n, n })))).toBeNull();
    expect(freezeShareChart(calm.map(({ n }) => ({ count: 0, n })))).toBeNull();
  });
});

describe('the signals of a chart', () => {
  const chart = (...values: number[]): ChartPoint[] =>
    values.map((value) => ({ value, centre: 10, low: 4, high: 16 }));

  it('are none while points lie on both sides', () => {
    expect(signalsOf(chart(11, 9, 12, 8, 10))).toEqual([[], [], [], [], []]);
  });

  it('are a point outside the limits, not one on them', () => {
    expect(signalsOf(chart(16, 3.9, 16.1))).toEqual([[], ['outside'], ['outside']]);
  });

  it('are the eighth in a row on one side, and those after it', () => {
    const signals = signalsOf(chart(11, 11, 12, 11, 11, 12, 11, 11, 12, 9));
    expect(signals.map((each) => each.includes('run'))).toEqual([
      ...Array.from({ length: 7 }, () => false),
      true,
      true,
      false,
    ]);
  });

  it('are no run through a point exactly on the centre', () => {
    const signals = signalsOf(chart(11, 11, 11, 11, 10, 11, 11, 11, 11, 11));
    expect(signals.flat()).toEqual([]);
  });

  it('are the third of four nearer one limit than the centre', () => {
    expect(signalsOf(chart(14, 14, 9, 14))).toEqual([[], [], [], ['near_limit']]);
    expect(signalsOf(chart(14, 6, 14, 6))).toEqual([[], [], [], []]);
    expect(signalsOf(chart(14, 14, 9, 6, 14))).toEqual([[], [], [], [], []]);
    expect(signalsOf(chart(6, 5, 5))).toEqual([[], [], ['near_limit']]);
  });

  it('are the sixth in a row that rises or falls each time, not five, and not where two are equal', () => {
    expect(signalsOf(chart(8, 8.5, 9, 9.5, 10.5, 11))[5]).toEqual(['trend']);
    expect(
      signalsOf(chart(12, 11.5, 11, 9.5, 9, 8.5, 8)).map((all) => all.includes('trend')),
    ).toEqual([false, false, false, false, false, true, true]);
    expect(signalsOf(chart(8, 8.5, 9, 9.5, 10.5)).flat()).toEqual([]);
    expect(signalsOf(chart(8, 8.5, 9, 9, 10.5, 11)).flat()).toEqual([]);
    expect(signalsOf(chart(10, 10, 10, 10, 10, 10)).flat()).toEqual([]);
  });
});
