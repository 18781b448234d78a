import {
  acknowledge,
  dispatch,
  respond,
  type FollowUpFacts,
  type FollowUpResult,
} from './follow-up-steps.js';

const monday9am = Date.parse('2026-11-23T09:00:00-05:00');
const monday10am = Date.parse('2026-11-23T10:00:00-05:00');

const received: FollowUpFacts = { state: 'received', acknowledgedAt: null, mayContact: true };
const acknowledged: FollowUpFacts = {
  ...received,
  state: 'acknowledged',
  acknowledgedAt: monday9am,
};
const dispatched: FollowUpFacts = { ...received, state: 'dispatched', acknowledgedAt: monday9am };
const responded: FollowUpFacts = { ...received, state: 'responded', acknowledgedAt: monday9am };
const impartial = { id: 7, seesTicket: true, handledTicket: false };

function codes(decision: { allowed: boolean; refusals?: readonly { code: string }[] }): string[] {
  return (decision.refusals ?? []).map(({ code }) => code);
}

describe('a follow-up', () => {
  it('received on Monday is acknowledged once', () => {
    expect(acknowledge(received, monday9am)).toEqual({
      allowed: true,
      outcome: { state: 'acknowledged', acknowledgedAt: monday9am },
    });
    expect(codes(acknowledge(acknowledged, monday10am))).toEqual(['follow_up.acknowledged']);
    expect(codes(acknowledge(dispatched, monday10am))).toEqual(['follow_up.acknowledged']);
    expect(codes(acknowledge(responded, monday10am))).toEqual(['follow_up.responded']);
  });

  it('is given to someone who did not work on the ticket, which acknowledges it', () => {
    expect(dispatch(received, impartial, monday9am)).toEqual({
      allowed: true,
      outcome: { state: 'dispatched', ownerId: 7, acknowledgedAt: monday9am },
    });
    expect(dispatch(acknowledged, impartial, monday10am)).toMatchObject({
      outcome: { acknowledgedAt: monday9am },
    });
  });

  it('is not given to whoever did the work, nor to someone who may not see the ticket', () => {
    const handler = { ...impartial, handledTicket: true };
    const stranger = { ...impartial, seesTicket: false, handledTicket: true };
    expect(codes(dispatch(received, handler, monday9am))).toEqual(['follow_up.owner_handled_it']);
    expect(codes(dispatch(responded, stranger, monday9am))).toEqual([
      'follow_up.responded',
      'follow_up.owner_not_staff',
    ]);
  });

  it('ends with a cause and an outcome, from any state but the last', () => {
    const words = { cause: 'process', result: 'explained', outcome: 'Called.' } as const;
    for (const facts of [received, acknowledged, dispatched]) {
      expect(respond(facts, words, monday10am)).toEqual({
        allowed: true,
        outcome: {
          ...words,
          state: 'responded',
          respondedAt: monday10am,
          acknowledgedAt: facts.acknowledgedAt ?? monday10am,
        },
      });
    }
    expect(codes(respond(responded, words, monday10am))).toEqual(['follow_up.responded']);
  });

  it('is not ended by talking to someone who did not agree to be contacted', () => {
    const silent = { ...acknowledged, mayContact: false };
    const end = (facts: FollowUpFacts, result: FollowUpResult): string[] =>
      codes(respond(facts, { cause: 'policy', result, outcome: 'Looked.' }, monday10am));
    expect(end(silent, 'explained')).toEqual(['follow_up.no_consent']);
    expect(end(silent, 'not_reached')).toEqual(['follow_up.no_consent']);
    expect(end(silent, 'not_contacted')).toEqual([]);
    expect(end(silent, 'put_right')).toEqual([]);
  });

  it('is not ended without a contact with someone who agreed to it', () => {
    const end = (result: FollowUpResult): string[] =>
      codes(respond(dispatched, { cause: 'policy', result, outcome: 'Looked.' }, monday10am));
    expect(end('not_contacted')).toEqual(['follow_up.may_contact']);
    expect(end('not_reached')).toEqual([]);
    expect(end('put_right')).toEqual([]);
  });
});
