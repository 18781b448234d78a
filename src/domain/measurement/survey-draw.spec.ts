import fc from 'fast-check';
import { drawSurvey, reachOf, type SurveyCandidate, type SurveyDraw } from './survey-draw.js';

const person = (id: number, given: Partial<SurveyCandidate> = {}): SurveyCandidate => ({
  ...{ id, serves: false, optedOut: false, number: id / 100 },
  ...given,
});

/** Numbers from 0 to below 1 that follow from a seed (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const ledgerOf = (draws: readonly SurveyDraw[]) =>
  Object.fromEntries(
    draws.map(({ reason }) => [reason, draws.filter((one) => one.reason === reason).length]),
  );

describe('who is asked in a wave', () => {
  it('is everybody, but those who serve or opted out', () => {
    const people = [
      person(1),
      person(2, { serves: true, optedOut: true }),
      person(3, { optedOut: true }),
    ];
    expect(drawSurvey(people, null)).toEqual([
      { id: 1, eligible: true, reason: 'asked', probability: 1 },
      { id: 2, eligible: false, reason: 'serves_others', probability: 0 },
      { id: 3, eligible: true, reason: 'opted_out', probability: 0 },
    ]);
  });

  it('is a random sample of a large bureau, each with the same chance', () => {
    const people = [40, 10, 30, 20].map((number, at) => person(at + 1, { number: number / 100 }));
    const draws = drawSurvey(people, 2);
    expect(draws.map(({ reason }) => reason)).toEqual(['sampling', 'asked', 'sampling', 'asked']);
    expect(new Set(draws.map(({ probability }) => probability))).toEqual(new Set([0.5]));
  });

  it('is decided by the person where two have the same number', () => {
    const two = [person(2, { number: 0.5 }), person(1, { number: 0.5 })];
    expect(drawSurvey(two, 1).map(({ reason }) => reason)).toEqual(['sampling', 'asked']);
  });

  it('is nobody in a bureau without people, or where nobody may be asked', () => {
    expect(drawSurvey([], 5)).toEqual([]);
    expect(drawSurvey([person(1, { optedOut: true })], 5)[0]).toMatchObject({ probability: 0 });
  });

  it('has for each the chance that is stored: over many draws each is asked that often', () => {
    const draws = 1_000;
    fc.assert(
      fc.property(
        fc.array(fc.record({ serves: fc.boolean(), optedOut: fc.boolean() }), { maxLength: 12 }),
        fc.integer({ min: 1, max: 14 }),
        fc.integer(),
        (people, most, seed) => {
          const next = numbersFrom(seed);
          const asked = people.map(() => 0);
          let stored: readonly SurveyDraw[] = [];
          for (let at = 0; at < draws; at += 1) {
            stored = drawSurvey(
              people.map((each, id) => person(id, { ...each, number: next() })),
              most,
            );
            for (const { id, reason } of stored) asked[id]! += Number(reason === 'asked');
          }
          for (const { id, probability } of stored) {
            const error = Math.sqrt((probability * (1 - probability)) / draws);
            expect(Math.abs(asked[id]! / draws - probability)).toBeLessThanOrEqual(6 * error);
          }
          const sum = stored.reduce((all, { probability }) => all + probability, 0);
          expect(sum).toBeCloseTo(stored.filter(({ reason }) => reason === 'asked').length, 9);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('adds up: every person has one reason', () => {
    const people = Array.from({ length: 60 }, (_, at) =>
      person(at, { serves: at % 7 === 0, optedOut: at % 5 === 0 }),
    );
    const reach = reachOf(ledgerOf(drawSurvey(people, 20)));
    expect(reach).toEqual({ people: 60, eligible: 51, invited: 20 });
  });
});

it('the sums of a ledger hold with reasons that nobody has', () => {
  expect(reachOf({})).toEqual({ people: 0, eligible: 0, invited: 0 });
  expect(reachOf({ asked: 3, not_sent: 1, serves_others: 2 })).toEqual({
    people: 6,
    eligible: 4,
    invited: 3,
  });
});
