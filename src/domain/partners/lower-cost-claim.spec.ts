import { lowerCostClaim, type ClaimInput } from './lower-cost-claim.js';

const cheaper = { before: 16.4, after: 15.2, mixEffect: -2.25, rateEffect: 1.05 };
const good: ClaimInput = {
  change: cheaper,
  needAddressed: { now: { k: 2_700, n: 3_000 }, before: { k: 2_700, n: 3_000 } },
  repeated: { now: { k: 40, n: 1_000 }, before: { k: 50, n: 1_000 } },
};
const holding = (input: ClaimInput) => lowerCostClaim(input).guards.map(({ holds }) => holds);

describe('“lower cost, higher service”', () => {
  it('is claimed where the mix lowered the cost, needs are addressed as before, and no more comes back', () => {
    const claim = lowerCostClaim(good);
    expect(claim.claimed).toBe(true);
    expect(claim.sentence).toMatch(/^Lower cost, higher service: /);
    expect(holding(good)).toEqual([true, true, true]);
    expect(claim.guards[2]!.words).toBe('It is not up by more than chance: 5% before, 4% now.');
  });

  it('is not where only the rates fell, or the mix did nothing', () => {
    const rates = { before: 16, after: 15, mixEffect: 0, rateEffect: -1 };
    expect(lowerCostClaim({ ...good, change: rates })).toMatchObject({
      claimed: false,
      sentence:
        'We don’t call this lower cost, higher service: the mix of channels did not lower the cost.',
    });
  });

  it('is not where answers can’t rule out a fall of more than 3 points, even if they rose', () => {
    const few = { now: { k: 18, n: 20 }, before: { k: 17, n: 20 } };
    const claim = lowerCostClaim({ ...good, needAddressed: few });
    expect(claim.claimed).toBe(false);
    expect(claim.sentence).toBe(
      'We don’t call this lower cost, higher service: customers’ answers can’t rule out that fewer needs are addressed, by over 3 points.',
    );
    // Newcombe for 2,700 of 3,000 twice: −1.52 to +1.52 points; at 80% it would be about −4.
    expect(holding({ ...good, needAddressed: { ...few, now: { k: 80, n: 100 } } })[1]).toBe(false);
  });

  it('is not where more came back within seven days than chance explains', () => {
    const up = { now: { k: 90, n: 1_000 }, before: { k: 50, n: 1_000 } };
    expect(lowerCostClaim({ ...good, repeated: up })).toMatchObject({
      claimed: false,
      sentence:
        'We don’t call this lower cost, higher service: more came back within seven days: 5% before, 9% now.',
    });
  });

  it.each([
    ['costs', { change: null }, 'costs are not entered for both periods.'],
    ['answers', { needAddressed: null }, 'too few answers about needs addressed are final.'],
    [
      'answers at all',
      { needAddressed: { now: { k: 0, n: 0 }, before: { k: 1, n: 1 } } },
      'too few answers about needs addressed are final.',
    ],
    ['what came back', { repeated: null }, 'too little can be judged for repeat contact.'],
    [
      'what came back before',
      { repeated: { now: { k: 0, n: 9 }, before: { k: 0, n: 0 } } },
      'too little can be judged for repeat contact.',
    ],
  ])('is neither claimed nor denied without %s', (_, missing, words) => {
    expect(lowerCostClaim({ ...good, ...missing })).toMatchObject({
      claimed: false,
      sentence: `We can’t say yet whether this is lower cost, higher service: ${words}`,
    });
  });
});
