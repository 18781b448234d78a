import type { AnswerBlock } from '../measurement/answer-blocks.js';
import { satisfactionTrend, type FrozenSatisfaction } from './satisfaction-trend.js';

const frozen: FrozenSatisfaction = {
  ...{ from: '2025-06', to: '2026-05' },
  figures: {
    ...{ centre: 4.2, low: 3.7, high: 5.2, points: 12 },
    worst: { at: '2025-09', value: 3.9, n: 22 },
  },
};
const month = (code: string, ...counts: AnswerBlock['counts']): AnswerBlock => ({
  ...{ from: code, to: code, counts },
});
const usual = (code: string) => month(code, 1, 1, 2, 5, 11);

describe('satisfaction by month', () => {
  it('is judged by limits from where we started, cut to the scale; the start itself is not judged', () => {
    const trend = satisfactionTrend(
      [month('2026-05', 10, 0, 0, 0, 0), usual('2026-06'), month('2026-07', 9, 0, 0, 0, 3)],
      frozen,
    );
    expect(trend).toMatchObject({
      sentence: '1 month was worse than where we started, more than normal variation.',
      centre: 4.2,
      limitsFrom: 'June 2025 to May 2026',
      worst: 'Our worst month then was September 2025, with 3.90 from 22 answers.',
    });
    expect(trend.points.map(({ signals }) => signals)).toEqual([
      [],
      [],
      ['Outside the normal range'],
    ]);
    expect(trend.points.map(({ start }) => start)).toEqual([true, false, false]);
    expect(trend.points[1]).toMatchObject({
      label: 'June 2026',
      answers: 20,
      mean: 4.2,
      low: 3.7,
      high: 5,
    });
  });

  it('says so while every month belongs to the start', () => {
    expect(satisfactionTrend([usual('2026-04')], frozen).sentence).toContain('where we started;');
  });

  it('has no limits before twelve points, and says how many there are', () => {
    const trend = satisfactionTrend([usual('2026-04'), usual('2026-05')], null);
    expect(trend.sentence).toBe(
      'There are 2 of the 12 points that limits need, so no month can be called unusual yet.',
    );
    expect(trend.points[0]).toMatchObject({ low: null, high: null, signals: [] });
    expect(satisfactionTrend([], null).points).toEqual([]);
  });

  it('shows the newest 24 points', () => {
    const blocks = Array.from({ length: 30 }, (_, at) =>
      usual(`${2024 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`),
    );
    const { points } = satisfactionTrend(blocks, frozen);
    expect([points.length, points.at(-1)!.label]).toEqual([24, 'June 2026']);
  });
});
