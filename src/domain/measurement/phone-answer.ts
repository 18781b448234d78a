import { decide, type Decision } from '../decision.js';

/** What decides whether staff may write down what a customer said by phone. */
export interface PhoneAnswerFacts {
  /** The customer was asked: a pulse was sent for the ticket. */
  readonly asked: boolean;
  /** The time to answer is over, or the customer declined. */
  readonly over: boolean;
  /** Whoever writes it down worked on the ticket. */
  readonly handledTicket: boolean;
  /** Whoever writes it down asked for it themselves. */
  readonly isCustomer: boolean;
}

/**
 * Whether an answer given by phone may be written down: only to a pulse that was drawn and sent, so that the draw stays
 * the only way of being asked, and never by those whose work it is about.
 */
export function writeDownByPhone(facts: PhoneAnswerFacts): Decision<null> {
  const refusal = (holds: boolean, code: string, message: string) =>
    holds ? { code: `pulse.${code}`, message } : null;
  return decide(
    [
      refusal(
        !facts.asked,
        'not_asked',
        'The customer was not asked about this ticket. Who is asked is drawn by chance.',
      ),
      refusal(
        facts.asked && facts.over,
        'over',
        'The time to answer is over, or the customer did not want to.',
      ),
      refusal(
        facts.handledTicket,
        'own_work',
        'You worked on this ticket. Ask somebody who did not to write it down.',
      ),
      refusal(facts.isCustomer, 'own_request', 'This is your own request. Use the link you got.'),
    ],
    () => null,
  );
}
