import { driverFigures } from './driver-figures.js';
import { keptButUnhappy } from './kept-but-unhappy.js';

describe('what made the difference', () => {
  const now = {
    answers: 45,
    ticked: { positive_ease: 12, positive_effectiveness: 20, negative_efficiency: 4 },
  };

  it('is the share of all answers for each reason, most named first, with its interval', () => {
    const { better, worse, sentence } = driverFigures(now, null);
    expect(better.map(({ code, ticked }) => [code, ticked])).toEqual([
      ['positive_effectiveness', 20],
      ['positive_ease', 12],
    ]);
    expect(better[1]).toMatchObject({ share: 12 / 45, start: null });
    expect(better[1]!.low).toBeCloseTo(0.159_6, 3);
    expect(better[1]!.high).toBeCloseTo(0.410_4, 3);
    expect(worse).toMatchObject([{ words: 'It took too long', ticked: 4 }]);
    expect(sentence).toBe(
      'What helped most: “My need was addressed” (44% of 45 answers). What could be better, named most: “It took too long” (9% of 45 answers).',
    );
  });

  it('stands beside where we started', () => {
    const start = { answers: 20, ticked: { positive_ease: 5 } };
    expect(driverFigures(now, start).better.map((driver) => driver.start)).toEqual([0, 0.25]);
    expect(driverFigures(now, { answers: 0, ticked: {} }).better[0]!.start).toBeNull();
  });

  it('leaves out what everybody of a small group ticked, since then each answer is known', () => {
    const alike = { answers: 19, ticked: { positive_ease: 19 } };
    expect(driverFigures(alike, null)).toEqual({
      ...{ better: [], worse: [], sentence: 'Nobody ticked what made the difference.' },
    });
    expect(driverFigures({ answers: 20, ticked: { positive_ease: 20 } }, null).better).toHaveLength(
      1,
    );
  });

  it('is told of what helped alone where nobody named what did not', () => {
    const helped = { answers: 45, ticked: { positive_ease: 12 } };
    expect(driverFigures(helped, null).sentence).toMatch(
      /^What helped most: “[^”]+” \(27% of 45 answers\)\.$/,
    );
    const hindered = { answers: 45, ticked: { negative_efficiency: 4 } };
    expect(driverFigures(hindered, null).sentence).toMatch(
      /^What could be better, named most: “It took too long”/,
    );
  });

  it('of no answers is nothing', () => {
    expect(driverFigures({ answers: 0, ticked: { negative_ease: 1 } }, null).worse).toEqual([]);
  });
});

describe('dates kept whose customer was unhappy', () => {
  it('are counted among the answers about dates kept', () => {
    expect(keptButUnhappy([2, 1, 4, 20, 23], 'July to September 2026')).toEqual({
      ...{ answers: 50, unhappy: 3 },
      sentence: '3 of 50 people whose date we kept rated us 1 or 2 (6%; July to September 2026).',
    });
    expect(keptButUnhappy([0, 0, 0, 8, 5], 'July 2026').sentence).toBe(
      'Nobody whose date we kept was unhappy: 13 answers, July 2026.',
    );
  });
});
