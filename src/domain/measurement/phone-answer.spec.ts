import { writeDownByPhone, type PhoneAnswerFacts } from './phone-answer.js';

const codes = (facts: Partial<PhoneAnswerFacts>): string[] => {
  const decision = writeDownByPhone({
    ...{ asked: true, over: false, handledTicket: false, isCustomer: false },
    ...facts,
  });
  return decision.allowed ? [] : decision.refusals.map(({ code }) => code);
};

describe('an answer given by phone', () => {
  it('is written down by somebody who did not do the work', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ handledTicket: true })).toEqual(['pulse.own_work']);
    expect(codes({ isCustomer: true })).toEqual(['pulse.own_request']);
  });

  it('is not taken when the customer was not asked, nor after the end', () => {
    expect(codes({ asked: false, over: true })).toEqual(['pulse.not_asked']);
    expect(codes({ over: true, handledTicket: true })).toEqual(['pulse.over', 'pulse.own_work']);
  });
});
