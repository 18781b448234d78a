import { decide, type Decision, type Refusal } from '../decision.js';

export type FollowUpState = 'received' | 'acknowledged' | 'dispatched' | 'responded';

/** Where the cause of a low score lay. */
export const followUpCauses = ['people', 'process', 'technology', 'policy'] as const;
export type FollowUpCause = (typeof followUpCauses)[number];

/** What came of a follow-up: put right, explained, not reached, or not contacted because they did not agree to it. */
export const followUpResults = ['put_right', 'explained', 'not_reached', 'not_contacted'] as const;
export type FollowUpResult = (typeof followUpResults)[number];

/** What happens to a follow-up, in the words under which its history is kept. */
export type FollowUpStepKind = FollowUpState | 'noted';

/** What decides the next step of a follow-up. Instants are epoch milliseconds. */
export interface FollowUpFacts {
  readonly state: FollowUpState;
  readonly acknowledgedAt: number | null;
  /** The customer ticked that they may be contacted about their rating. */
  readonly mayContact: boolean;
}

/** What a step changes; what is absent stays. */
export interface FollowUpChanges {
  readonly state: FollowUpState;
  readonly acknowledgedAt: number;
  readonly ownerId?: number;
  readonly respondedAt?: number;
  readonly cause?: FollowUpCause;
  readonly result?: FollowUpResult;
  readonly outcome?: string;
}

/** Whether a person may be given a follow-up. */
export interface NewOwner {
  readonly id: number;
  readonly seesTicket: boolean;
  readonly handledTicket: boolean;
}

/** How a follow-up ended: where the cause lay, what came of it, and the words for it. */
export interface FollowUpEnd {
  readonly cause: FollowUpCause;
  readonly result: FollowUpResult;
  readonly outcome: string;
}

const finished: Refusal = {
  code: 'follow_up.responded',
  message: 'This follow-up is answered already.',
};

/** Somebody has read it and takes it up; only the first time. */
export function acknowledge(facts: FollowUpFacts, now: number): Decision<FollowUpChanges> {
  const seen = {
    code: 'follow_up.acknowledged',
    message: 'Somebody looks into this follow-up already.',
  };
  const reasons = [
    facts.state === 'responded' ? finished : null,
    facts.state === 'acknowledged' || facts.state === 'dispatched' ? seen : null,
  ];
  return decide(reasons, () => ({ state: 'acknowledged', acknowledgedAt: now }));
}

/** Somebody else looks into it: staff who may see the ticket and did not do the work. That also acknowledges it. */
export function dispatch(
  facts: FollowUpFacts,
  owner: NewOwner,
  now: number,
): Decision<FollowUpChanges> {
  const stranger = {
    field: 'ownerId',
    code: 'follow_up.owner_not_staff',
    message: 'Choose someone who works at this desk.',
  };
  const handler = {
    field: 'ownerId',
    code: 'follow_up.owner_handled_it',
    message: 'Choose someone who did not work on the ticket.',
  };
  const reasons = [
    facts.state === 'responded' ? finished : null,
    owner.seesTicket ? null : stranger,
    owner.seesTicket && owner.handledTicket ? handler : null,
  ];
  return decide(reasons, () => ({
    state: 'dispatched',
    ownerId: owner.id,
    acknowledgedAt: facts.acknowledgedAt ?? now,
  }));
}

/**
 * It was looked into: where the cause lay and what came of it. That ends the follow-up. Who did not agree to be
 * contacted about their rating is not: then things can be put right, and nothing is explained to them.
 */
export function respond(
  facts: FollowUpFacts,
  { cause, result, outcome }: FollowUpEnd,
  now: number,
): Decision<FollowUpChanges> {
  const spoke = result === 'explained' || result === 'not_reached';
  const noConsent = {
    field: 'result',
    code: 'follow_up.no_consent',
    message:
      'They did not agree to be contacted. Say that you put it right, or that you did not contact them.',
  };
  const consent = {
    field: 'result',
    code: 'follow_up.may_contact',
    message: 'They agreed to be contacted. Get in touch, or say that you could not reach them.',
  };
  const reasons = [
    facts.state === 'responded' ? finished : null,
    spoke && !facts.mayContact ? noConsent : null,
    result === 'not_contacted' && facts.mayContact ? consent : null,
  ];
  return decide(reasons, () => ({
    state: 'responded',
    ...{ cause, result, outcome },
    respondedAt: now,
    acknowledgedAt: facts.acknowledgedAt ?? now,
  }));
}
