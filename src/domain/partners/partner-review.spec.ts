import {
  compareReviews,
  reviewAgenda,
  reviewQuarter,
  signReview,
  unsignReview,
  writeInReview,
  type ReviewSignature,
} from './partner-review.js';

const codes = (decision: { allowed: boolean; refusals?: readonly { code: string }[] }): string[] =>
  (decision.refusals ?? []).map(({ code }) => code);

const office: ReviewSignature = { side: 'office', personId: 1 };
const bureau: ReviewSignature = { side: 'bureau', personId: 2 };

describe('the quarter of a review', () => {
  it('is the last federal quarter that is over: in November, July to September', () => {
    const { quarter, from, ready } = reviewQuarter(
      Date.parse('2026-11-27T12:00:00-05:00'),
      'America/New_York',
    );
    expect([quarter.code, from, ready]).toEqual(['FY2026-Q4', '2026-10-15', true]);
  });

  it('in January is the first of the fiscal year, and waits for its answers', () => {
    const at = (day: string) =>
      reviewQuarter(Date.parse(`${day}T12:00:00-05:00`), 'America/New_York');
    expect(at('2027-01-14')).toMatchObject({ quarter: { code: 'FY2027-Q1' }, ready: false });
    expect(at('2027-01-15')).toMatchObject({ from: '2027-01-15', ready: true });
  });
});

describe('a review', () => {
  it('is written until a side has signed', () => {
    expect(writeInReview([])).toEqual({ allowed: true, outcome: true });
    expect(codes(writeInReview([office]))).toEqual(['review.signed']);
  });

  it('is signed once for each side, by two people', () => {
    expect(signReview([office], bureau)).toEqual({ allowed: true, outcome: bureau });
    expect(codes(signReview([office], { side: 'office', personId: 3 }))).toEqual([
      'review.side_signed',
    ]);
    expect(codes(signReview([office], { side: 'bureau', personId: 1 }))).toEqual([
      'review.both_sides',
    ]);
  });

  it('can be opened again by the side that signed, until both have', () => {
    expect(unsignReview([office], 'office')).toEqual({ allowed: true, outcome: 'office' });
    expect(codes(unsignReview([office], 'bureau'))).toEqual(['review.not_signed']);
    expect(codes(unsignReview([office, bureau], 'office'))).toEqual(['review.closed']);
  });
});

describe('the agenda', () => {
  const quiet = {
    headline: 'We kept 9 of 10.',
    tiles: [],
    missesByCause: [],
    commitments: [],
    lastTime: [],
  };

  it('is the headline where nothing is wrong', () => {
    expect(reviewAgenda(quiet)).toEqual(['We kept 9 of 10.']);
  });

  it('names what got worse, the first cause, what is late or has no owner, and what was said last time', () => {
    const commitment = { willDo: 'Name a date.', late: false, ownerLeft: false, time: 'By May 1' };
    expect(
      reviewAgenda({
        ...quiet,
        tiles: [
          { label: 'Promises kept', verdict: 'worse' },
          { label: 'Satisfied', verdict: 'better' },
          { label: 'Finish', verdict: 'worse' },
        ],
        missesByCause: [
          { label: 'Parts', tickets: 12 },
          { label: 'People', tickets: 3 },
        ],
        commitments: [
          commitment,
          { ...commitment, late: true, time: 'Late, was due April 1' },
          { ...commitment, ownerLeft: true },
        ],
        lastTime: ['Send the list of new colleagues.'],
      }),
    ).toEqual([
      'We kept 9 of 10.',
      'Worse than where we started: Promises kept, Finish.',
      'Why dates were missed most: Parts (12 requests).',
      'Late, was due April 1: Name a date.',
      'Its owner has left: Name a date.',
      'From the last review: Send the list of new colleagues.',
    ]);
  });
});

describe('two reviews', () => {
  const figures = [
    { measure: 'a', label: 'Promises kept', text: '91%' },
    { measure: 'b', label: 'Satisfied', text: null },
  ];

  it('stand side by side as they were printed', () => {
    expect(
      compareReviews(figures, [{ measure: 'a', label: 'Promises kept', text: '88%' }]),
    ).toEqual([
      { label: 'Promises kept', now: '91%', before: '88%' },
      { label: 'Satisfied', now: 'Too few to show', before: null },
    ]);
  });

  it('the first one stands alone', () => {
    expect(compareReviews(figures, null).map(({ before }) => before)).toEqual([null, null]);
  });
});
