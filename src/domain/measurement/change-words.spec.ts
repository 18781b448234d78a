import { changeWords } from './change-words.js';

describe('how a share has changed', () => {
  it('80 of 100 after 68 of 100 is no clear change, because 0 lies inside', () => {
    expect(changeWords([20, 0, 0, 40, 40], [32, 0, 0, 34, 34], 'the month before')).toBe(
      'No clear change from the month before, when it was 68% of 100: +12 points (95% interval 0 points to +24 points).',
    );
  });

  it('56 of 70 after 48 of 80 is better, and the other way round worse', () => {
    expect(changeWords([14, 0, 0, 26, 30], [32, 0, 0, 24, 24], 'the month before')).toBe(
      'Better than in the month before, when it was 60% of 80: +20 points (95% interval +5 points to +33 points).',
    );
    expect(changeWords([32, 0, 0, 24, 24], [14, 0, 0, 26, 30], 'the month before')).toBe(
      'Worse than in the month before, when it was 80% of 70: −20 points (95% interval −33 points to −5 points).',
    );
  });
});
