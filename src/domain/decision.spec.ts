import { allow, decide, refuse, type Refusal } from './decision.js';

const late: Refusal = { code: 'library.late', message: 'The library is closed.' };
const unknown: Refusal = { code: 'library.card', message: 'Enter a card number.', field: 'card' };

describe('a decision', () => {
  it('carries the outcome when the rule says yes', () => {
    expect(allow(3)).toEqual({ allowed: true, outcome: 3 });
  });

  it('carries every reason when the rule says no', () => {
    expect(refuse(late, unknown)).toEqual({ allowed: false, refusals: [late, unknown] });
  });

  it('is yes when no reason against it was found', () => {
    expect(decide([null, null], () => 'open')).toEqual({ allowed: true, outcome: 'open' });
  });

  it('is no with all the reasons found, and the outcome is not worked out', () => {
    const outcome = jest.fn();
    expect(decide([late, null, unknown], outcome)).toEqual({
      allowed: false,
      refusals: [late, unknown],
    });
    expect(outcome).not.toHaveBeenCalled();
  });
});
