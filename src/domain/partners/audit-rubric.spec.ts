import { auditDimensions, compareReviews, takeReview, type AuditScore } from './audit-rubric.js';

const evidence = 'Five requests of May, read one by one.';

const review = (...scores: number[]): AuditScore[] =>
  auditDimensions.map(({ code }, at) => ({ dimension: code, score: scores[at]!, evidence }));

const whole = review(1, 2, 3, 4, 5, 3, 3, 4, 2);
const impartial = { ofTheOffice: false, reviewedAlready: false, reviews: 1 };

const codes = (scores: readonly AuditScore[], standing = impartial): string[] => {
  const decision = takeReview(scores, standing);
  return decision.allowed ? [] : decision.refusals.map(({ code }) => code);
};

describe('the rubric', () => {
  it('has nine dimensions, each with words for 1, 3 and 5', () => {
    expect(auditDimensions).toHaveLength(9);
    expect(new Set(auditDimensions.map(({ code }) => code)).size).toBe(9);
    for (const { anchors } of auditDimensions) {
      expect(anchors.every((words) => words.length > 15)).toBe(true);
    }
  });
});

describe('a review', () => {
  it('is taken whole, in the order of the rubric', () => {
    expect(takeReview(whole.toReversed(), impartial)).toEqual({ allowed: true, outcome: whole });
  });

  it('needs a score and evidence for every dimension, each named', () => {
    const [first, second, ...others] = whole;
    expect(
      takeReview(
        [{ ...first!, score: 6 }, { ...second!, evidence: ' Short. ' }, ...others],
        impartial,
      ),
    ).toMatchObject({
      refusals: [
        { code: 'audit.no_score', field: 'findability-score' },
        { code: 'audit.no_evidence', field: 'contactability-evidence' },
      ],
    });
    expect(codes([])).toHaveLength(18);
  });

  it('is by two people, each once, and nobody of the office', () => {
    expect(codes(whole, { ...impartial, ofTheOffice: true })).toEqual(['audit.own_office']);
    expect(codes(whole, { ...impartial, reviewedAlready: true, reviews: 2 })).toEqual([
      'audit.reviewed',
    ]);
    expect(codes(whole, { ...impartial, reviews: 2 })).toEqual(['audit.two_reviewers']);
  });
});

describe('two reviews', () => {
  it('agree as far as quadratic-weighted kappa says', () => {
    const { agreement, apart } = compareReviews(whole, review(1, 2, 3, 4, 4, 3, 5, 4, 1));
    expect(agreement.observed).toBeCloseTo(6 / 9, 12);
    expect(agreement.kappa).toBeCloseTo(0.785714, 6);
    expect(apart).toEqual(['fairness']);
  });

  it('agree wholly, and without a kappa where all scores are one', () => {
    expect(compareReviews(whole, whole)).toEqual({
      agreement: { observed: 1, kappa: 1 },
      apart: [],
    });
    const same = review(3, 3, 3, 3, 3, 3, 3, 3, 3);
    expect(compareReviews(same, same).agreement).toEqual({ observed: 1, kappa: null });
  });
});
