import { describeSharedData } from '../../../test/support/shared-data.js';
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

interface Published {
  readonly rows: readonly {
    readonly count: number;
    readonly nobs: number;
    readonly method: string;
    readonly low: number;
    readonly high: number;
  }[];
}

describeSharedData('proportion-ci.json', 'the intervals that R prints', (text) => {
  it.each([
    ['wilson', wilsonInterval],
    ['prop.test', wilsonIntervalWithContinuity],
    ['exact', clopperPearsonInterval],
  ] as const)('by the method "%s" are ours, in all eight cases', (method, interval) => {
    const { rows } = JSON.parse(text()) as Published;
    const cases = rows.filter((row) => row.method === method);
    expect(cases).toHaveLength(8);
    for (const { count, nobs, low, high } of cases) {
      expectEnds(interval(count, nobs), [low, high]);
    }
  });
});
