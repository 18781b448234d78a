import { handOffFigures, handOffsOf } from './hand-offs.js';

describe('the hand-offs of a request', () => {
  it('are none while one team has it, whoever of the team', () => {
    const none = { transfers: 0, misrouted: false, pingPong: false };
    expect(handOffsOf(['it-desk', 'it-desk'])).toEqual(none);
    expect(handOffsOf([])).toEqual(none);
  });

  it('say that it came to the wrong team first', () => {
    expect(handOffsOf(['it-desk', 'hr-benefits'])).toEqual({
      transfers: 1,
      misrouted: true,
      pingPong: false,
    });
  });

  it('say that it came back: two transfers, and yet not misrouted', () => {
    expect(handOffsOf(['it-desk', 'hr-benefits', 'it-desk'])).toEqual({
      transfers: 2,
      misrouted: false,
      pingPong: true,
    });
  });
});

describe('the hand-offs of a period', () => {
  it('are .75 a request, with one of four handed on twice', () => {
    const requests = [['a'], ['a', 'b'], ['a', 'b', 'a'], ['a']].map(handOffsOf);
    expect(handOffFigures(requests)).toMatchObject({
      mean: 0.75,
      twoOrMore: { k: 1, n: 4 },
      misrouted: { k: 1, n: 4 },
      pingPong: { k: 1, n: 4 },
    });
  });

  it('of no requests are no data', () => {
    expect(handOffFigures([])).toMatchObject({ mean: null, twoOrMore: { share: null } });
  });
});
