import { promiseTrend } from './promise-trend.js';

const start = {
  ...{ from: '2025-07-01', to: '2025-10-01' },
  figures: {
    ...{ centre: 0.9, spread: 1, laney: false, points: 13 },
    worst: { at: '2025-08-04', value: 0.74, n: 19 },
  },
};
const week = (met: number, judged = 50, at = 0) => ({
  weekOf: new Date(Date.UTC(2026, 9, 5 + at * 7)).toISOString().slice(0, 10),
  judged,
  met,
});

describe('promises met by week', () => {
  it('limits come from the baseline and from the size of each week', () => {
    const [point] = promiseTrend([week(45)], start).weeks;
    expect(point!.low).toBeCloseTo(0.7727, 4);
    expect(point!.high).toBe(1);
    expect(point!.signal).toBe(false);
  });

  it('ordinary weeks show no more than normal variation', () => {
    const trend = promiseTrend([week(44), week(46, 50, 1), week(45, 50, 2)], start);
    expect(trend.sentence).toBe(
      'No week shows more than normal variation around where we started.',
    );
    expect(trend.centre).toBe(0.9);
    expect(trend.limitsFrom).toBe('FY 2025 Q4 (July to September 2025)');
    expect(trend.worst).toBe('Our worst week then was that of August 4, 2025: 74% of 19 kept.');
  });

  it('limits are wider where Laney has them, and say from how many quarters they are', () => {
    const figures = { ...start.figures, spread: 2, laney: true };
    const trend = promiseTrend([week(40)], { ...start, to: '2026-01-01', figures });
    const [point] = promiseTrend([week(40)], start).weeks;
    expect(0.9 - trend.weeks[0]!.low!).toBeCloseTo(2 * (0.9 - point!.low!), 12);
    expect(trend.limitsFrom).toBe(
      'FY 2025 Q4 (July to September 2025) to FY 2026 Q1 (October to December 2025), widened because weeks differ by more than chance',
    );
  });

  it('weeks of fewer than five are shown and not judged: of one each, all kept is nothing unusual', () => {
    const weeks = Array.from({ length: 12 }, (_, at) => week(1, 1, at));
    const trend = promiseTrend(weeks, start);
    expect(trend.sentence).toBe(
      'No week had five promises to judge, and fewer are too few to call a week unusual.',
    );
    expect(trend.weeks[0]).toMatchObject({ share: 1, low: null, signal: false });
  });

  it('weeks without a miss are not near the limit for being cut off at 100%', () => {
    const weeks = Array.from({ length: 4 }, (_, at) => week(6, 6, at));
    expect(promiseTrend(weeks, start).weeks.flatMap(({ signals }) => signals)).toEqual([]);
  });

  it('a week below its limit is a signal', () => {
    const trend = promiseTrend([week(45), week(30, 50, 1), week(45, 50, 2)], start);
    expect(trend.weeks.map(({ signal }) => signal)).toEqual([false, true, false]);
    expect(trend.weeks[1]!.signals).toEqual(['Outside the normal range']);
    expect(trend.sentence).toBe(
      '1 week was worse than where we started, more than normal variation.',
    );
  });

  it('the eighth week in a row above the centre is a signal, and so is the ninth', () => {
    const weeks = Array.from({ length: 9 }, (_, at) => week(47, 50, at));
    const trend = promiseTrend(weeks, start);
    expect(trend.weeks.map(({ signal }) => signal)).toEqual([...Array(7).fill(false), true, true]);
    expect(trend.sentence).toBe(
      '2 weeks were better than where we started, more than normal variation.',
    );
  });

  it('says both when some weeks are better and some worse', () => {
    const better = Array.from({ length: 8 }, (_, at) => week(47, 50, at));
    expect(promiseTrend([...better, week(20, 50, 8)], start).sentence).toBe(
      '1 week was better than where we started and 1 week was worse than where we started, more than normal variation.',
    );
  });

  it('a week without promises breaks no row and has no share', () => {
    const weeks = [...Array.from({ length: 7 }, (_, at) => week(47, 50, at)), week(0, 0, 7)];
    const points = promiseTrend(weeks, start).weeks;
    expect(points.at(-1)).toMatchObject({ share: null, low: null, high: null });
  });

  it('a row of weeks exactly at the centre is no side', () => {
    const weeks = Array.from({ length: 9 }, (_, at) => week(45, 50, at));
    expect(promiseTrend(weeks, start).weeks.some(({ signal }) => signal)).toBe(false);
  });

  it('without a baseline no week can be called unusual', () => {
    const trend = promiseTrend([week(10), week(0, 0, 1)], null);
    expect(trend.sentence).toContain('no baseline yet');
    expect(trend.weeks.map(({ share, signal }) => [share, signal])).toEqual([
      [0.2, false],
      [null, false],
    ]);
  });
});
