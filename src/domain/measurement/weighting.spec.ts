import { answersPerStratum, postStratify } from './weighting.js';

describe('a weighted share', () => {
  it('of three cells is .724000 with 59.0551 effective answers', () => {
    const found = postStratify([
      { population: 1_000, answers: 40, share: 0.7 },
      { population: 200, answers: 30, share: 0.9 },
      { population: 50, answers: 20, share: 0.5 },
    ]);
    expect(found?.raw).toBeCloseTo(0.722222, 6);
    expect(found?.weighted).toBeCloseTo(0.724, 12);
    expect(found?.designEffect).toBeCloseTo(1.524, 12);
    expect(found?.effectiveAnswers).toBeCloseTo(59.0551, 4);
  });

  it('is the raw one, with every answer counting, where all cells answered alike often', () => {
    const found = postStratify([
      { population: 100, answers: 10, share: 0.5 },
      { population: 300, answers: 30, share: 0.9 },
    ]);
    expect(found?.weighted).toBeCloseTo(found?.raw ?? 0, 12);
    expect(found?.effectiveAnswers).toBeCloseTo(40, 12);
  });

  it('is not made from a cell of under ten answers, nor from nothing', () => {
    expect(answersPerStratum).toBe(10);
    expect(postStratify([{ population: 100, answers: 9, share: 0.5 }])).toBeNull();
    expect(postStratify([])).toBeNull();
  });
});
