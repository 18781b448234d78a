import type { FiveCounts } from '../measurement/pulse-counts.js';
import {
  participationWords,
  relationshipFigures,
  type SurveyedItem,
} from './relationship-figures.js';

const wording = 'Employees I interacted with were helpful.';
const item = (counts: FiveCounts, words = wording): SurveyedItem => ({
  ...{ key: 'employee', wording: words, counts },
});
const of = (counts: FiveCounts, before: readonly SurveyedItem[] = []) =>
  relationshipFigures([item(counts)], before)[0]!;

describe('the figures of a statement', () => {
  it('are nothing at all under ten answers, not even their number', () => {
    expect(of([0, 0, 1, 4, 4])).toEqual({
      ...{ key: 'employee', wording, enough: false, answers: null, points: [] },
      ...{ share: null, interval: null, mean: null, meanInterval: null, change: null },
      text: expect.stringContaining('Too few answers'),
    });
  });

  it('are nothing under twenty where all said the same', () => {
    expect(of([0, 0, 0, 0, 19]).enough).toBe(false);
    expect(of([0, 0, 0, 0, 20]).enough).toBe(true);
  });

  it('are five counts and a share with its Wilson interval from ten answers on, and no mean', () => {
    const figures = of([0, 1, 1, 3, 5]);
    expect(figures.points.map(({ answers }) => answers)).toEqual([0, 1, 1, 3, 5]);
    expect([figures.share, figures.mean, figures.meanInterval]).toEqual([0.8, null, null]);
    expect(figures.interval!.low).toBeCloseTo(0.490162, 6);
    expect(figures.interval!.high).toBeCloseTo(0.943318, 6);
    expect(figures.text).toBe(
      '80% chose Agree or Strongly agree (95% interval 49% to 94%, 10 answers).',
    );
  });

  it('have a mean with its interval from thirty answers on', () => {
    expect(of([2, 1, 3, 8, 15]).mean).toBeNull();
    const figures = of([2, 1, 3, 8, 16]);
    expect(figures.mean).toBeCloseTo(4.166667, 6);
    expect(figures.meanInterval!.low).toBeCloseTo(3.727211, 6);
    expect(figures.meanInterval!.high).toBeCloseTo(4.606123, 6);
  });
});

describe('against the wave before', () => {
  it('80 of 100 after 68 of 100 is no clear change, because 0 lies inside', () => {
    expect(of([20, 0, 0, 40, 40], [item([32, 0, 0, 34, 34])]).change).toBe(
      'No clear change from the wave before, when it was 68% of 100: +12 points (95% interval 0 points to +24 points).',
    );
  });

  it('56 of 70 after 48 of 80 is better, and the other way round worse', () => {
    const [good, bad]: FiveCounts[] = [
      [14, 0, 0, 26, 30],
      [32, 0, 0, 24, 24],
    ];
    expect(of(good!, [item(bad!)]).change).toBe(
      'Better than in the wave before, when it was 60% of 80: +20 points (95% interval +5 points to +33 points).',
    );
    expect(of(bad!, [item(good!)]).change).toContain('Worse than in the wave before');
    expect(of(bad!, [item(good!)]).change).toContain('−20 points');
  });

  it('is not told where the wave before had too few, other words, or was none', () => {
    const counts: FiveCounts = [0, 1, 1, 3, 5];
    expect(of(counts, [item([0, 0, 1, 4, 4])]).change).toBeNull();
    expect(of(counts, [item(counts, 'They were kind.')]).change).toBeNull();
    expect(of(counts).change).toBeNull();
  });
});

describe('who took part', () => {
  const taking = { people: 44, eligible: 40, invited: 36, undeliverable: 0, completed: 18 };

  it('is told with both rates', () => {
    expect(participationWords(taking)).toBe(
      '44 people in the bureau, 40 could be asked, 36 were asked. 18 answered: 50% of those reached and 45% of those who could be asked. Who did not answer may feel otherwise.',
    );
  });

  it('leaves out of the rate what could not be delivered', () => {
    expect(participationWords({ ...taking, undeliverable: 1 })).toContain(
      '; 1 mail could not be delivered, so 35 were reached. 18 answered: 51% of those reached',
    );
    expect(participationWords({ ...taking, undeliverable: 2 })).toContain('2 mails');
  });

  it('does not say how many answered while they are fewer than ten', () => {
    expect(participationWords({ ...taking, people: 1, completed: 9 })).toBe(
      '1 person in the bureau, 40 could be asked, 36 were asked. Fewer than 10 answered.',
    );
  });
});
