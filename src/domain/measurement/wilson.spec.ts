import { describeSharedData } from '../../../test/support/shared-data.js';
import {
  agrestiCoullInterval,
  centralJeffreysInterval,
  cloglogInterval,
  coverageOf,
  likelihoodInterval,
  logitInterval,
  probitInterval,
  shortestJeffreysInterval,
  waldInterval,
} from '../../../test/support/reference-intervals.js';
import { clopperPearsonInterval, wilsonInterval, wilsonIntervalWithContinuity } from './wilson.js';

type Ends = readonly [number, number];

interface Known {
  readonly k: number;
  readonly n: number;
  readonly wilson: Ends;
  readonly continuity?: Ends;
  readonly exact?: Ends;
}

/** Values of scipy 1.10.1 and statsmodels 0.13.5; the first four are Newcombe's classic examples (1998). */
const known: readonly Known[] = [
  {
    k: 81,
    n: 263,
    wilson: [0.255289, 0.36621],
    continuity: [0.253509, 0.368176],
    exact: [0.252737, 0.367622],
  },
  {
    k: 15,
    n: 148,
    wilson: [0.062386, 0.160487],
    continuity: [0.059778, 0.16445],
    exact: [0.057844, 0.16165],
  },
  { k: 0, n: 20, wilson: [0, 0.161125], continuity: [0, 0.200453], exact: [0, 0.168433] },
  {
    k: 1,
    n: 29,
    wilson: [0.006113, 0.171755],
    continuity: [0.001803, 0.196282],
    exact: [0.000873, 0.177644],
  },
  { k: 5, n: 5, wilson: [0.565518, 1] },
  {
    k: 8,
    n: 10,
    wilson: [0.490162, 0.943318],
    continuity: [0.442181, 0.964573],
    exact: [0.443905, 0.974789],
  },
  { k: 0, n: 10, wilson: [0, 0.277533] },
  { k: 10, n: 10, wilson: [0.722467, 1] },
  {
    k: 27,
    n: 30,
    wilson: [0.743789, 0.9654],
    continuity: [0.723237, 0.973812],
    exact: [0.734712, 0.978883],
  },
  {
    k: 45,
    n: 50,
    wilson: [0.786398, 0.956524],
    continuity: [0.774088, 0.962595],
    exact: [0.781865, 0.966725],
  },
  {
    k: 78,
    n: 100,
    wilson: [0.689296, 0.849987],
    continuity: [0.683869, 0.854173],
    exact: [0.68608, 0.856696],
  },
  { k: 304_944, n: 320_979, wilson: [0.949284, 0.950792], exact: [0.949284, 0.950795] },
];

function expectEnds({ low, high }: { low: number; high: number }, ends: Ends): void {
  expect(Math.abs(low - ends[0])).toBeLessThanOrEqual(1e-6);
  expect(Math.abs(high - ends[1])).toBeLessThanOrEqual(1e-6);
}

describe('the interval of a share', () => {
  it.each(known)('$k of $n is known to six digits', ({ k, n, wilson, continuity, exact }) => {
    expectEnds(wilsonInterval(k, n), wilson);
    if (continuity) expectEnds(wilsonIntervalWithContinuity(k, n), continuity);
    if (exact) expectEnds(clopperPearsonInterval(k, n), exact);
  });

  it('of nothing is everything', () => {
    expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 });
    expect(wilsonIntervalWithContinuity(0, 0)).toEqual({ low: 0, high: 1 });
    expect(clopperPearsonInterval(0, 0)).toEqual({ low: 0, high: 1 });
  });

  it('never leaves 0 to 1, also where everybody agrees', () => {
    expect(wilsonInterval(5, 5).high).toBe(1);
    expect(wilsonIntervalWithContinuity(5, 5).high).toBe(1);
    expect(clopperPearsonInterval(5, 5).high).toBe(1);
    expect(wilsonIntervalWithContinuity(1, 1)).toMatchObject({ high: 1 });
    expect(wilsonIntervalWithContinuity(1, 1).low).toBeGreaterThanOrEqual(0);
  });

  it('is wider where more confidence is wanted', () => {
    const usual = wilsonInterval(8, 10);
    const sure = wilsonInterval(8, 10, 0.99);
    expect(sure.low).toBeLessThan(usual.low);
    expect(sure.high).toBeGreaterThan(usual.high);
  });
});

describe('how often the interval of a share holds the truth', () => {
  it.each([
    [0.9, 0.93, 0.65],
    [0.95, 0.914, 0.4],
  ])('of ten answers at %d: Wilson %d of the time, Wald %d', (share, wilson, wald) => {
    expect(Math.abs(coverageOf(wilsonInterval, 10, share) - wilson)).toBeLessThan(0.0005);
    expect(Math.abs(coverageOf(waldInterval, 10, share) - wald)).toBeLessThan(0.002);
  });
});

interface Published {
  readonly rows: readonly {
    readonly count: number;
    readonly nobs: number;
    readonly method: string;
    readonly low: number | null;
    readonly high: number;
  }[];
}

describeSharedData('proportion-ci.json', 'the intervals that R prints', (text) => {
  const rowsOf = (method: string) =>
    (JSON.parse(text()) as Published).rows.filter((row) => row.method === method);

  it.each([
    ['wilson', wilsonInterval],
    ['prop.test', wilsonIntervalWithContinuity],
    ['exact', clopperPearsonInterval],
    ['asymptotic', waldInterval],
    ['agresti-coull', agrestiCoullInterval],
    ['logit', logitInterval],
    ['probit', probitInterval],
    ['cloglog', cloglogInterval],
    ['lrt', likelihoodInterval],
  ] as const)('by the method "%s" are ours, in all eight cases', (method, interval) => {
    const rows = rowsOf(method);
    expect(rows).toHaveLength(8);
    for (const { count, nobs, low, high } of rows) expectEnds(interval(count, nobs), [low!, high]);
  });

  it('by the method "bayes" are ours in seven cases; the eighth, 190 of 200, R left without a lower end', () => {
    const rows = rowsOf('bayes');
    expect(rows).toHaveLength(8);
    expect(rows.filter(({ low }) => low === null)).toEqual([
      { count: 190, nobs: 200, method: 'bayes', low: null, high: 1 },
    ]);
    for (const { count, nobs, low, high } of rows) {
      // The rows of 30 were made with R's default, the shortest interval, the others with the central one.
      const interval = nobs === 30 ? shortestJeffreysInterval : centralJeffreysInterval;
      if (low !== null) expectEnds(interval(count, nobs), [low, high]);
    }
  });

  it('by the method "profile", a drawn-through curve of the same likelihood, lie within .0015 of it away from the ends', () => {
    const rows = rowsOf('profile');
    expect(rows).toHaveLength(8);
    for (const { count, nobs, low, high } of rows) {
      const ours = likelihoodInterval(count, nobs);
      const slack = count === 0 || count === nobs ? 0.045 : 0.0015;
      expect(Math.abs(ours.low - low!)).toBeLessThanOrEqual(slack);
      expect(Math.abs(ours.high - high)).toBeLessThanOrEqual(slack);
    }
  });

  it('are 88 rows by eleven methods, and no other', () => {
    const { rows } = JSON.parse(text()) as Published;
    expect(rows).toHaveLength(88);
    expect(new Set(rows.map(({ method }) => method)).size).toBe(11);
  });
});
