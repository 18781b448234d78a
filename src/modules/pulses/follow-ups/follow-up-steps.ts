import { decide, type Decision, type Refusal } from '../../../domain/decision.js';

export type FollowUpState = 'received' | 'acknowledged' | 'dispatched' | 'responded';
export const followUpCauses = ['people', 'process', 'technology', 'policy'] as const;
export type FollowUpCause = (typeof followUpCauses)[number];

/** What decides the next step of a follow-up. Instants are epoch milliseconds. */
export interface FollowUpFacts {
  readonly state: FollowUpState;
  readonly acknowledgedAt: number | null;
}

/** What a step changes; what is absent stays. */
export interface FollowUpChanges {
  readonly state: FollowUpState;
  readonly acknowledgedAt: number;
  readonly ownerId?: number;
  readonly respondedAt?: number;
  readonly cause?: FollowUpCause;
  readonly outcome?: string;
}

/** Whether a person may be given a follow-up. */
export interface NewOwner {
  readonly id: number;
  readonly seesTicket: boolean;
  readonly handledTicket: boolean;
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

/** The customer was spoken to: what the cause was and what came of it. That ends the follow-up. */
export function respond(
  facts: FollowUpFacts,
  { cause, outcome }: { readonly cause: FollowUpCause; readonly outcome: string },
  now: number,
): Decision<FollowUpChanges> {
  return decide([facts.state === 'responded' ? finished : null], () => ({
    state: 'responded',
    ...{ cause, outcome },
    respondedAt: now,
    acknowledgedAt: facts.acknowledgedAt ?? now,
  }));
}
